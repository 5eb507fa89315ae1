"""People in front of the doors, and the mails that they get."""

import email
from collections.abc import Iterator
from email import policy

import pytest

from identity.roles import Role
from portal.notifications.models import OutgoingMail
from portal.tenancy.contexts import staff_context
from tests import factories
from tests.live.identity_provider import IdentityProvider


@pytest.fixture(autouse=True)
def _as_on_the_site(db, written_mail):
    """Mail is a row."""


@pytest.fixture
def anna():
    return factories.customer("anna@example.com")


@pytest.fixture
def jonas():
    return factories.staff(Role.EDITOR, "jonas@foyer.example")


@pytest.fixture
def mails():
    """The texts of the mails to an address, oldest first."""

    def read(address: str) -> list[str]:
        with staff_context():
            rows = list(OutgoingMail.objects.filter(recipient=address).order_by("written_at"))
        parsed = [email.message_from_bytes(bytes(row.message), policy=policy.default) for row in rows]
        return [mail.get_body(("plain",)).get_content() for mail in parsed]

    return read


@pytest.fixture(scope="session")
def running_provider(tmp_path_factory) -> Iterator[IdentityProvider]:
    """One process for all tests of this process; what it knows of people is set by each."""
    with IdentityProvider(tmp_path_factory.mktemp("provider")) as provider:
        yield provider


@pytest.fixture
def provider(running_provider) -> Iterator[IdentityProvider]:
    """An OpenID provider that behaves, until a test tells it not to."""
    running_provider.misbehaves()
    yield running_provider
    running_provider.misbehaves()
