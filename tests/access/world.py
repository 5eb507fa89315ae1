"""One world for the whole table: two customers, staff of each role, and a site, with something of everything.

What belongs to somebody carries a marker, a word that appears nowhere else: `ANNA` and `DARIO` in what
customers write, `GUEST` in what somebody wrote without signing up, `INTERNAL` in what staff write for themselves.
"""

from dataclasses import dataclass, field

from allauth.account.forms import default_token_generator
from allauth.account.models import EmailConfirmationHMAC
from allauth.account.utils import user_pk_to_url_str
from allauth.usersessions.models import UserSession
from django.contrib.auth.models import Group
from django.core import signing
from django.db import connection
from django.http import SimpleCookie
from django.test import Client
from django.utils import timezone

from identity.models import AddressChange, CustomerIdentity
from identity.roles import Role
from portal.accounts.actions import INVITATION
from portal.accounts.claims import claim_token
from portal.accounts.models import Membership
from portal.documents.actions import receive_document, settle_scan
from portal.events import jobs as event_jobs
from portal.events.actor import Actor
from portal.events.models import Event, Outbox
from portal.events.record import record
from portal.messages import actions as messages
from portal.notifications.models import OutgoingMail
from portal.queue.models import JobRun
from portal.requests.models import ServiceRequest
from portal.sharing.actions import revoke_status_link
from portal.tenancy import keys
from portal.tenancy.contexts import staff_context
from tests import factories
from tests.factories import NOW, Customer, Staff
from tests.factories.authenticators import app_of, passkey_of
from tests.factories.reviews import published_review, review
from tests.factories.second_factors import enrolled

from .accounts import furnish_account
from .site import build_site

ANNA, DARIO, GUEST, INTERNAL = "zqanna", "zqdario", "zqguest", "zqinternal"
#: in a request of the first owner that is shared with nobody
UNSHARED = "zqunshared"
#: the roles in the account of the first owner, whose second member sees what was shared with them (`_share`)
MEMBERS = ("delegated", "partner", "auditor")
STAFF = ("viewer", "editor", "admin", "marketing", "crew")
ROLES = ("visitor", "owner", "other", "viewer", "editor", "admin", "marketing", "crew", *MEMBERS)
_STATUSES = ("submitted", "triaged", "waiting", "scheduled", "in_progress", "done", "closed", "cancelled")


@dataclass
class World:
    """`ids` fills the addresses of the table; `cookies` are the browsers of the roles."""

    ids: dict[str, object] = field(default_factory=dict)
    people: dict[str, Customer | Staff | None] = field(default_factory=dict)
    cookies: dict[str, str] = field(default_factory=dict)

    def client(self, role: str, **options) -> Client:
        """A browser in which somebody of the role is signed in, as new."""
        browser = Client(**options)
        browser.cookies = SimpleCookie(self.cookies[role])
        return browser


def build() -> World:
    """Make everything; the caller's transaction takes it away again."""
    world = World()
    world.people = {
        "visitor": None,
        "owner": factories.customer(f"{ANNA}@example.com", first_name="Anna", last_name=ANNA),
        "other": factories.customer(f"{DARIO}@example.com", first_name="Dario", last_name=DARIO),
        **{role: factories.staff(Role(role)) for role in STAFF},
    }
    world.people |= {role: factories.member(world.people["owner"], role) for role in MEMBERS}
    editor = world.people["editor"]
    enrolled(editor)
    for who, marker, prefix in (("owner", ANNA, ""), ("other", DARIO, "other_")):
        made = _furnish(world.people[who], editor, marker)
        world.ids |= {prefix + name: value for name, value in made.items()}
    _share(world)
    world.ids |= _people_of(world) | _operations() | build_site(world.people["admin"].user)
    world.ids |= _links_in_mails(world.people["owner"]) | _sign_in_of(world.people["owner"]) | _guest(editor)
    world.ids |= {"review": review().pk, "published_review": published_review().pk}
    for role, who in world.people.items():
        world.cookies[role] = factories.signed_in(who).cookies.output(header="", sep=";")
    with connection.cursor() as cursor:  # what is deferred to the commit would wait for ever
        cursor.execute("SET CONSTRAINTS ALL IMMEDIATE; SET CONSTRAINTS ALL DEFERRED")
    return world


def _share(world: World) -> None:
    """The delegated member may look at two requests and act on two; the partner may look at everything."""
    owner, delegated, partner = (world.people[role] for role in ("owner", "delegated", "partner"))
    for status, may_act in (("triaged", False), ("closed", False), ("waiting", True), ("done", True)):
        request = ServiceRequest(pk=world.ids[status], account_id=owner.account.pk)
        given = factories.shared(owner, delegated, request=request, may_act=may_act)
        world.ids.setdefault("request_share", given.pk)  # of the first, which is `triaged`
    factories.request_of(owner, subject=UNSHARED)
    world.ids["share"] = factories.shared(owner, partner).pk
    with owner.context():
        world.ids["member"] = Membership.objects.get(user=delegated.user).pk
    other = world.people["other"]
    neighbour = factories.member(other)
    world.ids["other_share"] = factories.shared(other, neighbour).pk
    with other.context():
        world.ids["other_member"] = Membership.objects.get(user=neighbour.user).pk
    world.ids |= {"invitation": factories.invited(owner).pk, "other_invitation": factories.invited(other).pk}
    world.ids["join"] = _link_of_an_invitation()


def _link_of_an_invitation() -> str:
    """Into the account of somebody whose name is no marker: whoever has the link reads it."""
    inviting, now = factories.customer(), timezone.now()
    asked = factories.invited(inviting, now=now)
    return keys.issue(INVITATION, account_id=inviting.account.pk, object_id=asked.pk, until=asked.expires_at)


