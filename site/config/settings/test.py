"""The suite: the embedded server without fsync, a clone of one migrated template for each process."""

import os

from config import embedded_postgres

from .base import *  # noqa: F403
from .base import DATABASE_OPTIONS, STORAGES, VAR_DIR

SECRET_KEY = "for-tests-only-0123456789-0123456789-0123456789"  # noqa: S105
ALLOWED_HOSTS = ["localhost", "testserver", "127.0.0.1"]
DEMO = True  # its pages are pages too
INSTALLED_APPS += ["demo.apps.DemoConfig"]  # noqa: F405

POSTGRES_FLAGS = "-c fsync=off -c synchronous_commit=off -c full_page_writes=off -c max_connections=200"
POSTGRES = embedded_postgres.ensure(VAR_DIR / "postgres-test", flags=POSTGRES_FLAGS)
TEMPLATE_DATABASE = "foyer_template"
DATABASE_NAME = os.environ.get("FOYER_DATABASE", TEMPLATE_DATABASE)
embedded_postgres.ensure_database(POSTGRES, DATABASE_NAME)
DATABASES = {"default": DATABASE_OPTIONS | embedded_postgres.connection(POSTGRES, DATABASE_NAME, "portal_app")}
DATABASE_OWNER = embedded_postgres.connection(POSTGRES, DATABASE_NAME, "portal_owner")

PASSWORD_HASHERS = ["django.contrib.auth.hashers.MD5PasswordHasher"]
STORAGES["staticfiles"] = {"BACKEND": "django.contrib.staticfiles.storage.StaticFilesStorage"}
WHITENOISE_USE_FINDERS = True
WHITENOISE_AUTOREFRESH = True
