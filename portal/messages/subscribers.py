"""What messages answer when lower subjects ask."""

from portal.documents import ownership
from portal.documents.models import Document

from .models import MessageDocument


@ownership.register
def request_of_attachment(document: Document) -> int | None:
    """The request in whose thread the document was sent."""
    return MessageDocument.objects.filter(document=document).values_list("message__request_id", flat=True).first()
