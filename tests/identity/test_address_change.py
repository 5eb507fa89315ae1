"""The sign-in address changes when the old mailbox and the new one have both agreed, and not before."""

import re
from datetime import timedelta
from urllib.parse import urlsplit

import pytest
from django.test import Client
from django.utils import timezone

from identity.models import AddressChange
from portal.events.models import Event
from portal.tenancy.contexts import staff_context
from tests import factories
from tests.factories import PASSWORD

OLD, NEW = "anna@example.com", "anna.new@example.com"


@pytest.fixture
def client(anna) -> Client:
    return factories.signed_in(anna)


def ask(client: Client, address: str = NEW):
    return client.post("/accounts/email/", {"email": address})


def link_to(mails, address: str) -> str:
    """The link of the last mail to an address."""
    return urlsplit(re.search(r"https?://\S+/accounts/email/change/\S+", mails(address)[-1]).group()).path


def can_sign_in(address: str) -> bool:
    answer = Client().post("/accounts/login/", {"login": address, "password": PASSWORD})
    return answer.status_code == 302


@pytest.mark.parametrize(("first", "second"), [(OLD, NEW), (NEW, OLD)])
def test_it_takes_effect_with_the_second_answer(client, mails, first, second):
    ask(client)
    links = {OLD: link_to(mails, OLD), NEW: link_to(mails, NEW)}
    Client().post(links[first])
    assert (can_sign_in(OLD), can_sign_in(NEW)) == (True, False)
    Client().post(links[second])
    assert (can_sign_in(OLD), can_sign_in(NEW)) == (False, True)
    assert "Your e-mail address was changed" in mails(OLD)[-1]


def test_reading_the_mail_alone_changes_nothing(client, mails):
    ask(client)
    for address in (OLD, NEW):
        Client().get(link_to(mails, address))
    assert can_sign_in(OLD)


def test_the_old_mailbox_refuses_and_it_is_over(client, mails):
    ask(client)
    old, new = link_to(mails, OLD), link_to(mails, NEW)
    assert "Nothing has been changed" in Client().post(old, {"refuse": ""}).content.decode()
    assert "no longer works" in Client().post(new).content.decode()
    assert can_sign_in(OLD)


def test_the_new_mailbox_cannot_refuse_for_the_old_one(client, mails):
    ask(client)
    Client().post(link_to(mails, NEW), {"refuse": ""})
    assert AddressChange.objects.get().new_agreed_at


def test_the_new_mailbox_does_not_learn_the_old_address(client, mails):
    ask(client)
    link = link_to(mails, NEW)
    pages = Client().get(link).content.decode() + Client().post(link).content.decode()
    assert OLD not in pages + mails(NEW)[-1]


def test_one_mailbox_is_not_enough_however_often_it_answers(client, mails):
    ask(client)
    link = link_to(mails, NEW)
    Client().post(link)
    Client().post(link)
    assert can_sign_in(OLD)


def test_a_second_wish_makes_the_links_of_the_first_worthless(client, mails):
    ask(client)
    before = link_to(mails, OLD)
    ask(client, "third@example.com")
    assert "no longer works" in Client().post(before).content.decode()


def test_links_end_after_three_days(client, mails):
    ask(client)
    AddressChange.objects.update(asked_at=timezone.now() - timedelta(days=3, minutes=1))
    assert "no longer works" in Client().post(link_to(mails, OLD)).content.decode()


def test_the_person_keeps_the_old_address_after_all(client, mails):
    ask(client)
    client.post("/accounts/email/keep/")
    assert "no longer works" in Client().post(link_to(mails, OLD)).content.decode()


def test_the_address_of_somebody_else_looks_the_same_and_never_takes_effect(client, mails):
    factories.customer(NEW)
    page = client.get(ask(client).url).content.decode()
    assert "Waiting for both mailboxes" in page
    assert "You already have an account" in mails(NEW)[-1]
    assert "/accounts/email/change/" not in mails(NEW)[-1]
    Client().post(link_to(mails, OLD))
    assert can_sign_in(OLD)


def test_an_address_that_somebody_took_meanwhile_stays_theirs(client, mails):
    ask(client)
    old, new = link_to(mails, OLD), link_to(mails, NEW)
    factories.customer(NEW)
    Client().post(old)
    Client().post(new)
    assert can_sign_in(OLD)


@pytest.mark.parametrize("address", [OLD, "", "no address"])
def test_what_is_no_new_address_is_refused_beside_the_field(client, address):
    answer = ask(client, address)
    assert (answer.status_code, AddressChange.objects.exists()) == (422, False)


def test_an_old_proof_is_not_enough(client):
    session = client.session
    session["fresh_factor"]["at"] -= 601
    session.save()
    assert ask(client)["Location"].startswith("/accounts/reauthenticate/")
    client.get(client.post("/accounts/reauthenticate/", {"password": PASSWORD})["Location"])
    assert AddressChange.objects.get().new_address == NEW


@pytest.mark.parametrize("change", [lambda link: link[:-3] + "x/", lambda link: "/accounts/email/change/abc/"])
def test_a_link_that_we_did_not_write_does_nothing(client, mails, change):
    ask(client)
    assert "no longer works" in Client().post(change(link_to(mails, OLD))).content.decode()


def test_each_step_is_in_the_log(client, anna, mails):
    ask(client)
    Client().post(link_to(mails, OLD))
    Client().post(link_to(mails, NEW))
    with staff_context():
        verbs = Event.objects.filter(verb__startswith="person.address_change").order_by("id")
        assert list(verbs.values_list("verb", flat=True)) == [
            "person.address_change_asked",
            "person.address_change_agreed",
            "person.address_change_agreed",
            "person.address_changed",
        ]
        changed = verbs.last().personal
    assert (changed["before"], changed["after"]) == (OLD, NEW)
