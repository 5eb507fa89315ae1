"""`migrate`, as the owner of the tables: the login of web and worker may not change a schema."""

from django.conf import settings
from django.core.management.base import CommandError
from django.core.management.commands import migrate
from django.db import connections
from django.db.backends.base.base import BaseDatabaseWrapper

from portal.tenancy.rights import ROLES

_LOGIN = ("NAME", "USER", "PASSWORD", "HOST", "PORT")
_MISSING = "SELECT role FROM unnest(%s::text[]) role EXCEPT SELECT rolname::text FROM pg_roles ORDER BY 1"


class Command(migrate.Command):
    help = "Updates the database schema, signed in as portal_owner (settings.DATABASE_OWNER)."

    def handle(self, *args, **options):
        connection = connections[options["database"]]
        before = {name: connection.settings_dict[name] for name in _LOGIN}
        connection.close()
        connection.settings_dict.update(
            {name: settings.DATABASE_OWNER[name] for name in _LOGIN if name in settings.DATABASE_OWNER}
        )
        try:
            _need_roles(connection)
            super().handle(*args, **options)
        finally:
            connection.close()
            connection.settings_dict.update(before)


def _need_roles(connection: BaseDatabaseWrapper) -> None:
    """Roles belong to the server, and only a superuser makes them: before anything is changed, all are there."""
    with connection.cursor() as cursor:
        cursor.execute(_MISSING, [list(ROLES)])
        missing = [role for (role,) in cursor.fetchall()]
    if missing:
        raise CommandError(
            f"The database server lacks the roles {', '.join(missing)}: run site/config/database_roles.sql as a "
            "superuser first. Nothing was changed."
        )
