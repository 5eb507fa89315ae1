"""Queue entry points of documents."""

from django.utils import timezone

from portal.tenancy.contexts import staff_context

from . import actions, scanners, storage
from .models import Document


def scan(document_id: int) -> None:
    """Scan one file; the scanner is asked between two transactions, never inside one.

    Raises `scanners.ScannerUnavailable` when there is no answer: the file stays quarantined.
    """
    with staff_context():
        document = Document.objects.waiting_for_scan().filter(pk=document_id).first()
    if document is None:  # settled before, or discarded while it waited
        return
    with storage.open_file(document.storage_key) as file:
        finding = scanners.scan(file)
    with staff_context():
        actions.settle_scan(document=document, finding=finding, now=timezone.now())


def discard_strays() -> None:
    """Remove files that no row knows."""
    with staff_context():
        actions.discard_strays(now=timezone.now())


def sweep() -> None:
    """Scan again what got lost, and remove what was abandoned."""
    with staff_context():
        actions.requeue_unscanned(now=timezone.now())
        actions.discard_abandoned(now=timezone.now())
