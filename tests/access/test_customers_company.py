"""A company's own provider where the web serves customers alone, and its database login sees no member of staff."""

from collections.abc import Iterator

import pytest
from django.test import Client, override_settings

from identity.models import CustomerIdentity, User
from identity.roles import Role
from portal.federation.models import Federation
from tests import factories
from tests.factories.federations import company, federation_of
from tests.federation.conftest import comes
from tests.live import databases
from tests.live.identity_provider import IdentityProvider


@pytest.fixture(scope="module")
def provider(tmp_path_factory) -> Iterator[IdentityProvider]:
    with IdentityProvider(tmp_path_factory.mktemp("provider")) as provider:
        yield provider


@pytest.fixture
def firm(own_database, django_db_blocker, provider) -> Iterator[Federation]:
    """A company with a provider, and a colleague with an address of theirs; from here on we are portal_web."""
    factories.staff(Role.EDITOR, "jonas@firm.example")
    with override_settings(COMPANY_PROVIDERS_MAY_BE_LOCAL=True):
        made = federation_of(company("owner@firm.example"), issuer=provider.issuer)
        with databases.used({"USER": "portal_web"}, django_db_blocker), override_settings(SERVES="customers"):
            yield made


@pytest.mark.usefixtures("firm")
def test_somebody_new_is_a_member_and_comes_in_again(provider):
    subject = provider.knows("vera", email="vera@firm.example")
    for client in (Client(), Client()):
        comes(client, provider, subject, "vera@firm.example")
        assert client.get("/portal/").status_code == 200
    assert CustomerIdentity.objects.get().user.email == "vera@firm.example"


@pytest.mark.usefixtures("firm")
@pytest.mark.parametrize("address", ["owner@firm.example", "Jonas@firm.example"])
def test_an_address_that_is_taken_opens_nothing_and_breaks_nothing(provider, address):
    client = Client()
    answer = comes(client, provider, provider.knows("stranger", email=address), "x@firm.example")
    assert (answer.status_code, client.get("/portal/").status_code, User.objects.count()) == (403, 302, 1)


def test_an_owner_takes_it_away_with_its_ways_in(firm, provider):
    comes(Client(), provider, provider.knows("vera", email="vera@firm.example"), "vera@firm.example")
    client = Client()
    session = {"login": "owner@firm.example", "password": factories.PASSWORD}
    client.post("/accounts/login/", session)
    assert client.post(f"/portal/company-sign-in/{firm.pk}/remove/").status_code == 302
    assert not CustomerIdentity.objects.exists()
