"""Requests that nobody in particular owns are behind the same walls: raw SQL as the login of the site."""

from collections.abc import Callable
from contextlib import nullcontext

import pytest
from django.db import IntegrityError, ProgrammingError, connection, transaction

from portal.tenancy.contexts import person_context, staff_context, tenant_context, viewer_context
from tests import factories

pytestmark = pytest.mark.django_db

#: table -> the column with the account
TABLES = {"portal_account": "id", "portal_servicerequest": "account_id", "portal_message": "account_id"}


@pytest.fixture
def item():
    return factories.enquiry_of(factories.guest("gerda@example.com"))


@pytest.fixture
def sql() -> Callable[..., list[tuple]]:
    def run(statement: str, *parameters) -> list[tuple]:
        with transaction.atomic(), connection.cursor() as cursor:
            cursor.execute(statement, parameters)
            return cursor.fetchall() if cursor.description else [(cursor.rowcount,)]

    return run


@pytest.mark.parametrize("table", TABLES)
def test_without_a_context_nothing_of_a_guest_can_be_read(item, sql, table):
    with pytest.raises(ProgrammingError, match="permission denied"):
        sql(f"SELECT * FROM {table}")


@pytest.mark.parametrize("table", TABLES)
def test_another_account_reads_nothing_of_a_guest(item, sql, table):
    anna = factories.customer()
    with anna.context():
        assert sql(f"SELECT count(*) FROM {table} WHERE {TABLES[table]} = %s", item.account_id) == [(0,)]


@pytest.mark.parametrize("table", TABLES)
def test_another_account_changes_nothing_of_a_guest(item, sql, table):
    column = {"portal_account": "phone"}.get(table, "account_id")
    statement = f"UPDATE {table} SET {column} = {column} WHERE {TABLES[table]} = %s"
    with factories.customer().context():
        may_say_it = table != "portal_message"  # nobody changes what was said
        with nullcontext() if may_say_it else pytest.raises(ProgrammingError, match="permission denied"):
            assert sql(statement, item.account_id) == [(0,)]


@pytest.mark.parametrize("table", TABLES)
def test_staff_and_viewers_read_what_guests_wrote(item, sql, table):
    for context in (staff_context, viewer_context):
        with context():
            assert sql(f"SELECT count(*) FROM {table} WHERE {TABLES[table]} = %s", item.account_id) == [(1,)]


def test_a_person_finds_no_membership_of_a_guests_account(item, sql):
    with person_context(factories.customer().user.pk):
        assert sql("SELECT count(*) FROM portal_membership WHERE account_id = %s", item.account_id) == [(0,)]


def test_no_customer_makes_themselves_the_guest_of_an_address(item, sql):
    with factories.customer().context(), pytest.raises(ProgrammingError, match="row-level security"):
        sql("UPDATE portal_account SET contact_email = 'victim@example.com'")


def test_what_is_changed_in_the_account_of_a_guest_ends_its_being_one(item, sql):
    """Who claims it empties the address; nothing else is written to it from the public site."""
    with tenant_context(item.account_id), pytest.raises(ProgrammingError, match="row-level security"):
        sql("UPDATE portal_account SET phone = '1'")
    with tenant_context(item.account_id):
        assert sql("UPDATE portal_account SET contact_email = ''") == [(1,)]


def test_an_account_finds_no_key_of_another(item, sql):
    with factories.customer().context():
        assert sql("SELECT count(*) FROM portal_key") == [(0,)]
    with tenant_context(item.account_id):
        assert sql("SELECT DISTINCT account_id FROM portal_key") == [(item.account_id,)]


def test_no_customer_makes_a_key_to_another_account(item, sql):
    forged = "INSERT INTO portal_key (hash, kind, account_id, object_id) VALUES ('x', 'guest', %s, %s)"
    with factories.customer().context(), pytest.raises(ProgrammingError, match="row-level security"):
        sql(forged, item.account_id, item.account_id)


def test_no_customer_removes_a_key_to_another_account(item, sql):
    with factories.customer().context():
        assert sql("DELETE FROM portal_key WHERE account_id = %s", item.account_id) == [(0,)]


def test_the_database_keeps_no_address_in_a_key(item, sql):
    with staff_context():
        assert sql("SELECT count(*) FROM portal_key k WHERE k::text ILIKE '%%gerda%%'") == [(0,)]
        assert sql("SELECT count(*) FROM portal_key WHERE kind = 'guest'") == [(1,)]


def test_no_customer_joins_the_account_of_a_guest(item, sql):
    anna = factories.customer()
    join = "INSERT INTO portal_membership (account_id, user_id, role, since) VALUES (%s, %s, 'owner', now())"
    with anna.context(), pytest.raises(ProgrammingError, match="row-level security"):
        sql(join, item.account_id, anna.user.pk)


def test_an_address_has_one_account_of_a_guest(item, sql):
    copied = (
        "INSERT INTO portal_account (name, phone, language, opened_at, contact_email, "
        "kind, vat_id, billing_name, billing_email, time_zone, second_factor) "
        "SELECT name, phone, language, opened_at, contact_email, "
        "kind, vat_id, billing_name, billing_email, time_zone, second_factor FROM portal_account WHERE id = %s"
    )
    with staff_context(), pytest.raises(IntegrityError, match="one_guest_per_address"):
        sql(copied, item.account_id)


def test_a_form_makes_one_request_whatever_account_it_names(item, sql):
    other = factories.enquiry_of(factories.guest("other@example.com"))
    with tenant_context(other.account_id), pytest.raises(IntegrityError, match="sent_key"):
        sql("UPDATE portal_servicerequest SET sent_key = %s", item.sent_key)
