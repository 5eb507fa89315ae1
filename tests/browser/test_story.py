"""The story of one request, from the front page to the closed request, in each language.

In one of them customers and staff come in at two deployments, each with a login to the database of its own.
"""

from collections.abc import Iterator
from contextlib import suppress
from dataclasses import dataclass

import psycopg
import pytest
from django.utils.translation import gettext, override

from cms_pages.models import ServicePage
from identity.models import User
from portal.desk.wording import label_of
from portal.events.models import Event
from portal.notifications.models import Notification, OutgoingMail
from portal.notifications.wording import WORDINGS
from portal.requests.workflow import Status, label_for_customer
from portal.tenancy.contexts import staff_context
from tests import factories
from tests.browser import customers, desk
from tests.live.furnish import EDITORS, editor_address
from tests.live.mailbox import html_of, text_of

NOTE = "Zinnober-Notiz 7141: this customer pays late"
#: confirm the address, and that somebody signed in on a second device
SIGN_IN_MAILS = 2
#: what staff do that a customer is told, in this order
TOLD = [
    "request.triaged",
    "message.sent",
    "message.asked",
    "request.scheduled",
    "request.started",
    "request.finished",
]
#: verb -> who did it, for every step of the story that the log must show
LOGGED = {
    "request.submitted": "customer",
    "document.received": "customer",
    "document.released": "system",
    "request.viewed": "staff",
    "request.assigned": "staff",
    "request.triaged": "staff",
    "message.sent": "both",
    "message.asked": "staff",
    "request.waiting": "staff",
    "request.answered": "customer",
    "message.noted": "staff",
    "request.scheduled": "staff",
    "request.started": "staff",
    "request.finished": "staff",
    "request.confirmed": "customer",
}


#: the language whose story runs at two deployments
APART = "fr"


@dataclass(frozen=True)
class Doors:
    """The addresses at which customers and staff come in."""

    customers: str
    staff: str

    @property
    def are_apart(self) -> bool:
        return self.customers != self.staff


@pytest.fixture(params=["en", "de", "fr", "it"])
def language(request) -> str:
    return request.param


@pytest.fixture
def doors(house, language) -> Iterator[Doors]:
    """One and the same, or those of two deployments; asked for before visitors, who look on until they leave."""
    if language != APART:
        yield Doors(house.address, house.address)
        return
    with house.two_deployments() as (customers, staff):
        yield Doors(customers, staff)


def test_a_request_runs_from_the_front_page_to_its_end(doors, visitor, mailbox, house, language):
    email = f"story-{language}@example.com"
    anna = visitor("anna", language=language, at=doors.customers)
    reads_about_a_service(anna, language)
    signs_up_and_finds_the_form_on_another_device(anna, visitor, mailbox, email, language)
    request_id = sends_the_request(anna, mailbox, email, language)

    jonas = visitor("jonas", language=language, at=doors.staff)
    works_on_it_while_the_customer_looks_on(jonas, anna, request_id, language)
    is_told_everything_but_the_note(anna, mailbox, email, request_id, language)
    confirms_and_closes(anna, language)

    is_logged(jonas, request_id, email, language)
    cannot_be_unwritten(house, request_id)
    is_nobody_elses(visitor, doors, request_id)
    can_be_had_by_the_api(anna, request_id)
    signs_out(anna, language)
    finds_no_door_of_the_others(anna, jonas, doors)


def reads_about_a_service(anna, language):
    page = ServicePage.objects.get(locale__language_code=language, service_type__slug=customers.SERVICE)
    anna.go("/")
    assert anna.path() == f"/{language}/"
    assert anna.page.locator("html").get_attribute("lang") == language
    anna.page.locator(f"main a[href$='{page.url}']").first.click()
    anna.sees("h1", has_text=page.title)
    start = anna.page.locator(f"a[href^='/portal/requests/new/{customers.SERVICE}/']").first
    with override(language):
        assert start.inner_text().strip() == gettext("Start a request")
    assert not anna.context.cookies()
    start.click()
    anna.page.wait_for_url("**/accounts/signup/**")


