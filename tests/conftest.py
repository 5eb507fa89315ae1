"""What all tests share: a clone of the migrated database for each process, and a clean cache."""

import os
import uuid

import pytest
from django.conf import settings
from django.core.cache import caches
from django.db import connection

from config import embedded_postgres
from tests import template_database


def _use_database(name: str) -> None:
    connection.close()
    connection.settings_dict["NAME"] = name
    settings.DATABASES["default"]["NAME"] = name


@pytest.fixture(scope="session")
def template(django_db_blocker) -> str:
    """The name of the migrated template database."""
    with django_db_blocker.unblock():
        return template_database.ensure()


@pytest.fixture(scope="session")
def django_db_setup(template, django_db_blocker):
    """Instead of Django's test database: a clone of the template, dropped at the end."""
    name = f"foyer_test_{os.getpid()}"
    embedded_postgres.create_from_template(settings.POSTGRES, name, template)
    with django_db_blocker.unblock():
        _use_database(name)
    yield
    with django_db_blocker.unblock():
        connection.close()
    embedded_postgres.drop(settings.POSTGRES, name)


@pytest.fixture
def own_database(django_db_setup, template, django_db_blocker):
    """A clone for one test that commits for real; flushing is no way back, for the event log refuses TRUNCATE."""
    shared = connection.settings_dict["NAME"]
    name = f"foyer_test_{uuid.uuid4().hex[:12]}"
    embedded_postgres.create_from_template(settings.POSTGRES, name, template)
    with django_db_blocker.unblock():
        _use_database(name)
        yield name
        _use_database(shared)
    embedded_postgres.drop(settings.POSTGRES, name)


@pytest.fixture(autouse=True)
def _apart(settings, tmp_path):
    """Files, cache and rate limits of one test are no other test's."""
    memory = "django.core.cache.backends.locmem.LocMemCache"
    settings.CACHES = {name: {"BACKEND": memory, "LOCATION": name} for name in ("default", "pages")}
    settings.MEDIA_ROOT = tmp_path / "media"
    settings.SEALS_DIR = tmp_path / "seals"
    settings.SEAL_KEY_FILE = tmp_path / "seals" / "key"
    documents = {**settings.STORAGES["documents"], "OPTIONS": {"location": tmp_path / "documents", "base_url": None}}
    settings.STORAGES = {**settings.STORAGES, "documents": documents}
    for kept in caches.all(initialized_only=False):
        kept.clear()


@pytest.fixture
def written_mail(settings):
    """The site's own way to send mail, which writes it down; Django's test runner puts a list in its place."""
    settings.EMAIL_BACKEND = "portal.notifications.backend.OutboxBackend"
