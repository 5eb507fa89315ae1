"""Every verb of every table of permissions, said by every part: what the table does not allow is refused, and written
nowhere. All of it in the context of staff, in which the database holds nothing back.
"""

import pkgutil
from collections.abc import Callable
from dataclasses import dataclass, replace
from importlib import import_module
from typing import Any
from uuid import uuid4

import pytest
from django.core.exceptions import PermissionDenied
from django.test import RequestFactory

import identity
import portal
from identity import staff_factors
from portal.accounts import access as accounts
from portal.accounts import actions as people
from portal.accounts.models import Account, Address, Invitation, MasterDataChange, Membership
from portal.desk import actions as desk
from portal.documents import actions as documents
from portal.documents.models import Document
from portal.events.actor import SYSTEM, Actor
from portal.events.models import Event
from portal.events.permissions import PARTS, NotAllowed
from portal.federation import access as company_door
from portal.management.commands.document_permissions import SUBJECTS, tables
from portal.messages import access as threads
from portal.messages import actions as messages
from portal.notifications import access as notifications
from portal.notifications.models import Notification
from portal.queue.models import JobRun
from portal.referrals import actions as referrals
from portal.referrals.models import Review
from portal.requests import access as requests_door
from portal.requests import actions as requests
from portal.requests.enquiry import Enquiry
from portal.requests.models import ServiceRequest
from portal.sharing import access as shares
from portal.sharing import actions as sharing
from portal.sharing.models import Share, StatusLink
from portal.tenancy.contexts import staff_context
from tests import factories
from tests.factories import NOW
from tests.tenancy.lasting import undone

from . import company_sign_ins
from .trying import rows_written
from .world import World

TABLES = tables()
pytestmark = [
    pytest.mark.filterwarnings("ignore::ResourceWarning"),
    pytest.mark.filterwarnings("ignore::pytest.PytestUnraisableExceptionWarning"),
]

VERBS = [f"{subject}.{verb}" for subject, table in TABLES.items() for verb in table]
#: what delegated members and partners hold on the request that is tried, and on the file (`world.py: _share`)
HELD = {"delegated": frozenset(), "partner": frozenset({"view"})}
_LOOKING = {"delegated": frozenset({"view"}), "partner": frozenset({"view"})}
HELD_ON = {"documents.download_document": _LOOKING, "messages.read_thread": _LOOKING}
#: verbs that begin outside of every account
NOWHERE = {"accounts.open_account", "accounts.open_guest_account", "accounts.claim_guest_account",
           "accounts.end_run_out"}  # fmt: skip


@dataclass(frozen=True)
class Things:
    """What verbs are said about: the first owner's, by the names of the world."""

    world: World

    def of(self, model, name: str) -> Any:
        return model.objects.get(pk=self.world.ids[name])

    @property
    def account(self) -> Account:
        return self.of(Account, "account")

    @property
    def request(self) -> ServiceRequest:
        return self.of(ServiceRequest, "submitted")

    @property
    def member(self) -> Membership:
        return self.of(Membership, "member")

    @property
    def link(self) -> StatusLink:
        return self.of(StatusLink, "status_link")

    @property
    def review(self) -> Review:
        return self.of(Review, "review")

    def user(self, part: str):
        """Who of the world has this part; guests and the system have no sign-in, a stranger stands in for them."""
        return self.world.people[part if part in self.world.people else "other"].user


def _move(verb: str) -> Callable:
    return lambda t, by: getattr(requests, verb)(request=t.request, by=by, now=NOW)


def _decide(verb: str, **more) -> Callable:
    return lambda t, by: getattr(referrals, verb)(review=t.review, by=by, now=NOW, **more)


_ADDRESS = {"label": "Yard", "parts": factories.ADDRESS}
_GUEST = {"email": "new@example.com", "name": "Gerda", "phone": "", "language": "en"}
_SHARED = {"may_act": False, "may_pay": False, "ends_at": None}
_ENQUIRY = Enquiry(name="Gerda", email="new@example.com", phone="", language="en", message="Hello", sent_key="key")
_REVIEW = {"author": "Anna B.", "place": "", "rating": 5, "text": "Warm", "language": "en", "happened_on": NOW.date()}

