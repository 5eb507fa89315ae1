"""The same table on a deployment for customers alone, whose login to the database cannot become staff.

Customers and visitors get what they get elsewhere; below the staff's addresses there is nothing for anybody.
"""

from collections.abc import Iterator

import pytest
from django.db import ProgrammingError, connection
from django.test import override_settings

from identity.realms import STAFF_PREFIXES
from tests.factories import Staff
from tests.live import databases

from .committed import committed_world
from .table import METHODS, REFUSED, Row, rows
from .trying import attempt
from .world import ROLES, World

pytestmark = [
    pytest.mark.filterwarnings("ignore::ResourceWarning"),
    pytest.mark.filterwarnings("ignore::pytest.PytestUnraisableExceptionWarning"),
    pytest.mark.filterwarnings("ignore:Pagination may yield inconsistent results"),
]

#: shows every mail to everybody; only the demo has it
_DEMO = "/demo/mail/"


@pytest.fixture(scope="module")
def world(django_db_setup, template, django_db_blocker, folder) -> Iterator[World]:
    """The world as portal_web finds it."""
    with (
        committed_world(template, django_db_blocker, folder) as (_name, world),
        databases.used({"USER": "portal_web"}, django_db_blocker),
        override_settings(SERVES="customers"),
    ):
        yield world


def _customers(world: World) -> list[str]:
    return [role for role in ROLES if not isinstance(world.people[role], Staff)]


def _expected(row: Row, method: str, role: str) -> str:
    return REFUSED if row.address.startswith(STAFF_PREFIXES) else row.cell(method, role)


@pytest.mark.parametrize("method", METHODS)
def test_customers_find_everything_and_the_staffs_pages_are_not_there(world, folder, method):
    wrong = []
    for row in rows():
        if method not in row.expected or row.address.startswith(_DEMO):
            continue
        for role in _customers(world):
            tried, expected = attempt(world, folder, row, role, method), _expected(row, method, role)
            if tried.sign != expected:
                wrong.append(f"{row.address} as {role}: expected {expected} but got {tried.sign} ({tried.words})")
    assert not wrong, "\n".join([f"{method}, {len(wrong)} differences:", *wrong])


@pytest.mark.parametrize(
    "role", [role for role in ROLES if role in ("viewer", "editor", "admin", "marketing", "crew")]
)
def test_staff_with_a_session_find_nothing(world, folder, role):
    found = [
        row.address
        for row in rows()
        if row.address.startswith(STAFF_PREFIXES) and "GET" in row.expected
        if attempt(world, folder, row, role, "GET").sign != REFUSED
    ]
    assert found == []


@pytest.mark.parametrize("role", ["portal_staff", "portal_viewer", "portal_observer", "portal_app", "portal_owner"])
def test_the_login_becomes_nobody_but_a_customer(world, role):
    with pytest.raises(ProgrammingError, match="permission denied to set role"), connection.cursor() as cursor:
        cursor.execute("SELECT set_config('role', %s, false)", [role])


def test_the_login_reads_no_member_of_staff(world):
    with connection.cursor() as cursor:
        cursor.execute("SELECT DISTINCT kind FROM identity_user")
        assert cursor.fetchall() == [("customer",)]


def test_the_login_makes_no_member_of_staff(world):
    with pytest.raises(ProgrammingError, match="row-level security"), connection.cursor() as cursor:
        cursor.execute("UPDATE identity_user SET kind = 'staff'")


@pytest.mark.parametrize(
    "table", ["portal_jobrun", "django_q_task", "portal_outgoingmail", "portal_event", "wagtailcore_revision"]
)
def test_the_login_reads_nothing_that_is_the_companys(world, table):
    with pytest.raises(ProgrammingError, match="permission denied"), connection.cursor() as cursor:
        cursor.execute(f"SELECT * FROM {table}")
