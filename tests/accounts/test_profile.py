"""The profile: one's own details for everybody, the account's for owners to change and auditors to read."""

from http import HTTPStatus

import pytest
from django.urls import reverse

from portal.accounts import actions
from portal.accounts.models import Account, Address
from portal.accounts.vat import cleaned_vat_id
from portal.events.models import Event
from portal.events.permissions import NotAllowed
from portal.tenancy.contexts import staff_context
from tests import factories
from tests.factories import ADDRESS, NOW

DETAILS = {
    "kind": "organisation",
    "phone": "07541 555 0199",
    "language": "de",
    "time_zone": "America/New_York",
    "billing_name": "Accounts payable",
    "billing_email": "payable@firm.example",
}
PLACE = {"label": "Workshop", **{f"address_{part}": value for part, value in ADDRESS.items()}}


def _url(name: str, *args) -> str:
    return reverse(f"accounts:{name}", args=args)


def _address(firm) -> Address:
    with staff_context():
        return Address.objects.filter(account=firm.account).home_first().first()


def test_owners_change_the_details_of_the_account(firm):
    answer = factories.signed_in(firm.owner).post(_url("details"), DETAILS)
    assert answer.status_code == HTTPStatus.FOUND
    account = firm.account
    assert {name: getattr(account, name) for name in DETAILS} == {**DETAILS, "phone": "+4975415550199"}


def test_auditors_read_the_details_and_change_nothing(firm):
    client = factories.signed_in(firm.auditor)
    for name in ("details", "addresses", "master_data"):
        assert client.get(_url(name)).status_code == HTTPStatus.OK
    assert client.post(_url("details"), DETAILS).status_code == HTTPStatus.NOT_FOUND
    assert client.get(_url("propose_change", "vat_id")).status_code == HTTPStatus.NOT_FOUND


@pytest.mark.parametrize("who", ["delegated", "partner"])
@pytest.mark.parametrize("name", ["details", "addresses", "add_address", "master_data"])
def test_members_who_see_what_is_shared_see_no_details_of_the_account(firm, who, name):
    client = factories.signed_in(getattr(firm, who))
    assert client.get(_url(name)).status_code == HTTPStatus.NOT_FOUND
    assert _url("details") not in client.get(_url("profile")).content.decode()


@pytest.mark.parametrize("who", ["owner", "delegated", "partner", "auditor"])
def test_everybody_changes_their_own_name(firm, who):
    person = getattr(firm, who)
    factories.signed_in(person).post(_url("profile"), {"first_name": "Johanna", "last_name": "Neu"})
    person.user.refresh_from_db()
    assert person.user.get_full_name() == "Johanna Neu"


def test_an_account_with_a_name_keeps_it_when_its_owner_is_called_otherwise(firm):
    before = firm.account.name
    factories.signed_in(firm.owner).post(_url("profile"), {"first_name": "Johanna", "last_name": "Neu"})
    assert firm.account.name == before != ""


def test_fields_of_master_data_are_not_taken_from_the_form_of_details(firm):
    before = firm.account.name
    factories.signed_in(firm.owner).post(_url("details"), {**DETAILS, "name": "Another", "vat_id": "DE136695976"})
    assert (firm.account.name, firm.account.vat_id) == (before, "")


def test_the_verb_for_details_refuses_master_data(firm):
    with firm.owner.context(), pytest.raises(ValueError, match="vat_id"):
        actions.update_details(account=firm.account, details={"vat_id": "DE136695976"}, by=firm.owner.actor, now=NOW)


def test_times_are_shown_in_the_time_zone_of_the_account(firm):
    factories.request_of(firm.owner)
    with staff_context():
        Account.objects.filter(pk=firm.account.pk).update(time_zone="Pacific/Kiritimati")
    change = firm.propose(firm.owner)
    assert "2 March 2026, 23:30" in factories.signed_in(firm.owner).get(_url("master_data")).content.decode()
    assert change.proposed_at.hour == 9


def test_the_log_keeps_which_details_have_changed_and_their_values_where_they_can_be_erased(firm):
    factories.signed_in(firm.owner).post(_url("details"), DETAILS)
    with staff_context():
        event = Event.objects.filter(verb="account.details_changed").latest("id")
    assert event.data["changed"] == ["billing_email", "billing_name", "language", "phone", "time_zone"]
    assert "payable" not in event.payload
    assert event.personal["after"]["billing_name"] == DETAILS["billing_name"]
    assert event.personal["before"]["billing_name"] == ""


def test_owners_of_an_account_that_asks_for_it_set_up_a_second_factor_first(firm):
    factories.signed_in(firm.owner).post(_url("details"), {**DETAILS, "second_factor": "on"})
    for owner in (firm.owner, firm.second):
        answer = factories.signed_in(owner).get("/portal/")
        assert (answer.status_code, answer["Location"]) == (HTTPStatus.FOUND, reverse("security"))
    for member in (firm.delegated, firm.auditor):
        assert factories.signed_in(member).get("/portal/").status_code == HTTPStatus.OK


