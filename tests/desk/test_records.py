"""Customers, the event log, jobs and mails in trouble."""

import csv
import io
import uuid

import pytest
from django.urls import reverse
from django_q.models import OrmQ
from openpyxl import load_workbook

from identity.roles import Role
from portal.events.actor import Actor
from portal.events.models import Event
from portal.events.record import record
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
        ("verb=request.", True),
        ("verb=person.", False),
        ("since=2026-03-02T10:30&until=2026-03-02T10:30", True),
        ("since=2026-03-02T10:31", False),
        ("until=2026-03-02T10:29", False),
        ("account_number=berger", True),
        ("account_number=rossi", False),
        ("ip=192.0.2.77", False),
    ],
)
def test_the_log_is_narrowed(desk, anna, ticket, query, is_found):
    query = query.format(request=ticket.pk, account=anna.account.pk)
    found = desk.viewer.get(f"{reverse('events:index')}?{query}").context["object_list"]
    assert (ticket.pk in {event.request_id for event in found}) is is_found


@pytest.mark.parametrize(
    ("address", "words", "is_found"),
    [
        ("192.0.2.77", "192.0.2.77", True),
        ("192.0.2.77", "192.0.2.7", False),
        ("192.0.2.77", "192.0.2.", True),
        ("192.0.2.77", "192.0", True),
        ("192.0.2.77", "192.0.2.64/26", True),
        ("192.0.2.77", "192.0.2.0/26", False),
        ("192.0.2.77", "0.0.0.0/0", True),
        ("192.0.2.77", "anywhere", False),
        ("192.0.2.77", "192.0.2.0/99", False),
        ("2001:db8:7::12", "2001:db8:7::/48", True),
        ("2001:db8:7::12", "2001:db8:8::/48", False),
        ("2001:db8:7::12", "2001:0db8:7:0::12", True),
        ("2001:db8:7::12", "2001:DB8:7", True),
    ],
)
def test_the_log_is_searched_by_address(desk, anna, address, words, is_found):
    client = desk.clients[Role.ADMIN]
    client.get(reverse("customers:detail", args=[anna.account.pk]), REMOTE_ADDR=address)
    found = client.get(reverse("events:index"), {"ip": words}).context["object_list"]
    assert ("account.viewed" in {event.verb for event in found}) is is_found


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


@pytest.mark.parametrize("ending", ["csv", "xlsx"])
def test_an_export_runs_no_formula(desk, ending):
    with staff_context():
        person = Actor(user_id=1, name="=1+1", personal={"ip": "", "user_agent": "@SUM(A1)"})
        record("person.signed_in", by=person, now=factories.NOW)
    answer = desk.viewer.get(f"{reverse('events:index')}?export={ending}&verb=person.signed_in").getvalue()
    if ending == "csv":
        assert b"'=1+1" in answer
        assert b"'@SUM(A1)" in answer
    else:
        rows = list(load_workbook(io.BytesIO(answer)).active.iter_rows())
        cells = {cell.value: cell.data_type for cell in rows[1]}
        assert (cells["=1+1"], cells["@SUM(A1)"]) == ("s", "s")


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


def test_the_record_of_a_parent_account_lists_those_below_it(desk, anna):
    dario = factories.customer(first_name="Dario", last_name="Rossi")
    with staff_context():
        type(dario.account).objects.filter(pk=dario.account.pk).update(parent=anna.account)
    page = desk.viewer.get(reverse("customers:detail", args=[anna.account.pk])).content.decode()
    assert "Subsidiaries" in page
    assert reverse("customers:detail", args=[dario.account.pk]) in page
    assert (
        "Subsidiaries" not in desk.viewer.get(reverse("customers:detail", args=[dario.account.pk])).content.decode()
    )


def test_a_status_link_is_withdrawn_only_after_a_second_press(desk, anna, ticket):
    factories.status_link(ticket, anna, label="Caretaker")
    page = desk.editor.get(reverse("requests:links", args=[ticket.pk])).content.decode()
    asked = page.partition("<details")[2].partition("</details>")[0]
    assert "It cannot be brought back." in asked
    assert "Yes, withdraw it" in asked
    assert page.count('value="withdraw"') == asked.count('value="withdraw"') == 1
