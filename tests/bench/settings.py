"""Settings of the measured server: production's, on a database of its own that nobody else uses.

The database server has its own folder, so that every process of it can be counted. It does not wait for the
disk (`fsync=off`): waiting is not CPU time. Autovacuum is off, so that its work is not counted as a page's;
the loader vacuums and analyses instead.
"""

import os

from config import embedded_postgres
from config.settings.base import *  # noqa: F403
from config.settings.base import DATABASE_OPTIONS, STORAGES, VAR_DIR

SECRET_KEY = "for-measuring-on-this-machine-only-0123456789-0123456789"
KEY_PEPPER = "for measuring only"
ENCRYPTION_KEYS = ["bWVhc3VyaW5nIG9ubHksIG5ldmVyIGluIHByb2R1Y3Q="]
ALLOWED_HOSTS = ["127.0.0.1"]

BENCH_DIR = VAR_DIR / "bench"
POSTGRES_FLAGS = f"{embedded_postgres.TEST_FLAGS} -c autovacuum=off -c max_connections=40"
POSTGRES = embedded_postgres.ensure(VAR_DIR / "postgres-bench", flags=POSTGRES_FLAGS)
DATABASE_NAME = os.environ.get("FOYER_DATABASE", "foyer_bench")
embedded_postgres.ensure_database(POSTGRES, DATABASE_NAME)
DATABASES = {"default": DATABASE_OPTIONS | embedded_postgres.connection(POSTGRES, DATABASE_NAME, "portal_app")}
DATABASE_OWNER = embedded_postgres.connection(POSTGRES, DATABASE_NAME, "portal_owner")

SEALS_DIR = BENCH_DIR / "seals"
SEAL_KEY_FILE = SEALS_DIR / "key"
MEDIA_ROOT = BENCH_DIR / "media"
STORAGES["documents"]["OPTIONS"]["location"] = BENCH_DIR / "documents"  # type: ignore[index]
# File names as they are: production's hashed names would need collectstatic before each run.
STORAGES["staticfiles"] = {"BACKEND": "django.contrib.staticfiles.storage.StaticFilesStorage"}
for _name in ("default", "pages"):
    CACHES[_name] = {  # noqa: F405
        "BACKEND": "django.core.cache.backends.filebased.FileBasedCache",
        "LOCATION": BENCH_DIR / "cache" / _name,
        "OPTIONS": {"MAX_ENTRIES": 10_000},
    }

# Beside the site's own pages, bare ones to compare them with.
ROOT_URLCONF = "tests.bench.bare.urls"
TEMPLATES[0]["DIRS"].append(BASE_DIR / "tests" / "bench" / "bare" / "templates")  # type: ignore[attr-defined]  # noqa: F405
