"""The people of a customer in the desk: who they are and what they reach, and what staff do where no owner can."""

import re

import pytest

from identity.roles import Role
from portal.accounts.models import Membership
from portal.tenancy.contexts import staff_context
from tests import factories

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
