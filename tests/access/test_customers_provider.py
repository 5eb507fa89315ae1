"""A provider of customers where the web serves customers alone, and its database login sees no member of staff."""

from collections.abc import Iterator

import pytest
from django.test import Client, override_settings

from identity.models import CustomerIdentity, User
from identity.roles import Role
from tests import factories
from tests.live import databases
from tests.live.identity_provider import IdentityProvider


@pytest.fixture(scope="module")
def provider(tmp_path_factory) -> Iterator[IdentityProvider]:
    with IdentityProvider(tmp_path_factory.mktemp("provider")) as provider:
        yield provider


@pytest.fixture
def customers_only(own_database, django_db_blocker, provider) -> Iterator[None]:
    """A customer and a colleague are there; from here on the database knows us as portal_web."""
    factories.customer("anna@example.com")
    factories.staff(Role.EDITOR, "jonas@foyer.example")
    entry = {"key": "garden", "name": "Garden ID", "issuer": provider.issuer, "client_id": "portal"}
    with (
        databases.used({"USER": "portal_web"}, django_db_blocker),
        override_settings(SERVES="customers", CUSTOMER_OIDC=[{**entry, "client_secret": "secret"}]),
    ):
        yield


def come_back(provider: IdentityProvider, client: Client, subject: str):
    return client.get(provider.signs_in(client.get("/accounts/oidc/garden/").url, subject))


@pytest.mark.usefixtures("customers_only")
def test_somebody_new_is_signed_up_and_comes_in_again(provider):
    subject = provider.knows("vera", given_name="Vera", family_name="Linde")
    for client in (Client(), Client()):
        come_back(provider, client, subject)
        assert client.get("/portal/").status_code == 200
    assert CustomerIdentity.objects.get().user.get_full_name() == "Vera Linde"


@pytest.mark.usefixtures("customers_only")
@pytest.mark.parametrize(
    ("address", "words"), [("anna@example.com", "have an account"), ("Jonas@foyer.example", "one of our staff")]
)
def test_an_address_that_is_taken_opens_nothing_and_breaks_nothing(provider, address, words):
    client = Client()
    answer = come_back(provider, client, provider.knows("stranger", email=address))
    assert (answer.status_code, words in answer.content.decode()) == (403, True)
    assert (client.get("/portal/").status_code, User.objects.count()) == (302, 1)
