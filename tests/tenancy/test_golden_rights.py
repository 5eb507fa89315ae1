"""Policies, roles and grants are what somebody has read and committed."""

import difflib

import pytest
from django.db import connection

from portal.tenancy import grants
from portal.tenancy.web_rights import WITHHELD, web_rights

from .golden_rights import COMMAND, GOLDEN, text_of

pytestmark = pytest.mark.django_db

_WALLS = """
SELECT c.relname, c.relrowsecurity AND c.relforcerowsecurity FROM pg_class c JOIN pg_attribute a ON a.attrelid = c.oid
WHERE c.relnamespace = 'public'::regnamespace AND c.relkind IN ('r', 'p') AND a.attname = 'account_id'
"""


def _rows(query: str) -> list[tuple]:
    with connection.cursor() as cursor:
        cursor.execute(query)
        return cursor.fetchall()


def test_the_database_grants_what_the_golden_file_says():
    expected, found = GOLDEN.read_text(), text_of(connection)
    difference = "\n".join(difflib.unified_diff(expected.splitlines(), found.splitlines(), "golden", "found", n=1))
    assert expected == found, f"{difference}\n\nIf this is meant: {COMMAND}"


def test_every_table_with_an_account_forces_its_wall():
    walls = dict(_rows(_WALLS))
    assert len(walls) >= 9
    assert {table for table, forced in walls.items() if not forced} == set()


def test_people_are_walled():
    assert _rows(
        "SELECT relrowsecurity AND relforcerowsecurity FROM pg_class WHERE oid = 'identity_user'::regclass"
    ) == [(True,)]


def test_no_policy_lets_everybody_in():
    """A policy without roles is for PUBLIC: every login."""
    assert _rows("SELECT tablename, policyname FROM pg_policies WHERE 'public' = ANY(roles)") == []


def test_no_right_is_granted_to_everybody():
    granted = _rows(
        "SELECT table_name FROM information_schema.role_table_grants "
        "WHERE grantee = 'PUBLIC' AND table_schema = 'public'"
    )
    assert granted == []


def test_what_the_customers_web_may_do_is_decided_for_each_table():
    """Of the company's login it has what it needs: whoever adds a table says whether that is needed."""
    used = {table for table, rights in grants.TABLES.items() if any(right.role == grants.LOGIN for right in rights)}
    decided = {table for table in used if web_rights(table)} | WITHHELD
    assert used - decided == set(), "add it to RIGHTS or to WITHHELD in portal/tenancy/web_rights.py"
    assert {table for table in WITHHELD if web_rights(table)} == set()


def test_the_customers_web_may_do_nothing_that_the_companys_login_may_not():
    for table in {*grants.TABLES, *grants.site_tables()}:
        of = {
            role: {name for right in grants.rights_of(table) if right.role == role for name in right.rights}
            for role in (grants.LOGIN, "portal_web")
        }
        assert of["portal_web"] <= of[grants.LOGIN], table


def test_each_table_is_in_the_list_of_rights():
    """What is not listed is not granted: a table nobody thought of is unreadable, and this says so."""
    tables = {
        name
        for (name,) in _rows(
            "SELECT relname FROM pg_class WHERE relnamespace = 'public'::regnamespace AND relkind IN ('r', 'p')"
        )
    }
    assert sorted(tables - set(grants.TABLES) - set(grants.site_tables())) == [], "add it to portal/tenancy/grants.py"
