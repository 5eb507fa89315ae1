"""What the desk itself does: it notes who of the staff read whose data, and starts jobs again."""

from datetime import datetime

from portal.accounts import access as accounts
from portal.accounts.models import Account
from portal.events.actor import Actor
from portal.events.models import Event, Visibility
from portal.events.permissions import demand
from portal.events.record import record
from portal.queue import actions as queue
from portal.queue.models import JobRun
from portal.requests import access as requests
from portal.requests.models import ServiceRequest

from .access import MAY


def note_view(*, request: ServiceRequest, by: Actor, now: datetime) -> None:
    """A member of staff opened the page of a request, with the customer's name, address and words on it."""
    demand(requests.MAY, by, "view", request.account_id)
    record(
        "request.viewed",
        by=by,
        now=now,
        about=request,
        account_id=request.account_id,
        request_id=request.pk,
        visibility=Visibility.CUSTOMER,
    )


def note_account_view(*, account: Account, by: Actor, now: datetime) -> None:
    """A member of staff opened the record of a customer."""
    demand(accounts.MAY, by, "view_account", account.pk)
    record("account.viewed", by=by, now=now, about=account, account_id=account.pk, visibility=Visibility.CUSTOMER)


def note_export(*, of: str, filters: list[str], by: Actor, now: datetime) -> None:
    """A member of staff took a list away as a file. Only the names of the filters are kept, not what was sought."""
    demand(MAY, by, "export", None)
    record("desk.exported", by=by, now=now, data={"list": of, "filters": filters})


def note_list(*, of: str, filters: list[str], page: int, shown: list[int], by: Actor, now: datetime) -> None:
    """A member of staff looked at a page of a list with customers' names on it; `shown` are the ids of its rows."""
    demand(MAY, by, "list", None)
    data = {"list": of, "filters": filters, "page": page, "shown": shown}
    record("desk.listed", by=by, now=now, data=data)


def note_event_view(*, event: Event, by: Actor, now: datetime) -> None:
    """A member of staff opened an event, with the name and the IP address of whoever caused it."""
    demand(MAY, by, "view_event", event.account_id)
    record("log.event_viewed", by=by, now=now, about=event, account_id=event.account_id)


def retry_job(*, run: JobRun, by: Actor) -> None:
    """Start a job again that was given up; nothing happens where it was not."""
    demand(MAY, by, "retry_job", None)
    queue.retry(run=run)
