"""The visit of a member of staff to the portal of a customer, kept in the session of the staff's realm."""

from dataclasses import dataclass
from datetime import datetime
from uuid import UUID

from portal.events.models import Event

_KEY = "visit"


@dataclass(frozen=True)
class Visit:
    """Whom somebody visits, why, and until when. event_id: of the event that began it."""

    event_id: UUID
    account_id: int
    reason: str
    until: datetime


def keep(session, begun: Event) -> Visit:
    """Remember a visit that has just begun; one at a time."""
    data = begun.data
    session[_KEY] = [str(begun.pk), begun.account_id, data["reason"], data["until"]]
    return Visit(begun.pk, int(begun.account_id or 0), data["reason"], datetime.fromisoformat(data["until"]))


def running(session, account_id: int, *, now: datetime) -> Visit | None:
    """The visit to this account, None when there is none or its time is over."""
    kept = session.get(_KEY)
    if kept is None or kept[1] != account_id:
        return None
    visit = Visit(UUID(kept[0]), kept[1], kept[2], datetime.fromisoformat(kept[3]))
    return visit if now < visit.until else None


def forget(session) -> None:
    """There is no visit any more."""
    session.pop(_KEY, None)
