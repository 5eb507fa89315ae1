"""What marketing composes pages from: one block a file, put together in `body.py`."""
