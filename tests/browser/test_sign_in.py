"""Signing up and in with passkeys, codes and recovery codes, in a browser with an authenticator of its own."""

import re
from collections.abc import Iterator

import pytest
from django.contrib.sessions.models import Session

from identity.models import AddressChange
from tests import factories
from tests.browser import customers
from tests.browser.visitors import Visitor
from tests.factories.authenticators import app_of, code_of, recovery_codes_of
from tests.live import databases
from tests.live.fixtures import built_house, inside
from tests.live.house import House

PORTAL = re.compile(r"/portal/$")
PASSKEY = "[data-passkey]"


@pytest.fixture(scope="module")
def door(template, tmp_path_factory, mailbox) -> Iterator[House]:
    """Web server and worker without a public site, which nobody who signs in looks at."""
    outside = {"SMTP_HOST": "127.0.0.1", "SMTP_PORT": str(mailbox.port)}
    with databases.clone_of(template) as name, built_house(tmp_path_factory.mktemp("door"), name, outside) as house:
        house.start_web()
        house.start_worker()
        yield house


@pytest.fixture
def house(door, django_db_blocker) -> Iterator[House]:
    with inside(door, django_db_blocker):
        yield door


def give_authenticator(visitor: Visitor) -> None:
    """A finger on the reader that is always the right one."""
    devices = visitor.context.new_cdp_session(visitor.page)
    devices.send("WebAuthn.enable")
    devices.send(
        "WebAuthn.addVirtualAuthenticator",
        {
            "options": {
                "protocol": "ctap2",
                "transport": "internal",
                "hasResidentKey": True,
                "hasUserVerification": True,
                "isUserVerified": True,
                "automaticPresenceSimulation": True,
            }
        },
    )


def sign_out(visitor: Visitor) -> None:
    """Leave through the page that asks, back to the door."""
    visitor.go("/accounts/logout/?next=/accounts/login/")
    visitor.press("main form[action*='/accounts/logout/'] button")
    visitor.page.wait_for_url("**/accounts/login/")


def sign_up_with_passkey(visitor: Visitor, email: str) -> None:
    """The first page of an account without a password, to the word that a mail is on its way."""
    visitor.go("/accounts/signup/")
    visitor.press("a[href*='/accounts/signup/passkey/']")
    visitor.page.fill("[name=email]", email)
    visitor.press("form[action*='/accounts/signup/passkey/'] button[type=submit]")
    visitor.page.wait_for_url("**/accounts/confirm-email/")


def make_first_passkey(visitor: Visitor, link: str) -> None:
    """From the link of the mail into the portal."""
    customers.confirm_address(visitor, link)
    visitor.page.wait_for_url("**/2fa/webauthn/signup/")
    visitor.press(PASSKEY)
    visitor.page.wait_for_url("**/2fa/recovery-codes/**")
    visitor.press("main .buttons a.primary")
    visitor.page.wait_for_url(PORTAL)


@pytest.mark.parametrize("elsewhere", [False, True], ids=["in the same browser", "on another device"])
def test_somebody_signs_up_and_in_with_a_passkey(visitor, mailbox, elsewhere):
    email = f"passkey-{'there' if elsewhere else 'here'}@example.com"
    first = visitor("first", viewport={"width": 390, "height": 844})
    sign_up_with_passkey(first, email)
    (mail,) = mailbox.wait_for(email)
    device = visitor("telephone") if elsewhere else first
    give_authenticator(device)
    make_first_passkey(device, customers.link_in(mail, "/accounts/confirm-email/"))

    sign_out(device)
    device.press(PASSKEY)
    device.page.wait_for_url(PORTAL)


def test_a_passkey_is_asked_for_where_there_is_none(visitor):
    anna = visitor("anna")
    anna.go("/accounts/login/")
    refusal = "() => Promise.reject(new DOMException('no', 'NotAllowedError'))"
    anna.page.evaluate(f"() => {{ navigator.credentials.get = {refusal} }}")
    anna.press(PASSKEY)
    anna.sees("[data-passkey-trouble]", has_text="That did not work.")


def test_somebody_sets_up_an_app_and_signs_in_with_its_code(visitor, mailbox):
    customer = factories.customer("app@example.com")
    anna = visitor("anna")
    anna.go("/accounts/login/")
    customers.sign_in(anna, customer.user.email)
    anna.page.wait_for_url(PORTAL)
    anna.go("/accounts/2fa/totp/activate/")
    secret = anna.page.locator(".secret-key").inner_text()
    anna.page.fill("[name=code]", code_of(secret, steps=-1))
    anna.press("main form button.primary")
    anna.page.wait_for_url("**/2fa/recovery-codes/**")
    spare = anna.page.locator(".recovery-codes li").first.inner_text()
    assert any("authenticator app" in str(mail["subject"]) for mail in mailbox.wait_for(customer.user.email))

    for code in (code_of(secret), spare):
        sign_out(anna)
        customers.sign_in(anna, customer.user.email)
        anna.page.wait_for_url("**/2fa/authenticate/")
        anna.page.fill("[name=code]", code)
        anna.press("form:has([name=code]) button[type=submit]")
        anna.page.wait_for_url(PORTAL)


def test_a_fresh_factor_is_asked_for_and_what_was_typed_is_not_lost(visitor, mailbox):
    customer = factories.customer("step@example.com")
    app_of(customer.user)
    anna = visitor("anna")
    customers.come_in(anna, customer)
    anna.go("/accounts/email/")
    make_stale(anna)
    anna.page.fill("[name=email]", "step-new@example.com")
    anna.press("main form:has([name=email]) button.primary")
    anna.page.wait_for_url("**/2fa/reauthenticate/**")
    assert not AddressChange.objects.filter(user=customer.user).exists()
    anna.page.fill("[name=code]", recovery_codes_of(customer.user)[0])
    anna.press("form:has([name=code]) button[type=submit]")
    anna.page.wait_for_url("**/accounts/email/")
    anna.sees("h2", has_text="Waiting for both mailboxes")
    assert AddressChange.objects.get(user=customer.user).new_address == "step-new@example.com"
    mailbox.wait_for("step-new@example.com")


def make_stale(visitor: Visitor) -> None:
    """Let the proof of the browser's session be eleven minutes old."""
    key = next(cookie["value"] for cookie in visitor.context.cookies() if cookie["name"] == "sessionid")
    session = Session.objects.get(pk=key)
    store = session.get_session_store_class()(key)
    store["fresh_factor"] = {**store["fresh_factor"], "at": store["fresh_factor"]["at"] - 660}
    store.save()


def test_a_session_is_ended_from_another_device(visitor):
    customer = factories.customer("two@example.com")
    laptop, telephone = visitor("laptop"), visitor("telephone")
    for one in (laptop, telephone):
        one.go("/accounts/login/")
        customers.sign_in(one, customer.user.email)
        one.page.wait_for_url(PORTAL)
    laptop.go("/accounts/sessions/")
    assert laptop.page.locator(".device").count() == 2
    laptop.press("form.device-actions button")
    laptop.sees(".device .badge", has_text="This device")
    assert laptop.page.locator(".device").count() == 1
    telephone.go("/portal/")
    assert telephone.path().startswith("/accounts/login/")