#: verb of a table -> the functions that it decides on, with what they take
SAID: dict[str, list[Callable[[Things, Actor], Any]]] = {
    "accounts.open_account": [lambda t, by: people.open_account(user=t.user("other"), by=by, now=NOW)],
    "accounts.open_guest_account": [lambda t, by: people.open_guest_account(**_GUEST, by=by, now=NOW)],
    "accounts.claim_guest_account": [
        lambda t, by: people.claim_guest_account(user=t.user("other"), email="guest@example.com", by=by, now=NOW)
    ],
    "accounts.clear_away_unused_account": [
        lambda t, by: people.clear_away_unused_account(account_id=t.account.pk, owner=t.user("owner"), by=by, now=NOW)
    ],
    "accounts.update_own_details": [
        lambda t, by: people.update_own_details(
            user=t.user("owner"), account=t.account, first_name="New", last_name="Name", by=by, now=NOW
        )
    ],
    "accounts.update_details": [
        lambda t, by: people.update_details(account=t.account, details={"phone": "1"}, by=by, now=NOW)
    ],
    "accounts.choose_mails": [
        lambda t, by: people.choose_mails(member=t.member, wanted={"mails_of_words": False}, by=by, now=NOW)
    ],
    "accounts.change_addresses": [
        lambda t, by: people.add_address(account=t.account, **_ADDRESS, by=by, now=NOW),
        lambda t, by: people.change_address(address=t.of(Address, "address"), **_ADDRESS, by=by, now=NOW),
        lambda t, by: people.make_home(address=t.of(Address, "spare_address"), by=by, now=NOW),
        lambda t, by: people.remove_address(address=t.of(Address, "spare_address"), by=by, now=NOW),
    ],
    "accounts.set_parent": [
        lambda t, by: people.set_parent(account=t.account, parent=t.of(Account, "other_account"), by=by, now=NOW)
    ],
    "accounts.propose_change": [
        lambda t, by: people.propose_change(
            account=t.account, field="vat_id", after={"vat_id": "DE136695976"}, by=by, now=NOW
        )
    ],
    "accounts.decide_change": [
        lambda t, by: people.approve_change(change=t.of(MasterDataChange, "staff_change"), by=by, now=NOW),
        lambda t, by: people.refuse_change(
            change=t.of(MasterDataChange, "staff_change"), reason="No", by=by, now=NOW
        ),
    ],
    # who may withdraw depends on who proposed
    "accounts.withdraw_change": [
        lambda t, by: people.withdraw_change(
            change=t.of(MasterDataChange, "staff_change" if by.is_staff else "change"), by=by, now=NOW
        )
    ],
    "accounts.read_bank_details": [
        lambda t, by: people.read_bank_details(account=t.account, by=by, now=NOW),
        lambda t, by: people.read_change(change=t.of(MasterDataChange, "staff_change"), by=by, now=NOW),
    ],
    "accounts.note_vat_answer": [
        lambda t, by: people.note_vat_answer(account_id=t.account.pk, vat_id="", exists=True, by=by, now=NOW)
    ],
    "accounts.invite": [
        lambda t, by: people.invite(
            account=t.account, email="new@example.com", role="auditor", language="en", by=by, now=NOW
        ),
        lambda t, by: people.resend_invitation(invitation=t.of(Invitation, "invitation"), by=by, now=NOW),
    ],
    "accounts.revoke_invitation": [
        lambda t, by: people.revoke_invitation(invitation=t.of(Invitation, "invitation"), by=by, now=NOW)
    ],
    "accounts.accept_invitation": [
        lambda t, by: people.accept_invitation(
            invitation=t.of(Invitation, "invitation"), user=t.user("other"), by=by, now=NOW
        )
    ],
    "accounts.take_in": [
        lambda t, by: people.take_in(user=t.user("other"), role="auditor", federation_id=1, by=by, now=NOW)
    ],
    "accounts.change_member": [lambda t, by: people.change_role(member=t.member, role="auditor", by=by, now=NOW)],
    "accounts.transfer_ownership": [lambda t, by: people.transfer_ownership(member=t.member, by=by, now=NOW)],
    "accounts.remove_member": [lambda t, by: people.remove_member(member=t.member, by=by, now=NOW)],
    "accounts.leave": [lambda t, by: people.leave(by=by, now=NOW)],
    "accounts.end_run_out": [lambda t, by: people.end_run_out(by=by, now=NOW)],
    "accounts.remove_for_customer": [
        lambda t, by: people.remove_for_customer(member=t.member, reason="Died", by=by, now=NOW)
    ],
    "accounts.appoint_owner": [lambda t, by: people.appoint_owner(member=t.member, reason="Heir", by=by, now=NOW)],
    "accounts.help_sign_in": [
        lambda t, by: people.forget_factors_for_customer(member=t.member, reason="Lost", by=by, now=NOW),
        lambda t, by: people.change_address_for_customer(
            member=t.member, new_address="helped@example.com", reason="Moved", by=by, now=NOW
        ),
    ],
    "accounts.see_as_customer": [
        lambda t, by: people.start_visit(account=t.account, reason="A call", by=by, now=NOW),
        lambda t, by: people.note_page(
            visit=Event.objects.earliest("id").pk, account_id=t.account.pk, page="home:overview", by=by, now=NOW
        ),
        lambda t, by: people.end_visit(
            visit=Event.objects.earliest("id").pk, account_id=t.account.pk, by=by, now=NOW
        ),
    ],
    **company_sign_ins.SAID,
    "documents.upload_document": [
        lambda t, by: documents.receive_document(file=factories.upload(), account_id=t.account.pk, by=by, now=NOW),
        lambda t, by: documents.attach_documents(documents=[t.of(Document, "loose")], by=by, now=NOW),
    ],
    "documents.download_document": [
        lambda t, by: documents.open_document(document=t.of(Document, "clean"), by=by, now=NOW).close()
    ],
    "documents.scan_document": [
        lambda t, by: documents.settle_scan(document=t.of(Document, "unscanned"), finding="", by=by, now=NOW)
    ],
    "requests.save_draft": [
        lambda t, by: requests.save_draft(
            draft=t.of(ServiceRequest, "draft"),
            account_id=t.account.pk,
            service_type=t.request.service_type,
            form_version=t.request.form_version,
            answers={},
            by=by,
            now=NOW,
        )
    ],
    "requests.receive_enquiry": [
        lambda t, by: requests.receive_enquiry(
            account=t.account, service_type=t.request.service_type, branch=None, enquiry=_ENQUIRY, by=by, now=NOW
        )
    ],
    "requests.submit": [
        lambda t, by: requests.submit(request=t.of(ServiceRequest, "draft"), by=by, now=NOW),
    ],
    "requests.route": [lambda t, by: requests.route(request=t.request, branch=None, by=by, now=NOW)],
    "requests.assign": [lambda t, by: requests.assign(request=t.request, assignee=t.user("editor"), by=by, now=NOW)],
    **{
        f"requests.{verb}": [_move(verb)]
        for verb in (
            *("triage", "wait_for_customer", "take_answer", "schedule", "start", "finish", "confirm", "reopen"),
            "cancel",
        )
    },
    "messages.reply": [lambda t, by: messages.reply(request=t.request, body="Hello", by=by, now=NOW)],
    "messages.ask": [lambda t, by: messages.ask(request=t.request, body="Which?", by=by, now=NOW)],
    "messages.note": [lambda t, by: messages.note(request=t.request, body="For us", by=by, now=NOW)],
    "referrals.view_review": [
        _decide("note_view"),
        lambda t, by: referrals.note_list(filters=[], page=1, shown=[], by=by, now=NOW),
    ],
    "referrals.submit_review": [
        lambda t, by: referrals.submit_review(**_REVIEW, service_type=t.request.service_type, by=by, now=NOW)
    ],
    "referrals.publish_review": [_decide("publish_review")],
    "referrals.refuse_review": [_decide("refuse_review", reason="Names a neighbour")],
    "referrals.withdraw_review": [_decide("withdraw_review")],
    "referrals.reconsider_review": [_decide("reconsider_review")],
    "referrals.answer_review": [_decide("answer_review", reply="Thank you")],
    "sharing.share": [
        lambda t, by: sharing.share(recipient=t.member, request=t.request, **_SHARED, by=by, now=NOW),
        lambda t, by: sharing.share(recipient=t.of(Invitation, "invitation"), **_SHARED, by=by, now=NOW),
    ],
    "sharing.end_share": [lambda t, by: sharing.end_share(share=t.of(Share, "share"), by=by, now=NOW)],
    "sharing.keep_promises": [
        lambda t, by: sharing.keep_promises(
            invitation=t.of(Invitation, "invitation"), membership=t.member, by=by, now=NOW
        )
    ],
    "sharing.make_status_link": [lambda t, by: sharing.make_status_link(request=t.request, days=7, by=by, now=NOW)],
    "sharing.revoke_status_link": [lambda t, by: sharing.revoke_status_link(link=t.link, by=by, now=NOW)],
    "sharing.see_status": [lambda t, by: sharing.note_status_view(link=t.link, by=by, now=NOW)],
    "sharing.ask_for_claim": [
        lambda t, by: sharing.ask_for_claim(link=t.link, account=t.account, email="guest@example.com", by=by, now=NOW)
    ],
    "desk.export": [lambda t, by: desk.note_export(of="account", filters=[], by=by, now=NOW)],
    "desk.list": [lambda t, by: desk.note_list(of="account", filters=[], page=1, shown=[], by=by, now=NOW)],
    "desk.view_event": [lambda t, by: desk.note_event_view(event=t.of(Event, "event"), by=by, now=NOW)],
    "desk.retry_job": [lambda t, by: desk.retry_job(run=t.of(JobRun, "job"), by=by)],
    "identity.reset_factors": [
        lambda t, by: staff_factors.reset_factors(
            RequestFactory().get("/"), t.user("viewer"), by=t.user(by.part), reason="Lost"
        )
    ],
}


