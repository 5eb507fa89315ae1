"""What somebody wrote as a guest becomes theirs when they have proven to read that address, and nobody else's."""

import re
from urllib.parse import urlsplit

import pytest
from django.test import Client

from identity.models import User
from portal.accounts import actions
from portal.accounts.claims import claim_token
from portal.accounts.models import Account, Membership
from portal.events.actor import SYSTEM, Actor
from portal.events.models import Event
from portal.events.permissions import NotAllowed
from portal.requests.models import ServiceRequest
from portal.tenancy.contexts import staff_context
from tests import factories
from tests.cms_pages.work_queue import work_off
from tests.factories import NOW, PASSWORD

GERDA = "gerda@example.com"


@pytest.fixture
def item():
    """What Gerda wrote before she signed up."""
    return factories.enquiry_of(factories.guest(GERDA), message="Do you mend gutters?")


def sign_up(client: Client, address: str, **query) -> None:
    client.post("/accounts/signup/", {"email": address, "password1": PASSWORD}, query_params=query)


def sign_in(client: Client, address: str):
    return client.post("/accounts/login/", {"login": address, "password": PASSWORD})


def press_button_of(client: Client, mail: str):
    """Open the link of a mail, and confirm."""
    parts = urlsplit(re.search(r"https?://\S+/accounts/confirm-email/\S+", mail).group())
    return client.post(f"{parts.path}?{parts.query}")


def page_of(item) -> str:
    return f"/portal/requests/{item.pk}/"


def link_to(item) -> str:
    """The link of the mails to the guest."""
    with staff_context():
        account = Account.objects.get(pk=item.account_id)
        account.contact_email = account.contact_email or GERDA
    return f"/portal/profile/claim/{claim_token(account, item.pk)}/"


def owners_of(item) -> list[str]:
    with staff_context():
        members = Membership.objects.filter(account_id=item.account_id).select_related("user")
        return [member.user.email for member in members]


def accounts_of(email: str) -> int:
    with staff_context():
        return Membership.objects.filter(user__email=email).count()


# Whoever signs up with the address and reads its mail


def test_who_signs_up_and_confirms_the_address_owns_what_they_wrote(client, item, mails):
    sign_up(client, GERDA)
    press_button_of(client, mails(GERDA)[-1])
    page = client.get(page_of(item))
    assert (page.status_code, owners_of(item)) == (200, [GERDA])
    assert "Do you mend gutters?" in page.content.decode()


def test_their_words_are_shown_as_their_own(client, item, mails):
    sign_up(client, GERDA)
    press_button_of(client, mails(GERDA)[-1])
    page = client.get(page_of(item)).content.decode()
    assert 'class="message mine' in page
    assert "Gerda Gast" not in page
    assert not re.search(r"</time> · Our team", page)


def test_they_can_answer(client, item, mails):
    sign_up(client, GERDA)
    press_button_of(client, mails(GERDA)[-1])
    client.post(f"{page_of(item)}reply/", {"body": "On Tuesday, please"})
    assert "On Tuesday, please" in client.get(page_of(item)).content.decode()


def test_the_account_that_was_opened_at_the_sign_up_makes_room(client, item, mails):
    sign_up(client, GERDA)
    with staff_context():
        fresh = Membership.objects.get(user__email=GERDA).account_id
    press_button_of(client, mails(GERDA)[-1])
    work_off(names="accounts.jobs")
    with staff_context():
        assert not Account.objects.filter(pk=fresh).exists()
        told = {
            event.verb: event for event in Event.objects.filter(verb__in=["account.claimed", "account.cleared_away"])
        }
    user = User.objects.get(email=GERDA)
    assert {verb: (event.account_id, event.data) for verb, event in told.items()} == {
        "account.claimed": (item.account_id, {"owner": user.pk}),
        "account.cleared_away": (fresh, {"owner": user.pk}),
    }
    assert client.get(page_of(item)).status_code == 200


def test_until_the_worker_has_cleared_away_they_work_in_what_they_claimed(client, item, mails):
    sign_up(client, GERDA)
    press_button_of(client, mails(GERDA)[-1])
    assert accounts_of(GERDA) == 2
    assert client.get(page_of(item)).status_code == 200


@pytest.mark.parametrize("use", ["phone", "request", "name", "only one"])
def test_an_account_that_was_used_is_not_cleared_away(use):
    anna = factories.customer("anna@example.com")
    with staff_context():
        account = Account.objects.get(pk=anna.account.pk)
        account.phone = "+49891234" if use == "phone" else ""
        account.name = "Berger GmbH" if use == "name" else ""
        account.save()
    if use == "request":
        factories.request_of(anna)
    if use != "only one":
        factories.signed_in(anna).post(link_to(factories.enquiry_of(factories.guest(GERDA))))
    with staff_context():
        assert not actions.clear_away_unused_account(account_id=account.pk, owner=anna.user, by=SYSTEM, now=NOW)
        assert Membership.objects.filter(account_id=account.pk).count() == 1


def test_only_the_system_clears_accounts_away():
    anna = factories.customer()
    with pytest.raises(NotAllowed):
        actions.clear_away_unused_account(account_id=anna.account.pk, owner=anna.user, by=anna.actor, now=NOW)


def test_what_strangers_typed_about_a_person_does_not_become_the_persons(client, item, mails):
    sign_up(client, GERDA)
    press_button_of(client, mails(GERDA)[-1])
    with staff_context():
        account, request = Account.objects.get(pk=item.account_id), ServiceRequest.objects.get(pk=item.pk)
    assert (account.name, account.phone, account.contact_email) == ("", "", "")
    assert request.requester_name == "Gerda Gast"
    assert "Gerda Gast" not in client.get("/portal/profile/").content.decode()


