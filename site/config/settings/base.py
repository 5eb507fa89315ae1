"""What is the same everywhere. Each thing that can stand outside has one setting that moves it out."""

import json
import os
import zoneinfo
from pathlib import Path
from typing import Any

from django.utils.translation import gettext_lazy as _

BASE_DIR = Path(__file__).resolve().parents[3]
VAR_DIR = Path(os.environ.get("FOYER_VAR", BASE_DIR / "var"))

DEBUG = False
DEMO = False
ROOT_URLCONF = "config.urls"
WSGI_APPLICATION = "config.wsgi.application"
#: what the database alone must not give away is encrypted with these, the newest first (config/key_ring.py)
ENCRYPTION_KEYS: list[str] = []
#: hashes of addresses are made with it (portal/tenancy/keys.py)
KEY_PEPPER = ""
#: where keys come from: a function of `config/key_ring.py`, or one of yours
KEY_STORE = os.environ.get("KEY_STORE", "config.key_ring.keys_of_settings")
ENCRYPTION_KEYS_FILE = os.environ.get("ENCRYPTION_KEYS_FILE", "")
#: who is asked whether a VAT id exists (portal/accounts/vat.py); nobody without it
VAT_CHECKER = os.environ.get("VAT_CHECKER", "")
SITE_URL = os.environ.get("SITE_URL", "http://localhost:8000")
#: whom this deployment is for: customers, staff or all (identity/serving.py)
SERVES = os.environ.get("SERVES", "all")
WAGTAIL_SITE_NAME = "Nordlicht Haustechnik"

INSTALLED_APPS = [
    "identity.apps.IdentityConfig",
    "portal.apps.PortalConfig",
    "cms_pages.apps.CmsPagesConfig",
    "wagtail_localize",
    "wagtail_localize.locales",
    "wagtail.contrib.forms",
    "wagtail.contrib.redirects",
    "wagtail.contrib.settings",
    "wagtail.embeds",
    "wagtail.sites",
    "portal.desk.apps.StaffUsersConfig",
    "wagtail.snippets",
    "wagtail.documents",
    "wagtail.images",
    "wagtail.search",
    "wagtail.admin",
    "wagtail",
    "modelcluster",
    "taggit",
    "django_filters",
    "allauth",
    "allauth.account",
    "allauth.mfa",
    "allauth.usersessions",
    "django_cotton.apps.SimpleAppConfig",
    "django_htmx",
    "django_q",
    "guardian",
    "ninja",
    "django.contrib.humanize",
    "django.contrib.auth",
    "django.contrib.contenttypes",
    "django.contrib.sessions",
    "django.contrib.messages",
    "django.contrib.postgres",
    "django.contrib.sitemaps",
    "django.contrib.staticfiles",
    "django.forms",
]

MIDDLEWARE = [
    "config.headers.SecurityHeadersMiddleware",
    "django.middleware.security.SecurityMiddleware",
    "whitenoise.middleware.WhiteNoiseMiddleware",
    "cms_pages.cache.PageCacheMiddleware",
    "identity.serving.ServedPathsMiddleware",
    "identity.realms.RealmSessionMiddleware",
    "django.middleware.common.CommonMiddleware",
    "django.middleware.csrf.CsrfViewMiddleware",
    "django.contrib.auth.middleware.AuthenticationMiddleware",
    "identity.realms.RealmGuardMiddleware",
    "identity.staff_guard.SecondFactorMiddleware",
    "identity.language.PersonLanguageMiddleware",
    "django.contrib.messages.middleware.MessageMiddleware",
    "django.middleware.clickjacking.XFrameOptionsMiddleware",
    "django_htmx.middleware.HtmxMiddleware",
    "allauth.account.middleware.AccountMiddleware",
    "identity.activity.SessionActivityMiddleware",
    "identity.policy.SecondFactorGate",
    "identity.step_up.ReplayMiddleware",
    "wagtail.contrib.redirects.middleware.RedirectMiddleware",
    # innermost: what stands above works without a database context
    "portal.accounts.middleware.ActorMiddleware",
]

TEMPLATES = [
    {
        "BACKEND": "django.template.backends.django.DjangoTemplates",
        "DIRS": [BASE_DIR / "templates"],
        "OPTIONS": {
            "loaders": [
                (
                    "django.template.loaders.cached.Loader",
                    [
                        "django_cotton.cotton_loader.Loader",
                        "django.template.loaders.filesystem.Loader",
                        "django.template.loaders.app_directories.Loader",
                    ],
                )
            ],
            "builtins": ["django_cotton.templatetags.cotton"],
            "context_processors": [
                "django.template.context_processors.request",
                "django.contrib.auth.context_processors.auth",
                "django.contrib.messages.context_processors.messages",
                "config.context.brand",
                "portal.home.context.portal",
            ],
        },
    }
]

