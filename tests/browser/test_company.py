"""A company's sign-in from its beginning: named, proven in the DNS, used by somebody who was never here before."""

import os
from collections.abc import Iterator
from dataclasses import dataclass

import pytest

from tests.browser.visitors import Visitor
from tests.factories import PASSWORD
from tests.factories.federations import company
from tests.live import databases
from tests.live.fixtures import built_house, inside
from tests.live.house import House
from tests.live.identity_provider import IdentityProvider
from tests.live.name_server import NameServer

SECRET = "a-secret-of-the-client-0123456789"


@dataclass
class Street:
    """A house, the provider of a company, and the DNS."""

    house: House
    provider: IdentityProvider
    names: NameServer


@pytest.fixture(scope="module")
def street(template, tmp_path_factory, django_db_blocker) -> Iterator[Street]:
    folder = tmp_path_factory.mktemp("street")
    with IdentityProvider(folder) as provider, NameServer() as names, databases.clone_of(template) as database:
        settings = {
            "COMPANY_PROVIDERS_MAY_BE_LOCAL": "1",
            "DNS_RESOLVER": names.address,
            "NO_PROXY": os.environ.get("NO_PROXY", "") + ",localhost",
        }
        with built_house(folder, database, settings) as house:
            with inside(house, django_db_blocker):
                company("owner@firm.example")
            house.start_web()
            house.start_worker()
            yield Street(house, provider, names)


@pytest.fixture
def people(chromium, street, tmp_path):
    """Browsers that may go to the provider and back, and nowhere else."""
    opened: list[Visitor] = []

    def open_for(name: str) -> Visitor:
        visitor = Visitor(name, chromium, street.house.address, pictures=tmp_path)
        visitor.allowed += [street.provider.issuer, "ERR_NAME_NOT_RESOLVED", "ERR_PROXY", "cdn.jsdelivr.net"]
        opened.append(visitor)
        return visitor

    yield open_for
    for visitor in opened:
        visitor.leave()
    assert [visitor.complaints for visitor in opened] == [[] for _visitor in opened]


def test_a_company_is_named_and_proven_and_its_people_come_in(people, street):
    owner = people("owner")
    owner.go("/accounts/login/?next=/portal/people/")
    owner.page.fill("input[name=login]", "owner@firm.example")
    owner.page.fill("input[name=password]", PASSWORD)
    owner.page.get_by_role("button", name="Sign in", exact=True).click()
    owner.page.wait_for_url("**/portal/people/")
    owner.page.get_by_role("link", name="Company sign-in").click()
    assert owner.barriers() == []
    owner.page.get_by_role("link", name="Add a domain").click()
    assert owner.barriers() == []
    owner.page.fill("[name=domain]", "anna@Firm.example")
    owner.page.fill("[name=issuer]", street.provider.issuer)
    owner.page.fill("[name=client_id]", "portal")
    owner.page.fill("[name=client_secret]", SECRET)
    owner.page.get_by_role("button", name="Continue").click()
    owner.sees("h1", has_text="firm.example")
    assert owner.barriers() == []

    street.names.texts[owner.page.input_value("#record-name")] = [owner.page.input_value("#record-value")]
    owner.page.get_by_role("button", name="Check now").click()
    owner.sees("#standing", has_text="Proven by the record")
    assert owner.barriers() == []

    street.provider.knows("vera", email="vera@firm.example", given_name="Vera", family_name="Linde")
    vera = people("vera")
    vera.go("/accounts/login/?next=/portal/requests/")
    vera.page.get_by_role("link", name="Sign in through your company").click()
    assert vera.barriers() == []
    vera.page.fill("[name=email]", "vera@firm.example")
    vera.page.get_by_role("button", name="Continue").click()
    vera.page.wait_for_url(f"{street.provider.issuer}/**")
    vera.page.fill("input[name=sub]", "vera")
    vera.page.get_by_role("button", name="Authorize").click()
    vera.page.wait_for_url("**/portal/requests/")
    owner.go("/portal/people/")
    owner.sees("#people", has_text="Vera Linde")
