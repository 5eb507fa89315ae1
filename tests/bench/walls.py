"""`python -m tests.bench.walls [--rows N]`: what row-level security costs lists and searches of large accounts.

1,000,000 requests, a tenth of them of one account and the rest of 2,000 others, as rows of the real table with its
indexes and its policies. Each query is asked in the context that the site asks it in and as the superuser, by turns.
Only `psycopg` and PostgreSQL are measured. Customers have no search yet; the search is the desk's.
"""

import argparse
import os
import subprocess
import sys
import time
from collections.abc import Callable
from statistics import quantiles

import psycopg

os.environ.setdefault("DJANGO_SETTINGS_MODULE", "tests.bench.settings")
NAME = "foyer_bench_walls"
LARGE, OTHERS = 1, 2_000
TURNS = 60
GOAL = 1.05

_ROWS = """
SET session_replication_role = replica;
INSERT INTO portal_servicerequest ({columns})
SELECT {values} FROM generate_series(1, {rows}) n
"""
#: what a column holds that is not the same in each row; n counts the rows
_VALUES = {
    "account_id": f"CASE WHEN n %% 10 = 0 THEN {LARGE} ELSE 2 + n %% {OTHERS} END",
    "status": "(ARRAY['submitted', 'triaged', 'waiting', 'scheduled', 'done', 'closed'])[1 + n %% 6]",
    "submitted_at": "timestamptz '2026-10-31' - n * interval '1 minute'",
    "subject": (
        "(ARRAY['Boiler loses pressure', 'Stairwell to be painted', 'Socket without power', 'Hedge of 24 metres'])"
        "[1 + n %% 4] || ', number ' || n"
    ),
}
#: name -> context that it is asked in, and the query
QUERIES = {
    "list, 20 newest": (
        "portal_tenant",
        "SELECT id, status, subject FROM portal_servicerequest WHERE account_id = %(account)s "
        "ORDER BY updated_at DESC, id DESC LIMIT 20",
    ),
    "count of open ones": (
        "portal_tenant",
        "SELECT count(*) FROM portal_servicerequest WHERE account_id = %(account)s "
        "AND status IN ('submitted', 'triaged', 'waiting')",
    ),
    "desk, 25 newest": (
        "portal_staff",
        "SELECT id, status, subject FROM portal_servicerequest ORDER BY updated_at DESC, id DESC LIMIT 25",
    ),
    "desk, search rare": (
        "portal_staff",
        "SELECT id FROM portal_servicerequest WHERE upper(subject::text) LIKE upper('%%number 9999%%') "
        "ORDER BY updated_at DESC, id DESC LIMIT 25",
    ),
    "desk, search common": (
        "portal_staff",
        "SELECT id FROM portal_servicerequest WHERE upper(subject::text) LIKE upper('%%boiler%%') "
        "ORDER BY updated_at DESC, id DESC LIMIT 25",
    ),
}


def say(text: str) -> None:
    """Print a line at once."""
    sys.stdout.write(f"{text}\n")
    sys.stdout.flush()


def main(arguments: list[str]) -> int:
    """Load what is not there, measure, print the table; a goal that is missed is printed and no failure."""
    parser = argparse.ArgumentParser(prog="python -m tests.bench.walls", description=__doc__)
    parser.add_argument("--rows", type=int, default=1_000_000)
    parser.add_argument("--turns", type=int, default=TURNS)
    options = parser.parse_args(arguments)
    connect = _database(options.rows)
    say(f"{'query':22} {'without ms':>11} {'with ms':>9} {'ratio':>6}")
    for name, (role, query) in QUERIES.items():
        without, walled = _by_turns(connect, query, role, options.turns)
        ratio = walled / without
        say(f"{name:22} {without:>11.3f} {walled:>9.3f} {ratio:>6.2f}{'' if ratio <= GOAL else '  MISSED'}")
    say(f"goal: {GOAL}; fastest quarter of {options.turns} turns, {options.rows} rows, a tenth of them the account's")
    return 0


def _by_turns(connect: Callable[[str], psycopg.Connection], query: str, role: str, turns: int) -> tuple[float, float]:
    """Milliseconds as the superuser, whom no policy binds, and in a context; the fastest quarter, for others work."""
    with connect("postgres") as free, connect("portal_app") as bound:
        bound.execute("SELECT set_config('role', %s, false)", [role])
        bound.execute("SELECT set_config('app.account_id', %s, false)", [str(LARGE)])
        taken: dict[psycopg.Connection, list[float]] = {free: [], bound: []}
        for turn in range(turns + 5):
            for connection, times in taken.items():
                begun = time.perf_counter()
                found = psycopg.ClientCursor(connection).execute(query, {"account": LARGE}).fetchall()
                if turn >= 5:
                    times.append((time.perf_counter() - begun) * 1000)
                assert found, query
    return quantiles(taken[free])[0], quantiles(taken[bound])[0]


def _database(rows: int) -> Callable[[str], psycopg.Connection]:
    """The migrated database with its rows, made when it is not there; gives what connects to it."""
    from django.conf import settings

    from config import embedded_postgres

    server, stamp = settings.POSTGRES, f"{rows} rows"

    def connect(login: str) -> psycopg.Connection:
        return psycopg.connect(**server.dsn_parts, dbname=NAME, user=login, autocommit=True)

    embedded_postgres.ensure_database(server, NAME)
    with connect("postgres") as superuser:
        if superuser.execute("SELECT obj_description(to_regclass('portal_servicerequest'))").fetchone() == (stamp,):
            return connect
    embedded_postgres.drop(server, NAME)
    embedded_postgres.ensure_database(server, NAME)
    environment = {**os.environ, "FOYER_DATABASE": NAME}
    subprocess.run([sys.executable, "manage.py", "migrate", "--verbosity", "0"], env=environment, check=True)
    with connect("postgres") as superuser:
        _fill(superuser, rows)
        superuser.execute(f"COMMENT ON TABLE portal_servicerequest IS '{stamp}'")
    return connect


def _fill(superuser: psycopg.Connection, rows: int) -> None:
    """Rows by the database itself, unchecked: what they refer to is not asked for."""
    needed = superuser.execute(
        "SELECT column_name, data_type FROM information_schema.columns WHERE table_name = 'portal_servicerequest' "
        "AND is_nullable = 'NO' AND column_name <> 'id' AND is_generated = 'NEVER'"
    ).fetchall()
    by_type = {
        "bigint": "1",
        "integer": "1",
        "smallint": "1",
        "boolean": "false",
        "jsonb": "'{}'",
        "timestamp with time zone": "timestamptz '2026-10-31' - n * interval '1 minute'",
    }
    values = {name: by_type.get(kind, "''") for name, kind in needed} | _VALUES
    columns, expressions = ", ".join(values), ", ".join(values.values()).replace("%%", "%")
    superuser.execute(_ROWS.format(columns=columns, values=expressions, rows=rows).encode())
    superuser.execute("RESET session_replication_role")
    superuser.execute("VACUUM ANALYZE portal_servicerequest")


if __name__ == "__main__":
    raise SystemExit(main(sys.argv[1:]))
