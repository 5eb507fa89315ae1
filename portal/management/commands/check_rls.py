"""Proves that the walls of a database are those that the code declares."""

from django.conf import settings
from django.core.management.base import BaseCommand, CommandError
from django.db import DatabaseError, connections
from django.db.backends.base.base import BaseDatabaseWrapper
from django.db.backends.signals import connection_created
from django.db.utils import ConnectionHandler

from portal.tenancy.checks import refuse_powerful_login
from portal.tenancy.inspection import differences
from portal.tenancy.inspection.catalogue import walled_tables


class Command(BaseCommand):
    help = (
        "Compares row-level security, policies, composite foreign keys, rights, triggers and logins with the code; "
        "names each difference and ends with 1 where there is one. Signed in as portal_owner."
    )

    def handle(self, *args, **options):
        connection_created.disconnect(refuse_powerful_login)  # what start-up refuses is to be named here
        connection = _as_owner()
        try:
            connection.set_autocommit(False)
            found = differences(connection)
        except DatabaseError as error:
            raise CommandError(f"The database cannot be compared: {error}") from error
        finally:
            connection.close()
        if found:
            raise CommandError("\n".join([*found, f"{len(found)} differences."]))
        self.stdout.write(f"{len(walled_tables())} tables are walled as the code says.")


def _as_owner() -> BaseDatabaseWrapper:
    """A connection of its own as the owner of the tables."""
    entry = {**connections["default"].settings_dict, **settings.DATABASE_OWNER}
    entry["NAME"] = connections["default"].settings_dict["NAME"]
    return ConnectionHandler({"default": entry})["default"]