# Widgets of ours have their templates in templates/forms/.
FORM_RENDERER = "django.forms.renderers.TemplatesSetting"

# Database: persistent connections, for without them the queue falls to a twentieth of its rate, and health
# checks, for without them a restart of the database costs each process one error page.
DATABASE_OPTIONS: dict[str, Any] = {
    "ENGINE": "django.db.backends.postgresql",
    "CONN_MAX_AGE": 600,
    "CONN_HEALTH_CHECKS": True,
    "ATOMIC_REQUESTS": True,
}
DEFAULT_AUTO_FIELD = "django.db.models.BigAutoField"

# Cache, rate limits. Files are shared by the processes of one machine; local memory is not, and rows in the
# database would stay locked until the request's transaction ends. Stored pages lie apart: what visitors ask for
# cannot push out the counters of rate limits.
REDIS_URL = os.environ.get("REDIS_URL", "")
CACHES: dict[str, dict[str, Any]]
if REDIS_URL:
    _REDIS = {"LOCATION": REDIS_URL, "OPTIONS": {"socket_connect_timeout": 0.3, "socket_timeout": 0.5}}
    CACHES = {
        "default": {"BACKEND": "config.redis_cache.RedisForHints", **_REDIS},
        "pages": {"BACKEND": "config.redis_cache.RedisForPages", **_REDIS},
    }
else:
    _FILES = "django.core.cache.backends.filebased.FileBasedCache"
    CACHES = {
        "default": {"BACKEND": _FILES, "LOCATION": VAR_DIR / "cache", "OPTIONS": {"MAX_ENTRIES": 10_000}},
        "pages": {"BACKEND": _FILES, "LOCATION": VAR_DIR / "cache" / "pages", "OPTIONS": {"MAX_ENTRIES": 20_000}},
    }
# Wagtail would write each rendition of each picture anew whenever a page is drawn, which costs half of the drawing;
# one query a picture costs less, and knows what other processes have deleted.
CACHES["renditions"] = {"BACKEND": "django.core.cache.backends.dummy.DummyCache"}

# Jobs. `retry` exceeds timeout * (queue_limit / workers + 1): a fetched row's lock starts at fetching.
Q_CLUSTER: dict[str, Any] = {
    "name": "foyer",
    "orm": "default",
    "workers": 2,
    "timeout": 60,
    "queue_limit": 4,
    "retry": 200,
    "max_attempts": 1,  # our wrapper decides about another attempt (portal/queue/actions.py)
    "ack_failures": True,
    "save_limit": 0,
    "bulk": 4,
    "poll": 0.2,
    "catch_up": False,
    "max_rss": 300_000,
    "log_level": "WARNING",
}
JOB_RETRY_SECONDS: float = 5
TASKS = {"default": {"BACKEND": "portal.queue.wagtail_tasks.QueueBackend"}}

