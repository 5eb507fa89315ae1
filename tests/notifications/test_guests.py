"""Mail to guests: the words themselves, in their language, and never a way to flood somebody's mailbox."""

import re
from datetime import timedelta
from urllib.parse import unquote

import pytest
from django.test import Client

from portal.documents.actions import receive_document
from portal.events.models import Outbox
from portal.messages import actions as messages
from portal.notifications.models import Notification
from portal.requests import actions as requests
from portal.tenancy.contexts import staff_context
from tests import factories
from tests.factories import NOW
from tests.factories.outgoing import mails_to, tell_everybody

pytestmark = [pytest.mark.django_db, pytest.mark.usefixtures("written_mail")]
SECRET = "buy cheap gutters at gutters.example"


@pytest.fixture
def jonas():
    return factories.staff()


@pytest.fixture
def gerda():
    return factories.guest("gerda@example.com")


def words_of(mail) -> str:
    """Everything that a reader could see."""
    parts = [mail.get_body((kind,)).get_content() for kind in ("plain", "html")]
    return "\n".join([mail["Subject"], *parts])


def received(guest, *, count: int = 1, **options):
    """Enquiries of a guest, told, with the mails that came of them."""
    for _ in range(count):
        item = factories.enquiry_of(guest, **options)
    tell_everybody()
    return item, mails_to(guest.account.contact_email)


def test_an_enquiry_is_confirmed_by_one_mail_with_its_number(gerda):
    item, (mail,) = received(gerda)
    assert mail["To"] == "gerda@example.com"
    assert item.number in mail["Subject"]


def test_the_confirmation_holds_nothing_that_was_typed(gerda):
    """Anybody can type the address of somebody else: what they write must not reach that person through us."""
    spammer = factories.guest("victim@example.com", name="Cheap Gutters")
    _item, (mail,) = received(spammer, message=SECRET)
    words = words_of(mail)
    assert not [text for text in ("gutters", "Cheap", "+497541") if text.lower() in words.lower()]


def test_the_confirmation_comes_in_the_language_of_the_page():
    _item, (mail,) = received(factories.guest("claire@example.com", language="fr"), language="fr")
    assert "lang=fr" in words_of(mail)


def test_no_more_than_three_confirmations_a_day_go_to_an_address(gerda):
    _item, mails = received(gerda, count=5)
    assert len(mails) == 3


def test_the_next_day_an_enquiry_is_confirmed_again(gerda):
    received(gerda, count=4)
    _item, mails = received(gerda, now=NOW + timedelta(days=1, minutes=1))
    assert len(mails) == 4


def test_an_answer_reaches_the_guest_word_for_word(gerda, jonas):
    item, _mails = received(gerda)
    factories.reply_to(item, jonas, "Yes, we do.\n\nOn <Tuesday> & Friday.")
    tell_everybody()
    answer = mails_to("gerda@example.com")[-1]
    plain = answer.get_body(("plain",)).get_content().replace("\r\n", "\n")
    assert "Yes, we do.\n\nOn <Tuesday> & Friday." in plain
    assert "On &lt;Tuesday&gt; &amp; Friday." in answer.get_body(("html",)).get_content()


def test_an_answer_invites_to_sign_up_with_the_address_and_leads_to_the_request(gerda, jonas):
    item, _mails = received(gerda)
    factories.reply_to(item, jonas)
    tell_everybody()
    words = mails_to("gerda@example.com")[-1].get_body(("plain",)).get_content()
    invitation = re.search(r"/accounts/signup/\?email=gerda%40example.com&lang=en&next=(\S+)", words)
    assert Client().get(unquote(invitation[1])).status_code == 302  # a claim of ours: sign up first
    assert factories.signed_in(factories.customer()).get(unquote(invitation[1])).status_code == 200


def test_a_question_reaches_the_guest_word_for_word(gerda, jonas):
    item, _mails = received(gerda)
    with staff_context():
        messages.ask(request=item, body="Which side?", by=jonas.actor, now=NOW)
    tell_everybody()
    assert "Which side?" in words_of(mails_to("gerda@example.com")[-1])


def test_a_note_among_colleagues_never_reaches_the_guest(gerda, jonas):
    item, mails = received(gerda)
    factories.note_in(item, jonas, "He never pays")
    tell_everybody()
    assert len(mails_to("gerda@example.com")) == len(mails) == 1


def test_files_are_named_by_their_number_for_a_guest_cannot_open_them(gerda, jonas):
    item, _mails = received(gerda)
    with staff_context():
        document = receive_document(
            file=factories.upload("plan.png"), account_id=gerda.account.pk, by=jonas.actor, now=NOW
        )
    factories.reply_to(item, jonas, "See the plan", documents=[document])
    tell_everybody()
    words = words_of(mails_to("gerda@example.com")[-1])
    assert ("We have added a file" in words, "plan.png" in words) == (True, False)


def test_only_what_concerns_a_guest_is_mailed(gerda, jonas):
    item, mails = received(gerda)
    with staff_context():
        for verb in (requests.triage, requests.schedule, requests.start, requests.finish):
            verb(request=item, by=jonas.actor, now=NOW)
    tell_everybody()
    subjects = [mail["Subject"] for mail in mails_to("gerda@example.com")[len(mails) :]]
    assert sorted(subjects) == [
        f"{item.number} – The work is done.",
        f"{item.number} – Your request has been scheduled.",
    ]


def test_telling_twice_mails_once(gerda, jonas):
    item, _mails = received(gerda)
    factories.reply_to(item, jonas)
    with staff_context():
        entries = list(Outbox.objects.values())
    tell_everybody()
    with staff_context():
        Outbox.objects.bulk_create([Outbox(**entry) for entry in entries])
    tell_everybody()
    assert len(mails_to("gerda@example.com")) == 2


def test_a_guest_has_no_notifications(gerda, jonas):
    item, _mails = received(gerda)
    factories.reply_to(item, jonas)
    tell_everybody()
    with staff_context():
        assert not Notification.objects.exists()
