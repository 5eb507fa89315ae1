"""Everything that happened to a request, for staff: what was done, and apart from it who looked."""

import json
from dataclasses import dataclass, field
from datetime import datetime

from identity.models import User
from portal.accounts.models import Branch
from portal.events.models import Event

from .wording import READS, actor_of, label_of

#: a page shows so many; the event log has all
SHOWN = 300


@dataclass(frozen=True)
class Line:
    """One event in words."""

    at: datetime
    label: str
    who: str
    detail: str = ""


@dataclass
class Timeline:
    """What was done, newest first, and who looked, newest first."""

    done: list[Line] = field(default_factory=list)
    reads: list[Line] = field(default_factory=list)


def timeline_of(request_id: int) -> Timeline:
    """The events of a request; the caller has been through the request's door."""
    events = list(Event.objects.filter(request_id=request_id).order_by("-id")[:SHOWN])
    names = {"request.assigned": _people_in(events), "request.routed": _branches_in(events)}
    timeline = Timeline()
    for event in events:
        line = Line(at=event.at, label=label_of(event.verb), who=actor_of(event), detail=_detail(event, names))
        (timeline.reads if event.verb in READS else timeline.done).append(line)
    return timeline


def latest_event(request_id: int) -> str:
    """The id of the last thing that was done; that somebody looked is no news."""
    done = Event.objects.filter(request_id=request_id).exclude(verb__in=READS).order_by("-id")
    return str(done.values_list("id", flat=True).first() or "")


def _people_in(events: list[Event]) -> dict[int, str]:
    given_to = _given_to(events, "request.assigned")
    return {user.pk: str(user) for user in User.objects.filter(pk__in=given_to)} if given_to else {}


def _branches_in(events: list[Event]) -> dict[int, str]:
    given_to = _given_to(events, "request.routed")
    return {branch.pk: branch.name for branch in Branch.objects.filter(pk__in=given_to)} if given_to else {}


def _given_to(events: list[Event], verb: str) -> set[int]:
    return {after for event in events if event.verb == verb and (after := _data(event).get("after"))}


def _detail(event: Event, names: dict[str, dict[int, str]]) -> str:
    if event.verb in names:
        return names[event.verb].get(_data(event).get("after") or 0, "–")
    if event.verb == "document.removed":
        return _data(event).get("finding", "")
    return ""


def _data(event: Event) -> dict:
    return json.loads(event.payload)["data"]
