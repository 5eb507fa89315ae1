"""What is left over is swept away, and nothing else."""

import os
from datetime import timedelta

import pytest
from django.utils import timezone

from portal.documents import actions, storage
from portal.documents.models import Document
from portal.tenancy.contexts import staff_context
from tests import factories

pytestmark = pytest.mark.django_db


def age(key: str) -> None:
    """Make a stored file three days old."""
    then = (timezone.now() - timedelta(days=3)).timestamp()
    os.utime(storage.documents().path(key), (then, then))


def test_a_file_without_a_row_is_removed():
    storage.store_bytes(key := storage.fresh_key(), b"left behind by a rollback")
    age(key)
    with staff_context():
        assert actions.discard_strays(now=timezone.now()) == 1
    assert not storage.documents().exists(key)


def test_a_file_with_a_row_stays_and_so_does_a_new_one():
    document = factories.document_of(factories.customer())
    age(document.storage_key)
    storage.store_bytes(fresh := storage.fresh_key(), b"its row is being written")
    with staff_context():
        assert actions.discard_strays(now=timezone.now()) == 0
    assert storage.documents().exists(document.storage_key)
    assert storage.documents().exists(fresh)


def test_an_upload_that_became_part_of_nothing_is_discarded_after_two_days(django_capture_on_commit_callbacks):
    document = factories.document_of(factories.customer())
    with staff_context():
        assert actions.discard_abandoned(now=factories.NOW + timedelta(days=1)) == 0
        with django_capture_on_commit_callbacks(execute=True):
            assert actions.discard_abandoned(now=factories.NOW + timedelta(days=3)) == 1
        assert not Document.objects.exists()
    assert not storage.documents().exists(document.storage_key)
