"""Proposing and deciding, at the browser: in the portal and at the desk."""

from http import HTTPStatus

import pytest
from django.urls import reverse

from portal.accounts import actions
from portal.accounts.models import BankDetails, MasterDataChange, MasterField
from portal.events.jobs import tell
from portal.events.models import Event, Outbox
from portal.notifications.models import Notification, OutgoingMail
from portal.tenancy.contexts import staff_context
from tests import factories
from tests.factories import NOW

from .conftest import BANK, IBAN

PAGE = "/portal/profile/master-data/"
FORM = {"holder": "Berger GmbH", "iban": "de89 3704 0044 0532 0130 00", "bic": "cobadeffxxx"}


@pytest.fixture
def with_bank(firm):
    with staff_context():
        BankDetails.objects.create(account=firm.account, changed_at=NOW, **BANK)
    return firm


def _open_change() -> MasterDataChange:
    with staff_context():
        return MasterDataChange.objects.get(state="open")


def _propose(client, field, form):
    return client.post(f"{PAGE}propose/{field}/", form)


def test_an_owner_proposes_and_another_one_approves(firm):
    _propose(factories.signed_in(firm.owner), "bank_details", FORM)
    change = _open_change()
    client = factories.signed_in(firm.second)
    assert "Anna Berger" in client.get(PAGE).content.decode()
    client.post(f"{PAGE}{change.pk}/approve/")
    with staff_context():
        assert BankDetails.objects.get().iban.reveal() == IBAN


@pytest.mark.parametrize(
    ("field", "form", "complaint"),
    [
        ("bank_details", {**FORM, "iban": "DE89370400440532013001"}, "This is no IBAN"),
        ("bank_details", {**FORM, "bic": "NOBIC"}, "This is no BIC"),
        ("bank_details", {**FORM, "holder": ""}, "This field is required"),
        ("legal_name", {"name": ""}, "This field is required"),
        ("bank_details", {"holder": "", "iban": "", "bic": ""}, "what we have on file already"),
    ],
)
def test_what_is_wrong_is_said_beside_the_field_and_kept(firm, field, form, complaint):
    answer = _propose(factories.signed_in(firm.owner), field, form)
    page = answer.content.decode()
    assert (answer.status_code, complaint in page) == (422, True)
    assert all(value in page for value in form.values())


def test_numbers_are_masked_until_somebody_asks(with_bank):
    client = factories.signed_in(with_bank.owner)
    page = client.get(PAGE).content.decode()
    assert ("DE•• •••• 3000" in page, "3704" in page) == (True, False)
    shown = client.post(f"{PAGE}show/")
    assert "DE89 3704 0044 0532 0130 00" in shown.content.decode()
    assert "no-store" in shown["Cache-Control"]
    with staff_context():
        assert Event.objects.get(verb="account.bank_details_read").actor_id == with_bank.owner.user.pk


def test_an_auditor_is_shown_no_number(with_bank):
    client = factories.signed_in(with_bank.auditor)
    assert "Show the number" not in client.get(PAGE).content.decode()
    assert client.post(f"{PAGE}show/").status_code == HTTPStatus.NOT_FOUND


def test_a_refusal_without_a_reason_is_asked_for_it(firm):
    change = firm.propose(firm.owner)
    answer = factories.signed_in(firm.second).post(f"{PAGE}{change.pk}/refuse/", {"reason": ""})
    assert (answer.status_code, "Please say why" in answer.content.decode()) == (422, True)


def test_whoever_proposed_sees_the_reason_of_the_refusal(firm):
    change = firm.propose(firm.owner)
    factories.signed_in(firm.editor).post(
        reverse("changes:detail", args=[change.pk]), {"do": "refuse_change", "reason": "No extract"}
    )
    page = factories.signed_in(firm.owner).get(PAGE).content.decode()
    assert "Reason: No extract" in page
    assert firm.editor.user.get_full_name() not in page


def test_ones_own_proposal_is_not_approved_at_the_browser(firm):
    change = firm.propose(firm.owner)
    factories.signed_in(firm.owner).post(f"{PAGE}{change.pk}/approve/")
    assert _open_change() == change


def test_a_change_of_another_account_is_not_there(firm):
    change = firm.propose(firm.owner)
    answer = factories.signed_in(factories.customer()).post(f"{PAGE}{change.pk}/withdraw/")
    assert (answer.status_code, _open_change()) == (404, change)


