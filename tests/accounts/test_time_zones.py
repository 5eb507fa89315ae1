"""A day and an hour are the same in the portal, in mails, behind links and for staff who look along."""

from datetime import UTC, datetime, timedelta

import pytest
from django.test import Client
from django.utils import timezone

from portal.accounts import actions
from portal.accounts.models import Account
from portal.notifications.jobs import remind_of_ends
from portal.tenancy.contexts import staff_context
from tests import factories
from tests.factories.outgoing import mails_to, tell_everybody
from tests.live.mailbox import text_of

pytestmark = [pytest.mark.django_db, pytest.mark.usefixtures("written_mail")]
BEN = "ben-in-york@example.com"


@pytest.fixture
def anna():
    anna = factories.customer("anna-in-york@example.com")
    with staff_context():
        Account.objects.filter(pk=anna.account.pk).update(time_zone="America/New_York")
        anna.account.refresh_from_db()
    return anna


@pytest.fixture
def midnight(anna) -> datetime:
    """When the next 31st of December is over in New York."""
    year = timezone.now().astimezone(anna.account.zone).year
    return datetime(year + 1, 1, 1, tzinfo=anna.account.zone).astimezone(UTC)


def test_an_invitation_names_the_last_day_of_the_account(anna, midnight):
    how = {"role": "partner", "company": "Süd", "ends_at": midnight, "language": "en"}
    with anna.context():
        actions.invite(account=anna.account, email=BEN, by=anna.actor, now=timezone.now(), **how)
    tell_everybody()
    (mail,) = mails_to(BEN)
    day = f"31 December {midnight.year - 1}"
    assert f"Your access lasts until {day}." in text_of(mail).replace("\n", " ")
    link = next(word for word in text_of(mail).split() if "/portal/join/" in word)
    assert day in Client().get(link[link.index("/portal/") :]).content.decode()


def test_the_mail_before_an_access_ends_names_the_last_day_of_the_account(anna, midnight):
    ends_at = timezone.now().replace(minute=0, second=0, microsecond=0) + timedelta(days=3)
    ends_at = ends_at.astimezone(anna.account.zone).replace(hour=0).astimezone(UTC)
    factories.member(anna, "partner", email=BEN, ends_at=ends_at)
    tell_everybody()
    before = len(mails_to(BEN))
    remind_of_ends()
    (mail,) = mails_to(BEN)[before:]
    last = (ends_at - timedelta(seconds=1)).astimezone(anna.account.zone)
    assert f"until the end of {last.day} {last:%B} {last.year}" in text_of(mail).replace("\n", " ")


def test_the_status_page_shows_hours_of_the_account(anna):
    shown = factories.request_of(anna)
    _link, secret = factories.status_link(shown, anna)
    page = Client().get(f"/status/{secret}/").content.decode()
    theirs = factories.signed_in(anna).get(f"/portal/requests/{shown.pk}/").content.decode()
    at = timezone.localtime(shown.submitted_at, anna.account.zone)
    hour = f"{at:%H:%M}"
    assert hour in theirs
    assert hour in page


def test_who_sees_as_the_customer_sees_the_hours_of_the_customer_and_their_own_in_the_bar(anna):
    shown = factories.request_of(anna)
    jonas = factories.signed_in(factories.staff())
    inside = f"/admin/as-customer/{anna.account.pk}/"
    assert jonas.post(inside, {"reason": "A call"}).status_code == 302
    answer = jonas.get(f"{inside}portal/requests/{shown.pk}/")
    page = answer.content.decode()
    at = timezone.localtime(shown.submitted_at, anna.account.zone)
    assert f"{at:%H:%M}" in page
    until = answer.wsgi_request.watching.visit.until
    assert f"{timezone.localtime(until):%H:%M}" in page.partition('class="portal"')[0]
