"""A web server for customers alone, whose login knows no member of staff."""

from collections.abc import Callable, Iterator
from dataclasses import dataclass

import pytest
from allauth.usersessions.models import UserSession
from django.contrib.sessions.backends.db import SessionStore
from django.db import ProgrammingError, connection, transaction
from django.test import Client
from django.utils import timezone

from identity.models import AddressChange, CustomerIdentity, KnownDevice, User
from identity.sessions import StaffSessionStore
from portal.tenancy.people import SIGN_IN_TABLES
from tests import factories
from tests.factories import PASSWORD
from tests.factories.authenticators import app_of
from tests.live import databases


@dataclass(frozen=True)
class Known:
    """Somebody of each population, with a row in every table of what people sign in with, and a session."""

    anna: User
    jonas: User

    @property
    def addresses(self) -> list[str]:
        return [self.jonas.email, self.anna.email]


@pytest.fixture
def known(own_database, django_db_blocker, settings) -> Iterator[Known]:
    """They are there, and from here on the database knows us as portal_web."""
    known = Known(factories.customer("anna@example.com").user, factories.staff().user)
    for user, store in ((known.anna, SessionStore()), (known.jonas, StaffSessionStore())):
        _furnish(user, store)
    settings.SERVES = "customers"
    with databases.used({"USER": "portal_web"}, django_db_blocker):
        yield known


def _furnish(user: User, store: SessionStore) -> None:
    now = timezone.now()
    store["_auth_user_id"] = str(user.pk)
    store.save()
    UserSession.objects.create(user=user, ip="192.0.2.1", session_key=store.session_key, user_agent="Browser")
    user.emailaddress_set.get_or_create(email=user.email, defaults={"verified": True, "primary": True})
    KnownDevice.objects.create(user=user, token_hash="0" * 64, first_seen_at=now, last_seen_at=now)
    AddressChange.objects.create(user=user, old_address=user.email, new_address="new@example.com", asked_at=now)
    CustomerIdentity.objects.create(user=user, issuer="https://id.example", subject=str(user.pk), linked_at=now)
    app_of(user)


@pytest.fixture
def sql(known) -> Callable[..., list[tuple]]:
    """Run one statement and take back what it did; its rows, or how many it reached."""

    def run(statement: str, *parameters) -> list[tuple]:
        with transaction.atomic(), connection.cursor() as cursor:
            cursor.execute(statement, parameters)
            found = cursor.fetchall() if cursor.description else [(cursor.rowcount,)]
            transaction.set_rollback(True)
        return found

    return run


def test_signing_up_with_the_address_of_a_member_of_staff_looks_like_any_other(known):
    answers = set()
    for address in [*known.addresses, "nobody@example.com"]:
        answer = Client().post("/accounts/signup/", {"email": address, "password1": PASSWORD})
        answers.add((answer.status_code, answer.get("Location")))
    assert len(answers) == 1


def test_of_what_people_sign_in_with_the_login_reaches_that_of_customers(known, sql):
    for table in SIGN_IN_TABLES:
        assert set(sql(f"SELECT user_id FROM {table}")) == {(known.anna.pk,)}, table
        assert sql(f"UPDATE {table} SET user_id = user_id WHERE user_id = %s", known.jonas.pk) == [(0,)], table
        assert sql(f"DELETE FROM {table} WHERE user_id = %s", known.jonas.pk) == [(0,)], table


def test_nothing_that_somebody_signs_in_with_is_given_to_a_member_of_staff(known, sql):
    for table in SIGN_IN_TABLES:
        with pytest.raises(ProgrammingError, match="row-level security"):
            sql(f"UPDATE {table} SET user_id = %s", known.jonas.pk)


@pytest.mark.parametrize(
    "statement",
    [
        "SELECT session_key FROM identity_staffsession",
        "INSERT INTO identity_staffsession VALUES ('a', '', now())",
        "UPDATE identity_staffsession SET session_data = ''",
        "DELETE FROM identity_staffsession",
    ],
)
def test_sessions_of_staff_are_out_of_reach(sql, statement):
    with pytest.raises(ProgrammingError, match="permission denied"):
        sql(statement)


def test_all_sessions_in_reach_are_those_of_customers(known, sql):
    [(key,)] = sql("SELECT session_key FROM django_session")
    assert SessionStore(key)["_auth_user_id"] == str(known.anna.pk)


def test_every_table_in_reach_with_rows_of_a_person_has_a_wall(sql):
    """Somebody who adds one adds it to the tables of people.py, or withholds it."""
    open_tables = sql("""
        SELECT t.relname FROM pg_class t JOIN pg_attribute a ON a.attrelid = t.oid AND a.attname = 'user_id'
        WHERE t.relkind = 'r' AND NOT t.relrowsecurity AND has_any_column_privilege(t.oid, 'SELECT')
    """)
    assert open_tables == []