def signs_up_and_finds_the_form_on_another_device(anna, visitor, mailbox, email, language):
    customers.sign_up(anna, email)
    with override(language):
        anna.sees("h1", has_text=gettext("Look into your mailbox"))
    (mail,) = mailbox.wait_for(email)
    phone = visitor("anna's phone", language="en", viewport={"width": 390, "height": 844}, at=anna.address)
    customers.confirm_address(phone, customers.link_in(mail, "/accounts/confirm-email/"))
    customers.sign_in(phone, email)
    phone.sees(customers.FORM)
    assert phone.path().startswith(f"/portal/requests/new/{customers.SERVICE}/")
    with override(language):
        phone.sees("h2", has_text=gettext("How we reach you"))
    anna.go(f"/accounts/login/?next=/portal/requests/new/{customers.SERVICE}/")
    customers.sign_in(anna, email)
    anna.sees(customers.FORM)
    news = mailbox.wait_for(email, count=SIGN_IN_MAILS)[-1]
    with override(language):
        assert gettext("You signed in on a new device") in text_of(news)


def sends_the_request(anna, mailbox, email, language) -> int:
    customers.fill_form(anna)
    request_id = customers.send_form(anna)
    customers.mark_page(anna)
    with override(language):
        anna.sees("#head .badge", has_text=label_for_customer(Status.SUBMITTED))
        anna.sees("#aside h2", has_text=gettext("Progress"))
    anna.sees("#aside .file[data-scan=clean] >> nth=1")
    receipt = mailbox.wait_for(email, count=SIGN_IN_MAILS + 1)[-1]
    with override(language):
        assert str(WORDINGS["request.submitted"].line) in text_of(receipt)
    assert f"/portal/requests/{request_id}/" in text_of(receipt)
    return request_id


def works_on_it_while_the_customer_looks_on(jonas, anna, request_id, language):
    editor = User.objects.get(email=editor_address(language))
    desk.sign_in(jonas, editor.email)
    desk.open_from_queue(jonas, request_id)
    desk.assign(jonas, editor.pk)
    desk.say(jonas, "reply", "A technician will call you today.")
    anna.sees(".message.team", has_text="A technician will call you today.")
    customers.wait_for_status(anna, "triaged")
    desk.say(jonas, "ask", "Which model is it?")
    customers.wait_for_status(anna, "waiting")
    with override(language):
        anna.sees("#live h2", has_text=gettext("Waiting for you"))
    anna.sees(".message.team", has_text="Which model is it?")
    plate = customers.Upload(name="Typenschild 型号.png", mimeType="image/png", buffer=factories.PNG)
    customers.reply(anna, "It is on this picture.", files=(plate,))
    anna.sees("#thread .file[data-scan=clean]", has_text="Typenschild 型号.png")
    jonas.page.reload()
    jonas.sees(".desk-message--customer", has_text="It is on this picture.")
    desk.say(jonas, "note", NOTE)
    for verb, status in (("schedule", "scheduled"), ("start", "in_progress"), ("finish", "done")):
        desk.move(jonas, verb, status)
    customers.wait_for_status(anna, "done")
    with override(language):
        assert gettext("Work done") in anna.page.locator("#aside .timeline").inner_text()
    assert customers.is_marked(anna), "the page was loaded again"


def is_told_everything_but_the_note(anna, mailbox, email, request_id, language):
    before = SIGN_IN_MAILS + 1
    mails = mailbox.wait_for(email, count=before + len(TOLD))
    assert len(mails) == before + len(TOLD)
    with override(language):
        lines = [str(WORDINGS[verb].line) for verb in TOLD]
    assert sorted(lines) == sorted(line for line in lines for mail in mails[before:] if line in text_of(mail))
    with staff_context():
        told = Notification.objects.filter(request_id=request_id, user__email=email).order_by("event_id")
        assert list(told.values_list("verb", flat=True)) == TOLD
        assert OutgoingMail.objects.filter(recipient=email).count() == before + len(TOLD)
    seen = [text_of(mail) + html_of(mail) for mail in mails]
    for path in ("/portal/notifications/", "/portal/", "/portal/requests/", f"/portal/requests/{request_id}/"):
        assert anna.go(path) == 200
        seen.append(anna.page.content())
        if path == "/portal/notifications/":
            assert all(line in anna.text() for line in lines)
    seen.append(customers.call(anna, "GET", f"/api/v1/requests/{request_id}/messages").text())
    assert not [text for text in seen if "Zinnober" in text]


