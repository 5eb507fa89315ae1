"""Who the database is working for: the only way to reach rows behind row-level security.

A context is a database role plus an account id (and the id of the person), all local to one
transaction: a commit, a rollback or a lost connection ends them, so no connection that is kept or
pooled can carry them to the next request. Without a context there are no rows.
"""

from collections.abc import Iterator
from contextlib import contextmanager

from django.db import connection, transaction

TENANT, OBSERVER, STAFF, VIEWER = "portal_tenant", "portal_observer", "portal_staff", "portal_viewer"
LOGIN = "none"

_READ = """
SELECT current_setting('role'), current_setting('app.account_id', true), current_setting('app.user_id', true)
"""
_SET = """
SELECT set_config('role', %s, true), set_config('app.account_id', %s, true), set_config('app.user_id', %s, true)
"""


@contextmanager
def database_context(role: str, *, account_id: int | None = None, user_id: int | None = None) -> Iterator[None]:
    """Run a block as a database role, in a transaction of its own or in a savepoint of the open one."""
    nested = connection.in_atomic_block
    with transaction.atomic(), connection.cursor() as cursor:
        outer: list[str] = []
        if nested:
            cursor.execute(_READ)
            outer = [value or "" for value in cursor.fetchone()]
        cursor.execute(_SET, [role, _text(account_id), _text(user_id)])
        yield
        if nested:
            # PostgreSQL restores the settings itself only when the savepoint is rolled back.
            cursor.execute(_SET, outer)


def _text(value: int | None) -> str:
    return "" if value is None else str(value)


def tenant_context(account_id: int, *, user_id: int | None = None):
    """Work for one account: its rows, as far as a customer may see them."""
    return database_context(TENANT, account_id=account_id, user_id=user_id)


def observer_context(account_id: int, *, user_id: int | None = None):
    """See the portal as a customer of the account does, for a member of staff: nothing can be changed."""
    return database_context(OBSERVER, account_id=account_id, user_id=user_id)


def staff_context(*, user_id: int | None = None):
    """Work for the company: the rows of every account."""
    return database_context(STAFF, user_id=user_id)


def viewer_context(*, user_id: int | None = None):
    """Read for the company: the rows of every account, none of which can be changed."""
    return database_context(VIEWER, user_id=user_id)


def outside_context():
    """Nobody's: no row of any account; what stands outside the walls can be read from within a context."""
    return database_context(LOGIN)


def person_context(user_id: int):
    """Before an account is known: only the memberships of this person can be read."""
    return database_context(LOGIN, user_id=user_id)
