"""Signing up and resetting tell nobody who has an account, and lead back to the form that was started."""

import re
from urllib.parse import parse_qs, urlsplit

import pytest
from django.test import Client

from identity.models import User
from portal.accounts.models import Membership
from portal.tenancy.contexts import staff_context
from tests import factories
from tests.factories import PASSWORD

NEW = "new@example.com"
FORM = "/portal/requests/new/heating/"


def sign_up(client: Client, address: str, **query):
    return client.post("/accounts/signup/", {"email": address, "password1": PASSWORD}, query_params=query)


def reset(client: Client, address: str):
    return client.post("/accounts/password/reset/", {"email": address})


def link_in(text: str) -> str:
    """The link of a mail, as a path."""
    parts = urlsplit(re.search(r"https?://\S+", text).group())
    return f"{parts.path}?{parts.query}" if parts.query else parts.path


def page_after(client: Client, answer) -> tuple[int, str]:
    """What somebody reads in the end, without the stamp of the form and the address that they typed."""
    while answer.status_code == 302:
        answer = client.get(answer.url)
    text = answer.content.decode()
    main = text[text.index("<main") : text.index("</main>")]
    return answer.status_code, re.sub(r'value="[^"]*"|[\w.]+@[\w.]+', "", main)


@pytest.mark.parametrize("known", ["anna@example.com", "jonas@foyer.example"])
def test_signing_up_answers_alike_for_known_and_unknown_addresses(anna, jonas, known):
    answers = []
    for address in (NEW, known):
        client = Client()
        answer = sign_up(client, address)
        answers.append((answer.status_code, answer.url, page_after(client, answer)))
    assert answers[0] == answers[1]


@pytest.mark.parametrize("known", ["anna@example.com", "jonas@foyer.example"])
def test_resetting_answers_alike_for_known_and_unknown_addresses(anna, jonas, known):
    answers = []
    for address in (NEW, known):
        client = Client()
        answer = reset(client, address)
        answers.append((answer.status_code, answer.url, page_after(client, answer)))
    assert answers[0] == answers[1]


def test_signing_up_with_a_known_address_changes_nobody(anna):
    before = User.objects.values().get(pk=anna.user.pk)
    sign_up(Client(), "anna@example.com")
    assert (User.objects.count(), User.objects.values().get(pk=anna.user.pk)) == (1, before)


def test_the_customers_door_sends_staff_no_link_to_a_new_password(client, jonas, mails):
    reset(client, "jonas@foyer.example")
    assert not any("/password/reset/key/" in text for text in mails("jonas@foyer.example"))


def test_a_customer_gets_a_link_to_a_new_password(client, anna, mails):
    reset(client, "anna@example.com")
    answer = client.get(link_in(mails("anna@example.com")[-1]))
    client.post(answer.url, {"password1": "another-horse-battery", "password2": "another-horse-battery"})
    inside = client.post("/accounts/login/", {"login": "anna@example.com", "password": "another-horse-battery"})
    assert inside.url == "/portal/"


def test_a_link_to_a_new_password_works_once(client, anna, mails):
    reset(client, "anna@example.com")
    link = link_in(mails("anna@example.com")[-1])
    first = client.get(link)
    client.post(first.url, {"password1": "another-horse-battery", "password2": "another-horse-battery"})
    assert "password1" not in page_after(Client(), Client().get(link))[1]


def test_nobody_is_in_before_the_address_is_confirmed(client):
    sign_up(client, NEW)
    client.post("/accounts/login/", {"login": NEW, "password": PASSWORD})
    assert client.get("/portal/").status_code == 302


@pytest.mark.parametrize("password", ["password123", "iloveyou1", "1234567890"])
def test_a_password_that_many_people_have_is_refused(client, password):
    answer = client.post("/accounts/signup/", {"email": NEW, "password1": password})
    assert "This password is too common." in answer.content.decode()
    assert not User.objects.filter(email=NEW).exists()


def test_signing_up_makes_a_customer_who_owns_an_account(client):
    sign_up(client, NEW)
    user = User.objects.get(email=NEW)
    with staff_context():
        roles = list(Membership.objects.of_person(user.pk).values_list("role", flat=True))
    assert (user.kind, user.is_staff, roles) == ("customer", False, ["owner"])


@pytest.mark.parametrize("extra", [{"kind": "staff"}, {"is_staff": "on"}, {"is_superuser": "1"}, {"role": "admin"}])
def test_what_is_posted_besides_the_form_makes_nobody_staff(client, extra):
    client.post("/accounts/signup/", {"email": NEW, "password1": PASSWORD, **extra})
    user = User.objects.get(email=NEW)
    assert (user.kind, user.is_staff, user.is_superuser) == ("customer", False, False)


def test_the_link_of_the_mail_leads_to_the_started_form_on_the_same_device(client, mails):
    factories.service_type()
    sign_up(client, NEW, next=FORM)
    confirmed = client.post(link_in(mails(NEW)[-1]))
    assert (confirmed.url, client.get(FORM).status_code) == (FORM, 200)


def test_the_link_of_the_mail_leads_to_the_started_form_on_another_device(client, mails):
    factories.service_type()
    sign_up(client, NEW, next=FORM)
    other = Client()
    confirmed = other.post(link_in(mails(NEW)[-1]))
    door = urlsplit(confirmed.url)
    assert (door.path, parse_qs(door.query)["next"]) == ("/accounts/login/", [FORM])
    inside = other.post(confirmed.url, {"login": NEW, "password": PASSWORD})
    assert (inside.url, other.get(FORM).status_code) == (FORM, 200)


@pytest.mark.parametrize("elsewhere", ["https://evil.example/", "//evil.example/"])
def test_the_link_of_the_mail_leads_to_no_other_host(client, mails, elsewhere):
    sign_up(client, NEW, next=elsewhere)
    assert "evil.example" not in link_in(mails(NEW)[-1])


@pytest.mark.parametrize("elsewhere", ["https://evil.example/", "//evil.example/"])
def test_a_link_that_somebody_has_changed_leads_to_no_other_host(client, mails, elsewhere):
    sign_up(client, NEW)
    path = link_in(mails(NEW)[-1]).split("?")[0]
    assert "evil.example" not in Client().post(path, query_params={"next": elsewhere}).url


def test_opening_the_link_confirms_nothing_yet(client, mails):
    """Mail programs look at links ahead of their readers."""
    sign_up(client, NEW)
    Client().get(link_in(mails(NEW)[-1]))
    assert not User.objects.get(email=NEW).emailaddress_set.get().verified


@pytest.mark.parametrize("language", ["en", "de", "fr", "it"])
def test_somebody_who_signs_up_keeps_the_language_they_came_with(client, language):
    client.get("/accounts/signup/", {"lang": language})
    sign_up(client, NEW)
    assert User.objects.get(email=NEW).language == language