def confirms_and_closes(anna, language):
    anna.press("form[action$='/confirm/'] button")
    customers.wait_for_status(anna, "closed")
    with override(language):
        anna.sees(".portal-messages", has_text=gettext("Thank you. The request is closed."))


def is_logged(jonas, request_id, email, language):
    number = f"R-{request_id:05d}"
    lines = desk.event_log(jonas, f"request_number={number}")
    staff = " ".join(EDITORS[language])
    people = {"customer": {"Anna Berger"}, "staff": {staff}, "both": {"Anna Berger", staff}, "system": {"Foyer"}}
    with override(language):
        for verb, part in LOGGED.items():
            if verb == "document.received":  # before there was a request
                continue
            assert {line.who for line in lines if line.label == label_of(verb)} == people[part], (verb, lines)
    assert {line.ip for line in lines if line.who != "Foyer"} == {"127.0.0.1"}
    by_person = desk.event_log(jonas, f"person={email}")
    with override(language):
        for verb in ("person.signed_in", "person.address_confirmed", "document.received", "request.confirmed"):
            assert label_of(verb) in {line.label for line in by_person}
    assert staff not in {line.who for line in by_person}


def cannot_be_unwritten(house, request_id):
    before = log_of(request_id)
    for login in ("portal_app", "portal_owner", "postgres"):
        where = {**house.server.dsn_parts, "dbname": house.database, "user": login}
        for statement in ("UPDATE portal_event SET verb = 'x'", "DELETE FROM portal_event", "TRUNCATE portal_event"):
            # An error, or no row within reach: either way the log stays as it was.
            with suppress(psycopg.Error), psycopg.connect(**where) as connection:
                assert connection.execute(statement).rowcount == 0, (login, statement)
    assert log_of(request_id) == before


def log_of(request_id) -> list[tuple[str, str]]:
    with staff_context():
        return list(Event.objects.of_request(request_id).values_list("verb", "payload"))


def is_nobody_elses(visitor, doors, request_id):
    dario = visitor("dario", at=doors.customers)
    customers.come_in(dario, factories.customer())
    assert dario.go("/portal/") == 200
    for path in ("", "edit/"):
        assert dario.context.request.get(f"/portal/requests/{request_id}/{path}").status == 404
    for path in ("reply/", "confirm/", "reopen/", "cancel/"):
        assert customers.call(dario, "POST", f"/portal/requests/{request_id}/{path}").status == 404
    assert customers.call(dario, "GET", f"/api/v1/requests/{request_id}").status == 404
    refused = 404 if doors.are_apart else 302
    assert dario.context.request.get(f"/admin/requests/{request_id}/", max_redirects=0).status == refused


def can_be_had_by_the_api(anna, request_id):
    assert customers.call(anna, "GET", "/api/v1/openapi.json").json()["openapi"].startswith("3.")
    listed = customers.call(anna, "GET", "/api/v1/requests").json()["items"]
    assert [one["id"] for one in listed] == [request_id]
    read = customers.call(anna, "GET", f"/api/v1/requests/{request_id}").json()
    assert (read["status"], read["answers"]["title"]) == ("closed", "The boiler is cold")
    answers = {key: value for key, value in read["answers"].items() if key != "files"}
    made = customers.call(anna, "POST", "/api/v1/requests", {"service_type": customers.SERVICE, "answers": answers})
    assert made.status == 201, made.text()
    messages = f"/api/v1/requests/{made.json()['id']}/messages"
    assert customers.call(anna, "POST", messages, {"body": "One more thing"}).status == 201
    assert [message["body"] for message in customers.call(anna, "GET", messages).json()] == ["One more thing"]


def signs_out(anna, language):
    anna.press("[data-menu] summary")
    anna.press("[data-menu] form[action='/accounts/logout/'] button")
    anna.page.wait_for_url(f"**/{language}/")
    assert anna.context.request.get("/portal/", max_redirects=0).status == 302


def finds_no_door_of_the_others(anna, jonas, doors):
    if doors.are_apart:
        theirs = ("/admin/", "/admin/requests/", "/admin/as-customer/1/", "/staff/login/")
        assert {path: anna.context.request.get(path).status for path in theirs} == dict.fromkeys(theirs, 404)
        ours = ("/portal/", "/accounts/login/", "/api/v1/requests")
        assert {path: jonas.context.request.get(path).status for path in ours} == dict.fromkeys(ours, 404)
