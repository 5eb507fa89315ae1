"""A request that is started at a branch goes there; else the place where the work is decides."""

import re
from urllib.parse import parse_qs, urlsplit

import pytest
from django.test import Client

from portal.requests.models import ServiceRequest
from portal.tenancy.contexts import staff_context
from tests import factories
from tests.factories import ADDRESS, PASSWORD, field

pytestmark = pytest.mark.django_db
FORM = "/portal/requests/new/heating/"
PERSON = {
    "details-first_name": "Anna",
    "details-last_name": "Berger",
    "details-phone": "07541 555 0100",
    **{f"details-address_{part}": value for part, value in ADDRESS.items()},
}


@pytest.fixture
def service():
    return factories.service_type()


@pytest.fixture
def anna():
    return factories.customer()


@pytest.fixture
def lakeside():
    """Where Anna lives."""
    return factories.branch("lakeside", postcodes="880*")


@pytest.fixture
def uphill():
    return factories.branch("uphill", postcodes="881*, 88250")


def send(client, **changes):
    return client.post(FORM, {"answer-problem": "It is cold", **PERSON, **changes})


def branch_of_the_request() -> str:
    with staff_context():
        return str(ServiceRequest.objects.select_related("branch").get().branch)


def test_the_branch_of_the_link_is_carried_by_the_form(service, anna, uphill):
    page = factories.signed_in(anna).get(f"{FORM}?branch=uphill").content.decode()
    assert re.search(r'<input type="hidden" name="branch" value="uphill">', page)
    assert "our branch in Uphill" in page


@pytest.mark.parametrize("query", ["", "?branch=nowhere", "?branch=closed", "?branch="])
def test_without_a_branch_that_takes_requests_none_is_named(service, anna, query):
    factories.branch("closed", is_active=False)
    page = factories.signed_in(anna).get(f"{FORM}{query}").content.decode()
    assert 'name="branch"' not in page


def test_a_request_goes_to_the_branch_where_it_was_started(service, anna, lakeside, uphill):
    send(factories.signed_in(anna), branch="uphill")
    assert branch_of_the_request() == "Uphill"


def test_the_branch_outlives_a_form_that_is_given_back(service, anna, uphill):
    page = send(factories.signed_in(anna), **{"branch": "uphill", "answer-problem": ""})
    assert 'name="branch" value="uphill"' in page.content.decode()


def test_the_branch_outlives_a_draft(service, anna, lakeside, uphill):
    client = factories.signed_in(anna)
    kept = send(client, branch="uphill", save_draft="1")
    client.post(kept["Location"], {"answer-problem": "It is cold", **PERSON})
    assert branch_of_the_request() == "Uphill"


def test_the_branch_outlives_signing_up(service, uphill):
    door = Client().get(f"{FORM}?lang=en&branch=uphill")
    assert parse_qs(urlsplit(door["Location"]).query)["next"] == [f"{FORM}?lang=en&branch=uphill"]


def test_the_branch_outlives_signing_in(service, anna, uphill):
    client = Client()
    door = client.get(f"{FORM}?branch=uphill")["Location"].replace("signup", "login")
    inside = client.post(door, {"login": anna.user.email, "password": PASSWORD})
    assert "our branch in Uphill" in client.get(inside["Location"]).content.decode()


def test_the_branch_outlives_choosing_a_service(service, anna, uphill):
    page = factories.signed_in(anna).get("/portal/requests/new/?branch=uphill").content.decode()
    assert f'href="{FORM}?branch=uphill"' in page


def test_a_request_without_a_branch_goes_where_its_customer_lives(service, anna, lakeside, uphill):
    send(factories.signed_in(anna))
    assert branch_of_the_request() == "Lakeside"


def test_the_address_of_the_work_counts_more_than_where_the_customer_lives(anna, lakeside, uphill):
    factories.service_type(
        form=[field("text", "problem", "What?"), field("address", "place", "Where?", required=True)]
    )
    place = {"street": "Bergweg 1", "postcode": "88 250", "city": "Weingarten", "country": "DE"}
    send(factories.signed_in(anna), **{f"answer-place_{part}": text for part, text in place.items()})
    assert branch_of_the_request() == "Uphill"


@pytest.mark.parametrize(
    "fields", [{"postcodes": "10*"}, {"postcodes": ""}, {"postcodes": "880*", "is_active": False}]
)
def test_where_no_branch_comes_to_a_request_has_none(service, anna, fields):
    factories.branch("elsewhere", **fields)
    send(factories.signed_in(anna))
    assert branch_of_the_request() == "None"


# The API


def create(client, **body):
    answers = {"service_type": "heating", "answers": {"problem": "It is cold"}}
    return client.post("/api/v1/requests", {**answers, **body}, content_type="application/json")


def test_the_api_takes_a_branch_and_names_it(service, anna, lakeside, uphill):
    client = factories.signed_in(anna)
    assert create(client, branch="uphill").json()["branch"] == "uphill"
    assert client.get("/api/v1/requests").json()["items"][0]["branch"] == "uphill"


@pytest.mark.parametrize("body", [{}, {"branch": None}, {"branch": ""}], ids=str)
def test_the_api_routes_by_the_address_as_the_form_does(service, anna, lakeside, body):
    assert create(factories.signed_in(anna), **body).json()["branch"] == "lakeside"


def test_the_api_refuses_a_branch_that_it_does_not_know(service, anna, lakeside):
    answer = create(factories.signed_in(anna), branch="nowhere")
    assert (answer.status_code, answer.json()) == (422, {"errors": {"general": ["There is no such branch."]}})
    with staff_context():
        assert not ServiceRequest.objects.exists()
