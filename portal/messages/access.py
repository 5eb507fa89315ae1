"""The door of messages: what may be said and by whom."""

from portal.events.actor import Actor
from portal.events.permissions import ACTING, GUESTS, READERS, VIEWING, WRITERS, Table, allows
from portal.requests.models import ServiceRequest

from .models import Message

MAY: Table = {
    "read_thread": VIEWING | READERS,
    "reply": ACTING | GUESTS | WRITERS,
    "ask": WRITERS,
    "note": WRITERS,
}


def may(actor: Actor, verb: str, request: ServiceRequest) -> bool:
    """Whether the actor may do the verb in the request's thread."""
    return allows(MAY, actor, verb, request.account_id, request_id=request.pk)


def visible_to(actor: Actor):
    """The messages that the actor may see, as a queryset."""
    return Message.objects.visible_to(actor)


def thread(actor: Actor, request: ServiceRequest) -> list[Message]:
    """The conversation of a request as the actor may read it."""
    return list(visible_to(actor).thread_of(request))
