"""A bare Wagtail page, to compare the public site with: the same page of the tree, nothing of ours around it."""
