"""The people of a customer in the desk: who they are and what they reach, and what staff do where no owner can."""

import re

import pytest
from allauth.mfa.models import Authenticator
from django.test import Client

from identity import signals
from identity.models import AddressChange
from identity.roles import Role
from portal.accounts.models import Membership
from portal.events.models import Event
from portal.tenancy.contexts import outside_context, staff_context
from tests import factories
from tests.factories.authenticators import app_of
from tests.factories.outgoing import mails_to, tell_everybody

pytestmark = pytest.mark.django_db


@pytest.fixture
def anna():
    return factories.customer("anna@example.com")


@pytest.fixture
def ben(anna):
    return factories.member(anna, email="ben@example.com")


@pytest.fixture
def client():
    return factories.signed_in(factories.staff(Role.EDITOR))


def record(client, who) -> str:
    return re.sub(r"\s+", " ", client.get(f"/admin/customers/{who.account.pk}/").content.decode())


def address(who, step: str) -> str:
    with staff_context():
        return f"/admin/customers/{who.account.pk}/people/{Membership.objects.get(user=who.user).pk}/{step}/"


def roles_in(account) -> list[str]:
    with staff_context():
        return sorted(Membership.objects.filter(account=account).values_list("role", flat=True))


def test_the_record_shows_who_reaches_what_and_who_was_invited(anna, ben, client):
    item = factories.request_of(anna, subject="The gutter leaks")
    factories.shared(anna, ben, request=item, reason="He has the ladder")
    factories.invited(anna, email="new@example.com")
    text = record(client, anna)
    for told in ("ben@example.com", "He has the ladder", "new@example.com", "Shared by Anna Berger."):
        assert told in text


def test_an_account_whose_only_owner_died_gets_another_one(anna, ben, client):
    assert "Make owner" not in record(client, anna)
    client.post(address(anna, "remove"), {"reason": "Died in March"})
    assert roles_in(anna.account) == ["delegated"]
    assert "Make owner" in record(client, anna)
    client.post(address(ben, "owner"), {"reason": "Heir"})
    assert roles_in(anna.account) == ["owner"]


def test_nothing_happens_without_a_reason(anna, ben, client):
    assert client.post(address(ben, "remove"), {"reason": " "}).status_code == 422
    assert roles_in(anna.account) == ["delegated", "owner"]


def test_nobody_becomes_an_owner_beside_one(anna, ben, client):
    answer = client.post(address(ben, "owner"), {"reason": "Asked on the telephone"})
    assert (answer.status_code, roles_in(anna.account)) == (422, ["delegated", "owner"])


def test_a_viewer_sees_the_people_and_changes_nobody(anna, ben):
    viewer = factories.signed_in(factories.staff(Role.VIEWER))
    assert "ben@example.com" in record(viewer, anna)
    viewer.post(address(ben, "remove"), {"reason": "x"})
    assert roles_in(anna.account) == ["delegated", "owner"]


@pytest.fixture
def admin():
    return factories.signed_in(factories.staff(Role.ADMIN))


def told(mailbox: str) -> list[str]:
    """Of what the mails are, but for those about Ben's joining."""
    tell_everybody()
    return [mail["Subject"] for mail in mails_to(mailbox) if "joined" not in mail["Subject"]]


def helped(verb: str) -> Event:
    with staff_context():
        return Event.objects.get(verb=verb)


def test_an_administrator_takes_lost_factors_away_and_everybody_concerned_is_told(anna, ben, admin):
    browser = Client()
    browser.post("/accounts/login/", {"login": ben.user.email, "password": factories.PASSWORD})
    assert browser.get("/portal/").status_code == 200
    app_of(ben.user)
    assert admin.post(address(ben, "factors"), {"reason": "Called back"}).status_code == 302
    assert not Authenticator.objects.filter(user=ben.user).exists()
    assert browser.get("/portal/").status_code == 302
    event = helped("person.factors_forgotten")
    assert (event.actor_kind, event.personal["reason"], event.object_id) == ("staff", "Called back", str(ben.user.pk))
    assert event.actor_id is not None
    assert told("ben@example.com") == ["Your second factors were taken away"]
    assert told("anna@example.com") == ["The second factors of Ben Berger were taken away"]


def test_an_administrator_changes_the_address_and_both_mailboxes_are_told(anna, ben, admin):
    asked = {"old_address": ben.user.email, "new_address": "thief@example.com", "asked_at": factories.NOW}
    AddressChange.objects.create(user=ben.user, **asked)
    admin.post(address(ben, "address"), {"reason": "Called back", "new_address": "New@example.com"})
    event = helped("person.address_changed")
    assert (event.personal["before"], event.personal["after"]) == ("ben@example.com", "new@example.com")
    assert not AddressChange.objects.exists()
    assert told("ben@example.com") == told("new@example.com") == ["You have another address to sign in with"]
    assert told("anna@example.com") == ["Ben Berger has another address to sign in with"]


def test_an_address_of_somebody_else_is_not_given_away(anna, ben, admin):
    answer = admin.post(address(ben, "address"), {"reason": "Called back", "new_address": "anna@example.com"})
    assert "Somebody else signs in with this address." in answer.content.decode()
    ben.user.refresh_from_db()
    assert ben.user.email == "ben@example.com"


def test_only_administrators_help_with_the_sign_in(anna, ben, client):
    assert "Take away second factors" not in record(client, anna)
    app_of(ben.user)
    client.post(address(ben, "factors"), {"reason": "Called back"})
    assert Authenticator.objects.filter(user=ben.user).exists()


def test_a_change_of_address_by_oneself_is_told_by_no_such_mail(anna, ben):
    with outside_context():
        signals.address_changed.send(
            sender=None, request=None, user=ben.user, before="old@example.com", reason="", by=None
        )
    assert told("anna@example.com") == []
