"""What requests answer when lower subjects ask."""

from portal.documents import ownership
from portal.documents.models import Document

from .models import RequestDocument


@ownership.register
def request_of_answer(document: Document) -> int | None:
    """The request that the document came with as an answer."""
    return RequestDocument.objects.filter(document=document).values_list("request_id", flat=True).first()
