"""No context travels with a connection that is shared: pgbouncer gives one to whoever begins a transaction."""

import threading
from collections.abc import Iterator

import psycopg
import pytest
from django.conf import settings
from django.db import ProgrammingError, connection, transaction

from portal.tenancy.contexts import observer_context, staff_context, tenant_context, viewer_context
from tests import factories
from tests.live import databases
from tests.live.pooler import Pooler

OUTSIDE = ("none", "", "")
_CONTEXT = """
SELECT current_setting('role'), coalesce(current_setting('app.account_id', true), ''),
       coalesce(current_setting('app.user_id', true), ''), pg_backend_pid()
"""
CONTEXTS = {
    "tenant": lambda: tenant_context(7, user_id=8),
    "observer": lambda: observer_context(7, user_id=8),
    "staff": lambda: staff_context(user_id=8),
    "viewer": lambda: viewer_context(user_id=8),
}


@pytest.fixture(scope="module")
def pooler() -> Iterator[Pooler]:
    with Pooler(settings.POSTGRES) as pooler:
        yield pooler


@pytest.fixture
def pooled(own_database, pooler, django_db_blocker) -> Iterator[psycopg.Connection]:
    """Django behind the pooler, and somebody else who gets the same connection to the server when it is free."""
    entry = pooler.entry(own_database, "portal_app")
    somebody = {"dbname": entry["NAME"], "user": entry["USER"], "host": entry["HOST"], "port": entry["PORT"]}
    with (
        databases.used(entry, django_db_blocker),
        psycopg.connect(**somebody, autocommit=True, prepare_threshold=None) as other,
    ):
        yield other


def _seen_by(other: psycopg.Connection) -> tuple[tuple[str, str, str], int]:
    role, account, user, process = other.execute(_CONTEXT).fetchone()
    return (role, account, user), process


def _own_process() -> int:
    with connection.cursor() as cursor:
        cursor.execute("SELECT pg_backend_pid()")
        return cursor.fetchone()[0]


@pytest.mark.parametrize("context", CONTEXTS)
def test_the_next_one_on_the_connection_finds_no_context(pooled, context):
    with CONTEXTS[context]():
        process = _own_process()
    assert _seen_by(pooled) == (OUTSIDE, process)


@pytest.mark.parametrize("context", CONTEXTS)
def test_after_an_exception_there_is_none(pooled, context):
    with pytest.raises(LookupError), CONTEXTS[context]():
        raise LookupError
    assert _seen_by(pooled)[0] == OUTSIDE


def test_after_an_error_of_the_database_there_is_none(pooled):
    with pytest.raises(ProgrammingError), tenant_context(7), connection.cursor() as cursor:
        cursor.execute("SELECT * FROM no_such_table")
    assert _seen_by(pooled)[0] == OUTSIDE


def test_after_a_rollback_there_is_none(pooled):
    with transaction.atomic():
        with tenant_context(7):
            process = _own_process()
        transaction.set_rollback(True)
    assert _seen_by(pooled) == (OUTSIDE, process)


def test_after_a_client_that_vanished_there_is_none(pooled):
    with transaction.atomic(), connection.cursor() as cursor:
        cursor.execute("SELECT set_config('role', 'portal_staff', true), set_config('app.account_id', '7', true)")
        connection.connection.close()
        connection.needs_rollback = True
    connection.close()
    assert _seen_by(pooled)[0] == OUTSIDE


def test_whoever_waits_for_the_connection_reads_rows_of_their_own_account_only(pooled, django_db_blocker):
    """Two accounts take turns on one connection, many times."""
    anna, dario = factories.customer(), factories.customer()
    for who in (anna, dario):
        factories.request_of(who)
    seen: dict[int, set[int]] = {anna.account.pk: set(), dario.account.pk: set()}

    def read(account_id: int) -> None:
        with django_db_blocker.unblock():
            try:
                for _turn in range(25):
                    with tenant_context(account_id), connection.cursor() as cursor:
                        cursor.execute("SELECT DISTINCT account_id FROM portal_servicerequest")
                        seen[account_id] |= {found for (found,) in cursor.fetchall()}
            finally:
                connection.close()

    entry = dict(connection.settings_dict)
    readers = [threading.Thread(target=_on(entry, read), args=(account_id,)) for account_id in seen]
    for reader in readers:
        reader.start()
    for reader in readers:
        reader.join()
    assert seen == {account_id: {account_id} for account_id in seen}


def _on(entry: dict, work):
    """The work on a connection of the thread's own that leads to the same place."""

    def run(*arguments):
        connection.settings_dict.update(entry)
        work(*arguments)

    return run
