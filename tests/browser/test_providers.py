"""Both doors through a provider, in a browser: redirects, cookies and what pages may do fit together."""

import json
import os
from collections.abc import Iterator
from dataclasses import dataclass

import pytest

from identity.roles import Role
from identity.sessions import StaffSessionStore
from tests import factories
from tests.browser.visitors import Visitor
from tests.factories import PASSWORD
from tests.factories.second_factors import enrolled
from tests.live import databases
from tests.live.fixtures import built_house, inside
from tests.live.house import House
from tests.live.identity_provider import IdentityProvider

SECRET = "a-secret-of-the-client-0123456789"


@dataclass
class Street:
    """A house, and the provider that its doors know."""

    house: House
    provider: IdentityProvider


@pytest.fixture(scope="module")
def street(template, tmp_path_factory, django_db_blocker) -> Iterator[Street]:
    folder = tmp_path_factory.mktemp("street")
    with IdentityProvider(folder) as provider, databases.clone_of(template) as name:
        customers = {"key": "garden", "name": "Garden ID", "issuer": provider.issuer, "client_id": "portal"}
        settings = {
            "CUSTOMER_OIDC": json.dumps([{**customers, "client_secret": SECRET}]),
            "STAFF_OIDC_ISSUER": provider.issuer,
            "STAFF_OIDC_CLIENT_ID": "desk",
            "STAFF_OIDC_CLIENT_SECRET": SECRET,
            "STAFF_OIDC_ROLE_CLAIM": "groups",
            "STAFF_OIDC_ROLES": "desk-team=editor",
            "NO_PROXY": os.environ.get("NO_PROXY", "") + ",localhost",
        }
        with built_house(folder, name, settings) as house:
            with inside(house, django_db_blocker):
                factories.customer("anna@example.com")
                factories.staff(Role.EDITOR, "jonas@foyer.example")
            house.start_web()
            yield Street(house, provider)


@pytest.fixture
def browser(chromium, street, tmp_path) -> Iterator[Visitor]:
    """Somebody whose browser may go to the provider and back, and nowhere else."""
    visitor = Visitor("sigi", chromium, street.house.address, pictures=tmp_path)
    visitor.allowed += [
        street.provider.issuer,
        "ERR_NAME_NOT_RESOLVED",
        "ERR_PROXY",
        "ERR_INTERNET",
        "cdn.jsdelivr.net",
    ]
    visitor.allowed += ["status of 403"]
    yield visitor
    visitor.leave()
    assert visitor.complaints == []


def at_the_provider(browser: Visitor, street: Street, subject: str) -> None:
    browser.page.wait_for_url(f"{street.provider.issuer}/**")
    browser.page.fill("input[name=sub]", subject)
    browser.page.get_by_role("button", name="Authorize").click()
    browser.page.wait_for_url(f"{street.house.address}/**")


def test_a_colleague_comes_to_the_desk_and_nowhere_else(browser, street):
    street.provider.knows("sigi", email="sigi@foyer.example", groups=["desk-team"], given_name="Sigi")
    browser.go("/admin/requests/")
    assert browser.barriers() == []
    browser.press("a[href^='/staff/sso/']")
    at_the_provider(browser, street, "sigi")
    assert browser.path() == "/admin/requests/"
    browser.go("/portal/")
    assert browser.path().startswith("/accounts/login/")


def test_a_customer_comes_to_the_portal_and_nowhere_else(browser, street):
    street.provider.knows("vera", email="vera@example.com", given_name="Vera", family_name="Linde")
    browser.go("/accounts/login/?next=/portal/requests/")
    assert browser.barriers() == []
    browser.press("a[href^='/accounts/oidc/garden/']")
    at_the_provider(browser, street, "vera")
    assert browser.path() == "/portal/requests/"
    browser.go("/admin/")
    assert browser.path().startswith("/staff/login/")


def test_somebody_links_a_provider_and_comes_in_by_it(browser, street):
    street.provider.knows("anna-at-garden", email="private@example.net")
    browser.go("/accounts/login/?next=/accounts/providers/")
    browser.page.fill("input[name=login]", "anna@example.com")
    browser.page.fill("input[name=password]", PASSWORD)
    browser.page.get_by_role("button", name="Sign in", exact=True).click()
    browser.sees("h1", has_text="Sign-in through others")
    browser.page.get_by_role("button", name="Link Garden ID").click()
    at_the_provider(browser, street, "anna-at-garden")
    browser.sees(".device-name", has_text="Garden ID")
    assert browser.barriers() == []
    browser.context.clear_cookies()
    browser.go("/accounts/login/")
    browser.press("a[href^='/accounts/oidc/garden/']")
    at_the_provider(browser, street, "anna-at-garden")
    assert browser.path() == "/portal/"


def test_a_refusal_at_either_door_is_a_page_of_ours(browser, street):
    street.provider.knows("stranger", email="anna@example.com", groups=[])
    for door, words in (("/accounts/oidc/garden/", "You have an account"), ("/staff/sso/", "belongs to a customer")):
        browser.page.goto(door)
        at_the_provider(browser, street, "stranger")
        browser.sees("main", has_text=words)
        assert browser.barriers() == []


def test_a_form_that_staff_sent_waits_for_a_fresh_proof_and_is_sent_as_it_was(browser, street, django_db_blocker):
    with inside(street.house, django_db_blocker):
        petra = factories.staff(Role.ADMIN, "petra@foyer.example")
        _secret, codes = enrolled(petra)
    browser.go("/staff/login/?next=/admin/groups/new/")
    browser.page.fill("input[name=username]", "petra@foyer.example")
    browser.page.fill("input[name=password]", PASSWORD)
    browser.page.get_by_role("button", name="Sign in", exact=True).click()
    browser.page.wait_for_url("**/staff/second-factor/")
    browser.page.fill("input[name=code]", codes[0])
    browser.page.get_by_role("button", name="Sign in", exact=True).click()
    browser.page.wait_for_url("**/admin/groups/new/")
    browser.page.fill("input[name=name]", "Night shift & weekends")
    [cookie] = [one for one in browser.context.cookies() if one["name"] == "staff_sessionid"]
    with inside(street.house, django_db_blocker):
        session = StaffSessionStore(cookie["value"])
        session["staff_proof"] = {"kind": "factor", "at": 0}
        session.save()
    browser.page.get_by_role("button", name="Create", exact=True).click()
    browser.sees("h1", has_text="Please confirm that it is you")
    assert browser.barriers() == []
    browser.page.fill("#proof", codes[1])
    browser.page.get_by_role("button", name="Continue").click()
    browser.page.wait_for_url("**/admin/groups/")
    browser.sees("main", has_text="Night shift & weekends")
