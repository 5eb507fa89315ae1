"""Page types of the public site."""
