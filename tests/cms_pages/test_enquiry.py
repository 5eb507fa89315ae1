"""The contact form: without JavaScript and without a cookie it becomes a request in the desk, and only once."""

import re
from datetime import timedelta

import pytest
from django.test import Client
from wagtail.models import Locale

from identity.roles import Role
from portal.messages.models import Message
from portal.requests.models import ServiceRequest
from portal.tenancy.contexts import staff_context
from tests import factories
from tests.cms_pages.contact_form import FROM_HERE, address_of, send, stamped, the_request, typed, written

pytestmark = pytest.mark.django_db
NOTHING = (0, 0, 0)


@pytest.fixture
def contact(site):
    return site.en["contact"]


@pytest.fixture
def kontakt(contact):
    """The contact page in German."""
    page = contact.copy_for_translation(Locale.objects.get(language_code="de"), copy_parents=True)
    page.title, page.slug, page.live = "Kontakt", "kontakt", True
    page.save()
    return page


def field_in(page: str, name: str) -> str:
    """The element of a field."""
    element = rf'<(?:input|select|textarea)[^>]*name="{name}".*?(?=<div|</div|<input)'
    return re.search(element, page, re.DOTALL).group()


def stamp_in(page: str) -> str:
    return re.search(r'name="stamp" value="([^"]+)"', page).group(1)


# What it becomes


def test_it_becomes_a_request_with_the_message_in_its_thread(contact):
    answer = send(contact)
    request = the_request()
    with staff_context():
        message = Message.objects.get()
    assert answer.status_code == 303
    assert (request.status, request.channel, request.language) == ("submitted", "web_form", "en")
    assert (request.requester_name, request.requester_phone) == ("Gerda Gast", "+4975415550123")
    assert (request.service_type.slug, request.requester_id, request.subject) == (
        "heating",
        None,
        "Do you mend gutters?",
    )
    assert (request.account.contact_email, request.account.is_guest) == ("gerda@example.com", True)
    assert (message.body, message.author_id, message.from_customer) == (
        "Do you mend gutters?\nOurs has come down.",
        None,
        True,
    )


def test_the_thanks_name_its_number(client, contact):
    answer = send(contact, client=client)
    page = client.get(answer["Location"])
    assert the_request().number in page.content.decode()
    assert 'name="message"' not in page.content.decode()
    assert page["Cache-Control"] == "no-store"


def test_a_number_that_we_did_not_sign_is_not_named(client, contact):
    page = client.get("/en/contact/?sent=R-00007:abc").content.decode()
    assert "R-00007" not in page
    assert 'name="message"' in page


def test_something_else_is_an_enquiry(contact):
    send(contact, topic="enquiry")
    assert (the_request().service_type.slug, the_request().service_type.is_active) == ("enquiry", False)


def test_it_is_in_the_language_of_its_page(kontakt):
    answer = send(kontakt, topic="enquiry")
    request = the_request()
    assert (request.language, request.service_type.locale.language_code) == ("de", "de")
    assert answer["Location"].startswith("/de/kontakt/")


def test_a_form_that_is_given_back_is_in_the_language_of_its_page(kontakt):
    answer = send(kontakt, message="", headers={**FROM_HERE, "accept-language": "fr"})
    assert answer["Content-Language"] == "de"
    assert '<html lang="de"' in answer.content.decode()


def test_who_writes_again_from_an_address_has_one_account(contact):
    send(contact)
    send(contact, email="gerda@example.COM", name="Somebody Else", phone="")
    with staff_context():
        names = list(ServiceRequest.objects.order_by("pk").values_list("requester_name", flat=True))
    assert (written(), names) == ((2, 2, 1), ["Gerda Gast", "Somebody Else"])


def test_it_goes_to_the_branch_that_was_chosen(contact):
    seehalden = factories.branch("seehalden")
    send(contact, branch="seehalden")
    assert the_request().branch == seehalden


