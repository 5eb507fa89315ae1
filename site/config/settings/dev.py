"""A machine on its own: embedded PostgreSQL under var/, mail in the browser, the demo company."""

import os
from typing import Any

import dj_database_url

from config import embedded_postgres

from .base import *  # noqa: F403
from .base import DATABASE_OPTIONS, VAR_DIR

SECRET_KEY = "for-one-machine-only-never-in-production-0123456789"  # noqa: S105
KEY_PEPPER = "for one machine only"
ENCRYPTION_KEYS = ["b25lIG1hY2hpbmUgb25seSwgbm90IHByb2R1Y3Rpb24="]
DEMO = True
STAFF_SECOND_FACTOR_REQUIRED = False  # the sign-in page says so
INSTALLED_APPS += ["demo.apps.DemoConfig"]  # noqa: F405
SEAL_KEY_FILE = SEALS_DIR / "key"  # noqa: F405
ALLOWED_HOSTS = ["localhost", "127.0.0.1", "[::1]", *filter(None, [os.environ.get("HOST")])]
if os.environ.get("HOST") == "0.0.0.0":  # noqa: S104  # somebody has asked for it
    ALLOWED_HOSTS = ["*"]

if os.environ.get("DATABASE_URL"):
    DATABASES = {"default": DATABASE_OPTIONS | dict(dj_database_url.parse(os.environ["DATABASE_URL"]))}
    DATABASE_OWNER: dict[str, Any] = dict(dj_database_url.parse(os.environ["DATABASE_OWNER_URL"]))
else:
    DATABASE_NAME = os.environ.get("FOYER_DATABASE", "foyer")
    _server = embedded_postgres.ensure(VAR_DIR / "postgres")
    embedded_postgres.ensure_database(_server, DATABASE_NAME)
    DATABASES = {"default": DATABASE_OPTIONS | embedded_postgres.connection(_server, DATABASE_NAME, "portal_app")}
    #: the login that owns the tables; only `migrate` uses it
    DATABASE_OWNER = embedded_postgres.connection(_server, DATABASE_NAME, "portal_owner")

STORAGES["staticfiles"] = {"BACKEND": "django.contrib.staticfiles.storage.StaticFilesStorage"}  # noqa: F405
WHITENOISE_USE_FINDERS = True
STATIC_ROOT.mkdir(parents=True, exist_ok=True)  # noqa: F405  # whitenoise warns where there is none

# Several databases may share the machine's cache; what is kept for one is not true for another.
for _cache in CACHES.values():  # noqa: F405
    _cache["KEY_PREFIX"] = DATABASES["default"]["NAME"]
