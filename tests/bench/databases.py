"""The two databases of a measurement: Foyer's with its load, and that of the unit of cost. Kept while unchanged."""

import os
import subprocess
import sys
from collections.abc import Callable

from django.conf import settings
from psycopg import sql

from config import embedded_postgres

from . import loader
from .processes import ROOT
from .stories import Size

UNIT_DATABASE = "foyer_bench_unit"
UNIT_USERS = 200
UNIT_TICKETS_OF_A_USER = 100

_UNIT_LOAD = """
INSERT INTO auth_user
    (username, password, first_name, last_name, email, is_superuser, is_staff, is_active, date_joined)
SELECT 'cust' || lpad(n::text, 4, '0'), '!', '', '', '', false, false, true, now()
FROM generate_series(1, %(users)s) n;
INSERT INTO unit_ticket (cust, status, subject, updated)
SELECT n %% %(users)s + 1, CASE WHEN n %% 3 = 0 THEN 'open' ELSE 'closed' END,
       'Boiler loses pressure again, number ' || n, timestamptz '2026-10-31' - n * interval '1 hour'
FROM generate_series(1, %(users)s * %(each)s) n;
"""


def ensure_foyer(size: Size, say: Callable[[str], None]) -> None:
    """Make, migrate and load the database of `tests.bench.settings`, unless it is loaded with the same already."""
    server, name = settings.POSTGRES, settings.DATABASE_NAME
    with loader.superuser(server, name) as connection:
        if loader.loaded_stamp(connection) == loader.fingerprint(size):
            say(f"{loader.described(size)} are loaded already")
            return
    embedded_postgres.drop(server, name)
    embedded_postgres.ensure_database(server, name)
    say("migrations")
    _manage({"DJANGO_SETTINGS_MODULE": "tests.bench.settings"}, "migrate", "--verbosity", "0")
    loader.load(server, name, size, say)


def ensure_unit(say: Callable[[str], None]) -> None:
    """Make the database of the unit of cost and load 20,000 rows, unless it is there."""
    server = settings.POSTGRES
    with loader.superuser(server, "postgres") as connection:
        connection.autocommit = True
        query = "SELECT FROM pg_database WHERE datname = %s"
        if connection.execute(query, [UNIT_DATABASE]).fetchone() is None:
            connection.execute(sql.SQL("CREATE DATABASE {}").format(sql.Identifier(UNIT_DATABASE)))
    with loader.superuser(server, UNIT_DATABASE) as connection:
        if connection.execute("SELECT to_regclass('unit_ticket')").fetchone() != (None,):
            return
    say("the unit of cost")
    _manage(unit_environment(), "migrate", "--run-syncdb", "--verbosity", "0")
    with loader.superuser(server, UNIT_DATABASE) as connection:
        connection.execute(_UNIT_LOAD % {"users": UNIT_USERS, "each": UNIT_TICKETS_OF_A_USER})
        connection.commit()
        connection.autocommit = True
        connection.execute("VACUUM ANALYZE")


def unit_environment() -> dict[str, str]:
    """What the unit of cost finds its database by."""
    server = settings.POSTGRES
    return {
        "DJANGO_SETTINGS_MODULE": "tests.bench.unit.settings",
        "PGHOST_": str(server.socket_dir),
        "PGPORT_": str(server.port),
        "PGDATABASE_": UNIT_DATABASE,
    }


def postmaster() -> int:
    """The process id of the database server."""
    pid = embedded_postgres.running_pid(settings.POSTGRES.data_dir)
    if pid is None:
        raise RuntimeError("The database server of the measurement is not running.")
    return pid


def _manage(environment: dict[str, str], *arguments: str) -> None:
    command = [sys.executable, "-m", "django", *arguments]
    subprocess.run(command, cwd=ROOT, env={**os.environ, **environment}, check=True)