def test_the_branch_whose_page_led_here_is_chosen_already(client, contact):
    factories.branch("seehalden")
    page = client.get("/en/contact/?branch=seehalden").content.decode()
    assert '<option value="seehalden" selected>' in page


@pytest.mark.parametrize("slug", ["nowhere", "closed"])
def test_a_branch_that_takes_no_requests_is_not_offered(client, contact, slug):
    factories.branch("seehalden")
    factories.branch("closed", is_active=False)
    page = client.get(f"/en/contact/?branch={slug}").content.decode()
    assert 'value="closed"' not in page
    assert "selected" not in field_in(page, "branch").replace('value="" selected', "")
    assert send(contact, branch=slug).status_code == 422


# What never happens


def test_the_page_is_never_stored(client, contact):
    first, second = client.get("/en/contact/"), client.get("/en/contact/")
    assert first["Cache-Control"] == "no-store"
    assert stamp_in(first.content.decode()) != stamp_in(second.content.decode())


@pytest.mark.parametrize("changes", [{}, {"message": ""}, {"stamp": ""}])
def test_no_answer_sets_a_cookie_or_may_be_stored(contact, changes):
    client = Client()
    client.get("/en/contact/")
    answer = send(contact, client=client, **changes)
    assert (dict(client.cookies), "no-store" in answer["Cache-Control"]) == ({}, True)


def test_there_is_no_script_on_the_page(client, contact):
    page = client.get("/en/contact/").content.decode()
    assert set(re.findall(r"<script[^>]*>", page)) <= {'<script type="application/ld+json">'}


@pytest.mark.parametrize("email", ["anna@example.com", "jonas@foyer.example", "new@example.com"])
def test_nobodys_account_is_ever_joined_or_told_of(contact, email):
    factories.customer("anna@example.com")
    factories.staff(Role.EDITOR, "jonas@foyer.example")
    answer = send(contact, email=email)
    account = the_request().account
    assert (account.is_guest, account.contact_email) == (True, email)
    assert re.fullmatch(r"/en/contact/\?sent=R-\d{5}%3A[\w-]+#enquiry", answer["Location"])


def test_somebody_who_is_signed_in_is_a_guest_here(contact):
    anna = factories.customer("anna@example.com")
    send(contact, client=factories.signed_in(anna))
    request = the_request()
    assert (request.account.contact_email, request.requester_id) == ("gerda@example.com", None)
    assert request.account_id != anna.account.pk


@pytest.mark.parametrize(
    "headers",
    [
        {},
        {"origin": "null"},
        {"origin": "https://elsewhere.example"},
        {"origin": "http://testserver.elsewhere.example"},
        {"origin": "https://testserver"},
        {"origin": "http://testserver", "sec-fetch-site": "cross-site"},
        {"sec-fetch-site": "same-site"},
        {"sec-fetch-site": "none"},
    ],
    ids=str,
)
def test_a_form_from_elsewhere_is_refused(contact, headers):
    answer = send(contact, headers=headers)
    assert (answer.status_code, written(), dict(answer.cookies)) == (403, NOTHING, {})


@pytest.mark.parametrize("headers", [{"origin": "http://testserver"}, {"sec-fetch-site": "same-origin"}], ids=str)
def test_either_word_of_the_browser_is_enough(contact, headers):
    assert send(contact, headers=headers).status_code == 303


# What is given back


@pytest.mark.parametrize(
    ("field", "value"),
    [
        ("name", " "),
        ("email", ""),
        ("email", "gerda@"),
        ("phone", "call me"),
        ("topic", ""),
        ("topic", "plumbing-of-others"),
        ("message", ""),
        ("message", "x" * 5001),
    ],
)
def test_what_is_wrong_stands_beside_its_field_and_all_that_was_typed_is_kept(contact, field, value):
    answer = send(contact, **{field: value})
    page = answer.content.decode()
    assert (answer.status_code, written()) == (422, NOTHING)
    assert f'id="id_{field}_error"' in page
    assert 'aria-invalid="true"' in field_in(page, field)
    kept = {name: text for name, text in typed(contact).items() if name not in (field, "stamp", "website", "topic")}
    assert [name for name, text in kept.items() if text.splitlines()[-1] not in page] == []


