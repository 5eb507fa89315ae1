"""The search of the public site: Wagtail's, with each page in the words of its own language."""
