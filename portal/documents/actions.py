"""What happens to files: received, scanned, released or removed, downloaded."""

import hashlib
from datetime import datetime, timedelta
from itertools import islice
from typing import IO, Any

from django.core.files.uploadedfile import UploadedFile
from django.db import transaction

from portal.events.actor import SYSTEM, Actor
from portal.events.models import Visibility
from portal.events.permissions import demand
from portal.events.record import record
from portal.queue.actions import enqueue

from . import access, content, ownership, storage
from .models import Document, ScanState

#: uploads that became part of nothing are swept after this long
ABANDONED = timedelta(days=2)


class DocumentRefused(Exception):
    """The file was not taken; the message says why, in the person's language."""


class NotReleased(Exception):
    """The file has not been found clean, so it is not served."""


def receive_document(*, file: UploadedFile, account_id: int, by: Actor, now: datetime) -> Document:
    """Take one upload into quarantine and have it scanned.

    The bytes are stored before the row is written: a rollback leaves a file that the sweep removes, never
    a row without its file. Raises `DocumentRefused` for a wrong type, an empty or a too large file.
    """
    demand(access.MAY, by, "upload_document", account_id)
    name = content.clean_name(file.name or "")
    reason = content.refusal_of(name, file.size or 0, file)
    if reason:
        raise DocumentRefused(reason)
    key = storage.fresh_key()
    digest = _digest(file)
    storage.store(key, file)
    with transaction.atomic():
        document = Document.objects.create(
            account_id=account_id,
            name=name,
            storage_key=key,
            content_type=content.ALLOWED["." + name.rsplit(".", 1)[-1].lower()],
            size=file.size,
            sha256=digest,
            uploader_id=by.user_id,
            # What staff upload may end in an internal note: nobody else sees it before it is part of something.
            visibility=Visibility.CUSTOMER if by.is_customer else Visibility.STAFF,
            received_at=now,
        )
        record(
            "document.received",
            by=by,
            now=now,
            about=document,
            account_id=account_id,
            data={"sha256": digest, "size": file.size, "type": document.content_type},
        )
        enqueue("portal.documents.jobs.scan", document.pk)
    return document


def attach_documents(*, documents: list[Document], visibility: str = Visibility.CUSTOMER, by: Actor, now: datetime):
    """Make uploads of this person part of something; the subject that holds the link records the event."""
    for document in documents:
        demand(access.MAY, by, "upload_document", document.account_id)
    Document.objects.filter(pk__in=[document.pk for document in documents]).update(
        attached_at=now, visibility=visibility
    )


def settle_scan(*, document: Document, finding: str, by: Actor = SYSTEM, now: datetime) -> None:
    """Act on the scanner's answer: release a clean file, delete the bytes of an infected one.

    finding: what the scanner found, empty when clean. A second answer for the same file changes nothing.
    """
    demand(access.MAY, by, "scan_document", document.account_id)
    with transaction.atomic():
        document = Document.objects.select_for_update().get(pk=document.pk)
        if document.scan_state != ScanState.RECEIVED:
            return
        document.finding = finding
        replaced = document.storage_key
        if document.finding:
            document.scan_state = ScanState.INFECTED
        else:
            document.scan_state = ScanState.CLEAN
            _strip_metadata(document)
        document.scanned_at = now
        document.save(update_fields=["scan_state", "finding", "scanned_at", "storage_key", "size"])
        record(
            "document.removed" if document.finding else "document.released",
            by=by,
            now=now,
            about=document,
            account_id=document.account_id,
            request_id=ownership.request_of(document),
            visibility=document.visibility,
            data={"finding": document.finding, "sha256": document.sha256},
        )
        if document.finding or document.storage_key != replaced:
            # After the commit: a rollback must still find the bytes it was about.
            transaction.on_commit(lambda: storage.delete(replaced))


def open_document(*, document: Document, by: Actor, now: datetime) -> IO[Any]:
    """Open a clean file for download and record who read it. Raises `NotReleased` for any other state."""
    request_id = access.request_id_for(by, document)
    demand(access.MAY, by, "download_document", document.account_id, request_id=request_id)
    if not document.is_clean:
        raise NotReleased(document.scan_state)
    record(
        "document.downloaded",
        by=by,
        now=now,
        about=document,
        account_id=document.account_id,
        request_id=request_id if request_id is not None else ownership.request_of(document),
        # The customer can read who of the company took a file away; what members do is told to nobody but us.
        visibility=Visibility.CUSTOMER
        if by.author_kind == "staff" and document.visibility == Visibility.CUSTOMER
        else Visibility.STAFF,
    )
    return storage.open_file(document.storage_key)


def discard_abandoned(*, now: datetime) -> int:
    """Remove uploads that never became part of anything; returns how many."""
    abandoned = list(Document.objects.filter(attached_at__isnull=True, received_at__lt=now - ABANDONED)[:500])
    for document in abandoned:
        document_id = document.pk
        with transaction.atomic():
            document.delete()
            record(
                "document.abandoned",
                by=SYSTEM,
                now=now,
                account_id=document.account_id,
                data={"document": document_id, "sha256": document.sha256},
            )
            transaction.on_commit(lambda key=document.storage_key: storage.delete(key))
    return len(abandoned)


def discard_strays(*, now: datetime) -> int:
    """Remove files that no row knows: what a rollback or a crash left behind; returns how many."""
    strays = 0
    stored = storage.stored_before(now - ABANDONED)
    while keys := list(islice(stored, 500)):
        known = set(Document.objects.filter(storage_key__in=keys).values_list("storage_key", flat=True))
        for key in set(keys) - known:
            storage.delete(key)
            strays += 1
    return strays


def requeue_unscanned(*, now: datetime) -> int:
    """Queue files again whose scan got lost; returns how many."""
    waiting = Document.objects.waiting_for_scan().filter(received_at__lt=now - timedelta(minutes=10))
    ids = list(waiting.values_list("pk", flat=True)[:500])
    for document_id in ids:
        enqueue("portal.documents.jobs.scan", document_id)
    return len(ids)


def _strip_metadata(document: Document) -> None:
    if not document.is_image:
        return
    with storage.open_file(document.storage_key) as file:
        before = file.read()
    after = content.without_metadata(before, document.content_type)
    if after != before:
        document.storage_key = storage.fresh_key()
        document.size = len(after)
        storage.store_bytes(document.storage_key, after)


def _digest(file: UploadedFile) -> str:
    digest = hashlib.sha256()
    for chunk in file.chunks():
        digest.update(chunk)
    file.seek(0)
    return digest.hexdigest()
