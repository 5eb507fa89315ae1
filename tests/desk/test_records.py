"""Customers, the event log, jobs and mails in trouble."""

import csv
import io
import uuid

import pytest
from django.urls import reverse
from django_q.models import OrmQ

from identity.roles import Role
from portal.events.models import Event
from portal.notifications.models import OutgoingMail
from portal.queue.models import JobRun
from portal.tenancy.contexts import staff_context
from tests import factories


@pytest.mark.parametrize("words", ["Berger", "C-{pk:05d}", "{email}", "07541 5550100"])
def test_customers_are_found_by_name_number_address_and_telephone(desk, anna, words):
    factories.customer(first_name="Dario", last_name="Rossi")
    words = words.format(pk=anna.account.pk, email=anna.user.email)
    found = desk.editor.get(reverse("customers:index"), {"q": words}).context["object_list"]
    assert anna.account.pk in {account.pk for account in found}


def test_a_customers_record_shows_everything_and_is_an_event(desk, anna, ticket):
    page = desk.viewer.get(reverse("customers:detail", args=[anna.account.pk])).content.decode()
    for text in ("Anna Berger", anna.user.email, "Seeweg 4", "The boiler is cold", "Request sent"):
        assert text in page
    with staff_context():
        assert Event.objects.filter(verb="account.viewed", account_id=anna.account.pk).exists()


@pytest.mark.parametrize(
    ("query", "is_found"),
    [
        ("person=berger", True),
        ("person=rossi", False),
        ("request_number=R-{request:05d}", True),
        ("request_number=R-99999", False),
        ("account_number=C-{account:05d}", True),
        ("account_number=x", False),
        ("verb=request.submitted", True),
        ("verb=request.closed", True),  # no such event: the filter is refused and the list stays whole
        ("at_from=2026-03-02&at_to=2026-03-02", True),
        ("at_from=2030-01-01", False),
        ("ip=192.0.2.77", False),
    ],
)
def test_the_log_is_narrowed(desk, anna, ticket, query, is_found):
    query = query.format(request=ticket.pk, account=anna.account.pk)
    found = desk.viewer.get(f"{reverse('events:index')}?{query}").context["object_list"]
    assert (ticket.pk in {event.request_id for event in found}) is is_found


def test_the_log_is_searched_by_address(desk, anna):
    client = desk.clients[Role.ADMIN]
    client.get(reverse("customers:detail", args=[anna.account.pk]), REMOTE_ADDR="192.0.2.77")
    found = client.get(reverse("events:index"), {"ip": "192.0.2.77"}).context["object_list"]
    assert {event.verb for event in found} == {"account.viewed"}


def test_an_event_is_shown_as_it_was_recorded(desk, ticket):
    with staff_context():
        event = Event.objects.get(verb="request.submitted")
    page = desk.viewer.get(reverse("events:detail", args=[event.pk])).content.decode()
    assert bytes(event.leaf).hex() in page
    assert "&quot;request.submitted&quot;" in page


def test_an_export_of_the_log_is_itself_in_the_log(desk, ticket):
    text = desk.viewer.get(f"{reverse('events:index')}?export=csv&person=berger").getvalue().decode("utf-8-sig")
    assert "request.submitted" in {row["Verb"] for row in csv.DictReader(io.StringIO(text.replace("\r\n", "\n")))}
    with staff_context():
        payload = Event.objects.get(verb="desk.exported").payload
    assert "person" in payload
    assert "berger" not in payload


@pytest.fixture
def job(db):
    return JobRun.objects.create(
        key=uuid.uuid4(),
        name="portal.documents.jobs.scan",
        arguments=[7],
        attempts=6,
        started_at=factories.NOW,
        error="ScannerUnavailable",
        given_up_at=factories.NOW,
    )


def test_a_job_that_was_given_up_is_started_again_by_an_editor(desk, job):
    before = OrmQ.objects.count()
    desk.editor.post(reverse("jobs:retry", args=[job.pk]))
    job.refresh_from_db()
    assert (job.given_up_at, OrmQ.objects.count()) == (None, before + 1)


def test_a_viewer_sees_the_job_but_starts_nothing(desk, job):
    assert "ScannerUnavailable" in desk.viewer.get(reverse("jobs:index")).content.decode()
    assert desk.viewer.post(reverse("jobs:retry", args=[job.pk]))["Location"] == "/admin/"
    job.refresh_from_db()
    assert job.given_up_at is not None


def test_a_viewer_sees_the_envelope_of_a_refused_mail_and_never_its_text(desk):
    with staff_context():
        OutgoingMail.objects.create(
            message_id="1@foyer",
            sender="a@example.com",
            recipient="anna@example.com",
            subject="Your request",
            message=b"SECRET",
            written_at=factories.NOW,
            error="Refused: 550",
        )
    page = desk.viewer.get(reverse("mails:index")).content.decode()
    assert "Refused: 550" in page
    assert "SECRET" not in page
