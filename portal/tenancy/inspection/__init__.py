"""Compares the walls that the code declares with those that stand in a database: `manage.py check_rls`.

Each part gives sentences, one a difference, none where the database is as declared. They read the catalogues only,
signed in as the owner of the tables, who may make the temporary ones that policies are compared on.
"""

from django.db.backends.base.base import BaseDatabaseWrapper

from . import links, logins, objects, rights, walls

_PARTS = (logins, walls, links, rights, objects)


def differences(connection: BaseDatabaseWrapper) -> list[str]:
    """Everything in which the database is not as the code says; leaves it as it was."""
    with connection.cursor() as cursor:
        return [difference for part in _PARTS for difference in part.differences(cursor)]