def _sees_what_they_are_told(t: Things, by: Actor) -> bool:
    told = {"account": t.account, "request": t.of(ServiceRequest, "triaged"), "event_id": uuid4(), "at": NOW}
    with undone():
        Notification.objects.create(user_id=by.user_id or t.user("owner").pk, verb="request.triaged", **told)
        return notifications.visible_to(by).exists()


#: verb of a table that only shows something -> whether it is shown
SHOWN: dict[str, Callable[[Things, Actor], bool]] = {
    "accounts.view_account": lambda t, by: accounts.visible_to(by).filter(pk=t.account.pk).exists(),
    "accounts.view_details": lambda t, by: accounts.changes_visible_to(by).filter(account=t.account).exists(),
    "accounts.view_people": lambda t, by: accounts.may(by, "view_people", t.account),
    "accounts.see_who_looked": lambda t, by: accounts.may(by, "see_who_looked", t.account),
    "federation.view_federations": lambda t, by: company_door.visible_to(by).filter(account=t.account).exists(),
    "requests.view": lambda t, by: requests_door.visible_to(by).filter(pk=t.request.pk).exists(),
    "messages.read_thread": lambda t, by: bool(threads.thread(by, t.of(ServiceRequest, "triaged"))),
    "sharing.see_who_sees": lambda t, by: shares.may(by, "see_who_sees", t.request),
    "sharing.see_status_links": lambda t, by: shares.status_links(by, t.link.request).exists(),
    "notifications.read_notifications": lambda t, by: _sees_what_they_are_told(t, by),
}


