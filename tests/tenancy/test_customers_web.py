"""A web server for customers alone, whose login knows no member of staff."""

import pytest
from django.test import Client

from tests import factories
from tests.factories import PASSWORD
from tests.live import databases


@pytest.fixture
def known(own_database, django_db_blocker, settings):
    """A member of staff and a customer, seen with the login of the customers' web from here on."""
    jonas, anna = factories.staff(), factories.customer("anna@example.com")
    settings.SERVES = "customers"
    with databases.used({"USER": "portal_web"}, django_db_blocker):
        yield [jonas.user.email, anna.user.email]


def test_signing_up_with_the_address_of_a_member_of_staff_looks_like_any_other(known):
    answers = set()
    for address in [*known, "nobody@example.com"]:
        answer = Client().post("/accounts/signup/", {"email": address, "password1": PASSWORD})
        answers.add((answer.status_code, answer.get("Location")))
    assert len(answers) == 1
