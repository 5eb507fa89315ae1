"""A context ends with its block, whatever happens in it, and never travels with the connection."""

import pytest
from django.db import connection

from portal.tenancy.contexts import staff_context, tenant_context, viewer_context

OUTSIDE = ("none", "", "")


def _context() -> tuple[str, str, str]:
    with connection.cursor() as cursor:
        cursor.execute(
            "SELECT current_setting('role'), coalesce(current_setting('app.account_id', true), ''),"
            " coalesce(current_setting('app.user_id', true), '')"
        )
        return cursor.fetchone()


def _process() -> int:
    with connection.cursor() as cursor:
        cursor.execute("SELECT pg_backend_pid()")
        return cursor.fetchone()[0]


@pytest.mark.django_db
def test_a_context_is_role_account_and_person():
    with tenant_context(7, user_id=8):
        assert _context() == ("portal_tenant", "7", "8")


@pytest.mark.django_db
def test_a_context_inside_another_ends_in_the_outer_one():
    with tenant_context(7, user_id=8):
        with staff_context(user_id=9):
            assert _context() == ("portal_staff", "", "9")
        assert _context() == ("portal_tenant", "7", "8")


@pytest.mark.django_db
def test_a_context_inside_another_carries_no_account_into_itself():
    with tenant_context(7), viewer_context():
        assert _context() == ("portal_viewer", "", "")


@pytest.mark.django_db
def test_an_error_in_an_inner_context_ends_in_the_outer_one():
    with tenant_context(7, user_id=8):
        with pytest.raises(LookupError), staff_context():
            raise LookupError
        assert _context() == ("portal_tenant", "7", "8")


@pytest.mark.django_db
def test_an_error_of_the_database_in_an_inner_context_ends_in_the_outer_one():
    with tenant_context(7):
        with pytest.raises(Exception, match="division by zero"), staff_context(), connection.cursor() as cursor:
            cursor.execute("SELECT 1/0")
        assert _context() == ("portal_tenant", "7", "")


def test_a_connection_carries_no_context_from_one_transaction_to_the_next(own_database):
    with tenant_context(7, user_id=8):
        process = _process()
    assert (_process(), _context()) == (process, OUTSIDE)


def test_a_connection_carries_no_context_out_of_a_failed_transaction(own_database):
    process = _process()
    with pytest.raises(LookupError), staff_context():
        raise LookupError
    assert (_process(), _context()) == (process, OUTSIDE)