# People
AUTH_USER_MODEL = "identity.User"
AUTHENTICATION_BACKENDS = [
    "identity.backends.NoStaffRightsForCustomers",
    "identity.backends.CustomerBackend",
    "identity.backends.StaffBackend",
]
AUTH_PASSWORD_VALIDATORS = [
    {"NAME": f"django.contrib.auth.password_validation.{name}"}
    for name in ("UserAttributeSimilarityValidator", "MinimumLengthValidator", "CommonPasswordValidator")
]
PASSWORD_HASHERS = [
    "django.contrib.auth.hashers.ScryptPasswordHasher",
    "django.contrib.auth.hashers.PBKDF2PasswordHasher",
]
# Permissions on objects are asked of the sharing subject, never of Django's `has_perm`: customers hold none there.
ANONYMOUS_USER_NAME = None
GUARDIAN_GET_INIT_ANONYMOUS_USER = None
SILENCED_SYSTEM_CHECKS = ["guardian.W001"]
# Staff: a second factor for everybody, and a provider of the house's own where there is one (docs/sign-in.md).
STAFF_SECOND_FACTOR_REQUIRED = True
STAFF_SSO_ONLY = os.environ.get("STAFF_SSO_ONLY", "") == "1"
STAFF_OIDC: dict[str, Any] = {
    "name": os.environ.get("STAFF_OIDC_NAME", "single sign-on"),
    "issuer": os.environ.get("STAFF_OIDC_ISSUER", ""),
    "client_id": os.environ.get("STAFF_OIDC_CLIENT_ID", ""),
    "client_secret": os.environ.get("STAFF_OIDC_CLIENT_SECRET", ""),
    "role_claim": os.environ.get("STAFF_OIDC_ROLE_CLAIM", "roles"),
    # what the claim says -> our role, as in "desk-admins=admin,desk-team=editor"
    "roles": dict(pair.split("=", 1) for pair in os.environ.get("STAFF_OIDC_ROLES", "").split(",") if "=" in pair),
    "trust_email": os.environ.get("STAFF_OIDC_TRUST_EMAIL", "") == "1",
    "brings_second_factor": os.environ.get("STAFF_OIDC_BRINGS_SECOND_FACTOR", "") == "1",
}
# Providers that customers may choose: [{"key", "name", "issuer", "client_id", "client_secret"}] as JSON.
CUSTOMER_OIDC: list[dict[str, str]] = json.loads(os.environ.get("CUSTOMER_OIDC", "[]"))
# Providers that customers name for their companies are out on the internet; this lets this machine's in, for tests.
COMPANY_PROVIDERS_MAY_BE_LOCAL = os.environ.get("COMPANY_PROVIDERS_MAY_BE_LOCAL", "") == "1"
#: address[:port] that the records of domains are asked of; empty means the machine's own resolver
DNS_RESOLVER = os.environ.get("DNS_RESOLVER", "")
LOGIN_URL = "account_login"
LOGIN_REDIRECT_URL = "home:overview"
ACCOUNT_ADAPTER = "identity.adapters.CustomerAdapter"
ACCOUNT_FORMS = {
    "signup": "identity.forms.CustomerSignupForm",
    "reset_password": "identity.forms.CustomerResetPasswordForm",
}
ACCOUNT_LOGIN_METHODS = {"email"}
ACCOUNT_SIGNUP_FIELDS = ["email*", "password1*"]
ACCOUNT_USER_MODEL_USERNAME_FIELD = None
ACCOUNT_EMAIL_VERIFICATION = "mandatory"
ACCOUNT_LOGIN_ON_EMAIL_CONFIRMATION = True
ACCOUNT_PREVENT_ENUMERATION = True
ACCOUNT_EMAIL_NOTIFICATIONS = True
ACCOUNT_CHANGE_EMAIL = True
ACCOUNT_LOGOUT_REDIRECT_URL = "/"
ACCOUNT_SESSION_REMEMBER = True
#: how long a factor counts as fresh for steps that protect the account (identity/step_up.py), in seconds
ACCOUNT_REAUTHENTICATION_TIMEOUT = 10 * 60
# Failures from a browser in which the person has signed in before count apart, so that no stranger locks them out.
ACCOUNT_RATE_LIMITS = {
    "login_failed_known": "5/5m/key",
    "reset_password_known": "5/5m/key",
    "company_sign_in": "60/m/ip",
}
MFA_ADAPTER = "identity.factors.FactorAdapter"
MFA_SUPPORTED_TYPES = ["totp", "webauthn", "recovery_codes"]
MFA_PASSKEY_LOGIN_ENABLED = True
MFA_TOTP_TOLERANCE = 1  # a clock may be half a minute off
#: a database in MaxMind's format; the list of sessions names a place only where there is one
GEOIP_DATABASE = os.environ.get("GEOIP_DATABASE", "")
SESSION_COOKIE_HTTPONLY = True
SESSION_COOKIE_SAMESITE = "Lax"
CSRF_COOKIE_HTTPONLY = False  # Wagtail's admin reads it
CSRF_FAILURE_VIEW = "config.errors.csrf_failure"

# Languages
USE_TZ = True
TIME_ZONE = "Europe/Berlin"
USE_I18N = True
LANGUAGE_CODE = "en"
LANGUAGES = [("en", _("English")), ("de", _("German")), ("fr", _("French")), ("it", _("Italian"))]
WAGTAIL_CONTENT_LANGUAGES = LANGUAGES
WAGTAILADMIN_PERMITTED_LANGUAGES = LANGUAGES
WAGTAIL_I18N_ENABLED = True
FORMAT_MODULE_PATH = "config.formats"
LOCALE_PATHS = [BASE_DIR / "locale"]
LANGUAGE_COOKIE_NAME = "language"
LANGUAGE_COOKIE_AGE = 365 * 24 * 3600

# Files
STATIC_URL = "/static/"
STATIC_ROOT = VAR_DIR / "static"
STATICFILES_FINDERS = [
    "config.stylesheet.StylesheetFinder",
    "django.contrib.staticfiles.finders.FileSystemFinder",
    "django.contrib.staticfiles.finders.AppDirectoriesFinder",
]
MEDIA_URL = "/media/"
MEDIA_ROOT = VAR_DIR / "media"
STORAGES = {
    "default": {"BACKEND": "django.core.files.storage.FileSystemStorage"},
    "staticfiles": {"BACKEND": "whitenoise.storage.CompressedManifestStaticFilesStorage"},
    "documents": {
        "BACKEND": "django.core.files.storage.FileSystemStorage",
        "OPTIONS": {"location": VAR_DIR / "documents", "base_url": None},
    },
}
UPLOAD_MAX_BYTES = 25 * 1024 * 1024
UPLOAD_MAX_FILES = 10
UPLOAD_MAX_PIXELS = 50_000_000
DATA_UPLOAD_MAX_NUMBER_FILES = 40
CLAMD_ADDRESS = os.environ.get("CLAMD_ADDRESS", "")