def test_a_long_message_is_told_how_long_it_may_be(contact):
    page = send(contact, message="x" * 5001).content.decode()
    assert "at most 5000 characters; these are 5001" in page


def test_a_form_of_several_megabytes_is_refused_unread(contact):
    answer = send(contact, message="x" * 3_000_000)
    assert (answer.status_code, written()) == (400, NOTHING)


_OLD = {"age": timedelta(hours=12, minutes=1)}


@pytest.mark.parametrize(
    "stamp",
    [
        lambda page: "",
        lambda page: "7.1.x:y",
        lambda page: stamped(page, **_OLD),
        lambda page: stamped(page, age=timedelta(seconds=-60)),
        lambda page: stamped(page, age=timedelta(seconds=1)),
        lambda page: stamped(page, purpose="help-vote"),
        lambda page: stamped(page.get_parent()),
        lambda page: stamped(page)[:-1],
    ],
    ids=["none", "made up", "old", "of tomorrow", "too quick", "for something else", "of another page", "changed"],
)
def test_a_form_without_a_good_stamp_is_given_back(contact, stamp):
    answer = send(contact, stamp=stamp(contact))
    page = answer.content.decode()
    assert (answer.status_code, written()) == (422, NOTHING)
    assert "Please send it once more." in page
    assert "Do you mend gutters?" in page


def test_a_form_that_was_open_for_long_is_taken_the_second_time(contact):
    page = send(contact, stamp=stamped(contact, **_OLD)).content.decode()
    assert send(contact, stamp=stamp_in(page)).status_code == 303


def test_a_form_that_a_program_has_filled_in_is_given_back(contact):
    answer = send(contact, website="https://buy.example")
    page = answer.content.decode()
    assert (answer.status_code, written()) == (422, NOTHING)
    assert "buy.example" not in page
    assert send(contact, stamp=stamp_in(page)).status_code == 303


def test_people_do_not_meet_the_field_for_programs(client, contact):
    page = client.get("/en/contact/").content.decode()
    assert 'tabindex="-1"' in field_in(page, "website")
    assert re.search(r'<div class="unseen" aria-hidden="true">.*name="website".*?</div>', page)


# How often


def test_a_second_click_makes_no_second_request(contact):
    stamp = stamped(contact)
    answers = [send(contact, stamp=stamp), send(contact, stamp=stamp, email="other@example.com")]
    assert [answer["Location"] for answer in answers] == [answers[0]["Location"]] * 2
    assert written()[:2] == (1, 1)


def test_one_address_can_be_written_from_five_times_a_day(contact):
    for _ in range(5):
        send(contact)
    answer = send(contact, message="Once more")
    assert (answer.status_code, written()[0]) == (429, 5)
    assert all(text in answer.content.decode() for text in ("Once more", "Gerda Gast", "Please wait an hour"))


def test_one_network_sends_ten_an_hour(contact):
    for number in range(10):
        send(contact, email=f"guest{number}@example.com")
    assert (send(contact, email="guest10@example.com").status_code, written()[0]) == (429, 10)
    elsewhere = Client(REMOTE_ADDR="192.0.2.7")
    assert send(contact, client=elsewhere, email="guest10@example.com").status_code == 303


def test_a_form_that_is_not_taken_does_not_count(contact):
    for _ in range(12):
        send(contact, message="")
    assert send(contact).status_code == 303


# Where


def test_reloading_the_address_of_the_form_leads_to_its_page(client, contact):
    assert client.get(address_of(contact))["Location"] == "/en/contact/"


def test_only_a_published_contact_page_takes_it(site, contact):
    assert send(site.en["about"]).status_code == 404
    contact.unpublish()
    assert (send(contact).status_code, written()) == (404, NOTHING)
