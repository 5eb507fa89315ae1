"""Who comes in where: every address of the desk, every role."""

import uuid

import pytest
from django.urls import reverse

from identity.roles import Role
from portal.desk.customers import CustomerViewSet
from portal.desk.event_log import EventViewSet
from portal.desk.jobs import JobViewSet, MailViewSet
from portal.desk.master_data import MasterDataChangeViewSet
from portal.desk.queue import RequestViewSet
from tests import factories

VIEWSETS = (RequestViewSet, CustomerViewSet, MasterDataChangeViewSet, EventViewSet, JobViewSet, MailViewSet)
READING = ("index", "index_results", "detail", "latest", "document")


def _routes():
    return [
        (viewset.name, pattern.name, pattern.pattern.converters)
        for viewset in VIEWSETS
        for pattern in viewset().get_urlpatterns()
    ]


def _address(name, route, converters):
    number = uuid.uuid4() if "UUIDConverter" in {type(c).__name__ for c in converters.values()} else 987654
    return reverse(f"{name}:{route}", kwargs=dict.fromkeys(converters, number))


def test_only_reading_and_verbs_are_routed():
    assert {route for _name, route, _converters in _routes()} == {*READING, "links", "member", "retry", "propose"}


@pytest.mark.parametrize(("name", "route", "converters"), _routes())
def test_marketing_is_refused_everywhere(desk, name, route, converters):
    address = _address(name, route, converters)
    for method in (desk.marketing.get, desk.marketing.post):
        answer = method(address)
        assert answer.status_code in (302, 405)
        assert answer.status_code == 405 or answer["Location"] == "/admin/"


@pytest.mark.parametrize(("name", "route", "converters"), _routes())
def test_an_unknown_object_is_not_found_by_support_staff(desk, name, route, converters):
    if not converters:
        return
    answer = desk.editor.post(_address(name, route, converters), {"do": "triage"})
    assert answer.status_code in (404, 405)


@pytest.mark.parametrize("role", [Role.ADMIN, Role.EDITOR, Role.VIEWER])
@pytest.mark.parametrize("name", ["requests", "customers", "changes", "events", "jobs", "mails"])
def test_support_staff_open_every_list(desk, ticket, role, name):
    answer = desk.clients[role].get(reverse(f"{name}:index"))
    assert answer.status_code == 200


def test_marketing_sees_no_menu_item_of_the_desk(desk):
    page = desk.marketing.get("/admin/").content.decode()
    for name in ("requests", "customers", "changes", "events", "jobs", "mails"):
        assert reverse(f"{name}:index") not in page


def test_a_customer_is_nobody_at_the_desk(anna, ticket):
    answer = factories.signed_in(anna).get(reverse("requests:detail", args=[ticket.pk]))
    assert answer.status_code == 302
    assert answer["Location"].startswith("/staff/login/")


def test_a_draft_is_not_shown_to_staff(desk, anna):
    draft = factories.request_of(anna, submitted=False)
    assert desk.editor.get(reverse("requests:detail", args=[draft.pk])).status_code == 404