class TestAddresses:
    def test_more_are_added_changed_and_removed(self, firm):
        client = factories.signed_in(firm.owner)
        assert client.post(_url("add_address"), PLACE).status_code == HTTPStatus.FOUND
        with staff_context():
            added = Address.objects.get(label="Workshop")
        client.post(_url("change_address", added.pk), {**PLACE, "label": "Yard"})
        assert "Yard" in client.get(_url("addresses")).content.decode()
        client.post(_url("move_address", added.pk, "remove"))
        with staff_context():
            assert not Address.objects.filter(pk=added.pk).exists()

    def test_another_one_becomes_home(self, firm):
        client = factories.signed_in(firm.owner)
        client.post(_url("add_address"), PLACE)
        with staff_context():
            added = Address.objects.get(label="Workshop")
        assert _address(firm) != added
        client.post(_url("move_address", added.pk, "home"))
        assert _address(firm) == added

    def test_one_that_a_request_names_stays_and_says_why(self, firm):
        address, request = _address(firm), factories.request_of(firm.owner)
        with staff_context():
            type(request).objects.filter(pk=request.pk).update(site=address)
        client = factories.signed_in(firm.owner)
        answer = client.post(_url("move_address", address.pk, "remove"), follow=True)
        assert "these hang on it: 1 request." in answer.content.decode()
        assert _address(firm) == address

    def test_one_that_is_shared_stays_and_says_why(self, firm):
        address = _address(firm)
        factories.shared(firm.owner, firm.delegated, address=address)
        client = factories.signed_in(firm.owner)
        answer = client.post(_url("move_address", address.pk, "remove"), follow=True)
        assert "these hang on it: 1 share." in answer.content.decode()

    def test_what_was_typed_is_kept_when_something_is_missing(self, firm):
        answer = factories.signed_in(firm.owner).post(_url("add_address"), {**PLACE, "address_city": ""})
        assert answer.status_code == HTTPStatus.UNPROCESSABLE_ENTITY
        assert 'value="Workshop"' in answer.content.decode()

    def test_an_address_of_another_account_is_not_there(self, firm):
        stranger = factories.customer()
        with stranger.context():
            foreign = Address.objects.get()
        client = factories.signed_in(firm.owner)
        assert client.get(_url("change_address", foreign.pk)).status_code == HTTPStatus.NOT_FOUND
        assert client.post(_url("move_address", foreign.pk, "remove")).status_code == HTTPStatus.NOT_FOUND


class TestParent:
    def test_staff_say_which_account_is_the_parent(self, firm):
        parent = factories.customer()
        with staff_context():
            actions.set_parent(account=firm.account, parent=parent.account, by=firm.editor.actor, now=NOW)
        assert firm.account.parent_id == parent.account.pk

    def test_nobody_descends_from_themselves(self, firm):
        child = factories.customer()
        with staff_context():
            actions.set_parent(account=child.account, parent=firm.account, by=firm.editor.actor, now=NOW)
            with pytest.raises(actions.OwnAncestor):
                actions.set_parent(account=firm.account, parent=child.account, by=firm.editor.actor, now=NOW)

    def test_owners_do_not_choose_their_parent(self, firm):
        with firm.owner.context(), pytest.raises(NotAllowed):
            actions.set_parent(account=firm.account, parent=None, by=firm.owner.actor, now=NOW)

    def test_its_name_is_shown_to_those_who_are_in_both(self, firm):
        parent = factories.customer(first_name="Mother", last_name="House")
        with staff_context():
            actions.set_parent(account=firm.account, parent=parent.account, by=firm.editor.actor, now=NOW)
        client = factories.signed_in(firm.owner)
        assert "Mother House" not in client.get(_url("details")).content.decode()
        with parent.context():
            asked = actions.invite(
                account=parent.account,
                email=firm.owner.user.email,
                role="auditor",
                language="en",
                by=parent.actor,
                now=NOW,
            )
        actions.accept_invitation(invitation=asked, user=firm.owner.user, by=firm.owner_in(parent), now=NOW)
        assert "Mother House" in client.get(_url("details")).content.decode()


@pytest.mark.parametrize(
    ("typed", "kept"),
    [
        ("de 136 695 976", "DE136695976"),
        ("ATU 57194903", "ATU57194903"),
        ("CHE-107.787.577 MWST", "CHE107787577MWST"),
    ],
)
def test_a_vat_id_is_kept_without_blanks(typed, kept):
    assert cleaned_vat_id(typed) == kept


@pytest.mark.parametrize("typed", ["DE136695977", "GB123456789", "136695976", "CHE-107.787.578 MWST", "hello"])
def test_what_is_no_vat_id_is_refused_beside_the_field(firm, typed):
    answer = factories.signed_in(firm.owner).post(_url("propose_change", "vat_id"), {"vat_id": typed})
    assert (answer.status_code, "This is no VAT ID" in answer.content.decode()) == (422, True)
