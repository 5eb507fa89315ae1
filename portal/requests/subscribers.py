"""What requests answer when lower subjects ask."""

from django.db.models import Q
from django.utils.translation import ngettext

from portal.accounts import ties
from portal.accounts.models import Address
from portal.documents import ownership
from portal.documents.models import Document
from portal.events.actor import Actor

from .models import RequestDocument, ServiceRequest


@ownership.register
def request_of_answer(document: Document) -> int | None:
    """The request that the document came with as an answer."""
    return RequestDocument.objects.filter(document=document).values_list("request_id", flat=True).first()


@ownership.register_shared
def answers_of_shared_requests(actor: Actor) -> Q:
    """Files that came with requests that the actor sees."""
    seen = RequestDocument.objects.filter(request__in=ServiceRequest.objects.visible_to(actor).values("pk"))
    return Q(pk__in=seen.values("document"))


@ties.register
def requests_at(address: Address) -> str | None:
    """How many requests name the address."""
    count = ServiceRequest.objects.filter(account_id=address.account_id, site=address).count()
    return ngettext("%(count)s request", "%(count)s requests", count) % {"count": count} if count else None
