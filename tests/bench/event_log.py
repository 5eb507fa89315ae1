"""Verifying a million events, and reading them without verifying anything.

Seconds on the clock, and CPU time beside them: verification works in as many processes as there are cores, and waits
where others use them. The goal is held against CPU time, shared by two.
"""

import os
import resource
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from statistics import median

from django.conf import settings
from django.db import connection
from django.utils import timezone

from config import embedded_postgres
from portal.events import jobs, keys, seals_file
from portal.events.checking import read_rows
from portal.events.verification import verify
from portal.tenancy.contexts import staff_context

from . import loader
from .processes import cpu_seconds, family
from .results import aligned, spread

DATABASE = "foyer_bench_log"
EVENTS = 1_000_000
OF_A_TRANSACTION = 1_000
GOAL_SECONDS = 10

_EVENTS = """
INSERT INTO portal_event
    (id, at, verb, visibility, account_id, request_id, actor_id, payload, leaf, personal, salt)
SELECT id::uuid, at, verb, 'customer', account, n / 12, actor, payload, sha256(convert_to(payload, 'UTF8')),
       personal::jsonb, salt
FROM generate_series(%(first)s::int, %(last)s::int) n,
LATERAL (SELECT
    timestamptz '2023-11-01 00:00:00+00' + n * interval '90 seconds' AS at,
    lpad(to_hex(1698796800000 + n::bigint * 90000), 12, '0') || '70008' || lpad(to_hex(n), 15, '0') AS plain,
    (ARRAY['message.sent', 'request.viewed', 'person.signed_in', 'request.scheduled'])[1 + n %% 4] AS verb,
    n %% 2000 + 1 AS account, n %% 4000 + 1 AS actor, decode(md5(n::text), 'hex') AS salt,
    format('{"ip":"203.0.113.%%s","name":"Customer %%s","user_agent":"Mozilla/5.0 (X11; Linux x86_64)"}',
           n %% 250, n %% 4000) AS personal) one,
LATERAL (SELECT concat_ws('-', substr(plain, 1, 8), substr(plain, 9, 4), substr(plain, 13, 4), substr(plain, 17, 4),
                          substr(plain, 21)) AS id) named,
LATERAL (SELECT format(
    '{"account":%%s,"actor":%%s,"actor_kind":"customer","at":"%%s+00:00","data":{"before":"triaged","after":"done"},'
    '"id":"%%s","object":["servicerequest","%%s"],"personal":"%%s","request":%%s,"v":1,"verb":"%%s",'
    '"visibility":"customer"}', account, actor, to_char(at AT TIME ZONE 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS'), id, n / 12,
    encode(sha256(salt || convert_to(personal, 'UTF8')), 'hex'), n / 12, verb) AS payload) text
"""


@dataclass(frozen=True)
class Took:
    """Seconds on the clock, and of CPU in Python and in the database server."""

    clock: float
    python: float
    database: float


def ensure(say: Callable[[str], None]) -> None:
    """Make the database with a million events in a hundred seals, unless it is there."""
    server = settings.POSTGRES
    with loader.superuser(server, "postgres") as admin:
        if admin.execute("SELECT FROM pg_database WHERE datname = %s", [DATABASE]).fetchone():
            with loader.superuser(server, DATABASE) as inside:
                if loader.loaded_stamp(inside) == _stamp():
                    return
    say(f"{EVENTS:,} events to be verified")
    connection.close()
    embedded_postgres.drop(server, DATABASE)
    embedded_postgres.create_from_template(server, DATABASE, settings.DATABASE_NAME)
    with loader.superuser(server, DATABASE) as inside:
        inside.execute("SET session_replication_role = replica")
        inside.execute("TRUNCATE portal_event, portal_seal, bench_stamp")
        inside.commit()
        for first in range(0, EVENTS, OF_A_TRANSACTION):
            inside.execute(_EVENTS, {"first": first, "last": first + OF_A_TRANSACTION - 1})
            inside.commit()
        inside.autocommit = True
        inside.execute("VACUUM ANALYZE portal_event")
    with _used():
        seals_file.path().unlink(missing_ok=True)
        jobs.seal()
    with loader.superuser(server, DATABASE) as inside:
        inside.execute("INSERT INTO bench_stamp VALUES (%s)", [_stamp()])


def measure(rounds: int, postmaster: int) -> str:
    """Read and verify by turns; the table."""
    reading, verifying = [], []
    with _used():
        for _ in range(rounds):
            reading.append(_timed(_read, postmaster))
            verifying.append(_timed(_verify, postmaster))
    cpu = [one.python + one.database for one in verifying]
    ratios = [
        (one.python + one.database) / (other.python + other.database)
        for one, other in zip(verifying, reading, strict=True)
    ]
    heads = (
        f"{EVENTS:,} events",
        "seconds (min–max)",
        "CPU of it",
        "of it PostgreSQL",
        "CPU of reading them",
        "goal",
        "",
    )
    goal = "met" if median(cpu) <= 2 * GOAL_SECONDS else "MISSED"
    return aligned(
        [
            heads,
            ("reading them, one process", *_columns(reading), "1", "", ""),
            (
                "verifying them",
                *_columns(verifying),
                spread(ratios),
                f"≤ {GOAL_SECONDS} s on each of two cores",
                goal,
            ),
        ]
    )


def _columns(times: list[Took]) -> tuple[str, str, str]:
    cpu = [one.python + one.database for one in times]
    return spread([one.clock for one in times]), spread(cpu), spread([one.database for one in times])


def _stamp() -> str:
    return f"{loader.fingerprint_of(__file__)} {settings.DATABASE_NAME}"


@contextmanager
def _used() -> Iterator[None]:
    """Have Django's connection lead to the database of the log."""
    before = connection.settings_dict["NAME"]
    connection.close()
    connection.settings_dict["NAME"] = DATABASE
    try:
        yield
    finally:
        connection.close()
        connection.settings_dict["NAME"] = before


def _timed(work: Callable[[], None], postmaster: int) -> Took:
    """The database's processes of a verification end before it does, so the whole server is asked what it used."""
    started, database, python = time.monotonic(), _database_seconds(postmaster), _python_seconds()
    work()
    clock = time.monotonic() - started
    return Took(clock, _python_seconds() - python, _database_seconds(postmaster) - database)


def _python_seconds() -> float:
    used = [resource.getrusage(who) for who in (resource.RUSAGE_SELF, resource.RUSAGE_CHILDREN)]
    return sum(one.ru_utime + one.ru_stime for one in used)


def _database_seconds(postmaster: int) -> float:
    """Of the server's processes and of those that it has outlived."""
    waited = 0.0
    try:
        with open(f"/proc/{postmaster}/stat") as stat:  # noqa: PTH123
            fields = stat.read().rsplit(") ", 1)[1].split()
        waited = (int(fields[13]) + int(fields[14])) / os.sysconf("SC_CLK_TCK")  # cutime, cstime
    except OSError:
        pass  # not Linux: only those that still run
    return waited + sum(map(cpu_seconds, family(postmaster)))


def _read() -> None:
    with staff_context():
        assert sum(1 for _row in read_rows(connection.connection, "true")) == EVENTS


def _verify() -> None:
    with staff_context():
        report = verify(trusted=keys.trusted_keys(), now=timezone.now(), file=seals_file.path())
    assert (report.events, report.faults) == (EVENTS, [])
