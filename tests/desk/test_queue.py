"""The queue: tabs, search, export, and doing the same to many."""

import csv
import io

import pytest
from django.urls import reverse

from identity.roles import Role
from portal.desk import queue
from portal.desk.listing import BoundedPaginator
from portal.requests import actions
from portal.requests.models import ServiceRequest
from portal.requests.workflow import Status
from portal.tenancy.contexts import staff_context
from tests import factories

INDEX = "/admin/requests/"


def _numbers(answer) -> set[int]:
    return {request.pk for request in answer.context["object_list"]}


@pytest.fixture
def others(anna, desk):
    """A cancelled request and one that is assigned to the editor."""
    cancelled, mine = factories.request_of(anna, subject="Never mind"), factories.request_of(anna, subject="Paint it")
    editor = desk.people[Role.EDITOR]
    with staff_context():
        actions.cancel(request=cancelled, by=editor.actor, now=factories.NOW)
        actions.assign(request=mine, assignee=editor.user, by=editor.actor, now=factories.NOW)
    return cancelled, mine


def test_it_opens_with_what_is_open(desk, ticket, others):
    assert _numbers(desk.editor.get(INDEX)) == {ticket.pk, others[1].pk}


@pytest.mark.parametrize(
    ("query", "found"),
    [
        ("view=all", {"ticket", "cancelled", "mine"}),
        ("view=mine", {"mine"}),
        ("view=unassigned", {"ticket"}),
        ("view=new", {"ticket"}),
        ("view=waiting", set()),
        ("assignee=me", {"mine"}),
        ("assignee=nobody&view=open", {"ticket"}),
        ("status=cancelled", {"cancelled"}),
        ("service=heating", {"ticket", "cancelled", "mine"}),
        ("submitted_at_from=2030-01-01", set()),
        ("q=boiler", {"ticket"}),
        ("q=berger", {"ticket", "cancelled", "mine"}),
        ("q=nothing+like+it", set()),
    ],
)
def test_an_address_narrows_it(desk, ticket, others, query, found):
    named = {"ticket": ticket.pk, "cancelled": others[0].pk, "mine": others[1].pk}
    assert _numbers(desk.editor.get(f"{INDEX}?{query}")) == {named[name] for name in found}


def test_it_is_searched_by_number(desk, ticket, others):
    assert _numbers(desk.editor.get(INDEX, {"q": ticket.number})) == {ticket.pk}


@pytest.mark.parametrize("words", ["PAINT", "50 % (net)", "a.c", "back\\slash", "berger"])
def test_a_common_word_finds_what_a_rare_one_would(desk, anna, monkeypatch, words):
    for subject in ("Paint it", "Offer of 50 % (net)", "abc", "a.c unit", "back\\slash", "Zaun"):
        factories.request_of(anna, subject=subject)
    rare = _numbers(desk.editor.get(INDEX, {"q": words}))
    monkeypatch.setattr(queue, "_COMMON", -1)
    assert _numbers(desk.editor.get(INDEX, {"q": words})) == rare
    assert len(rare) == (6 if words == "berger" else 1)


def test_a_common_word_is_told_by_the_newest_requests(anna, monkeypatch):
    monkeypatch.setattr(queue, "_PROBED", 20)
    for number in range(4):
        factories.request_of(anna, subject=f"Boiler {number}")
    factories.request_of(anna, subject="Zaun")
    with staff_context():
        found = {words: str(queue.matching(ServiceRequest.objects.all(), words).query) for words in ("boiler", "xy")}
    assert {words: "LIKE" in query for words, query in found.items()} == {"boiler": False, "xy": True}


def test_a_count_stops_at_a_thousand(desk, ticket, monkeypatch):
    monkeypatch.setattr(BoundedPaginator, "LIMIT", 1)
    with staff_context():
        assert BoundedPaginator(ServiceRequest.objects.latest_first(), 25).count == 1
    factories.request_of(factories.customer())
    assert "More than 1" in desk.editor.get(INDEX).content.decode()


def test_the_page_is_small(desk, anna):
    for number in range(25):
        factories.request_of(anna, subject=f"Something rattles {number}")
    assert len(desk.clients[Role.ADMIN].get(INDEX).content) <= 60 * 1024


@pytest.mark.parametrize("role", [Role.EDITOR, Role.VIEWER])
def test_the_export_is_safe_to_open(desk, anna, role):
    factories.request_of(anna, subject="=HYPERLINK(1)")
    answer = desk.clients[role].get(f"{INDEX}?export=csv")
    rows = list(csv.DictReader(io.StringIO(answer.getvalue().decode("utf-8-sig"))))
    assert [row["Subject"] for row in rows] == ["'=HYPERLINK(1)"]
    assert desk.clients[role].get(f"{INDEX}?export=xlsx").status_code == 200


def test_bulk_assign_gives_all_that_match_to_a_colleague(desk, ticket, others):
    editor = desk.people[Role.EDITOR].user
    address = reverse("wagtail_bulk_action", args=["portal", "servicerequest", "assign"])
    desk.editor.post(f"{address}?id=all&q=boiler&next={INDEX}", {"assignee": editor.pk})
    with staff_context():
        ticket.refresh_from_db()
        assert (ticket.assignee_id, ticket.status) == (editor.pk, Status.TRIAGED)


def test_bulk_status_tells_each_refusal_and_does_the_rest(desk, ticket, others):
    cancelled, mine = others
    address = reverse("wagtail_bulk_action", args=["portal", "servicerequest", "status"])
    ids = "&".join(f"id={request.pk}" for request in (cancelled, mine))
    page = desk.editor.post(f"{address}?{ids}&next={INDEX}", {"verb": "schedule"}, follow=True).content.decode()
    assert cancelled.number in page
    assert "1 request was changed." in page
    with staff_context():
        mine.refresh_from_db()
        assert mine.status == Status.SCHEDULED


def test_bulk_actions_are_not_for_viewers(desk, ticket):
    for action in ("assign", "status"):
        address = reverse("wagtail_bulk_action", args=["portal", "servicerequest", action])
        assert desk.viewer.post(f"{address}?id={ticket.pk}", {"verb": "triage"})["Location"] == "/admin/"
    with staff_context():
        ticket.refresh_from_db()
        assert ticket.status == Status.SUBMITTED
