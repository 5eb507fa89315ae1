"""Refuses to start where the walls would prove nothing."""

from django.apps import apps
from django.conf import settings
from django.core.checks import Error, register
from django.core.exceptions import ImproperlyConfigured
from django.db.backends.signals import connection_created

from .constraints import RowLevelSecurity
from .models import AccountOwned

_LOGIN = """
SELECT current_user, r.rolsuper, r.rolbypassrls,
       EXISTS (SELECT FROM pg_roles p WHERE p.rolname ^@ 'portal_' AND p.oid <> r.oid
               AND pg_has_role(r.oid, p.oid, 'USAGE')),
       EXISTS (SELECT FROM pg_roles p WHERE p.rolname = 'portal_staff' AND pg_has_role(r.oid, p.oid, 'SET'))
FROM pg_roles r WHERE r.rolname = current_user
"""


@register
def every_account_table_is_walled(app_configs, **kwargs):
    """A model with an account and without row-level security is an error."""
    return [
        Error(
            f"{model.__name__} belongs to an account but has no RowLevelSecurity constraint.",
            hint="Add RowLevelSecurity(name=…) to Meta.constraints.",
            obj=model,
            id="foyer.E001",
        )
        for model in apps.get_models()
        if issubclass(model, AccountOwned)
        and not any(isinstance(constraint, RowLevelSecurity) for constraint in model._meta.constraints)
    ]


def refuse_powerful_login(connection, **kwargs):
    """A superuser, a login with BYPASSRLS or one that inherits a role passes every policy unnoticed.

    A deployment that serves customers alone signs in with a login that cannot become staff, and no other does.
    """
    if connection.vendor != "postgresql":
        return
    with connection.cursor() as cursor:
        cursor.execute(_LOGIN)
        login, superuser, bypass, inherits, may_become_staff = cursor.fetchone()
    faults = [
        name
        for name, found in (
            ("is a superuser", superuser),
            ("has BYPASSRLS", bypass),
            ("inherits a role", inherits),
        )
        if found
    ]
    if faults:
        raise ImproperlyConfigured(
            f"The database login {login} {' and '.join(faults)}: row-level security would not bind it. "
            "Connect as portal_app (see site/config/database_roles.sql)."
        )
    if may_become_staff == (settings.SERVES == "customers"):
        may, wanted = ("may", "portal_web") if may_become_staff else ("cannot", "portal_app")
        raise ImproperlyConfigured(
            f"The database login {login} {may} work for staff, and SERVES is {settings.SERVES}: connect as {wanted}."
        )
    connection_created.disconnect(refuse_powerful_login)


def watch_logins():
    """Check the login of the first connection of this process."""
    connection_created.connect(refuse_powerful_login)