class TestDesk:
    def test_the_queue_shows_what_waits_and_the_home_page_counts_it(self, firm):
        firm.propose(firm.owner)
        client = factories.signed_in(firm.editor)
        assert firm.account.name in client.get(reverse("changes:index")).content.decode()
        assert "change waits for a second person" in client.get("/admin/").content.decode()

    def test_before_and_after_are_masked_until_somebody_asks(self, firm):
        change = firm.propose(firm.owner)
        client, address = factories.signed_in(firm.editor), reverse("changes:detail", args=[change.pk])
        page = client.get(address).content.decode()
        assert ("DE•• •••• 3000" in page, "3704" in page) == (True, False)
        assert "DE89 3704" in client.post(address, {"do": "show"}).content.decode()

    def test_staff_approve(self, firm):
        change = firm.propose(firm.owner, MasterField.VAT_ID)
        address = reverse("changes:detail", args=[change.pk])
        factories.signed_in(firm.editor).post(address, {"do": "approve_change"})
        assert firm.account.vat_id == "DE136695976"

    def test_what_staff_propose_a_colleague_decides(self, firm):
        address = reverse("changes:propose", args=[firm.account.pk, "legal_name"])
        factories.signed_in(firm.editor).post(address, {"name": "Berger AG"})
        detail = reverse("changes:detail", args=[_open_change().pk])
        own = factories.signed_in(firm.editor).post(detail, {"do": "approve_change"})
        assert (own.status_code, firm.account.name) == (422, "Anna Berger")
        factories.signed_in(firm.other_editor).post(detail, {"do": "approve_change"})
        assert firm.account.name == "Berger AG"

    @pytest.mark.parametrize("verb", ["approve_change", "show"])
    def test_viewers_look_and_do_nothing(self, firm, verb):
        address = reverse("changes:detail", args=[firm.propose(firm.owner).pk])
        client = factories.signed_in(firm.viewer)
        assert client.get(address).status_code == HTTPStatus.OK
        assert client.post(address, {"do": verb}).status_code in (302, 403)
        assert _open_change().state == "open"

    def test_the_record_of_the_customer_shows_bank_details_once_and_writes_it_down(self, with_bank):
        client, address = (
            factories.signed_in(with_bank.editor),
            reverse("customers:detail", args=[with_bank.account.pk]),
        )
        assert "3704" not in client.get(address).content.decode()
        assert "DE89 3704" in client.post(address, {"do": "show_bank_details"}).content.decode()
        with staff_context():
            assert Event.objects.filter(verb="account.bank_details_read", visibility="customer").count() == 1


class TestWhoIsTold:
    def _told(self, verb: str) -> dict[str, str]:
        """Mails of the event by recipient, as their source; telling twice sends nothing twice."""
        with staff_context():
            event = Event.objects.filter(verb=verb).latest("id")
            OutgoingMail.objects.all().delete()
        for _ in range(2):
            tell(str(event.pk))
            with staff_context():
                Outbox.objects.get_or_create(event_id=event.pk, defaults={"at": NOW})
        with staff_context():
            return {mail.recipient: bytes(mail.message).decode() for mail in OutgoingMail.objects.all()}

    def test_all_owners_and_the_billing_contact_hear_of_other_bank_details(self, firm):
        firm.propose(firm.owner)
        told = self._told("account.change_proposed")
        assert set(told) == {"owner@firm.example", "second@firm.example", "invoices@firm.example"}
        assert not any(IBAN in mail for mail in told.values())

    def test_only_owners_hear_of_another_name(self, firm):
        firm.propose(firm.owner, MasterField.LEGAL_NAME)
        assert set(self._told("account.change_proposed")) == {"owner@firm.example", "second@firm.example"}

    def test_owners_read_the_news_in_the_portal(self, firm):
        firm.propose(firm.owner)
        self._told("account.change_proposed")
        with staff_context():
            assert [told.user_id for told in Notification.objects.all()] == [firm.second.user.pk]
        assert PAGE in factories.signed_in(firm.second).get("/portal/notifications/").content.decode()

    def test_a_billing_contact_who_is_replaced_is_told_at_the_old_address(self, firm):
        with firm.owner.context():
            details = {"billing_email": "elsewhere@firm.example"}
            actions.update_details(account=firm.account, details=details, by=firm.owner.actor, now=NOW)
        assert set(self._told("account.details_changed")) == {"invoices@firm.example"}
