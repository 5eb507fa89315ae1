"""The page of one request: what it shows, what it does, and what it says when something is no longer possible."""

import pytest
from django.urls import reverse

from identity.roles import Role
from portal.documents.models import Document
from portal.events.models import Event, Visibility
from portal.messages.models import Message
from portal.requests import actions
from portal.requests.workflow import Status
from portal.tenancy.contexts import staff_context
from tests import factories


@pytest.fixture
def address(ticket) -> str:
    return reverse("requests:detail", args=[ticket.pk])


def _verbs(ticket) -> list[str]:
    with staff_context():
        return list(Event.objects.of_request(ticket.pk).values_list("verb", flat=True))


def _now(ticket):
    with staff_context():
        ticket.refresh_from_db()
    return ticket


def test_it_shows_who_it_is_and_what_was_said(desk, ticket, anna, address):
    factories.reply_to(ticket, anna, "It drips too")
    factories.note_in(ticket, desk.people[Role.EDITOR], "Bring the big kit")
    page = desk.editor.get(address).content.decode()
    for text in ("It drips too", "Bring the big kit", "the customer never sees this", "+49 7541 5550100", "Seeweg 4"):
        assert text in page


@pytest.mark.parametrize("role", [Role.EDITOR, Role.VIEWER])
def test_reading_it_is_an_event(desk, ticket, address, role):
    desk.clients[role].get(address)
    assert _verbs(ticket)[-1] == "request.viewed"


def test_a_viewer_gets_no_form(desk, ticket, address):
    page = desk.viewer.get(address).content.decode()
    assert "data-desk-composer" not in page
    assert 'name="do"' not in page


@pytest.mark.parametrize("data", [{"do": "note", "body": "x"}, {"do": "assign"}, {"do": "triage"}])
def test_a_viewer_can_do_nothing(desk, ticket, address, data):
    before = _verbs(ticket)
    assert desk.viewer.post(address, data)["Location"] == "/admin/"
    assert _verbs(ticket) == before


@pytest.mark.parametrize(
    ("verb", "event", "visibility"),
    [
        ("reply", "message.sent", Visibility.CUSTOMER),
        ("ask", "message.asked", Visibility.CUSTOMER),
        ("note", "message.noted", Visibility.STAFF),
    ],
)
def test_the_composer_has_three_modes(desk, ticket, address, verb, event, visibility):
    answer = desk.editor.post(address, {"do": verb, "body": "Which floor?", "files": [factories.upload()]})
    assert answer.status_code == 302
    with staff_context():
        message = Message.objects.get(request=ticket)
        assert (message.body, message.visibility) == ("Which floor?", visibility)
        assert [document.visibility for document in message.documents.all()] == [visibility]
    assert event in _verbs(ticket)


def test_a_refused_file_costs_nobody_the_text_or_the_other_files(desk, ticket, address):
    files = [factories.upload("good.png"), factories.upload("bad.exe", b"MZ"), factories.upload("empty.pdf", b"")]
    answer = desk.editor.post(address, {"do": "reply", "body": "Please see", "files": files})
    page = answer.content.decode()
    assert answer.status_code == 422
    assert all(text in page for text in ("Please see", "bad.exe", "empty.pdf", "The file is empty."))
    with staff_context():
        assert not Message.objects.filter(request=ticket).exists()
        (kept,) = Document.objects.filter(attached_at__isnull=True)
        assert kept.visibility == Visibility.STAFF  # it may yet go into an internal note
    desk.editor.post(address, {"do": "reply", "body": "Please see", "kept": [kept.pk]})
    with staff_context():
        assert [document.pk for document in Message.objects.get(request=ticket).documents.all()] == [kept.pk]


def test_nothing_said_is_told_beside_the_field(desk, address):
    answer = desk.editor.post(address, {"do": "reply", "body": "  "})
    assert answer.status_code == 422
    assert "Please write something or add a file." in answer.content.decode()


def test_a_reply_to_a_closed_request_keeps_the_text(desk, ticket, address):
    editor = desk.people[Role.EDITOR]
    with staff_context():
        actions.cancel(request=ticket, by=editor.actor, now=factories.NOW)
    answer = desk.editor.post(address, {"do": "reply", "body": "One more thing"})
    assert answer.status_code == 422
    assert "One more thing" in answer.content.decode()


def test_a_status_button_does_its_verb(desk, ticket, address):
    desk.editor.post(address, {"do": "triage", "seen_status": "submitted"})
    assert _now(ticket).status == Status.TRIAGED


def test_a_button_that_was_shown_for_another_status_does_nothing(desk, ticket, address):
    desk.editor.post(address, {"do": "triage", "seen_status": "submitted"})
    answer = desk.editor.post(address, {"do": "cancel", "seen_status": "submitted"})
    assert answer.status_code == 422
    assert "Somebody was faster" in answer.content.decode()
    assert _now(ticket).status == Status.TRIAGED


def test_staff_cannot_do_the_customers_verbs(desk, ticket, address):
    assert desk.editor.post(address, {"do": "confirm", "seen_status": "submitted"})["Location"] == "/admin/"
    assert _now(ticket).status == Status.SUBMITTED


def test_it_is_assigned_only_to_people_who_work_on_requests(desk, ticket, anna, address):
    editor, viewer = desk.people[Role.EDITOR].user, desk.people[Role.VIEWER].user
    for nobody in (viewer.pk, anna.user.pk, 999999, "x"):
        assert desk.editor.post(address, {"do": "assign", "assignee": nobody}).status_code == 422
    desk.editor.post(address, {"do": "assign", "assignee": editor.pk})
    assert _now(ticket).assignee_id == editor.pk


def test_two_colleagues_do_not_take_it_from_each_other_unawares(desk, ticket, address):
    editor, admin = desk.people[Role.EDITOR].user, desk.people[Role.ADMIN].user
    desk.editor.post(address, {"do": "assign", "assignee": editor.pk, "seen_assignee": ""})
    answer = desk.clients[Role.ADMIN].post(address, {"do": "assign", "assignee": admin.pk, "seen_assignee": ""})
    assert answer.status_code == 422
    assert _now(ticket).assignee_id == editor.pk


def test_the_open_page_learns_of_news_but_not_of_readers(desk, ticket, anna, address):
    latest = reverse("requests:latest", args=[ticket.pk])
    etag = desk.editor.get(latest)["ETag"]
    desk.viewer.get(address)
    assert desk.editor.get(latest, headers={"If-None-Match": etag}).status_code == 304
    factories.reply_to(ticket, anna)
    assert desk.editor.get(latest, headers={"If-None-Match": etag}).status_code == 200


@pytest.mark.parametrize("role", [Role.EDITOR, Role.VIEWER])
def test_a_clean_file_is_a_download_and_an_event(desk, ticket, anna, role):
    document = factories.document_of(anna)
    factories.reply_to(ticket, anna, documents=[document])
    answer = desk.clients[role].get(reverse("requests:document", args=[ticket.pk, document.pk]))
    assert answer["Content-Disposition"].startswith("attachment")
    assert answer.getvalue()
    with staff_context():
        assert Event.objects.filter(verb="document.downloaded").count() == 1


def test_a_file_is_not_served_before_it_is_clean_nor_below_another_request(desk, ticket, anna):
    waiting, other = factories.document_of(anna, clean=False), factories.request_of(anna)
    factories.reply_to(ticket, anna, documents=[waiting])
    assert desk.editor.get(reverse("requests:document", args=[ticket.pk, waiting.pk])).status_code == 302
    assert desk.editor.get(reverse("requests:document", args=[other.pk, waiting.pk])).status_code == 404