#: where the players of films on public pages come from (cms_pages/blocks/video.py)
FILM_PLAYERS = ("https://www.youtube-nocookie.com", "https://player.vimeo.com")

# The event log's seals. The private key is the worker's alone; copies go where the database's administrators cannot
# reach them: to the storage "seals" when there is one, and once a day by mail.
SEAL_KEY = os.environ.get("SEAL_KEY", "")
SEAL_KEY_FILE: Path | None = None
SEAL_PUBLIC_KEYS = os.environ.get("SEAL_PUBLIC_KEYS", "").split(",")
SEAL_MAIL_TO = os.environ.get("SEAL_MAIL_TO", "")
SEALS_DIR = Path(os.environ.get("SEALS_DIR", VAR_DIR / "seals"))
if os.environ.get("SEALS_COPY_DIR"):
    STORAGES["seals"] = {
        "BACKEND": "django.core.files.storage.FileSystemStorage",
        "OPTIONS": {"location": os.environ["SEALS_COPY_DIR"], "base_url": None},
    }

# Mail: written down in the transaction, sent by the worker. Without a server it is shown in the browser.
EMAIL_BACKEND = "portal.notifications.backend.OutboxBackend"
DEFAULT_FROM_EMAIL = os.environ.get("MAIL_FROM", "Nordlicht Haustechnik <service@nordlicht.example>")
SMTP_HOST = os.environ.get("SMTP_HOST", "")
SMTP_PORT = int(os.environ.get("SMTP_PORT", "25"))
SMTP_USER = os.environ.get("SMTP_USER", "")
SMTP_PASSWORD = os.environ.get("SMTP_PASSWORD", "")
SMTP_USE_TLS = os.environ.get("SMTP_USE_TLS", "") == "1"

# Wagtail
WAGTAILADMIN_BASE_URL = SITE_URL
WAGTAILADMIN_LOGIN_URL = "/staff/login/"
WAGTAIL_PASSWORD_MANAGEMENT_ENABLED = False
WAGTAIL_PASSWORD_RESET_ENABLED = False
WAGTAIL_EMAIL_MANAGEMENT_ENABLED = False
WAGTAIL_GRAVATAR_PROVIDER_URL = None
WAGTAIL_ENABLE_UPDATE_CHECK = False
WAGTAIL_ENABLE_WHATS_NEW_BANNER = False
WAGTAILSEARCH_BACKENDS = {"default": {"BACKEND": "cms_pages.search.backend"}}
# wagtail-localize offers browsers a page of Django REST framework's, whose templates are not installed.
REST_FRAMEWORK = {"DEFAULT_RENDERER_CLASSES": ["rest_framework.renderers.JSONRenderer"]}
# Without those that only this machine knows, as "localtime": browsers fail on them.
WAGTAIL_USER_TIME_ZONES = sorted(name for name in zoneinfo.available_timezones() if "/" in name or name == "UTC")
WAGTAILDOCS_SERVE_METHOD = "serve_view"
WAGTAILIMAGES_FORMAT_CONVERSIONS = {"jpeg": "webp", "png": "webp"}
# A translation is a draft until somebody publishes it, and its work is on our queue.
WAGTAILLOCALIZE_SYNC_LIVE_STATUS_ON_TRANSLATE = False
WAGTAILLOCALIZE_JOBS = {"BACKEND": "cms_pages.translation_jobs.QueueBackend"}
# The machine translator stays off until somebody configures one.
WAGTAILLOCALIZE_MACHINE_TRANSLATOR: dict[str, Any] | None = None  # an empty one would break its pages

#: answers below these paths belong to one person and are never stored by a cache
PRIVATE_PATHS = ("/portal/", "/accounts/", "/staff/", "/api/", "/demo/", "/forms/", "/status/")
X_FRAME_OPTIONS = "SAMEORIGIN"
SECURE_CONTENT_TYPE_NOSNIFF = True
SECURE_REFERRER_POLICY = "same-origin"

LOGGING = {
    "version": 1,
    "disable_existing_loggers": False,
    "formatters": {"line": {"format": "%(asctime)s %(levelname)s %(name)s %(message)s"}},
    "handlers": {"console": {"class": "logging.StreamHandler", "formatter": "line"}},
    "root": {"handlers": ["console"], "level": "WARNING"},
}
