"""Uploads in the REST API; what is uploaded becomes part of a request or a message with the next call."""

from datetime import datetime
from typing import Any

from django.utils import timezone
from ninja import File, Router, Schema
from ninja import Status as Answer
from ninja.files import UploadedFile

from portal.accounts.sign_in import CustomerRequest

from . import access, actions
from .models import Document, ScanState

router = Router(tags=["Documents"])


class DocumentOut(Schema):
    """A file; it can be downloaded in the portal when `scan_state` is clean."""

    id: int
    name: str
    content_type: str
    size: int
    scan_state: ScanState
    received_at: datetime


class Refused(Schema):
    """Why the file was not taken, for a person."""

    error: str


@router.post("", response={201: DocumentOut, 422: Refused}, summary="Upload a file")
def upload(request: CustomerRequest, file: UploadedFile = File(...)):  # noqa: B008  # ninja's way to declare it
    try:
        document = actions.receive_document(
            file=file, account_id=request.actor.own_account_id(), by=request.actor, now=timezone.now()
        )
    except actions.DocumentRefused as refused:
        return Answer(422, {"error": str(refused)})
    return Answer(201, _document(document))


@router.get("/{int:document_id}", response=DocumentOut, summary="Read what is known of a file")
def read_document(request: CustomerRequest, document_id: int):
    return _document(access.document_or_404(request.actor, document_id))


def _document(document: Document) -> dict[str, Any]:
    return {name: getattr(document, name) for name in DocumentOut.model_fields}
