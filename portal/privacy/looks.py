"""Who of the company looked at the data of an account, from the events that the customer may read.

Customers read no names of the company's people in the log: it is "our team" that looked.
"""

from collections import defaultdict
from collections.abc import Iterable
from dataclasses import dataclass, field
from datetime import datetime, timedelta
from uuid import UUID

from django.db.models import Q
from django.utils.functional import Promise
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from portal.accounts.actions import VISIT_LASTS
from portal.events.models import Event

VISIT, PAGE, END = "visit.started", "visit.page_seen", "visit.ended"
#: owners read their own as well, which is no look of ours
BANK_DETAILS = "account.bank_details_read"
_OF_OURS = Q(payload__contains='"actor_kind":"staff"')
#: event -> what was looked at, icon of the sprite
LOOKS: dict[str, tuple[str | Promise, str]] = {
    VISIT: (gettext_lazy("Our team saw the portal as you see it"), "eye"),
    "account.viewed": (gettext_lazy("Our team opened your customer record"), "user"),
    "request.viewed": (gettext_lazy("Our team opened the request"), "inbox"),
    BANK_DETAILS: (gettext_lazy("Our team read your bank details"), "euro"),
    "document.downloaded": (gettext_lazy("Our team downloaded one of your files"), "download"),
}
#: names of the portal's addresses in words; what is not here is called a page
PAGES: dict[str, str | Promise] = {
    "home:overview": gettext_lazy("Overview"),
    "home:requests": gettext_lazy("Requests"),
    "home:request": gettext_lazy("Request"),
    "home:draft": gettext_lazy("Draft"),
    "home:links": gettext_lazy("Status links"),
    "home:choose_service": gettext_lazy("New request"),
    "home:new_request": gettext_lazy("New request"),
    "notifications:list": gettext_lazy("Notifications"),
    "sharing:share_request": gettext_lazy("Share"),
    "sharing:share": gettext_lazy("Share something"),
    "home:people": gettext_lazy("People"),
    "home:invite": gettext_lazy("Invite somebody"),
    "home:member": gettext_lazy("Somebody of the account"),
    "home:remove_member": gettext_lazy("Remove from this account"),
    "home:transfer": gettext_lazy("Hand the ownership over"),
    "home:leave": gettext_lazy("Leave this account"),
    "federation:list": gettext_lazy("Company sign-in"),
    "federation:add": gettext_lazy("Add a domain"),
    "federation:page": gettext_lazy("Company sign-in"),
    "federation:change": gettext_lazy("Company sign-in"),
    "federation:remove": gettext_lazy("Company sign-in"),
    "accounts:profile": gettext_lazy("Profile"),
    "accounts:details": gettext_lazy("The account’s details"),
    "accounts:addresses": gettext_lazy("Addresses"),
    "accounts:add_address": gettext_lazy("Add an address"),
    "accounts:change_address": gettext_lazy("Change an address"),
    "accounts:master_data": gettext_lazy("Name, tax and bank"),
    "accounts:propose_change": gettext_lazy("Propose a change"),
    "privacy:looks": gettext_lazy("Who looked at your data"),
}
_PAGES_SHOWN = 500
_CLOCKS_DIFFER = timedelta(minutes=1)


@dataclass(frozen=True)
class Page:
    """One page that was seen in a visit."""

    title: str
    at: datetime
    request_id: int | None

    @property
    def number(self) -> str:
        """Of the request that the page is about, empty where it is about none."""
        return number_of(self.request_id)


@dataclass(frozen=True)
class Look:
    """One line: what was looked at, when, and for a visit why and which pages."""

    event_id: UUID
    title: str
    icon: str
    at: datetime
    request_id: int | None
    reason: str = ""
    until: datetime | None = None
    pages: list[Page] = field(default_factory=list)

    @property
    def number(self) -> str:
        """Of the request that it is about, empty where it is about none."""
        return number_of(self.request_id)


def number_of(request_id: int | None) -> str:
    """What people call a request."""
    return f"R-{request_id:05d}" if request_id else ""


def looks_of(account_id: int, *, before: UUID | None, limit: int) -> tuple[list[Look], bool]:
    """The newest looks at an account, or those before one; and whether there are more. Two or three queries."""
    readable = Event.objects.for_customer().filter(account_id=account_id).defer("personal", "salt", "leaf")
    shown = readable.filter(~Q(verb=BANK_DETAILS) | _OF_OURS, verb__in=LOOKS).newest_first()
    found = list((shown.filter(pk__lt=before) if before else shown)[: limit + 1])
    more, found = len(found) > limit, found[:limit]
    during = _during_visits(readable, [event for event in found if event.verb == VISIT])
    return [_look(event, during.get(str(event.pk), [])) for event in found], more


def _during_visits(readable, visits: list[Event]) -> dict[str, list[Event]]:
    """What happened in each of these visits, by the id of its event, oldest first."""
    happened: dict[str, list[Event]] = defaultdict(list)
    if visits:
        times = [visit.at for visit in visits]
        last = max(times) + VISIT_LASTS + _CLOCKS_DIFFER
        events = readable.filter(verb__in=(PAGE, END), at__gte=min(times), at__lte=last).order_by("id")
        for event in events[:_PAGES_SHOWN]:
            happened[event.data["visit"]].append(event)
    return happened


def _look(event: Event, during: Iterable[Event]) -> Look:
    title, icon = LOOKS[event.verb]
    if event.verb != VISIT:
        return Look(event.pk, str(title), icon, event.at, event.request_id)
    ended = [other.at for other in during if other.verb == END]
    until = ended[0] if ended else datetime.fromisoformat(event.data["until"])
    pages = [_page(other) for other in during if other.verb == PAGE]
    return Look(event.pk, str(title), icon, event.at, None, event.data["reason"], until, pages)


def _page(event: Event) -> Page:
    title = str(PAGES.get(event.data["page"]) or _("A page of the portal"))
    return Page(title, event.at, event.request_id)
