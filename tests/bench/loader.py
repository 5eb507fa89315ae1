"""Fills a migrated database with the load; rows go in by COPY, as the superuser, past row-level security.

Only measurements and the test of this loader use it: nothing else may write rows without a verb.
"""

import dataclasses
import hashlib
import itertools
from collections.abc import Callable, Iterable
from datetime import timedelta
from pathlib import Path
from typing import Any

import psycopg
from django.contrib.auth.models import Group
from django.db.models import Model
from psycopg import sql
from psycopg.types.json import Jsonb

from config.postgres_cluster import SUPERUSER, Server
from demo.pages import build_site
from demo.service_types import build_service_types
from identity.models import User
from identity.roles import Kind, Role
from portal.accounts.models import Account, Address, Membership
from portal.events.models import Event
from portal.messages.models import Message
from portal.notifications.models import Notification
from portal.requests.models import FormVersion, ServiceRequest
from portal.tenancy.contexts import staff_context
from tests import template_database

from .stories import END, SPAN, SUBJECTS, Place, Size, stories

CHUNK = 1000
"""Requests that are written in one transaction."""
ROOT = Path(__file__).resolve().parents[2]
_SOURCES = ("tests/bench/loader.py", "tests/bench/stories.py", "site/demo/*.py", "site/demo/content/**/*.py")


def fingerprint(size: Size) -> str:
    """Changes when the schema, the load or the demo company's pages may have changed."""
    digest = hashlib.sha256(f"{template_database.fingerprint()} {size}".encode())
    for path in sorted({path for pattern in _SOURCES for path in ROOT.glob(pattern)}):
        digest.update(path.read_bytes())
    return digest.hexdigest()[:16]


def fingerprint_of(path: str) -> str:
    """Changes when the schema or the file may have changed."""
    return hashlib.sha256(f"{template_database.fingerprint()} {Path(path).read_text()}".encode()).hexdigest()[:16]


def superuser(server: Server, name: str) -> psycopg.Connection:
    """A connection that no policy holds back."""
    return psycopg.connect(**server.dsn_parts, user=SUPERUSER, dbname=name)


def loaded_stamp(connection: psycopg.Connection) -> str:
    """The fingerprint that the database was loaded with, empty when loading never ended."""
    if connection.execute("SELECT to_regclass('bench_stamp')").fetchone() == (None,):
        return ""
    row = connection.execute("SELECT stamp FROM bench_stamp").fetchone()
    return row[0] if row else ""


def load(server: Server, name: str, size: Size, say: Callable[[str], None] = print) -> None:
    """Fill database `name`, to which Django's connection leads already; everything is committed."""
    say("the company's pages, forms and people")
    build_service_types()
    build_site(END - SPAN)
    staff = _staff(size)
    forms = FormVersion.objects.filter(service_type__locale__language_code="en", is_current=True).order_by("pk")
    with superuser(server, name) as connection:
        owners = _accounts(connection, size)
        answers = {form.service_type_id: _answers(form.definition) for form in forms}
        place = Place(tuple(owners), tuple(staff), tuple((form.service_type_id, form.pk) for form in forms))
        _requests(connection, size, place, answers, say)
        _draw_past(connection, [User, Account, Membership, Address, ServiceRequest, Message, Notification])
    say("indexes and statistics")
    with superuser(server, name) as connection:
        connection.autocommit = True
        connection.execute("VACUUM ANALYZE")
        connection.execute("CREATE TABLE bench_stamp (stamp text)")
        connection.execute("INSERT INTO bench_stamp VALUES (%s)", [fingerprint(size)])
        connection.execute("CHECKPOINT")


def _staff(size: Size) -> list[int]:
    """Members of staff, the first of them an editor; returns their ids."""
    with staff_context():
        editors = Group.objects.get(name=Role.EDITOR.value)
        people = []
        for number in range(1, size.staff + 1):
            person = User.objects.create_user(
                f"staff{number}@foyer.example",
                kind=Kind.STAFF,
                is_staff=True,
                first_name="Jonas",
                last_name=f"Ritter {number}",
            )
            person.groups.add(editors)
            people.append(person.pk)
    return people


