"""The portal with the eyes of a customer, for staff, below `/admin/as-customer/<account>/portal/`.

The path keeps it in the staff's realm, with the staff's cookie. Inside, everything is as it is for the account's
owner: the same views below a script prefix, so that each link stays inside, and an actor who sees what the owner
sees. Only looking is possible: the middleware answers nothing but GET and HEAD, an auditor may do nothing, and the
database role of observers can change nothing. Each page is an event that the customer can read.
"""

import re
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from datetime import tzinfo

from django.conf import settings
from django.core.exceptions import PermissionDenied
from django.db.models import Exists, OuterRef
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.urls import get_script_prefix, reverse, set_script_prefix
from django.utils import timezone, translation
from django_htmx.http import HttpResponseClientRedirect

from identity.models import User
from portal.events.actor import AUDITOR, Actor
from portal.events.permissions import allows
from portal.tenancy.contexts import observer_context
from portal.tenancy.people import SHOWN_TO_CUSTOMERS

from . import access, actions, visits
from .actors import traces_of
from .models import Account, Membership

_PLACE = re.compile(r"^(?P<prefix>/admin/as-customer/(?P<account>[1-9]\d{0,17}))(?P<inside>/portal/.*)$", re.DOTALL)
#: pages behind the links of somebody's mail: they belong to a person, and their verbs open contexts of their own
_OF_A_PERSON = ("/portal/join/", "/portal/profile/claim/")

GetResponse = Callable[[HttpRequest], HttpResponse]


@dataclass(frozen=True)
class Place:
    """An address of the portal inside a visit."""

    account_id: int
    prefix: str
    inside: str


@dataclass(frozen=True)
class Watching:
    """What the bar at the top of each page says, in the language and the time zone of the member of staff."""

    visit: visits.Visit
    account: Account
    owner: User
    watcher: User
    language: str
    zone: tzinfo
    minutes: int
    leave_url: str
    desk_url: str


def place_of(request) -> Place | None:
    """Where in the portal of a customer a path leads; None for the desk's own pages, and for who may not look."""
    found = _PLACE.match(request.path_info)
    if found is None or not allows(access.MAY, _member_of_staff(request), "see_as_customer", int(found["account"])):
        return None
    return Place(int(found["account"]), found["prefix"], found["inside"])


def observe(request, place: Place, get_response: GetResponse) -> HttpResponse:
    """Answer as the customer would be answered, and write down that somebody looked."""
    now, staff = timezone.now(), _member_of_staff(request)
    visit = visits.running(request.session, place.account_id, now=now)
    if visit is None:
        if request.method not in ("GET", "HEAD"):
            raise PermissionDenied("only looking is possible")
        door = reverse("as_customer:begin", args=[place.account_id])
        return HttpResponseClientRedirect(door) if request.htmx else redirect(door)
    with observer_context(place.account_id, user_id=staff.user_id):
        owner = _owner_of(place.account_id)
        if owner is None:
            return redirect("as_customer:begin", place.account_id)
        request.watching = _watching(request, visit, owner, minutes=(visit.until - now).seconds // 60 + 1)
        request.actor = Actor(
            user_id=owner.pk,
            account_id=place.account_id,
            role=AUDITOR,
            name=staff.name,
            watcher_id=staff.user_id,
            personal=staff.personal,
        )
        with _with_the_eyes_of(request, owner, place, zone=request.watching.account.zone):
            response = _look(request, get_response)
        if (
            response.status_code == 200 and not response.streaming
        ):  # a file that is taken away has an event of its own
            actions.note_page(visit=visit.event_id, account_id=place.account_id, **_page(request), by=staff, now=now)
    return response


@contextmanager
def _with_the_eyes_of(request, owner: User, place: Place, *, zone: tzinfo) -> Iterator[None]:
    """Until it ends, the person, the language, the hours and the addresses of the portal are the customer's."""
    watcher, language, prefix = request.user, translation.get_language(), get_script_prefix()
    request.user = owner
    # Not put back: what stands above then treats the answer as what it is, a private page of the portal.
    request.path_info = place.inside
    translation.activate(owner.language)
    set_script_prefix(f"{place.prefix}/")
    try:
        with timezone.override(zone):
            yield
    finally:
        set_script_prefix(prefix)
        translation.activate(language or settings.LANGUAGE_CODE)
        request.user = watcher


def _look(request, get_response: GetResponse) -> HttpResponse:
    if request.method not in ("GET", "HEAD"):
        return render(request, "portal/accounts/only_looking.html", status=403)
    if request.path_info.startswith(_OF_A_PERSON):
        return render(request, "portal/accounts/not_shown.html", status=404)
    response = get_response(request)
    response.headers.setdefault("Content-Language", translation.get_language())
    if response.status_code in (403, 404) and not request.htmx:
        return render(request, "portal/accounts/not_shown.html", status=response.status_code)
    return response


def _member_of_staff(request) -> Actor:
    user = request.user
    return Actor(user_id=user.pk, role=user.staff_role(), name=user.get_full_name(), personal=traces_of(request))


def _owner_of(account_id: int) -> User | None:
    """Whose eyes: the oldest owner. Only the columns that customers may read of one another."""
    owns = Membership.objects.owners().filter(account_id=account_id, user_id=OuterRef("pk"))
    return User.objects.filter(Exists(owns)).only(*SHOWN_TO_CUSTOMERS).order_by("pk").first()


def _watching(request, visit: visits.Visit, owner: User, *, minutes: int) -> Watching:
    return Watching(
        visit=visit,
        account=Account.objects.get(pk=visit.account_id),
        owner=owner,
        watcher=request.user,
        language=translation.get_language() or "en",
        zone=timezone.get_current_timezone(),
        minutes=minutes,
        leave_url=reverse("as_customer:leave", args=[visit.account_id]),
        desk_url=reverse("customers:detail", args=[visit.account_id]),
    )


def _page(request) -> dict:
    """What the log keeps of a page: the name of its address, and the request that it is about."""
    match = request.resolver_match
    return {"page": match.view_name, "request_id": match.kwargs.get("request_id")}
