"""What a deployment does not serve is not there, whoever asks."""

import pytest
from django.core.exceptions import ImproperlyConfigured
from django.test import Client
from django.urls import reverse

from identity.roles import Role
from identity.serving import closed_prefixes
from tests import factories

pytestmark = pytest.mark.django_db

STAFFS = ("/admin/", "/admin/requests/", "/staff/login/")
CUSTOMERS = ("/portal/", "/accounts/login/", "/api/v1/requests/")


@pytest.mark.parametrize("path", STAFFS)
def test_customers_deployment_has_no_page_of_the_staff(settings, path):
    settings.SERVES = "customers"
    answer = Client().get(path)
    assert answer.status_code == 404
    assert "<h1" in answer.content.decode()


@pytest.mark.parametrize("path", CUSTOMERS)
def test_staffs_deployment_has_no_page_of_customers(settings, path):
    settings.SERVES = "staff"
    assert Client().get(path).status_code == 404


@pytest.mark.parametrize(("serves", "path"), [("customers", "/accounts/login/"), ("staff", "/staff/login/")])
def test_each_deployment_has_its_own_door(settings, serves, path):
    settings.SERVES = serves
    assert Client().get(path).status_code == 200


@pytest.mark.parametrize("serves", ["customers", "staff"])
def test_each_deployment_answers_for_its_health(settings, serves):
    settings.SERVES = serves
    assert [Client().get(path).status_code for path in ("/healthz", "/readyz")] == [200, 200]


def test_a_session_of_staff_opens_nothing_where_customers_are_served(settings):
    editor = factories.signed_in(factories.staff(Role.EDITOR))
    cookies = editor.cookies
    settings.SERVES = "customers"
    browser = Client()
    browser.cookies = cookies
    assert browser.get("/admin/").status_code == 404


def test_a_page_can_name_an_address_of_the_other_deployment(settings):
    """Mails that staff cause lead customers into the portal."""
    settings.SERVES = "staff"
    assert reverse("home:overview") == "/portal/"


def test_a_word_that_means_nothing_stops_the_start(settings):
    settings.SERVES = "everyone"
    with pytest.raises(ImproperlyConfigured, match="customers, staff, all"):
        closed_prefixes()
