"""The status link of a request: made, looked at, withdrawn, and the way from it to an account."""

from datetime import datetime, timedelta
from secrets import compare_digest
from typing import Any

from django.db import transaction
from django.utils.translation import gettext as _

from portal.accounts.models import Account
from portal.events.actor import Actor
from portal.events.models import Event, Visibility
from portal.events.permissions import demand
from portal.events.record import record
from portal.requests.models import ServiceRequest
from portal.tenancy import keys

from .. import access
from ..models import StatusLink

#: the kind of key that a status link is
STATUS_LINK = "status_link"
#: how long a link may be good for
STATUS_LINK_DAYS = (7, 30, 90)
#: so many of one request may live at a time
LIVING_LINKS = 20
#: a second look within this time is no second event
_ONE_LOOK = timedelta(hours=1)


class TooManyLinks(Exception):
    """Nobody keeps track of so many."""

    def __init__(self):
        super().__init__(
            _("There are %(count)s links to this request already. Please withdraw one that is not needed any more.")
            % {"count": LIVING_LINKS}
        )


def make_status_link(
    *, request: ServiceRequest, days: int, label: str = "", by: Actor, now: datetime
) -> tuple[StatusLink, str]:
    """Make a link that shows without sign-in where the request stands; gives it with its secret.

    The secret is shown once: only its hash is kept. days: one of `STATUS_LINK_DAYS`. Raises `TooManyLinks`.
    """
    demand(access.MAY, by, "make_status_link", request.account_id, request_id=request.pk)
    if days not in STATUS_LINK_DAYS:
        raise ValueError(f"a status link lasts one of {STATUS_LINK_DAYS} days")
    with transaction.atomic():
        ServiceRequest.objects.select_for_update().only("pk").get(pk=request.pk)  # two are made one after another
        if StatusLink.objects.living().filter(request=request).count() >= LIVING_LINKS:
            raise TooManyLinks
        link = StatusLink.objects.create(
            account_id=request.account_id,
            request=request,
            label=label.strip(),
            made_at=now,
            made_by_id=by.person_id(),
            made_by_staff=by.is_staff,
            expires_at=now + timedelta(days=days),
        )
        secret = keys.issue(STATUS_LINK, account_id=link.account_id, object_id=link.pk, until=link.expires_at)
        _record("status_link.made", link, by=by, now=now, data={"until": link.expires_at.isoformat()})
    return link, secret


def revoke_status_link(*, link: StatusLink, by: Actor, now: datetime) -> None:
    """Let the link lead nowhere any more, at once."""
    demand(access.MAY, by, "revoke_status_link", link.account_id, request_id=link.request_id)
    with transaction.atomic():
        locked = StatusLink.objects.select_for_update().get(pk=link.pk)
        if locked.revoked_at is not None:  # somebody was faster
            return
        keys.revoke(STATUS_LINK, object_id=locked.pk)
        locked.revoked_at = now
        locked.save(update_fields=["revoked_at"])
        _record("status_link.revoked", locked, by=by, now=now)


def note_status_view(*, link: StatusLink, by: Actor, now: datetime) -> None:
    """Somebody looked at the status by a link; told once an hour."""
    demand(access.MAY, by, "see_status", link.account_id)
    looks = Event.objects.of_request(link.request_id).filter(verb="status_link.viewed", at__gt=now - _ONE_LOOK)
    if not any(look.object_id == str(link.pk) for look in looks.only("payload")):
        _record("status_link.viewed", link, by=by, now=now)


def ask_for_claim(*, link: StatusLink, account: Account, email: str, by: Actor, now: datetime) -> None:
    """Somebody who holds the link says that they wrote the request, as a guest with this address.

    Holding the link proves nothing, and what is typed here neither: whoever subscribes to the event writes to the
    address that the guest gave, and only if it is this one. Nobody else learns whether it was.
    """
    demand(access.MAY, by, "ask_for_claim", link.account_id)
    known, typed = account.contact_email.encode(), email.strip().lower().encode()
    fits = compare_digest(known, typed) and bool(known)
    _record("status_link.claim_asked", link, by=by, now=now, data={"fits": fits}, visibility=Visibility.STAFF)


def _record(
    verb: str,
    link: StatusLink,
    *,
    by: Actor,
    now: datetime,
    data: dict[str, Any] | None = None,
    visibility: str = Visibility.CUSTOMER,
) -> None:
    record(
        verb,
        by=by,
        now=now,
        about=link,
        account_id=link.account_id,
        request_id=link.request_id,
        visibility=visibility,
        data=data,
    )
