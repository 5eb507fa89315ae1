"""Who came through which door, who failed to, and where the brakes on guessing closed."""

from typing import Any

import pytest
from django.test import Client
from django.urls import reverse

from portal.events.models import Event
from portal.tenancy.contexts import staff_context
from tests import factories
from tests.factories import PASSWORD


def at_the_customers_door(address: str, password: str = PASSWORD):
    return Client().post("/accounts/login/", {"login": address, "password": password})


def at_the_staffs_door(address: str, password: str = PASSWORD):
    return Client().post("/staff/login/", {"username": address, "password": password})


DOORS = {
    "customer": (at_the_customers_door, "anna@example.com"),
    "staff": (at_the_staffs_door, "jonas@foyer.example"),
}


@pytest.fixture
def told(anna, jonas):
    """The events of a kind."""

    def read(verb: str, **which: Any) -> list[Event]:
        with staff_context():
            return list(Event.objects.filter(verb=verb, **which).order_by("pk"))

    return read


@pytest.mark.parametrize("kind", DOORS)
def test_who_signs_in_is_of_the_kind_of_the_door(told, kind, anna):
    door, address = DOORS[kind]
    assert door(address).status_code == 302
    (event,) = told("person.signed_in")
    assert event.actor_kind == kind
    assert event.account_id == (anna.account.pk if kind == "customer" else None)


@pytest.mark.parametrize("kind", DOORS)
def test_a_failed_try_keeps_the_address_and_the_door(told, kind):
    door, address = DOORS[kind]
    door(address, "wrong")
    (event,) = told("person.sign_in_failed")
    assert (event.personal["tried"], event.actor_kind, event.actor_id) == (address, kind, None)


@pytest.mark.parametrize("kind", DOORS)
def test_tries_that_the_brake_refuses_are_one_event(told, kind):
    door, address = DOORS[kind]
    for _try in range(8):
        door(address, "wrong")
    (event,) = told("person.sign_in_braked")
    assert (event.personal["tried"], event.actor_kind) == (address, kind)
    assert len(told("person.sign_in_failed")) == 5


def test_a_brake_for_another_address_is_another_event(told):
    for number in range(2):
        for _try in range(6):
            Client(REMOTE_ADDR=f"192.0.2.{number}").post(
                "/accounts/login/", {"login": f"guess{number}@example.com", "password": "wrong"}
            )
    assert {event.personal["tried"] for event in told("person.sign_in_braked")} == {
        "guess0@example.com",
        "guess1@example.com",
    }


def test_an_account_is_opened_by_the_customer_who_signs_up(told):
    Client().post("/accounts/signup/", {"email": "new@example.com", "password1": PASSWORD})
    event = told("account.opened")[-1]
    assert event.actor_kind == "customer"
    assert event.actor_id == event.data["owner"]


def test_who_opens_an_account_of_their_own_later_is_a_customer_too(told):
    ben = factories.member(factories.customer())
    with staff_context():
        ben.user.memberships.all().delete()
    factories.signed_in(ben).post(reverse("accounts:open_own"))
    event = told("account.opened")[-1]
    assert (event.actor_kind, event.actor_id) == ("customer", ben.user.pk)