def test_on_another_device_signing_in_there_is_the_second_half(item, mails):
    sign_up(Client(), GERDA)
    telephone = Client()
    press_button_of(telephone, mails(GERDA)[-1])
    assert owners_of(item) == []
    sign_in(telephone, GERDA)
    assert owners_of(item) == [GERDA]


def test_the_button_of_the_mail_leads_through_the_sign_up_to_the_request(client, item, mails):
    link = link_to(item)
    door = client.get(link)
    assert (door.status_code, urlsplit(door["Location"]).path) == (302, "/accounts/signup/")
    sign_up(client, GERDA, next=link)
    confirmed = press_button_of(client, mails(GERDA)[-1])
    assert client.get(confirmed["Location"])["Location"] == page_of(item)


# Whoever has an account already


def test_a_customer_takes_over_what_they_wrote_from_another_address(item):
    anna = factories.customer("anna@example.com")
    factories.request_of(anna)
    client = factories.signed_in(anna)
    assert GERDA in client.get(link_to(item)).content.decode()
    assert owners_of(item) == []
    taken = client.post(link_to(item))
    assert (taken["Location"], client.get(page_of(item)).status_code) == (page_of(item), 200)
    assert (owners_of(item), accounts_of("anna@example.com")) == (["anna@example.com"], 2)


def test_who_is_in_two_accounts_can_switch_between_them(item):
    anna = factories.customer("anna@example.com")
    own = factories.request_of(anna)
    client = factories.signed_in(anna)
    client.post(link_to(item))
    profile = client.get("/portal/profile/").content.decode()
    assert profile.count("Anna Berger") > 2
    assert f'value="{anna.account.pk}"' in profile
    client.post("/portal/profile/account/", {"account": anna.account.pk})
    assert (client.get(page_of(own)).status_code, client.get(page_of(item)).status_code) == (200, 404)


@pytest.mark.parametrize("account", ["", "x", "999999"])
def test_nobody_switches_to_an_account_that_they_are_not_in(account):
    client = factories.signed_in(factories.customer())
    assert client.post("/portal/profile/account/", {"account": account}).status_code == 404


def test_nobody_switches_to_the_account_of_a_guest(item):
    client = factories.signed_in(factories.customer())
    assert client.post("/portal/profile/account/", {"account": item.account_id}).status_code == 404


# Whoever only knows the address


def test_signing_up_with_the_address_of_another_gives_nothing(client, item):
    sign_up(client, GERDA)
    sign_in(client, GERDA)
    assert (owners_of(item), client.get(page_of(item)).status_code) == ([], 302)


def test_a_button_that_its_owner_pressed_unasked_gives_the_other_one_nothing(item, mails):
    """The other one has the password and not the mail, its owner the mail and not the password."""
    stranger = Client()
    sign_up(stranger, GERDA)
    press_button_of(Client(), mails(GERDA)[-1])
    sign_in(stranger, GERDA)
    assert stranger.get("/portal/").status_code == 200
    assert (owners_of(item), stranger.get(page_of(item)).status_code) == ([], 404)


def test_a_proof_counts_for_the_address_it_was_given_for(item, mails):
    """On a shared device the next one to sign in is somebody else."""
    device = Client()
    sign_up(Client(), GERDA)
    press_button_of(device, mails(GERDA)[-1])
    factories.customer("anna@example.com")
    sign_in(device, "anna@example.com")
    assert owners_of(item) == []


@pytest.mark.parametrize("change", [lambda link: link[:-2] + "/", lambda link: "/portal/profile/claim/abc/"])
def test_a_link_that_we_did_not_write_is_not_found(item, change):
    client = factories.signed_in(factories.customer())
    assert client.get(change(link_to(item))).status_code == 404
    assert client.post(change(link_to(item))).status_code == 404


def test_a_link_works_for_one_person_only(item):
    first, second = factories.signed_in(factories.customer()), factories.signed_in(factories.customer())
    link = link_to(item)
    first.post(link)
    assert second.post(link)["Location"] == "/portal/"
    assert (len(owners_of(item)), second.get(page_of(item)).status_code) == (1, 404)


# The verbs


def test_an_account_with_people_is_never_given_to_a_guest():
    anna = factories.customer("anna@example.com")
    guest = factories.guest("anna@example.com")
    assert guest.account.pk != anna.account.pk
    assert accounts_of("anna@example.com") == 1


def test_a_guest_who_has_signed_up_and_writes_again_as_a_guest_begins_anew(client, item, mails):
    sign_up(client, GERDA)
    press_button_of(client, mails(GERDA)[-1])
    assert factories.guest(GERDA).account.pk != item.account_id


@pytest.mark.parametrize(
    "by",
    [Actor(role="guest"), Actor(user_id=1, account_id=1, role="owner"), Actor(user_id=1, role="editor")],
    ids=str,
)
def test_nobody_gives_a_guests_account_away(item, by):
    user = factories.customer().user
    with pytest.raises(NotAllowed):
        actions.claim_guest_account(user=user, email=GERDA, by=by, now=NOW)


def test_only_guests_open_accounts_for_guests():
    with pytest.raises(NotAllowed):
        actions.open_guest_account(email=GERDA, name="", phone="", language="en", by=SYSTEM, now=NOW)


@pytest.mark.parametrize("email", ["", " "])
def test_no_address_is_nobodys(email):
    user = factories.customer().user
    assert actions.claim_guest_account(user=user, email=email, by=SYSTEM, now=NOW) is None
