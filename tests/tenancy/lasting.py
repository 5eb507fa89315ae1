"""Rows that are made once for a whole module of tests, and are gone after it."""

from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from django.conf import settings
from django.db import transaction
from django.test import override_settings


@contextmanager
def lasting_rows(blocker, folder: Path) -> Iterator[None]:
    """A transaction that stays open; its files lie in `folder`. Each test works in a savepoint of it (`undone`)."""
    with blocker.unblock(), override_settings(**files_in(folder)), transaction.atomic():
        yield
        transaction.set_rollback(True)


@contextmanager
def undone() -> Iterator[None]:
    """A savepoint that is rolled back."""
    with transaction.atomic():
        yield
        transaction.set_rollback(True)


def files_in(folder: Path) -> dict:
    """Settings that keep files in a folder and mail in the database, as the site does."""
    documents = {
        **settings.STORAGES["documents"],
        "OPTIONS": {"location": folder / "documents", "base_url": None},
    }
    return {
        "STORAGES": {**settings.STORAGES, "documents": documents},
        "MEDIA_ROOT": folder / "media",
        "EMAIL_BACKEND": "portal.notifications.backend.OutboxBackend",
        "CACHES": {"default": {"BACKEND": "django.core.cache.backends.locmem.LocMemCache"}},
    }
