"""Outside services from the environment; start-up fails with a sentence where one is missing."""

import os

import dj_database_url
from django.core.exceptions import ImproperlyConfigured

from .base import *  # noqa: F403
from .base import DATABASE_OPTIONS, KEY_STORE


def required(name: str) -> str:
    """An environment variable that production cannot do without."""
    value = os.environ.get(name, "")
    if not value:
        raise ImproperlyConfigured(f"Set the environment variable {name} (see docs/runbook.md).")
    return value


if os.environ.get("STAFF_SECOND_FACTOR_REQUIRED", "1") != "1":
    raise ImproperlyConfigured("Staff sign in with a second factor in production; it cannot be switched off.")

SECRET_KEY = required("SECRET_KEY")
#: newest first (config/key_ring.py); another key store brings its own
if KEY_STORE == "config.key_ring.keys_of_settings":
    ENCRYPTION_KEYS = required("ENCRYPTION_KEYS").split(",")
KEY_PEPPER = required("KEY_PEPPER")
SITE_URL = required("SITE_URL")
WAGTAILADMIN_BASE_URL = SITE_URL
ALLOWED_HOSTS = required("ALLOWED_HOSTS").split(",")
CSRF_TRUSTED_ORIGINS = [f"https://{host}" for host in ALLOWED_HOSTS]

DATABASES = {"default": DATABASE_OPTIONS | dict(dj_database_url.parse(required("DATABASE_URL"), conn_max_age=600))}
DATABASE_OWNER = dict(dj_database_url.parse(os.environ.get("DATABASE_OWNER_URL", os.environ["DATABASE_URL"])))

COMPANY_PROVIDERS_MAY_BE_LOCAL = False
SECURE_SSL_REDIRECT = True
SECURE_PROXY_SSL_HEADER = ("HTTP_X_FORWARDED_PROTO", "https")
# How many proxies stand in front: whose address the last of them saw is counted in rate limits and kept in the log.
ALLAUTH_TRUSTED_PROXY_COUNT = int(os.environ.get("TRUSTED_PROXIES", "1"))
SECURE_HSTS_SECONDS = 365 * 24 * 3600
SECURE_HSTS_INCLUDE_SUBDOMAINS = True
SECURE_HSTS_PRELOAD = True
SESSION_COOKIE_SECURE = True
CSRF_COOKIE_SECURE = True
