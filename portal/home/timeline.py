"""The customer's timeline: the events of a request that may be shown, in words."""

from dataclasses import dataclass
from datetime import datetime

from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from portal.events.actor import Actor
from portal.events.models import Event
from portal.requests import workflow
from portal.requests.models import ServiceRequest
from portal.requests.workflow import Status


@dataclass(frozen=True)
class Entry:
    """One line: what happened, when, who did it, and the icon that stands before it."""

    title: str
    at: datetime
    by: str
    icon: str
    tone: str = ""


#: event -> (sentence, icon, tone); what is not here (messages, files) shows itself elsewhere on the page
SENTENCES = {
    "request.submitted": (gettext_lazy("Request sent"), "send", ""),
    "request.triaged": (gettext_lazy("Accepted"), "check", ""),
    "request.waiting": (gettext_lazy("Waiting for your answer"), "help", "warn"),
    "request.answered": (gettext_lazy("Question answered"), "message-square", ""),
    "request.scheduled": (gettext_lazy("Scheduled"), "calendar", ""),
    "request.started": (gettext_lazy("Work started"), "wrench", ""),
    "request.finished": (gettext_lazy("Work done"), "check-check", "ok"),
    "request.confirmed": (gettext_lazy("Confirmed and closed"), "circle-check", "ok"),
    "request.reopened": (gettext_lazy("Reopened"), "refresh-cw", "warn"),
    "request.cancelled": (gettext_lazy("Cancelled"), "x", "bad"),
}


#: that somebody looked is no news about a request; customers read it on their privacy page
LOOKS = ("document.downloaded", "request.viewed", "visit.page_seen", "status_link.viewed")


def entries(actor: Actor, events: list[Event], *, people: dict[int, str]) -> list[Entry]:
    """The lines of a timeline, newest first. people: the names of those in the account who see the request, by id."""
    shown = []
    for event in reversed(events):
        if event.verb in SENTENCES:
            title, icon, tone = SENTENCES[event.verb]
            shown.append(Entry(str(title), event.at, _who(event, actor, people), icon, tone))
    return shown


def _who(event: Event, actor: Actor, people: dict[int, str]) -> str:
    if _is_own(event, actor):
        return _("You")
    if event.actor_kind == "customer":
        return people.get(event.actor_id or 0) or _("Somebody of your account")
    return _("Our team")


def _is_own(event: Event, actor: Actor) -> bool:
    """Theirs, or what they did as a guest, before anybody knew them."""
    return event.actor_id == actor.user_id or (event.actor_id is None and event.actor_kind == actor.kind)


def steps(request: ServiceRequest, events: list[Event]) -> list[dict]:
    """The way of the request: done, now and next, with the time each status was reached."""
    reached = {}
    for event in events:
        after = _status_after(event)
        if after:
            reached[after] = event.at
    if request.status == Status.CANCELLED:
        return _stopped(reached)
    where = Status.TRIAGED if request.status == Status.WAITING else Status(request.status)
    position = workflow.PATH.index(where)
    return [
        {
            "title": _step_title(request, status, number == position),
            "state": "done" if number < position or status == Status.CLOSED == where else _ahead(number, position),
            # A step that lies ahead again has no time, even if it was reached before.
            "note": reached.get(str(request.status if number == position else status))
            if number <= position
            else None,
            "tone": "warn" if number == position and request.status in workflow.WITH_CUSTOMER else "",
        }
        for number, status in enumerate(workflow.PATH)
    ]


def _ahead(number: int, position: int) -> str:
    return "now" if number == position else "next"


def _step_title(request, status, is_current) -> str:
    if is_current:
        return request.customer_status
    return str(Status(status).label) if status != Status.SUBMITTED else workflow.label_for_customer(status)


def _stopped(reached) -> list[dict]:
    passed = [status for status in workflow.PATH if str(status) in reached]
    done = [{"title": workflow.label_for_customer(s), "state": "done", "note": reached[str(s)]} for s in passed]
    note = reached.get(str(Status.CANCELLED))
    return [*done, {"title": str(Status.CANCELLED.label), "state": "stopped", "note": note}]


def _status_after(event: Event) -> str | None:
    if event.verb not in SENTENCES:
        return None
    return event.data.get("after")
