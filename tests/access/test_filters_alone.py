"""The same table with row-level security switched off: the application's filters alone must hold.

A superuser switches it off on a clone; contexts are opened as ever and hold nothing back. What belongs to somebody
carries a marker (world.py); no answer may hold a marker of somebody else's, nor show to a delegated member what was
not shared with them.
"""

from collections.abc import Iterator

import pytest
from django.db import connection

from portal.accounts import middleware
from portal.desk import listing
from portal.events.permissions import READERS
from portal.messages import access as messages
from portal.requests.models import ServiceRequest
from portal.tenancy.contexts import staff_context, tenant_context
from portal.tenancy.grants import VIEWER_WRITES
from tests.tenancy.conftest import WALLED
from tests.tenancy.logins import connected_as

from .committed import committed_world
from .table import Row, rows
from .test_walls_alone import NOT_FOR
from .trying import attempt
from .world import ANNA, DARIO, UNSHARED, World

pytestmark = [
    pytest.mark.filterwarnings("ignore::ResourceWarning"),
    pytest.mark.filterwarnings("ignore::pytest.PytestUnraisableExceptionWarning"),
    pytest.mark.filterwarnings("ignore:Pagination may yield inconsistent results"),
]

#: the demo shows every mail to everybody; production has no such pages
_DEMO = "/demo/mail/"

#: what happened, work for the worker, and what the admin keeps of the windows and choices of whoever uses it
_LEFT_BY_VIEWERS = {"portal_event", "portal_outbox", "django_q_ormq", *VIEWER_WRITES}


@pytest.fixture(scope="module")
def world(django_db_setup, template, django_db_blocker, folder) -> Iterator[World]:
    """The world without walls."""
    with committed_world(template, django_db_blocker, folder) as (_name, world):
        with connected_as("postgres") as superuser, superuser.cursor() as cursor:
            for table in [*WALLED, "identity_user"]:
                cursor.execute(f"ALTER TABLE {table} NO FORCE ROW LEVEL SECURITY, DISABLE ROW LEVEL SECURITY")
        yield world


@pytest.fixture(scope="module")
def table() -> list[Row]:
    return [row for row in rows() if not row.address.startswith(_DEMO)]


def _door_of(role: str) -> tuple[str, ...]:
    """Where somebody of the role comes in at all; at the other doors the table of addresses says that they do not."""
    if role in ("marketing", "crew"):
        return ("/admin/",)
    return ("/portal/", "/api/", "/status/", "/accounts/") if role != "visitor" else ("/",)


@pytest.mark.parametrize("role", NOT_FOR)
@pytest.mark.parametrize("method", ["GET", "POST"])
def test_nobody_reads_what_belongs_to_somebody_else(world, folder, table, role, method):
    seen = [
        f"{row.address} shows {marker}"
        for row in table
        if method in row.expected and row.address.startswith(_door_of(role))
        for text in [attempt(world, folder, row, role, method).text]
        for marker in (*NOT_FOR[role], *([UNSHARED] if role == "delegated" else []))
        if marker in text
    ]
    assert not seen, "\n".join(seen)


@pytest.mark.parametrize(("role", "marker"), [("owner", ANNA), ("other", DARIO)])
def test_a_customer_reads_what_is_their_own(world, folder, table, role, marker):
    """Or the test above would prove nothing."""
    shown = [row for row in table if row.address.startswith("/portal/") and "GET" in row.expected]
    assert sum(marker in attempt(world, folder, row, role, "GET").text for row in shown) > 10


@pytest.fixture
def _viewers_with_rights(monkeypatch):
    """Viewers work as the role of those who may write, so that the database's grants hold nothing back either."""
    for module in (middleware, listing):
        monkeypatch.setattr(module, "viewer_context", staff_context)


@pytest.mark.usefixtures("_viewers_with_rights")
def test_a_viewer_changes_nothing(world, folder, table):
    changed = [
        f"{row.address}: wrote {', '.join(sorted(written))}"
        for row in table
        for method in ("POST", "PUT")
        if method in row.expected and row.address.startswith("/admin/")
        for written in [set(attempt(world, folder, row, "viewer", method).written) - _LEFT_BY_VIEWERS]
        if written
    ]
    assert not changed, "\n".join(changed)


@pytest.mark.usefixtures("_viewers_with_rights")
def test_a_viewer_would_change_something_if_a_table_allowed_it(world, folder, table, monkeypatch):
    """Or the test above would prove nothing."""
    monkeypatch.setitem(messages.MAY, "note", READERS)
    (row,) = [row for row in table if row.address == "/admin/requests/{triaged}/?note"]
    assert "portal_message" in attempt(world, folder, row, "viewer", "POST").written


def test_what_is_not_shared_is_there_to_be_seen(world, folder, table):
    shown = [row for row in table if row.address == "/portal/requests/"]
    assert [UNSHARED in attempt(world, folder, row, "owner", "GET").text for row in shown] == [True]


def test_the_walls_are_off(world):
    with tenant_context(world.ids["account"]), connection.cursor() as cursor:
        cursor.execute("SELECT count(DISTINCT account_id) FROM portal_servicerequest")
        assert cursor.fetchone()[0] > 1
        assert ServiceRequest.objects.exclude(account_id=world.ids["account"]).exists()
