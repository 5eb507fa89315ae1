"""Somebody is signed out from another browser while pages are open: they go, and what was typed does not."""

import pytest
from django.contrib.sessions.models import Session

from tests import factories
from tests.browser import customers

TYPED = "The boiler rattles.\nSince Sunday, at night."


@pytest.fixture
def anna(house, request):
    return factories.customer(f"{request.node.name.removeprefix('test_')}@example.com")


@pytest.fixture
def at_a_request(visitor, anna):
    """Anna's browser, with the page of a request open."""
    shown = factories.request_of(anna, subject="The boiler is cold")
    browser = visitor("anna")
    browser.go(f"/portal/requests/{shown.pk}/")
    customers.sign_in(browser, anna.user.email)
    browser.sees("h1", has_text="The boiler is cold")
    return browser


def ask_again(browser) -> None:
    """What the open page does every few seconds, and when somebody comes back to it."""
    browser.page.evaluate("document.dispatchEvent(new Event('visibilitychange'))")


def test_an_open_page_goes_and_keeps_what_was_typed(visitor, anna, at_a_request):
    address = at_a_request.path()
    at_a_request.page.fill("#reply-form [name=body]", TYPED)
    elsewhere = visitor("anna's telephone", viewport={"width": 390, "height": 844})
    elsewhere.go("/accounts/sessions/")
    customers.sign_in(elsewhere, anna.user.email)
    elsewhere.press("form[action$='/sessions/'] button.danger")
    elsewhere.press("dialog [value=yes]")
    elsewhere.sees(".toast, .alert", has_text="signed out everywhere else")

    at_a_request.page.wait_for_url("**/accounts/login/?next=**")
    assert "The boiler is cold" not in at_a_request.text()
    customers.sign_in(at_a_request, anna.user.email)
    at_a_request.sees("#reply-form")
    assert at_a_request.path() == address
    assert at_a_request.page.input_value("#reply-form [name=body]") == TYPED
    at_a_request.press("#reply-form button[type=submit]")
    at_a_request.sees(".message.mine", has_text="The boiler rattles.")
    at_a_request.page.reload()
    assert at_a_request.page.input_value("#reply-form [name=body]") == ""


def test_a_reply_that_comes_too_late_is_kept(anna, at_a_request):
    at_a_request.page.fill("#reply-form [name=body]", TYPED)
    Session.objects.all().delete()
    at_a_request.press("#reply-form button[type=submit]")
    at_a_request.page.wait_for_url("**/accounts/login/?next=**")
    customers.sign_in(at_a_request, anna.user.email)
    at_a_request.sees("#reply-form")
    assert at_a_request.page.input_value("#reply-form [name=body]") == TYPED


def test_a_form_that_is_open_goes_and_is_filled_in_again(anna, at_a_request):
    at_a_request.go("/portal/profile/addresses/add/")
    at_a_request.page.fill("[name=label]", "The yard")
    Session.objects.all().delete()
    ask_again(at_a_request)
    at_a_request.page.wait_for_url("**/accounts/login/?next=**")
    customers.sign_in(at_a_request, anna.user.email)
    at_a_request.page.wait_for_url("**/addresses/add/")
    assert at_a_request.page.input_value("[name=label]") == "The yard"
