"""A log that is sealed for real: a database of its own on a server of its own, and a superuser who tampers with it.

What is not over holds a seal back, whatever database it works in; on the server of all tests something always runs.
"""

from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from io import StringIO
from typing import Any
from uuid import UUID

import psycopg
from django.conf import settings
from django.core.management import CommandError, call_command

from config import embedded_postgres
from config.postgres_cluster import SUPERUSER, Server
from portal.events import jobs
from portal.events.actor import Actor
from portal.events.record import record
from portal.tenancy.contexts import staff_context
from tests.factories import NOW

ANNA = Actor(
    user_id=7, account_id=3, role="owner", name="Anna", personal={"ip": "192.0.2.1", "user_agent": "Firefox"}
)
_CONSTRAINTS = ("event_leaf", "event_columns_agree")


@dataclass
class SealedLog:
    """Events in three seals; `minutes` holds their ids seal by seal."""

    server: Server
    database: str
    minutes: list[list[UUID]] = field(default_factory=list)

    @property
    def seals_file(self):
        return settings.SEALS_DIR / f"{self.database}.jsonl"

    def write(self, verb: str = "request.viewed", *, times: int = 1) -> list[UUID]:
        """Record events, each in a transaction of its own."""
        written = []
        for _ in range(times):
            with staff_context():
                written.append(record(verb, by=ANNA, now=NOW, account_id=3, request_id=5, data={"id": 1}).pk)
        return written

    def seal(self, *, times: int = 4) -> list[UUID]:
        """Record events and put a seal over them."""
        self.minutes.append(self.write(times=times))
        jobs.seal()
        return self.minutes[-1]

    def verify(self, **options: Any) -> str:
        """What `verify_audit_log` says when the log is whole; CommandError otherwise."""
        out = StringIO()
        call_command("verify_audit_log", stdout=out, no_color=True, **options)
        return out.getvalue()

    def findings(self, **options: Any) -> str:
        """What `verify_audit_log` finds fault with, empty when nothing."""
        try:
            self.verify(**options)
        except CommandError as error:
            return str(error) if error.returncode == 1 else "another exit code than 1"
        return ""

    @contextmanager
    def superuser(self, login: str = SUPERUSER) -> Iterator[psycopg.Connection]:
        """A connection that may do everything, or one of another login."""
        with psycopg.connect(**self.server.dsn_parts, user=login, dbname=self.database) as connection:
            yield connection

    def tamper(self, *statements: str, **values: Any) -> None:
        """Do as a superuser does who takes the guards down and puts them up again, so that nothing is to be seen."""
        with self.superuser() as connection:
            connection.execute("SET session_replication_role = replica")
            kept = [self._take_down(connection, name) for name in _CONSTRAINTS]
            for statement in statements:
                assert connection.execute(statement, values or None).rowcount != 0, statement
            for name, definition in zip(_CONSTRAINTS, kept, strict=True):
                connection.execute(f"ALTER TABLE portal_event ADD CONSTRAINT {name} {definition} NOT VALID")
            connection.execute("SET allow_system_table_mods = on")
            connection.execute(
                "UPDATE pg_constraint SET convalidated = true WHERE conname = ANY(%s)", [[*_CONSTRAINTS]]
            )

    @staticmethod
    def _take_down(connection: psycopg.Connection, name: str) -> str:
        query = "SELECT pg_get_constraintdef(oid) FROM pg_constraint WHERE conname = %s"
        (definition,) = connection.execute(query, [name]).fetchone()
        connection.execute(f"ALTER TABLE portal_event DROP CONSTRAINT {name}")
        return definition


def new_server(folder) -> Server:
    """A PostgreSQL that nobody else uses."""
    return embedded_postgres.ensure(folder / "postgres", flags=settings.POSTGRES_FLAGS)