def _furnish(who: Customer, editor: Staff, marker: str) -> dict[str, object]:
    made: dict[str, object] = {"account": who.account.pk, "user": who.user.pk}
    for status in _STATUSES:
        request = factories.request_of(who, subject=f"{marker} {status}")
        _put(request, status)
        made[status] = request.pk
    made["draft"] = factories.request_of(who, subject=f"{marker} draft", submitted=False).pk
    open_request = ServiceRequest(pk=made["triaged"], account_id=who.account.pk)
    made |= _files(who, editor, marker, open_request) | furnish_account(who, editor, marker)
    link, made["status"] = factories.status_link(open_request, who, label=f"{marker} link")
    made["status_link"] = link.pk
    with who.context():
        ended, made["ended_status"] = factories.status_link(open_request, who)
        revoke_status_link(link=ended, by=who.actor, now=NOW)
    factories.reply_to(open_request, editor, f"Staff to {marker}")
    with staff_context():
        messages.note(
            request=open_request,
            body=f"{INTERNAL} note",
            documents=[_internal_file(editor, who)],
            by=editor.actor,
            now=NOW,
        )
        hidden = record(
            "request.assigned",
            by=Actor(user_id=editor.user.pk, role="editor", name=INTERNAL, personal={"ip": INTERNAL}),
            now=NOW,
            account_id=who.account.pk,
            request_id=open_request.pk,
            data={"before": None, "after": editor.user.pk, "why": INTERNAL},
        )
        made["internal"] = open_request.messages.filter(visibility="staff").get().documents.get().pk
        made["event"] = hidden.pk
        told = list(Outbox.objects.values_list("event_id", flat=True))
    for event_id in told:
        event_jobs.tell(str(event_id))
    return made


def _put(request: ServiceRequest, status: str) -> None:
    with staff_context():
        ServiceRequest.objects.filter(pk=request.pk).update(status=status)


def _files(who: Customer, editor: Staff, marker: str, request: ServiceRequest) -> dict[str, int]:
    """A file in each state of the scan, sent with a message, and one that is part of nothing yet."""
    content = factories.PDF + f"% {marker}\n".encode()
    files = {
        state: factories.document_of(who, name=f"{marker} {state}.pdf", content=content, clean=state == "clean")
        for state in ("clean", "unscanned", "infected", "loose")
    }
    with staff_context():
        settle_scan(document=files["infected"], finding="EICAR", now=NOW)
    sent = [files[state] for state in ("clean", "unscanned", "infected")]
    factories.reply_to(request, who, f"{marker} message", documents=sent)
    return {state: document.pk for state, document in files.items()}


def _internal_file(editor: Staff, who: Customer):
    content = factories.PDF + f"% {INTERNAL}\n".encode()
    document = receive_document(
        file=factories.upload(f"{INTERNAL}.pdf", content), account_id=who.account.pk, by=editor.actor, now=NOW
    )
    settle_scan(document=document, finding="", now=NOW)
    document.refresh_from_db()
    return document


def _people_of(world: World) -> dict[str, object]:
    return {
        **{f"user_{role}": who.user.pk for role, who in world.people.items() if who is not None},
        "group": Group.objects.get(name=Role.EDITOR).pk,
    }


def _links_in_mails(who: Customer) -> dict[str, str]:
    """What the links in mails carry: to confirm an address, and to choose a new password."""
    address = who.user.emailaddress_set.create(email="second@example.com", verified=False, primary=False)
    token = default_token_generator.make_token(who.user)
    change = AddressChange.objects.create(
        user=who.user, old_address=who.user.email, new_address="third@example.com", asked_at=timezone.now()
    )
    return {
        "confirm_key": EmailConfirmationHMAC(address).key,
        "address_change": signing.dumps([change.pk, "new"], salt="identity.address_change"),
        "reset_key": f"{user_pk_to_url_str(who.user)}-{token}",
    }


def _sign_in_of(who: Customer) -> dict[str, object]:
    """Second factors and another session of somebody."""
    app_of(who.user)
    session = UserSession.objects.create(
        user=who.user, ip="192.0.2.1", session_key=factories.signed_in(who).session.session_key, user_agent="Browser"
    )
    way_in = CustomerIdentity.objects.create(
        user=who.user, issuer="https://id.example", subject="owner", linked_at=NOW, last_used_at=NOW
    )
    return {"passkey": passkey_of(who.user).pk, "session": session.pk, "way_in": way_in.pk}


def _guest(editor: Staff) -> dict[str, object]:
    """An enquiry at a branch, and the link in the mail that answers it."""
    branch = factories.branch("seehalden")
    guest = factories.guest("guest@example.com", name=f"Gerda {GUEST}")
    enquiry = factories.enquiry_of(guest, message=f"{GUEST} message", branch=branch)
    return {
        "branch": branch.pk,
        "branch_name": branch.slug,
        "enquiry": enquiry.pk,
        "guest_account": guest.account.pk,
        "guest_status": factories.status_link(enquiry, editor)[1],
        "claim": claim_token(guest.account, enquiry.pk),
    }


def _operations() -> dict[str, object]:
    """A job that was given up, a mail that a server refused, and an event with an address."""
    with staff_context():
        job = JobRun.objects.create(
            key="0199aaaa-0000-7000-8000-00000000000a",
            name="portal.documents.jobs.scan",
            arguments=[1],
            attempts=6,
            started_at=NOW,
            error="no answer",
            given_up_at=NOW,
        )
        mail = OutgoingMail.objects.latest("written_at")
        OutgoingMail.objects.filter(pk=mail.pk).update(error="Refused")
        return {"job": job.pk, "mail": mail.pk, "log_entry": Event.objects.earliest("id").pk}
