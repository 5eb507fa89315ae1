"""How each verb of the tables of permissions is said, about the first owner's things in the world."""

from collections.abc import Callable
from dataclasses import dataclass
from typing import Any

from django.test import RequestFactory

from identity import staff_factors
from portal.accounts import actions as people
from portal.accounts.models import Account, Address, Invitation, MasterDataChange, Membership
from portal.desk import actions as desk
from portal.documents import actions as documents
from portal.documents.models import Document
from portal.events.actor import Actor
from portal.events.models import Event
from portal.messages import actions as messages
from portal.queue.models import JobRun
from portal.referrals import actions as referrals
from portal.referrals.models import Review
from portal.requests import actions as requests
from portal.requests.enquiry import Enquiry
from portal.requests.models import ServiceRequest
from portal.sharing import actions as sharing
from portal.sharing.models import Share, StatusLink
from tests import factories
from tests.factories import NOW

from .world import World


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
SAID: dict[str, dict[str, Callable[[Things, Actor], Any]]] = {
    "accounts.open_account": {
        "open_account": lambda t, by: people.open_account(user=t.user("other"), by=by, now=NOW)
    },
    "accounts.open_guest_account": {
        "open_guest_account": lambda t, by: people.open_guest_account(**_GUEST, by=by, now=NOW)
    },
    "accounts.claim_guest_account": {
        "claim_guest_account": lambda t, by: people.claim_guest_account(
            user=t.user("other"), email="guest@example.com", by=by, now=NOW
        )
    },
    "accounts.clear_away_unused_account": {
        "clear_away_unused_account": lambda t, by: people.clear_away_unused_account(
            account_id=t.account.pk, owner=t.user("owner"), by=by, now=NOW
        )
    },
    "accounts.update_own_details": {
        "update_own_details": lambda t, by: people.update_own_details(
            user=t.user("owner"), account=t.account, first_name="New", last_name="Name", by=by, now=NOW
        )
    },
    "accounts.update_details": {
        "update_details": lambda t, by: people.update_details(
            account=t.account, details={"phone": "1"}, by=by, now=NOW
        )
    },
    "accounts.choose_mails": {
        "choose_mails": lambda t, by: people.choose_mails(
            member=t.member, wanted={"mails_of_words": False}, by=by, now=NOW
        )
    },
    "accounts.change_addresses": {
        "add_address": lambda t, by: people.add_address(account=t.account, **_ADDRESS, by=by, now=NOW),
        "change_address": lambda t, by: people.change_address(
            address=t.of(Address, "address"), **_ADDRESS, by=by, now=NOW
        ),
        "make_home": lambda t, by: people.make_home(address=t.of(Address, "spare_address"), by=by, now=NOW),
        "remove_address": lambda t, by: people.remove_address(address=t.of(Address, "spare_address"), by=by, now=NOW),
    },
    "accounts.set_parent": {
        "set_parent": lambda t, by: people.set_parent(
            account=t.account, parent=t.of(Account, "other_account"), by=by, now=NOW
        )
    },
    "accounts.propose_change": {
        "propose_change": lambda t, by: people.propose_change(
            account=t.account, field="vat_id", after={"vat_id": "DE136695976"}, by=by, now=NOW
        )
    },
    "accounts.decide_change": {
        "approve_change": lambda t, by: people.approve_change(
            change=t.of(MasterDataChange, "staff_change"), by=by, now=NOW
        ),
        "refuse_change": lambda t, by: people.refuse_change(
            change=t.of(MasterDataChange, "staff_change"), reason="No", by=by, now=NOW
        ),
    },
    # who may withdraw depends on who proposed
    "accounts.withdraw_change": {
        "withdraw_change": lambda t, by: people.withdraw_change(
            change=t.of(MasterDataChange, "staff_change" if by.is_staff else "change"), by=by, now=NOW
        )
    },
    "accounts.read_bank_details": {
        "read_bank_details": lambda t, by: people.read_bank_details(account=t.account, by=by, now=NOW),
        "read_change": lambda t, by: people.read_change(
            change=t.of(MasterDataChange, "staff_change"), by=by, now=NOW
        ),
    },
    "accounts.note_vat_answer": {
        "note_vat_answer": lambda t, by: people.note_vat_answer(
            account_id=t.account.pk, vat_id="", exists=True, by=by, now=NOW
        )
    },
    "accounts.invite": {
        "invite": lambda t, by: people.invite(
            account=t.account, email="new@example.com", role="auditor", language="en", by=by, now=NOW
        ),
        "resend_invitation": lambda t, by: people.resend_invitation(
            invitation=t.of(Invitation, "invitation"), by=by, now=NOW
        ),
    },
    "accounts.revoke_invitation": {
        "revoke_invitation": lambda t, by: people.revoke_invitation(
            invitation=t.of(Invitation, "invitation"), by=by, now=NOW
        )
    },
    "accounts.accept_invitation": {
        "accept_invitation": lambda t, by: people.accept_invitation(
            invitation=t.of(Invitation, "invitation"), user=t.user("other"), by=by, now=NOW
        )
    },
    "accounts.change_member": {
        "change_role": lambda t, by: people.change_role(member=t.member, role="auditor", by=by, now=NOW)
    },
    "accounts.transfer_ownership": {
        "transfer_ownership": lambda t, by: people.transfer_ownership(member=t.member, by=by, now=NOW)
    },
    "accounts.remove_member": {"remove_member": lambda t, by: people.remove_member(member=t.member, by=by, now=NOW)},
    "accounts.leave": {"leave": lambda t, by: people.leave(by=by, now=NOW)},
    "accounts.end_run_out": {"end_run_out": lambda t, by: people.end_run_out(by=by, now=NOW)},
    "accounts.remove_for_customer": {
        "remove_for_customer": lambda t, by: people.remove_for_customer(
            member=t.member, reason="Died", by=by, now=NOW
        )
    },
    "accounts.appoint_owner": {
        "appoint_owner": lambda t, by: people.appoint_owner(member=t.member, reason="Heir", by=by, now=NOW)
    },
    "accounts.see_as_customer": {
        "start_visit": lambda t, by: people.start_visit(account=t.account, reason="A call", by=by, now=NOW),
        "note_page": lambda t, by: people.note_page(
            visit=Event.objects.earliest("id").pk, account_id=t.account.pk, page="home:overview", by=by, now=NOW
        ),
        "end_visit": lambda t, by: people.end_visit(
            visit=Event.objects.earliest("id").pk, account_id=t.account.pk, by=by, now=NOW
        ),
    },
    "documents.upload_document": {
        "receive_document": lambda t, by: documents.receive_document(
            file=factories.upload(), account_id=t.account.pk, by=by, now=NOW
        ),
        "attach_documents": lambda t, by: documents.attach_documents(
            documents=[t.of(Document, "loose")], by=by, now=NOW
        ),
    },
    "documents.download_document": {
        "open_document": lambda t, by: documents.open_document(
            document=t.of(Document, "clean"), by=by, now=NOW
        ).close()
    },
    "documents.scan_document": {
        "settle_scan": lambda t, by: documents.settle_scan(
            document=t.of(Document, "unscanned"), finding="", by=by, now=NOW
        )
    },
    "requests.save_draft": {
        "save_draft": lambda t, by: requests.save_draft(
            draft=t.of(ServiceRequest, "draft"),
            account_id=t.account.pk,
            service_type=t.request.service_type,
            form_version=t.request.form_version,
            answers={},
            by=by,
            now=NOW,
        )
    },
    "requests.receive_enquiry": {
        "receive_enquiry": lambda t, by: requests.receive_enquiry(
            account=t.account, service_type=t.request.service_type, branch=None, enquiry=_ENQUIRY, by=by, now=NOW
        )
    },
    "requests.submit": {
        "submit": lambda t, by: requests.submit(request=t.of(ServiceRequest, "draft"), by=by, now=NOW),
    },
    "requests.route": {"route": lambda t, by: requests.route(request=t.request, branch=None, by=by, now=NOW)},
    "requests.assign": {
        "assign": lambda t, by: requests.assign(request=t.request, assignee=t.user("editor"), by=by, now=NOW)
    },
    **{
        f"requests.{verb}": {verb: _move(verb)}
        for verb in (
            *("triage", "wait_for_customer", "take_answer", "schedule", "start", "finish", "confirm", "reopen"),
            "cancel",
        )
    },
    "messages.reply": {"reply": lambda t, by: messages.reply(request=t.request, body="Hello", by=by, now=NOW)},
    "messages.ask": {"ask": lambda t, by: messages.ask(request=t.request, body="Which?", by=by, now=NOW)},
    "messages.note": {"note": lambda t, by: messages.note(request=t.request, body="For us", by=by, now=NOW)},
    "referrals.view_review": {
        "note_view": _decide("note_view"),
        "note_list": lambda t, by: referrals.note_list(filters=[], page=1, shown=[], by=by, now=NOW),
    },
    "referrals.submit_review": {
        "submit_review": lambda t, by: referrals.submit_review(
            **_REVIEW, service_type=t.request.service_type, by=by, now=NOW
        )
    },
    "referrals.publish_review": {"publish_review": _decide("publish_review")},
    "referrals.refuse_review": {"refuse_review": _decide("refuse_review", reason="Names a neighbour")},
    "referrals.withdraw_review": {"withdraw_review": _decide("withdraw_review")},
    "referrals.reconsider_review": {"reconsider_review": _decide("reconsider_review")},
    "referrals.answer_review": {"answer_review": _decide("answer_review", reply="Thank you")},
    "sharing.share": {
        "share": lambda t, by: sharing.share(recipient=t.member, request=t.request, **_SHARED, by=by, now=NOW),
        "share, promised": lambda t, by: sharing.share(
            recipient=t.of(Invitation, "invitation"), **_SHARED, by=by, now=NOW
        ),
    },
    "sharing.end_share": {"end_share": lambda t, by: sharing.end_share(share=t.of(Share, "share"), by=by, now=NOW)},
    "sharing.keep_promises": {
        "keep_promises": lambda t, by: sharing.keep_promises(
            invitation=t.of(Invitation, "invitation"), membership=t.member, by=by, now=NOW
        )
    },
    "sharing.make_status_link": {
        "make_status_link": lambda t, by: sharing.make_status_link(request=t.request, days=7, by=by, now=NOW)
    },
    "sharing.revoke_status_link": {
        "revoke_status_link": lambda t, by: sharing.revoke_status_link(link=t.link, by=by, now=NOW)
    },
    "sharing.see_status": {"note_status_view": lambda t, by: sharing.note_status_view(link=t.link, by=by, now=NOW)},
    "sharing.ask_for_claim": {
        "ask_for_claim": lambda t, by: sharing.ask_for_claim(
            link=t.link, account=t.account, email="guest@example.com", by=by, now=NOW
        )
    },
    "desk.export": {"note_export": lambda t, by: desk.note_export(of="account", filters=[], by=by, now=NOW)},
    "desk.list": {
        "note_list": lambda t, by: desk.note_list(of="account", filters=[], page=1, shown=[], by=by, now=NOW)
    },
    "desk.view_event": {
        "note_event_view": lambda t, by: desk.note_event_view(event=t.of(Event, "event"), by=by, now=NOW)
    },
    "desk.retry_job": {"retry_job": lambda t, by: desk.retry_job(run=t.of(JobRun, "job"), by=by)},
    "identity.reset_factors": {
        "reset_factors": lambda t, by: staff_factors.reset_factors(
            RequestFactory().get("/"), t.user("viewer"), by=t.user(by.part), reason="Lost"
        )
    },
}
