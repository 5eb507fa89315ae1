"""Databases that real processes work in: clones of the migrated template, dropped at the end."""

import subprocess
import uuid
from collections.abc import Iterator
from contextlib import contextmanager

import psycopg
from django.conf import settings
from django.db import connection

from config import embedded_postgres
from config.embedded_postgres import Server

_WAITING = "SELECT count(*) FROM pg_stat_activity WHERE datname = %s AND wait_event_type = 'Lock'"


@contextmanager
def clone_of(template: str) -> Iterator[str]:
    """A new database with everything that the template holds."""
    name = f"foyer_live_{uuid.uuid4().hex[:12]}"
    embedded_postgres.create_from_template(settings.POSTGRES, name, template)
    try:
        yield name
    finally:
        embedded_postgres.drop(settings.POSTGRES, name)


@contextmanager
def used(entry: dict, blocker) -> Iterator[None]:
    """Have Django's own connection in the test process lead to the database that the entry of DATABASES names."""
    before = {key: connection.settings_dict[key] for key in entry}
    with blocker.unblock():
        connection.close()
        connection.settings_dict.update(entry)
        try:
            yield
        finally:
            connection.close()
            connection.settings_dict.update(before)


def waiting_for_locks(server: Server, database: str) -> int:
    """How many sessions of the database wait for a row that somebody else holds."""
    login = {"user": "postgres", "dbname": "postgres", "autocommit": True}
    with psycopg.connect(**server.dsn_parts, **login) as superuser:
        return superuser.execute(_WAITING, [database]).fetchone()[0]


def copy(source: Server, name: str, target: Server, new_name: str) -> None:
    """Copy a database to another server: pg_dump into psql, both as the superuser."""
    dump = [str(embedded_postgres.program("pg_dump")), embedded_postgres.url(source, name, "postgres")]
    fill = [str(embedded_postgres.program("psql")), "--quiet", "--no-psqlrc", "--set=ON_ERROR_STOP=1"]
    fill += [embedded_postgres.url(target, new_name, "postgres")]
    text = subprocess.run(dump, check=True, capture_output=True).stdout
    subprocess.run(fill, input=text, check=True, capture_output=True)
