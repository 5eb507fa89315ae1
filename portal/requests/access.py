"""The door of requests: who may see and do what."""

from django.http import Http404

from portal.events.actor import Actor
from portal.events.permissions import ACTING, GUESTS, READERS, VIEWING, WRITERS, Table, allows

from . import workflow
from .models import ServiceRequest

MAY: Table = {
    "view": VIEWING | READERS,
    "save_draft": ACTING,
    "submit": ACTING,
    "receive_enquiry": GUESTS,
    "route": WRITERS,
    "assign": WRITERS,
    "triage": WRITERS,
    "wait_for_customer": WRITERS,
    "take_answer": ACTING,
    "schedule": WRITERS,
    "start": WRITERS,
    "finish": WRITERS,
    "confirm": ACTING,
    "reopen": ACTING,
    "cancel": ACTING | WRITERS,
}


def may(actor: Actor, verb: str, request: ServiceRequest) -> bool:
    """Whether the actor may do the verb to the request, whatever its status."""
    return allows(MAY, actor, verb, request.account_id, request_id=request.pk)


def may_start(actor: Actor) -> bool:
    """Whether the actor may begin a request for the account that they work in."""
    return actor.is_customer and allows(MAY, actor, "save_draft", actor.account_id)


def visible_to(actor: Actor):
    """The requests that the actor may see, as a queryset."""
    return ServiceRequest.objects.visible_to(actor)


def request_or_404(actor: Actor, request_id: int, *, with_details: bool = False) -> ServiceRequest:
    """The request, or the same answer for forbidden and absent."""
    found = visible_to(actor)
    if with_details:
        # The form as the editor keeps it is large and slow to take apart; its version says what was asked.
        found = found.select_related("service_type", "form_version", "account", "branch").defer("service_type__form")
    try:
        return found.get(pk=request_id)
    except ServiceRequest.DoesNotExist as error:
        raise Http404("no such request") from error


def possible_verbs(actor: Actor, request: ServiceRequest) -> list[str]:
    """The moves that the table of transitions and the table of permissions both allow now."""
    return [verb for verb in workflow.verbs_from(request.status) if may(actor, verb, request)]
