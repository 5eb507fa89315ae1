"""Staff look at the portal with the eyes of a customer, who can read that they did."""

from datetime import datetime, timedelta
from uuid import UUID

from django.utils.translation import gettext as _

from portal.events.actor import Actor
from portal.events.models import Event, Visibility
from portal.events.permissions import demand
from portal.events.record import record

from .. import access
from ..models import Account, Membership

#: a visit ends by itself
VISIT_LASTS = timedelta(minutes=30)


class NobodyToBe(Exception):
    """An account of a guest has no portal."""

    def __init__(self):
        super().__init__(_("Nobody has signed up for this account yet, so there is no portal to look at."))


def start_visit(*, account: Account, reason: str, by: Actor, now: datetime) -> Event:
    """Begin to see the portal as the account's owner does; the event is the visit, and its id names it.

    reason: for the customer to read, and part of the log for good. Raises `NobodyToBe`.
    """
    demand(access.MAY, by, "see_as_customer", account.pk)
    if not Membership.objects.owners().filter(account_id=account.pk).exists():
        raise NobodyToBe
    until = now + VISIT_LASTS
    return record(
        "visit.started",
        by=by,
        now=now,
        about=account,
        account_id=account.pk,
        visibility=Visibility.CUSTOMER,
        data={"reason": reason.strip(), "until": until.isoformat()},
    )


def note_page(
    *, visit: UUID, account_id: int, page: str, request_id: int | None = None, by: Actor, now: datetime
) -> None:
    """A page was seen in a visit. page: the name of its address; request_id: of the request that it is about."""
    demand(access.MAY, by, "see_as_customer", account_id)
    record(
        "visit.page_seen",
        by=by,
        now=now,
        account_id=account_id,
        request_id=request_id,
        visibility=Visibility.CUSTOMER,
        data={"visit": str(visit), "page": page},
    )


def end_visit(*, visit: UUID, account_id: int, by: Actor, now: datetime) -> None:
    """End a visit before its time is over."""
    demand(access.MAY, by, "see_as_customer", account_id)
    record(
        "visit.ended",
        by=by,
        now=now,
        account_id=account_id,
        visibility=Visibility.CUSTOMER,
        data={"visit": str(visit)},
    )
