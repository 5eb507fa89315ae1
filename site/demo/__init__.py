"""The demo company: what it says, whom it serves, and a year of its work."""
