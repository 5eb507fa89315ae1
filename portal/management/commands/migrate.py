"""`migrate`, as the owner of the tables: the login of web and worker may not change a schema."""

from django.conf import settings
from django.core.management.commands import migrate
from django.db import connections


class Command(migrate.Command):
    help = "Updates the database schema, signed in as portal_owner (settings.DATABASE_OWNER)."

    def handle(self, *args, **options):
        connection = connections[options["database"]]
        connection.close()
        connection.settings_dict.update(
            {
                name: settings.DATABASE_OWNER[name]
                for name in ("NAME", "USER", "PASSWORD", "HOST", "PORT")
                if name in settings.DATABASE_OWNER
            }
        )
        super().handle(*args, **options)
        connection.close()
