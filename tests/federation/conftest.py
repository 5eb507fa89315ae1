"""A company with people, the provider that it has named, and the DNS."""

import re
from collections.abc import Iterator

import pytest
from django.test import Client

from identity.roles import Role
from portal.events.models import Event
from portal.federation.models import Federation
from portal.tenancy.contexts import staff_context
from portal.tenancy.models import Key
from tests import factories
from tests.factories.federations import ISSUER, company, federation_of
from tests.identity.conftest import mails, provider, running_provider  # noqa: F401
from tests.live.identity_provider import IdentityProvider
from tests.live.name_server import NameServer

DOOR = "/accounts/company/"
SECRET = "a-very-secret-secret-0123456789"
FORM = {
    "domain": "firm.example",
    "issuer": ISSUER,
    "client_id": "portal",
    "client_secret": SECRET,
    "role": "delegated",
}


@pytest.fixture(autouse=True)
def _as_on_the_site(db, settings, written_mail):
    """Mail is a row; providers of this machine may be named, but for the tests about that."""
    settings.COMPANY_PROVIDERS_MAY_BE_LOCAL = True


@pytest.fixture
def names(settings) -> Iterator[NameServer]:
    """The DNS, as far as we ask it."""
    with NameServer() as server:
        settings.DNS_RESOLVER = server.address
        yield server


@pytest.fixture
def owner():
    return company("owner@firm.example")


@pytest.fixture
def made(owner) -> Federation:
    """One that waits for its proof."""
    return federation_of(owner, proven=False)


@pytest.fixture
def admin():
    return factories.staff(Role.ADMIN, "petra@foyer.example")


@pytest.fixture
def firm(owner, provider) -> Federation:  # noqa: F811
    """The company's own sign-in, in force."""
    return federation_of(owner, issuer=provider.issuer)


@pytest.fixture
def other_provider(tmp_path) -> Iterator[IdentityProvider]:
    """A second one, which somebody else runs."""
    with IdentityProvider(tmp_path) as running:
        yield running


def asked(client: Client, address: str, **more: str):
    """The answer to an address that was typed at the door."""
    return client.post(DOOR, {"email": address, **more})


def sent_to(client: Client, address: str, **more: str) -> str:
    """Where the door sends somebody with this address."""
    answer = asked(client, address, **more)
    found = re.search(r'content="0;url=([^"]+)"', answer.content.decode())
    assert found, answer.content.decode()
    return found.group(1).replace("&amp;", "&")


def comes(client: Client, at: IdentityProvider, subject: str, address: str, **more: str):
    """Somebody types their address, signs in at the provider, and comes back."""
    return client.get(at.signs_in(sent_to(client, address, **more), subject))


def is_in(client: Client) -> bool:
    return client.get("/portal/").status_code == 200


def refusals() -> list[str]:
    with staff_context():
        return [event.data["reason"] for event in Event.objects.filter(verb="person.provider_refused").order_by("id")]


def verbs_about(federation: Federation) -> list[str]:
    """What the log says of it, oldest first."""
    with staff_context():
        found = Event.objects.filter(account_id=federation.account_id, verb__startswith="federation.")
        return list(found.order_by("id").values_list("verb", flat=True))


LIST, ADD = "/portal/company-sign-in/", "/portal/company-sign-in/add/"


def page_of(federation: Federation, step: str = "") -> str:
    """A page of it in the portal."""
    return f"{LIST}{federation.pk}/{step}"


def text(answer) -> str:
    """A page in one line."""
    return re.sub(r"\s+", " ", answer.content.decode())


def keys_of(federation: Federation) -> set[str]:
    """The kinds of keys that lead to the account."""
    with staff_context():
        return set(Key.objects.filter(account_id=federation.account_id).values_list("kind", flat=True))


def everything() -> list[Federation]:
    """All that there are."""
    with staff_context():
        return list(Federation.objects.order_by("pk"))