def _accounts(connection: psycopg.Connection, size: Size) -> list[int]:
    """Accounts 1, 2, 3, … with an owner and an address each; returns the owners' ids in that order."""
    first = 1 + (User.objects.order_by("-pk").values_list("pk", flat=True).first() or 0)
    owners = list(range(first, first + size.accounts))
    since = END - SPAN - timedelta(days=1)
    people, accounts, members, addresses = [], [], [], []
    for number, owner in enumerate(owners, start=1):
        names = {"first_name": "Customer", "last_name": str(number), "email": f"customer{number}@example.com"}
        people.append({"id": owner, "password": "!", "date_joined": since, **names})
        accounts.append({"id": number, "name": f"Customer {number}", "opened_at": since})
        members.append({"id": number, "account_id": number, "user_id": owner, "role": "owner", "since": since})
        place = {"street": f"Seeweg {number}", "postcode": "88045", "city": "Friedrichshafen"}
        addresses.append({"id": number, "account_id": number, **place})
    for model, rows in ((User, people), (Account, accounts), (Membership, members), (Address, addresses)):
        copy(connection, model, rows)
    connection.commit()
    return owners


def _requests(connection, size: Size, place: Place, answers: dict[int, dict], say: Callable[[str], None]) -> None:
    told = stories(size, place)
    done = 0
    while chunk := list(itertools.islice(told, CHUNK)):
        for story in chunk:
            story.request["answers"] = answers[story.request["service_type_id"]]
        copy(connection, ServiceRequest, (story.request for story in chunk))
        for model, rows in (
            (Message, (row for story in chunk for row in story.messages)),
            (Event, (row for story in chunk for row in story.events)),
            (Notification, (row for story in chunk for row in story.notifications)),
        ):
            copy(connection, model, rows, without=("id",) if model is Notification else ())
        connection.commit()
        done += len(chunk)
        if done % (5 * CHUNK) == 0 or done == size.requests:
            say(f"requests with messages, events and notifications: {done:,} of {size.requests:,}")


def copy(
    connection: psycopg.Connection,
    model: type[Model],
    rows: Iterable[dict[str, Any]],
    *,
    without: tuple[str, ...] = (),
) -> None:
    """COPY rows, given by attribute name, into a model's table; what a row leaves out gets the field's default."""
    fields = [field for field in model._meta.concrete_fields if field.attname not in without]
    statement = sql.SQL("COPY {} ({}) FROM STDIN").format(
        sql.Identifier(model._meta.db_table), sql.SQL(", ").join(sql.Identifier(field.column) for field in fields)
    )
    with connection.cursor() as cursor, cursor.copy(statement) as target:
        for row in rows:
            target.write_row([_value(row.get(field.attname, field.get_default())) for field in fields])


def _value(value: Any) -> Any:
    return Jsonb(value) if isinstance(value, dict | list) else value


def _draw_past(connection: psycopg.Connection, models: Iterable[type[Model]]) -> None:
    """Move the sequences past the ids that were given."""
    for model in models:
        table = model._meta.db_table
        latest = sql.SQL("SELECT setval(pg_get_serial_sequence({}, 'id'), (SELECT max(id) FROM {}))")
        connection.execute(latest.format(sql.Literal(table), sql.Identifier(table)))


def _answers(definition: list[dict]) -> dict[str, Any]:
    """An answer for every field of a form but its files."""
    examples: dict[str, Callable[[dict], Any]] = {
        "text": lambda field: SUBJECTS[0],
        "number": lambda field: field["minimum"] or 12,
        "date": lambda field: END.date().isoformat(),
        "choice": lambda field: field["options"][0]["key"],
        "address": lambda field: {"street": "Seeweg 4", "postcode": "88045", "city": "Überlingen", "country": "DE"},
    }
    return {field["key"]: examples[field["kind"]](field) for field in definition if field["kind"] in examples}


def described(size: Size) -> str:
    """The load in words."""
    parts = dataclasses.asdict(size)
    return f"{parts['requests']:,} requests in {parts['accounts']} accounts"
