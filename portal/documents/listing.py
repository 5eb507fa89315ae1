"""Documents as the file list of a page shows them."""

from collections.abc import Iterable

from django.urls import reverse

from .content import PDF
from .models import Document, ScanState

_SCAN = {ScanState.RECEIVED: "checking", ScanState.CLEAN: "clean", ScanState.INFECTED: "infected"}


def listed(documents: Iterable[Document], *, url_name: str = "documents:download") -> list[dict]:
    """Name, size, kind, scan and, when clean, the address of each document."""
    return [
        {
            "id": document.pk,
            "name": document.name,
            "size": document.size,
            "kind": "image" if document.is_image else "pdf" if document.content_type == PDF else "other",
            "scan": _SCAN[ScanState(document.scan_state)],
            "url": reverse(url_name, args=[document.pk]) if document.is_clean else "",
        }
        for document in documents
    ]
