"""The site does not start where the walls would prove nothing."""

import pytest
from django.core.exceptions import ImproperlyConfigured
from django.db import connection

from portal.requests.models import ServiceRequest
from portal.tenancy.checks import every_account_table_is_walled, refuse_powerful_login
from portal.tenancy.constraints import RowLevelSecurity

from .logins import connected_as


@pytest.fixture
def superuser(django_db_setup, django_db_blocker):
    """The server's superuser, in a transaction that is rolled back: roles that it makes are gone afterwards."""
    with django_db_blocker.unblock(), connected_as("postgres") as powerful:
        powerful.set_autocommit(False)
        yield powerful
        powerful.rollback()


def _become(powerful, *statements: str):
    with powerful.cursor() as cursor:
        for statement in (*statements, "SET LOCAL ROLE newcomer"):
            cursor.execute(statement)
    return powerful


@pytest.mark.django_db
def test_the_login_of_the_site_is_accepted():
    refuse_powerful_login(connection)


def test_a_superuser_is_refused(superuser):
    with pytest.raises(ImproperlyConfigured, match="is a superuser"):
        refuse_powerful_login(superuser)


def test_a_login_with_bypassrls_is_refused(superuser):
    _become(superuser, "CREATE ROLE newcomer LOGIN BYPASSRLS")
    with pytest.raises(ImproperlyConfigured, match="has BYPASSRLS"):
        refuse_powerful_login(superuser)


def test_a_login_that_inherits_a_role_is_refused(superuser):
    _become(superuser, "CREATE ROLE newcomer LOGIN", "GRANT portal_staff TO newcomer WITH INHERIT TRUE")
    with pytest.raises(ImproperlyConfigured, match="inherits a role"):
        refuse_powerful_login(superuser)


def test_a_login_that_inherits_a_role_by_another_one_is_refused(superuser):
    _become(
        superuser,
        "CREATE ROLE newcomer LOGIN",
        "CREATE ROLE colleagues",
        "GRANT portal_viewer TO colleagues WITH INHERIT TRUE",
        "GRANT colleagues TO newcomer WITH INHERIT TRUE",
    )
    with pytest.raises(ImproperlyConfigured, match="inherits a role"):
        refuse_powerful_login(superuser)


def test_a_login_that_may_only_enter_a_role_is_accepted(superuser):
    _become(superuser, "CREATE ROLE newcomer LOGIN", "GRANT portal_staff TO newcomer WITH INHERIT FALSE, SET TRUE")
    refuse_powerful_login(superuser)


@pytest.mark.parametrize("serves", ["staff", "all"])
def test_a_login_that_cannot_work_for_staff_is_refused_where_staff_are_served(superuser, settings, serves):
    settings.SERVES = serves
    _become(superuser, "CREATE ROLE newcomer LOGIN", "GRANT portal_tenant TO newcomer WITH INHERIT FALSE, SET TRUE")
    with pytest.raises(ImproperlyConfigured, match=r"newcomer cannot work for staff, and SERVES is .*as portal_app"):
        refuse_powerful_login(superuser)


def test_a_login_that_cannot_work_for_staff_is_accepted_where_customers_alone_are_served(superuser, settings):
    settings.SERVES = "customers"
    _become(superuser, "CREATE ROLE newcomer LOGIN", "GRANT portal_tenant TO newcomer WITH INHERIT FALSE, SET TRUE")
    refuse_powerful_login(superuser)


@pytest.mark.django_db
def test_a_login_that_may_work_for_staff_is_refused_where_customers_alone_are_served(settings):
    settings.SERVES = "customers"
    with pytest.raises(ImproperlyConfigured, match=r"portal_app may work for staff, .*connect as portal_web"):
        refuse_powerful_login(connection)


def test_every_table_of_an_account_declares_its_wall():
    assert every_account_table_is_walled(None) == []


def test_a_table_without_its_wall_is_an_error(monkeypatch):
    others = [one for one in ServiceRequest._meta.constraints if not isinstance(one, RowLevelSecurity)]
    monkeypatch.setattr(ServiceRequest._meta, "constraints", others)
    assert [error.id for error in every_account_table_is_walled(None)] == ["foyer.E001"]
