"""The door of documents."""

from django.http import Http404

from portal.events.actor import Actor
from portal.events.permissions import MEMBERS, READERS, SYSTEM, VIEWING, WRITERS, Table, allows

from . import ownership
from .models import Document

MAY: Table = {
    "upload_document": MEMBERS | WRITERS,
    "download_document": VIEWING | READERS,
    "scan_document": frozenset({SYSTEM}),
}


def may(actor: Actor, verb: str, document: Document) -> bool:
    """Whether the actor may do the verb to the document."""
    return allows(MAY, actor, verb, document.account_id, request_id=request_id_for(actor, document))


def request_id_for(actor: Actor, document: Document) -> int | None:
    """The request that decides; asked only for those to whom requests are shared, for it costs queries."""
    return ownership.request_of(document) if actor.is_delegate else None


def visible_to(actor: Actor):
    """The documents that the actor may see, as a queryset."""
    return Document.objects.visible_to(actor)


def document_or_404(actor: Actor, document_id: int) -> Document:
    """The document, or the same answer for forbidden and absent."""
    try:
        return visible_to(actor).get(pk=document_id)
    except Document.DoesNotExist as error:
        raise Http404("no such document") from error
