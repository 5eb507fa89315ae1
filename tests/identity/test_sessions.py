"""Where a person is signed in: seen, and ended one by one or all others at once."""

from datetime import timedelta

import pytest
from allauth.usersessions.models import UserSession
from django.contrib.sessions.backends.db import SessionStore
from django.test import Client
from django.utils import timezone

from identity.models import KnownDevice
from identity.sessions import StaffSessionStore
from portal.events.models import Event
from portal.queue.actions import run_by_the_clock
from portal.tenancy.contexts import staff_context
from tests import factories
from tests.factories import PASSWORD

FIREFOX = "Mozilla/5.0 (Windows NT 10.0; Win64; x64; rv:140.0) Gecko/20100101 Firefox/140.0"


@pytest.fixture
def laptop(anna) -> Client:
    return signed_in(anna, FIREFOX)


@pytest.fixture
def telephone(anna) -> Client:
    return signed_in(anna, "Telephone")


def signed_in(person, agent: str) -> Client:
    client = Client(headers={"user-agent": agent})
    client.post("/accounts/login/", {"login": person.user.email, "password": PASSWORD})
    return client


def is_in(client: Client) -> bool:
    return client.get("/portal/").status_code == 200


def row_of(client: Client) -> UserSession:
    return UserSession.objects.get(session_key=client.session.session_key)


def test_the_page_names_the_devices(laptop, telephone):
    page = laptop.get("/accounts/sessions/").content.decode()
    assert "Firefox on Windows" in page
    assert page.count("This device") == 1
    assert f"/accounts/sessions/{row_of(telephone).pk}/end/" in page


def test_one_of_them_is_signed_out(laptop, telephone):
    laptop.post(f"/accounts/sessions/{row_of(telephone).pk}/end/")
    assert (is_in(laptop), is_in(telephone)) == (True, False)


def test_all_others_are_signed_out(anna, laptop, telephone):
    third = signed_in(anna, "Third")
    laptop.post("/accounts/sessions/")
    assert (is_in(laptop), is_in(telephone), is_in(third)) == (True, False, False)
    with staff_context():
        event = Event.objects.get(verb="person.sessions_ended")
    assert event.data == {"count": 2}


def test_a_device_that_is_signed_out_is_a_stranger(anna, laptop, telephone):
    laptop.post(f"/accounts/sessions/{row_of(telephone).pk}/end/")
    assert KnownDevice.objects.filter(user=anna.user).count() == 1


def test_the_own_session_is_ended_by_signing_out_only(laptop):
    assert laptop.post(f"/accounts/sessions/{row_of(laptop).pk}/end/").status_code == 404


def test_nobody_ends_the_session_of_somebody_else(laptop, telephone):
    dario = factories.signed_in(factories.customer("dario@example.com"))
    assert dario.post(f"/accounts/sessions/{row_of(telephone).pk}/end/").status_code == 404
    assert is_in(telephone)


def test_the_last_use_is_noted_every_few_minutes(laptop):
    long_ago = timezone.now() - timedelta(hours=3)
    UserSession.objects.filter(pk=row_of(laptop).pk).update(last_seen_at=long_ago)
    laptop.get("/portal/")
    assert row_of(laptop).last_seen_at == long_ago
    session = laptop.session
    session["seen_at"] -= 301
    session.save()
    laptop.get("/portal/")
    assert timezone.now() - row_of(laptop).last_seen_at < timedelta(minutes=5)


def test_a_changed_password_takes_the_others_off_the_list(anna, laptop, telephone):
    new = {"password1": "another-horse-battery", "password2": "another-horse-battery"}
    laptop.post("/accounts/password/change/", {"oldpassword": PASSWORD, **new})
    assert (is_in(laptop), is_in(telephone)) == (True, False)
    assert UserSession.objects.filter(user=anna.user).count() == 1


def test_a_person_who_is_disabled_is_out_and_stays_out_when_they_come_back(anna, laptop):
    anna.user.is_active = False
    anna.user.save()
    assert not is_in(laptop)
    anna.user.is_active = True
    anna.user.save()
    assert not is_in(laptop)


def test_sessions_that_have_run_out_are_removed(laptop, jonas):
    desk = factories.signed_in(jonas)
    for store in (SessionStore, StaffSessionStore):
        old = store()
        old.set_expiry(-60)
        old.save()
    run_by_the_clock("portal.accounts.jobs.forget_sessions")
    for store in (SessionStore, StaffSessionStore):
        assert not store.get_model_class().objects.filter(expire_date__lt=timezone.now()).exists()
    assert is_in(laptop)
    assert desk.get("/admin/requests/").status_code == 200
