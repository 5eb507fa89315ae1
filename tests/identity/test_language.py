"""Pages without a language in their address follow the person."""

import re

import pytest

from tests import factories

LOGIN = "/accounts/login/"


def language_of(answer) -> str:
    """The language that the page says it is in."""
    return re.search(r'<html[^>]*\blang="([\w-]+)"', answer.content.decode()).group(1)


@pytest.mark.parametrize("language", ["en", "de", "fr", "it"])
def test_a_visitor_reads_the_language_that_the_link_carries(client, language):
    assert language_of(client.get(LOGIN, {"lang": language})) == language


def test_a_visitor_reads_the_language_that_was_chosen_before(client):
    client.get(LOGIN, {"lang": "fr"})
    assert language_of(client.get(LOGIN)) == "fr"


def test_a_visitor_reads_the_language_of_the_browser(client):
    assert language_of(client.get(LOGIN, headers={"accept-language": "it,en;q=0.5"})) == "it"


@pytest.mark.parametrize("unknown", ["es", "xx", "", "../", "de-<script>"])
def test_a_language_that_we_do_not_have_is_ignored(client, unknown):
    answer = client.get(LOGIN, {"lang": unknown})
    assert (language_of(answer), "language" in answer.cookies) == ("en", False)


def test_the_cookie_of_the_language_is_not_for_scripts(client):
    cookie = client.get(LOGIN, {"lang": "de"}).cookies["language"]
    assert (cookie.value, cookie["httponly"], cookie["samesite"]) == ("de", True, "Lax")


@pytest.mark.parametrize("path", ["/portal/", "/portal/requests/", "/accounts/email/"])
def test_a_customer_reads_the_language_of_the_account(path):
    client = factories.signed_in(factories.customer(language="it"))
    assert language_of(client.get(path)) == "it"


def test_somebody_signed_in_reads_their_own_language_whatever_the_link_carries():
    client = factories.signed_in(factories.customer(language="it"))
    assert language_of(client.get("/portal/", {"lang": "de"})) == "it"


def test_a_customer_can_choose_another_language():
    client = factories.signed_in(factories.customer(language="it"))
    client.post("/portal/profile/language/", {"language": "fr"})
    assert language_of(client.get("/portal/")) == "fr"


def test_a_language_that_we_do_not_have_cannot_be_chosen():
    anna = factories.customer(language="it")
    factories.signed_in(anna).post("/portal/profile/language/", {"language": "xx"})
    anna.user.refresh_from_db()
    assert anna.user.language == "it"
