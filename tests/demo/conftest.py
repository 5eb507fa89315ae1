"""The demo company, made once for each test process; every test sees it unchanged."""

import gc
import warnings
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from datetime import datetime
from io import BytesIO
from pathlib import Path

import pytest
from django.conf import settings as django_settings
from django.db import connection, transaction
from django.test import override_settings
from django.utils import timezone
from PIL import Image

from config import embedded_postgres
from demo import pictures
from demo.seed import seed

#: a Monday, so that the two days before it are no working days
NOW = timezone.make_aware(datetime(2026, 3, 2, 9, 30))
LOCAL_MEMORY = {"default": {"BACKEND": "django.core.cache.backends.locmem.LocMemCache"}}


@dataclass(frozen=True)
class Seeded:
    """The database that holds the demo company, the folder of its files, and what was said while making it."""

    database: str
    folder: Path
    lines: list[str]

    @property
    def storages(self) -> dict:
        return storages_in(self.folder)


def storages_in(folder: Path) -> dict:
    """The storages, with customers' documents in a folder."""
    documents = {**django_settings.STORAGES["documents"], "OPTIONS": {"location": folder, "base_url": None}}
    return {**django_settings.STORAGES, "documents": documents}


def use_database(name: str) -> None:
    """Lead the connection to another database of the same server."""
    connection.close()
    connection.settings_dict["NAME"] = name


@contextmanager
def small_illustrations() -> Iterator[None]:
    """Small pictures for the public site, which is tested elsewhere, instead of drawn ones."""
    small = BytesIO()
    Image.new("RGB", (64, 36)).save(small, "JPEG")
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(pictures, "illustration", lambda name, width, height: small.getvalue())
        yield


@contextmanager
def unclosed_renditions() -> Iterator[None]:
    """Let Wagtail leave the temporary files of renditions to the garbage collector."""
    with warnings.catch_warnings():
        warnings.filterwarnings("ignore", "Unclosed file <tempfile.SpooledTemporaryFile", ResourceWarning)
        yield
        gc.collect()


@pytest.fixture(scope="session")
def seeded(django_db_setup, template, django_db_blocker, tmp_path_factory) -> Iterator[Seeded]:
    """A database with the demo company in it, dropped at the end."""
    shared = connection.settings_dict["NAME"]
    folder = tmp_path_factory.mktemp("demo")
    made = Seeded(f"{shared}_demo", folder / "documents", [])
    embedded_postgres.create_from_template(django_settings.POSTGRES, made.database, template)
    changed = override_settings(STORAGES=made.storages, MEDIA_ROOT=folder / "media", CACHES=LOCAL_MEMORY)
    with django_db_blocker.unblock(), changed, small_illustrations(), unclosed_renditions():
        use_database(made.database)
        seed(now=NOW, say=made.lines.append)
        use_database(shared)
    yield made
    embedded_postgres.drop(django_settings.POSTGRES, made.database)


@pytest.fixture
def nordlicht(seeded, django_db_blocker, settings) -> Iterator[Seeded]:
    """The demo company; what a test changes is rolled back."""
    settings.STORAGES = seeded.storages
    with django_db_blocker.unblock():
        shared = connection.settings_dict["NAME"]
        use_database(seeded.database)
        with transaction.atomic():
            yield seeded
            transaction.set_rollback(True)
        use_database(shared)
