"""Mail: written in the transaction, once for each event and person, in their language, with no stranger in it."""

import re

import pytest
from django.core.mail import EmailMessage
from django.db import IntegrityError, transaction

from identity.mail import render_mail
from portal.events.models import Event, Outbox
from portal.notifications import actions
from portal.notifications.models import Notification, OutgoingMail
from portal.requests import actions as requests
from portal.tenancy.contexts import staff_context
from tests import factories
from tests.factories.outgoing import mails_to, tell_everybody

pytestmark = [pytest.mark.django_db, pytest.mark.usefixtures("written_mail")]


@pytest.fixture
def told():
    """A customer whose request was sent, asked about and noted upon; the outbox is empty."""
    anna, jonas = factories.customer(), factories.staff()
    item = factories.request_of(anna)
    tell_everybody()
    return anna, jonas, item


def test_the_arrival_of_a_request_is_confirmed(told):
    anna, _jonas, item = told
    (mail,) = mails_to(anna.user.email)
    assert item.number in mail["Subject"]


def test_what_staff_do_is_told_in_the_portal_and_by_mail(told):
    anna, jonas, item = told
    with staff_context():
        requests.triage(request=item, by=jonas.actor, now=factories.NOW)
    factories.reply_to(item, jonas)
    tell_everybody()
    assert len(mails_to(anna.user.email)) == 3
    with anna.context():
        assert set(Notification.objects.values_list("verb", flat=True)) == {"request.triaged", "message.sent"}


@pytest.mark.parametrize(
    ("chosen", "by_mail"),
    [
        ({"mails_of_words": "on"}, ["You have a new message."]),
        ({"mails_of_steps": "on"}, ["We have accepted your request."]),
        ({}, []),
    ],
)
def test_people_choose_which_news_come_by_mail(told, chosen, by_mail):
    anna, jonas, item = told
    page = factories.signed_in(anna).post("/portal/profile/mails/", chosen, follow=True).content.decode()
    assert "Your choice has been saved." in page
    with staff_context():
        requests.triage(request=item, by=jonas.actor, now=factories.NOW)
    factories.reply_to(item, jonas)
    tell_everybody()
    subjects = [mail["Subject"] for mail in mails_to(anna.user.email)[1:]]
    assert [subject.split(" – ")[1] for subject in subjects] == by_mail
    with anna.context():
        assert set(Notification.objects.values_list("verb", flat=True)) == {"request.triaged", "message.sent"}
    with staff_context():
        event = Event.objects.get(verb="member.mails_chosen")
    assert set(event.data["before"].values()) == {True}
    assert set(event.data["after"].values()) == ({True, False} if chosen else {False})


def test_an_internal_note_is_told_to_nobody(told):
    anna, jonas, item = told
    factories.note_in(item, jonas, "He never pays")
    tell_everybody()
    assert len(mails_to(anna.user.email)) == 1
    with anna.context():
        assert not Notification.objects.exists()


def test_telling_twice_tells_once(told):
    anna, jonas, item = told
    factories.reply_to(item, jonas)
    with staff_context():
        entries = list(Outbox.objects.values())
    tell_everybody()
    with staff_context():
        Outbox.objects.bulk_create([Outbox(**entry) for entry in entries])
    tell_everybody()
    assert len(mails_to(anna.user.email)) == 2


def test_a_mail_comes_in_the_persons_language():
    claire = factories.customer(language="fr")
    factories.request_of(claire)
    tell_everybody()
    (mail,) = mails_to(claire.user.email)
    assert "demande" in mail["Subject"]


def test_a_mail_loads_nothing_from_anywhere(told):
    anna, _jonas, _item = told
    html = mails_to(anna.user.email)[0].get_body(("html",)).get_content()
    outside = {url for url in re.findall(r"https?://[^\s\"'<>)]+", html) if not url.startswith("http://localhost")}
    assert {url for url in outside if "w3.org" not in url} == set()


def test_a_rolled_back_transaction_sends_nothing(told):
    anna, _jonas, _item = told
    with transaction.atomic():
        EmailMessage("Never", "sent", to=[anna.user.email]).send()
        transaction.set_rollback(True)
    assert len(mails_to(anna.user.email)) == 1


def test_a_mail_to_two_people_has_two_message_ids():
    mail = EmailMessage("Hello", "both", to=["a@example.com", "b@example.com"])
    mail.send()
    with staff_context():
        assert OutgoingMail.objects.filter(subject="Hello").count() == 2


def test_a_mail_for_the_same_cause_is_not_written_twice(told):
    mail = EmailMessage("Once", "only", to=["a@example.com"])
    actions.write_mail(mail=mail, recipient="a@example.com", cause="it", now=factories.NOW)
    again = EmailMessage("Once", "only", to=["a@example.com"])
    with pytest.raises(IntegrityError), transaction.atomic():
        actions.write_mail(mail=again, recipient="a@example.com", cause="it", now=factories.NOW)


@pytest.mark.parametrize(
    "name",
    [
        "account_already_exists",
        "email_changed",
        "email_confirm",
        "email_confirmation",
        "email_confirmation_signup",
        "email_deleted",
        "password_changed",
        "password_reset",
        "password_reset_key",
        "password_set",
        "unknown_account",
    ],
)
def test_every_mail_of_the_sign_in_has_subject_text_and_html(name):
    mail = render_mail(
        f"account/{name}", {"action_url": "http://localhost/x", "email": "a@b.example"}, to="a@b.example"
    )
    assert mail.subject
    assert "\n\n" in mail.body
    assert "<html" in mail.alternatives[0][0]
