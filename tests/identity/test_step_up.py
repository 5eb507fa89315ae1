"""Who is about to change what protects an account proves afresh who they are, and goes on where they were."""

import pytest
from django.contrib.sessions.models import Session
from django.core.files.uploadedfile import SimpleUploadedFile
from django.test import Client

from portal.events.models import Event
from portal.sharing.models import Share
from portal.tenancy.contexts import staff_context
from tests import factories
from tests.factories import PASSWORD
from tests.factories.authenticators import app_of, code_of, recovery_codes_of

PAGE = "/portal/guarded/"
PROOF = "/accounts/reauthenticate/"


@pytest.fixture(autouse=True)
def _guarded_pages(settings):
    settings.ROOT_URLCONF = "tests.identity.guarded_urls"


@pytest.fixture
def browser(anna) -> Client:
    """Anna's, who signed in a while ago."""
    client = factories.signed_in(anna)
    make_stale(client)
    return client


def make_stale(client: Client, *, seconds: int = 601) -> None:
    """Let the proof of a session be some seconds older."""
    session = client.session
    session["fresh_factor"]["at"] -= seconds
    session.save()


def confirm(client: Client, **typed):
    """Type the password or a code on the page that asks; the answer to it, followed."""
    page = PROOF if "password" in typed else "/accounts/2fa/reauthenticate/"
    return client.post(page, typed, follow=True)


def test_a_fresh_factor_lets_in_at_once(anna):
    assert factories.signed_in(anna).get(PAGE).content == b"GET  1"


def test_an_old_factor_is_asked_for_anew_and_leads_back(browser):
    assert browser.get(PAGE)["Location"].startswith(PROOF)
    assert confirm(browser, password=PASSWORD).content == b"GET  1"


def test_what_was_sent_arrives_after_the_proof(browser):
    assert browser.post(PAGE, {"word": ["one", "two"]})["Location"].startswith(PROOF)
    assert confirm(browser, password=PASSWORD).content == b"POST one,two 1"


def test_it_arrives_once(browser):
    browser.post(PAGE, {"word": "one"})
    confirm(browser, password=PASSWORD)
    assert browser.get(PAGE).content == b"GET  1"


def test_a_wrong_password_opens_nothing(browser):
    browser.post(PAGE, {"word": "one"})
    assert "This password is not right." in confirm(browser, password="wrong").content.decode()
    assert browser.get(PAGE)["Location"].startswith(PROOF)


def test_who_proves_nothing_has_sent_nothing(browser):
    browser.post(PAGE, {"word": "one"})
    assert browser.get("/portal/").status_code == 200
    assert browser.get(PAGE).status_code == 302


def test_a_page_that_may_be_read_asks_when_it_is_sent(browser):
    assert browser.get("/portal/open/?q=1").content == b"GET 1"
    browser.post("/portal/open/?q=1", {"word": "one"})
    assert confirm(browser, password=PASSWORD).content == b"POST 1"


@pytest.mark.parametrize(("seconds", "answer"), [(590, 200), (601, 302)])
def test_a_proof_counts_for_ten_minutes(anna, seconds, answer):
    client = factories.signed_in(anna)
    make_stale(client, seconds=seconds)
    assert client.get(PAGE).status_code == answer


def test_the_second_factor_is_asked_for_where_there_is_one(anna, browser):
    secret = app_of(anna.user)
    browser.post(PAGE, {"word": "one"})
    asked = browser.get(PROOF)
    assert asked["Location"].startswith("/accounts/2fa/reauthenticate/")
    assert browser.post(PROOF, {"password": PASSWORD})["Location"].startswith("/accounts/2fa/reauthenticate/")
    assert confirm(browser, code=code_of(secret)).content == b"POST one 1"


def test_a_recovery_code_stands_in_once(anna, browser):
    app_of(anna.user)
    code = recovery_codes_of(anna.user)[0]
    browser.get(PAGE)
    assert confirm(browser, code=code).content == b"GET  1"
    make_stale(browser)
    browser.get(PAGE)
    assert "has been used already" in confirm(browser, code=code).content.decode()


def test_the_password_alone_is_no_proof_at_sign_in_of_somebody_with_a_second_factor(anna):
    app_of(anna.user)
    client = Client()
    client.post("/accounts/login/", {"login": anna.user.email, "password": PASSWORD})
    assert client.get(PAGE)["Location"].startswith("/accounts/login/")


