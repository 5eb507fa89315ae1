"""Connections to the test's database as another login than the one that the site uses."""

from collections.abc import Iterator
from contextlib import contextmanager

from django.conf import settings
from django.db import connection
from django.db.backends.base.base import BaseDatabaseWrapper
from django.db.backends.signals import connection_created
from django.db.utils import ConnectionHandler

from config import embedded_postgres
from portal.tenancy.checks import refuse_powerful_login


@contextmanager
def connected_as(login: str) -> Iterator[BaseDatabaseWrapper]:
    """A connection of its own as `login`; it sees only what has been committed."""
    connection_created.disconnect(refuse_powerful_login)  # for this process, which signs in as it may elsewhere
    name = connection.settings_dict["NAME"]
    entry = embedded_postgres.connection(settings.POSTGRES, name, login)
    other = ConnectionHandler({"default": {**connection.settings_dict, **entry}})["default"]
    try:
        yield other
    finally:
        other.close()
