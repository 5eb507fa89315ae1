"""What the demo company says and does, as plain data."""