def test_a_proof_is_no_proof_for_the_next_person_in_the_same_browser(anna):
    client = factories.signed_in(anna)
    dario = factories.customer("dario@example.com")
    client.force_login(dario.user, backend="identity.backends.CustomerBackend")
    assert client.get(PAGE)["Location"].startswith(PROOF)


def test_what_is_kept_is_not_readable_in_the_database(browser):
    browser.post(PAGE, {"word": "DE02120300000000202051"})
    kept = Session.objects.get(pk=browser.session.session_key).get_decoded()
    assert "DE02120300000000202051" not in str(kept)
    assert "account_reauthentication_state" in kept


def test_files_are_not_kept_and_one_is_told(browser):
    browser.get(PAGE, headers={"referer": "http://testserver/portal/open/"})
    sent = {"word": "one", "file": SimpleUploadedFile("a.txt", b"a")}
    browser.post(PAGE, sent, headers={"referer": "http://testserver/portal/open/"})
    answer = confirm(browser, password=PASSWORD)
    assert answer.redirect_chain[-1][0] == "/portal/open/"
    assert "send this once more" in browser.get("/portal/").content.decode()


@pytest.mark.parametrize("method", ["get", "post"])
def test_htmx_is_led_away_as_a_whole_page_and_comes_back_to_it(browser, method):
    headers = {"HX-Request": "true", "HX-Current-URL": "http://testserver/portal/open/?q=7"}
    answer = getattr(browser, method)(PAGE, {"word": "one"}, headers=headers)
    assert answer["HX-Redirect"].startswith(PROOF)
    followed = confirm(browser, password=PASSWORD)
    assert (followed.redirect_chain[-1][0], followed.content) == ("/portal/open/?q=7", b"GET 7")


def test_a_page_of_somebody_else_is_no_way_back(browser):
    headers = {"HX-Request": "true", "HX-Current-URL": "https://evil.example/portal/open/"}
    browser.post(PAGE, {"word": "one"}, headers=headers)
    assert confirm(browser, password=PASSWORD).content == b"POST one 1"


def test_the_details_of_an_account_are_saved_after_the_proof(anna, browser):
    sent = {"kind": "organisation", "language": "en", "billing_email": "invoices@example.com"}
    assert browser.post("/portal/profile/details/", sent)["Location"].startswith(PROOF)
    page = browser.post(PROOF, {"password": PASSWORD})["Location"]
    assert browser.get(page)["Location"] == page  # sent, and led back to what is shown
    assert "details have been saved" in browser.get(page).content.decode()
    with anna.context():
        anna.account.refresh_from_db()
    assert (anna.account.kind, anna.account.billing_email) == ("organisation", "invoices@example.com")


def test_a_share_is_taken_back_after_the_proof_and_one_is_where_one_was(anna, browser):
    ben, request = factories.member(anna), factories.request_of(anna)
    given, page = factories.shared(anna, ben, request=request), f"/portal/requests/{request.pk}/"
    sent = {"request": str(request.pk)}
    browser.post(f"/portal/shares/{given.pk}/end/", sent, headers={"referer": f"http://testserver{page}"})
    assert confirm(browser, password=PASSWORD).redirect_chain[-1][0] == page
    with anna.context():
        assert not Share.objects.exists()


def test_each_proof_is_in_the_log(anna, browser):
    secret = app_of(anna.user)
    browser.get(PAGE)
    confirm(browser, code="000000")
    confirm(browser, code=code_of(secret))
    with staff_context():
        verbs = set(Event.objects.filter(actor_id=anna.user.pk).values_list("verb", flat=True))
    assert {"person.factor_failed", "person.identity_confirmed"} <= verbs


def test_somebody_without_any_factor_of_their_own_signs_in_again(anna, browser):
    anna.user.set_unusable_password()
    anna.user.save()
    browser.force_login(anna.user, backend="identity.backends.CustomerBackend")
    browser.get(PAGE)
    page = browser.get(f"{PROOF}?next={PAGE}").content.decode()
    assert "Please sign in again" in page
    assert f"next={PAGE.replace('/', '%2F')}" in page or f"next={PAGE}" in page
