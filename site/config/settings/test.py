"""The suite: the embedded server without fsync, a clone of one migrated template for each process."""

import os
from pathlib import Path

from config import embedded_postgres

from .base import *  # noqa: F403
from .base import DATABASE_OPTIONS, JOB_RETRY_SECONDS, Q_CLUSTER, STORAGES, UPLOAD_MAX_BYTES, VAR_DIR

SECRET_KEY = "for-tests-only-0123456789-0123456789-0123456789"  # noqa: S105
KEY_PEPPER = "for tests only"
ENCRYPTION_KEYS = ["dGVzdHMgb25seSwgbmV2ZXIgaW4gcHJvZHVjdGlvbiE="]
SEAL_KEY_FILE = SEALS_DIR / "key"  # noqa: F405
ALLOWED_HOSTS = ["localhost", "testserver", "127.0.0.1"]
DEMO = True  # its pages are pages too
STAFF_SECOND_FACTOR_REQUIRED = False  # tests of it switch it on
INSTALLED_APPS += ["demo.apps.DemoConfig"]  # noqa: F405

POSTGRES_FLAGS = "-c fsync=off -c synchronous_commit=off -c full_page_writes=off -c max_connections=200"
# Processes that tests start have files of their own (FOYER_VAR) and share the server, or bring one.
POSTGRES = embedded_postgres.ensure(
    Path(os.environ.get("FOYER_POSTGRES", VAR_DIR / "postgres-test")), flags=POSTGRES_FLAGS
)
TEMPLATE_DATABASE = "foyer_template"
DATABASE_NAME = os.environ.get("FOYER_DATABASE", TEMPLATE_DATABASE)
embedded_postgres.ensure_database(POSTGRES, DATABASE_NAME)
DATABASE_LOGIN = os.environ.get("FOYER_DATABASE_LOGIN", "portal_app")
DATABASES = {"default": DATABASE_OPTIONS | embedded_postgres.connection(POSTGRES, DATABASE_NAME, DATABASE_LOGIN)}
DATABASE_OWNER = embedded_postgres.connection(POSTGRES, DATABASE_NAME, "portal_owner")

PASSWORD_HASHERS = ["django.contrib.auth.hashers.MD5PasswordHasher"]
STORAGES["staticfiles"] = {"BACKEND": "django.contrib.staticfiles.storage.StaticFilesStorage"}
WHITENOISE_USE_FINDERS = True
WHITENOISE_AUTOREFRESH = True

# Tests that kill the worker will not wait three minutes until its jobs are given to the next one.
Q_CLUSTER = Q_CLUSTER | {
    "timeout": int(os.environ.get("FOYER_QUEUE_TIMEOUT", Q_CLUSTER["timeout"])),
    "retry": int(os.environ.get("FOYER_QUEUE_RETRY", Q_CLUSTER["retry"])),
}
JOB_RETRY_SECONDS = float(os.environ.get("FOYER_JOB_RETRY_SECONDS", JOB_RETRY_SECONDS))
UPLOAD_MAX_BYTES = int(os.environ.get("FOYER_UPLOAD_MAX_BYTES", UPLOAD_MAX_BYTES))
