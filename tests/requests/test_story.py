"""The story of one request at the surface that people touch, without a browser."""

import pytest

from identity.roles import Role
from portal.events.models import Event
from portal.requests.models import ServiceRequest
from portal.tenancy.contexts import staff_context
from tests import factories

pytestmark = pytest.mark.django_db


def test_a_customer_sends_a_request_with_files():
    anna = factories.customer()
    factories.service_type()
    client = factories.signed_in(anna)
    page = client.get("/portal/requests/new/heating/")
    assert page.status_code == 200
    answer = client.post(
        "/portal/requests/new/heating/",
        {
            "version": page.context["version"].pk,
            "answer-problem": "It is cold",
            "answer-fuel": "gas",
            "answer-photos": [factories.upload("a.png"), factories.upload("b.png")],
            "details-first_name": "Anna",
            "details-last_name": "Berger",
            "details-phone": "07541 555 0100",
            **{f"details-address_{part}": value for part, value in factories.ADDRESS.items()},
        },
    )
    assert answer.status_code == 302, (answer.context["details"].errors, answer.context["fields"])
    with staff_context():
        request = ServiceRequest.objects.get()
        assert (request.status, request.answers["fuel"], request.documents.count()) == ("submitted", "gas", 2)
        assert Event.objects.filter(verb="request.submitted").count() == 1
    assert client.get(answer.url).status_code == 200
    assert client.get("/portal/").status_code == 200
    assert client.get("/portal/requests/").status_code == 200


def test_staff_roles_see_the_admin():
    for role in Role:
        assert factories.signed_in(factories.staff(role)).get("/admin/").status_code == 200, role
