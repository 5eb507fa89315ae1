"""What messages answer when lower subjects ask."""

from django.db.models import Q

from portal.documents import ownership
from portal.documents.models import Document
from portal.events.actor import Actor

from .models import Message, MessageDocument


@ownership.register
def request_of_attachment(document: Document) -> int | None:
    """The request in whose thread the document was sent."""
    return MessageDocument.objects.filter(document=document).values_list("message__request_id", flat=True).first()


@ownership.register_shared
def files_in_shared_threads(actor: Actor) -> Q:
    """Files of messages that the actor may read."""
    seen = MessageDocument.objects.filter(message__in=Message.objects.visible_to(actor).values("pk"))
    return Q(pk__in=seen.values("document"))
