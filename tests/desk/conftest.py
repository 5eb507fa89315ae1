"""Staff of every role with a browser of their own, and a customer's request to work on."""

from dataclasses import dataclass

import pytest
from django.test import Client

from identity.roles import Role
from tests import factories


@dataclass(frozen=True)
class Desk:
    """The four roles, and clients that have come through the staff's door."""

    people: dict[str, factories.Staff]
    clients: dict[str, Client]

    @property
    def editor(self) -> Client:
        return self.clients[Role.EDITOR]

    @property
    def viewer(self) -> Client:
        return self.clients[Role.VIEWER]

    @property
    def marketing(self) -> Client:
        return self.clients[Role.MARKETING]


@pytest.fixture
def desk(db) -> Desk:
    people = {role: factories.staff(role) for role in Role}
    return Desk(people, {role: factories.signed_in(person) for role, person in people.items()})


@pytest.fixture
def anna(db) -> factories.Customer:
    return factories.customer(first_name="Anna", last_name="Berger")


@pytest.fixture
def ticket(anna):
    return factories.request_of(anna, subject="The boiler is cold")
