"""Whoever may not stay is led out of an open page as a whole, and back to that page."""

import pytest
from django.test import Client

from portal.accounts.actions import remove_member
from portal.accounts.models import Membership
from tests import factories

pytestmark = pytest.mark.django_db

PARTS = ["/portal/profile/here/", "/portal/", "/portal/profile/"]
OPEN = {"hx-request": "true", "hx-current-url": "http://testserver/portal/requests/?show=open"}
BACK = "/accounts/login/?next=/portal/requests/%3Fshow%3Dopen"


@pytest.fixture
def anna():
    return factories.customer(first_name="Anna")


@pytest.mark.parametrize("part", PARTS)
def test_who_is_signed_out_signs_in_and_comes_back_to_the_page_that_was_open(part):
    answer = Client().get(part, headers=OPEN)
    assert (answer.status_code, answer.headers["HX-Redirect"]) == (200, BACK)
    assert not answer.content


def test_a_reply_that_comes_too_late_leads_back_to_its_page(anna):
    shown = factories.request_of(anna)
    address = f"/portal/requests/{shown.pk}/"
    headers = {"hx-request": "true", "hx-current-url": f"http://testserver{address}"}
    answer = Client().post(f"{address}reply/", {"body": "Hello"}, headers=headers)
    assert answer.headers["HX-Redirect"] == f"/accounts/login/?next={address}"


@pytest.mark.parametrize("told", ["https://elsewhere.example/portal/", "//elsewhere.example/portal/", "x", "/en/"])
def test_only_pages_of_ours_are_come_back_to(told):
    answer = Client().get("/portal/profile/here/", headers={"hx-request": "true", "hx-current-url": told})
    assert answer.headers["HX-Redirect"] == "/accounts/login/?next=/portal/"


def test_a_plain_page_is_answered_with_a_plain_redirect():
    answer = Client().get("/portal/requests/?show=open")
    assert (answer.status_code, answer.headers["Location"]) == (302, BACK)


def test_an_open_page_may_stay_and_asks_so_cheaply(anna, django_assert_max_num_queries):
    browser = factories.signed_in(anna)
    page = browser.get("/portal/").content.decode()
    assert 'hx-get="/portal/profile/here/"' in page
    with django_assert_max_num_queries(10):  # session, person, membership, and what opens the context
        assert browser.get("/portal/profile/here/", headers=OPEN).status_code == 204


def test_who_is_removed_is_led_out_of_every_page(anna):
    ben = factories.member(anna)
    browser = factories.signed_in(ben)
    assert browser.get("/portal/profile/here/", headers=OPEN).status_code == 204
    with anna.context():
        remove_member(member=Membership.objects.get(user=ben.user), by=anna.actor, now=factories.NOW)
    assert browser.get("/portal/profile/here/", headers=OPEN).headers["HX-Redirect"] == "/portal/profile/ended/"


def test_the_page_of_a_request_asks_by_itself(anna):
    shown = factories.request_of(anna)
    page = factories.signed_in(anna).get(f"/portal/requests/{shown.pk}/").content.decode()
    assert "/portal/profile/here/" not in page


def test_a_second_factor_that_is_missing_is_asked_for_outside_of_the_open_page(anna):
    from identity.policy import require_second_factor_when, withdraw_rule

    def everybody(user):
        return True

    require_second_factor_when(everybody)
    try:
        answer = factories.signed_in(anna).get("/portal/profile/here/", headers=OPEN)
    finally:
        withdraw_rule(everybody)
    assert answer.headers["HX-Redirect"] == "/accounts/security/"
