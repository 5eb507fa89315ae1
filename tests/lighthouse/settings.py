"""Settings of the site that Lighthouse visits: production's files on the tests' database server.

Style sheets and icons are packed, named by their content and kept by browsers for ever, as `collectstatic` leaves
them; only those that public pages load are collected.
"""

from config.settings.test import *  # noqa: F403
from config.settings.test import STORAGES, VAR_DIR

DEMO = False
STATIC_ROOT = VAR_DIR / "static"
STATICFILES_FINDERS = ["config.stylesheet.StylesheetFinder", "django.contrib.staticfiles.finders.FileSystemFinder"]
STATICFILES_DIRS = [BASE_DIR / "portal" / "static"]  # noqa: F405
STORAGES["staticfiles"] = {"BACKEND": "whitenoise.storage.CompressedManifestStaticFilesStorage"}
WHITENOISE_USE_FINDERS = False
WHITENOISE_AUTOREFRESH = False
PAGES_FILE = VAR_DIR / "pages.json"
