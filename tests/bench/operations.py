"""What is measured, with the goals: each operation is a page that somebody asks for."""

from dataclasses import dataclass

from django.conf import settings
from django.contrib.auth import BACKEND_SESSION_KEY, HASH_SESSION_KEY, SESSION_KEY
from django.contrib.sessions.backends.db import SessionStore
from django.db.models import Count, Q
from django.urls import reverse

from cms_pages.models import ServicePage
from identity.models import User
from identity.realms import STAFF_COOKIE
from identity.roles import Kind
from identity.sessions import StaffSessionStore
from portal.events.models import Visibility
from portal.requests.models import ServiceRequest
from portal.requests.workflow import OPEN
from portal.tenancy.contexts import staff_context

from .client import Client, Page

GZIP = {"Accept-Encoding": "gzip"}


@dataclass(frozen=True)
class Operation:
    """Pages that are asked for in turn, and what they may cost.

    goal: multiples of the unit. most_bytes: of HTML. cheaper_than: (another operation, how many times).
    at_most: (another operation, multiples of it). share_of: (another operation, the least part of its rate).
    group: operations that are compared with each other are measured by turns. side: whose server answers.
    """

    name: str
    pages: tuple[Page, ...]
    goal: float | None = None
    most_bytes: int | None = None
    cheaper_than: tuple[str, float] | None = None
    at_most: tuple[str, float] | None = None
    share_of: tuple[str, float] | None = None
    group: str = ""
    side: str = "foyer"


PUBLIC = "public site"
UNCACHED, CACHED = "public page, uncached", "public page, cached"
BARE, CONSTANT = "bare Wagtail page, same blocks", "constant Django view"


def unit(client: Client) -> Operation:
    """The unit of cost: its page, signed in."""
    cookies = []
    for number in (7, 60, 120, 180):
        response, _body = client.fetch(Page(f"/login/{number}"))
        cookies += [text.split(";")[0] for text in response.headers.get_all("Set-Cookie") if "sessionid=" in text]
    pages = tuple(Page("/mine-html", {"Cookie": cookie}, contains="</table>") for cookie in cookies)
    return Operation("U", pages, side="unit")


def operations(client: Client) -> list[Operation]:
    """All of Foyer's, against the server that `client` asks."""
    with staff_context():
        middling, large = _account_with(100, 200), _account_with(1000, 100_000)
        owner, big_owner = _owner(middling), _owner(large)
        agent = User.objects.filter(kind=Kind.STAFF).order_by("pk")[0]
        threads = [reverse("home:request", args=[pk]) for pk in _requests_with_messages(middling, 5)]
        open_ones = [
            reverse("home:request", args=[pk]) for pk in _requests_with_messages(middling, 5, open_only=True)
        ]
    customer = {"Cookie": f"{settings.SESSION_COOKIE_NAME}={_session(owner, 'CustomerBackend')}"}
    big_customer = {"Cookie": f"{settings.SESSION_COOKIE_NAME}={_session(big_owner, 'CustomerBackend')}"}
    staff = {"Cookie": f"{STAFF_COOKIE}={_session(agent, 'StaffBackend')}"}
    requests_url = reverse("home:requests")
    public = ServicePage.objects.filter(locale__language_code="en").order_by("path")[0].get_url()
    shown = [Page(path, customer, contains="message-body") for path in threads]
    return [
        Operation("customer's list, 20 of 100", (Page(requests_url, customer, contains="request-row"),), goal=1.7),
        Operation(
            "customer's list, 20 of 1,000", (Page(requests_url, big_customer, contains="request-row"),), goal=1.7
        ),
        Operation("request page, five messages", tuple(shown), goal=2.0),
        Operation("poll of an open request, 304", tuple(_poll(client, path, customer) for path in open_ones)),
        Operation(
            "staff queue, 25",
            (Page(reverse("requests:index"), staff, contains="bulk"),),
            goal=2.5,
            most_bytes=60_000,
        ),
        *_public_pages(public),
        Operation("answer without content (/healthz)", (Page(reverse("healthz")),)),
    ]


def _public_pages(path: str) -> list[Operation]:
    """A page of the site, uncached and cached, with what it is compared with."""
    bare = path.replace("/en/", "/bare/", 1)
    return [
        Operation(BARE, (Page(bare, GZIP, contains="</main>"),), group=PUBLIC),
        # A question that the cache does not know is answered by the same page, made anew.
        Operation(UNCACHED, (Page(f"{path}?made=anew", contains="</main>"),), at_most=(BARE, 1.3), group=PUBLIC),
        Operation(CONSTANT, (Page("/const"),), group=PUBLIC, side="unit"),
        Operation(CACHED, (Page(path, GZIP),), cheaper_than=(UNCACHED, 15), share_of=(CONSTANT, 0.2), group=PUBLIC),
    ]


def _poll(client: Client, path: str, headers: dict[str, str]) -> Page:
    response, _body = client.fetch(Page(path, headers))
    known = {"HX-Request": "true", "If-None-Match": response.headers["ETag"]}
    return Page(path, {**headers, **known}, status=304)


def _account_with(least: int, most: int) -> int:
    """The account with the fewest requests of those within the bounds."""
    counted = ServiceRequest.objects.values("account_id").annotate(count=Count("pk")).order_by("count", "account_id")
    return next(row["account_id"] for row in counted if least <= row["count"] <= most)


def _owner(account_id: int) -> User:
    return User.objects.get(memberships__account_id=account_id)


def _requests_with_messages(account_id: int, messages: int, *, open_only: bool = False) -> list[int]:
    spoken = Count("messages", filter=Q(messages__visibility=Visibility.CUSTOMER))
    found = ServiceRequest.objects.filter(account_id=account_id).annotate(spoken=spoken).filter(spoken=messages)
    found = found.filter(status__in=OPEN) if open_only else found
    return list(found.order_by("-pk").values_list("pk", flat=True)[:6])


def _session(user: User, backend: str) -> str:
    """Sign somebody in, as their door would; returns the key of the session."""
    session = StaffSessionStore() if user.kind == Kind.STAFF else SessionStore()
    session[SESSION_KEY] = str(user.pk)
    session[BACKEND_SESSION_KEY] = f"identity.backends.{backend}"
    session[HASH_SESSION_KEY] = user.get_session_auth_hash()
    session.create()
    return session.session_key