def test_each_table_of_permissions_is_documented_and_tried():
    found = {
        module.name: package.__name__
        for package in (portal, identity)
        for module in pkgutil.walk_packages(package.__path__, f"{package.__name__}.")
        if module.name.endswith(".access")
    }
    holding = {name for name in found if hasattr(import_module(name), "MAY")}
    assert holding == set(SUBJECTS.values()), "name it in document_permissions.SUBJECTS"
    assert sorted({*SAID, *SHOWN}) == sorted(VERBS), "say the verb in SAID, or what it shows in SHOWN"
    assert not SAID.keys() & SHOWN.keys()


@pytest.fixture(scope="module")
def actors(world) -> dict[str, Actor]:
    """Somebody of each part, in the first owner's account where they are in one."""
    found = {part: world.people[part].actor for part in PARTS if part in world.people}
    guest = Actor(role="guest", name="Gerda", account_id=world.ids["account"])
    return found | {"guest": guest, "system": SYSTEM}


def _is_allowed(name: str, part: str) -> bool:
    subject, verb = name.split(".")
    allowed = TABLES[subject][verb]
    return part in allowed or bool(allowed & HELD_ON.get(name, HELD).get(part, frozenset()))


def _actor(actors: dict[str, Actor], name: str, part: str) -> Actor:
    who = replace(actors[part], reached={})
    return replace(who, account_id=None) if name in NOWHERE and part == "guest" else who


#: below the portal, where its own refusal is not known
_REFUSALS = {"identity.reset_factors": PermissionDenied}


@pytest.mark.parametrize("name", SAID)
def test_a_verb_is_said_by_whom_the_table_names_and_refused_to_others(world, actors, name):
    wrong = []
    for part in PARTS:
        for say in SAID[name]:
            before = rows_written()
            refused, written = _say(say, Things(world), _actor(actors, name, part), _REFUSALS.get(name, NotAllowed))
            if refused is _is_allowed(name, part):
                wrong.append(f"{part} was {'refused' if refused else 'let in'}")
            elif refused and written != before:
                wrong.append(f"{part} was refused, and yet something was written")
    assert wrong == []


def _say(say: Callable, things: Things, by: Actor, refusal: type[Exception]) -> tuple[bool, dict[str, int]]:
    """Was it refused, and how many rows of each table have been written since the transaction began?"""
    with undone(), staff_context():
        refused = False
        try:
            say(things, by)
        except refusal:
            refused = True
        except Exception as error:  # not fit, as the subject says itself
            if not type(error).__module__.startswith("portal."):
                raise
        return refused, rows_written()


@pytest.mark.parametrize("name", SHOWN)
def test_what_a_table_shows_is_shown_to_whom_it_names(world, actors, name):
    with staff_context():
        shown = {part for part in PARTS if SHOWN[name](Things(world), _actor(actors, name, part))}
    assert shown == {part for part in PARTS if _is_allowed(name, part)}
