"""Whether rows of the log are what was recorded: read as they are stored, checked one by one, hashed in order.

Runs in processes of its own, so it needs a connection and no Django.
"""

import hashlib
import json
from collections.abc import Iterator
from dataclasses import dataclass, field
from datetime import datetime
from typing import Any

import psycopg

from .statements import canonical, time_text

#: a seal as a worker needs it: number, generation, since, until, strays
Span = tuple[int, int, int, int, tuple[str, ...]]
#: so many faults are named, for whoever reads them
MOST_FAULTS = 50

_ROWS = """
COPY (
    SELECT id::text, xid::text::bigint, payload, leaf, personal::text, salt, verb, visibility,
           coalesce(account_id::text, 'null'), coalesce(request_id::text, 'null'), coalesce(actor_id::text, 'null'),
           replace(to_char(at AT TIME ZONE 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.US'), '.000000', '') || '+00:00'
    FROM portal_event WHERE {which}
) TO STDOUT (FORMAT BINARY)
"""
_TYPES = ["text", "int8", "text", "bytea", "text", "bytea", *["text"] * 6]
_KINDS = ("customer", "staff", "system")


@dataclass
class Tally:
    """What was found in the range of one seal, or behind the last one."""

    number: int | None
    events: int = 0
    faults: list[str] = field(default_factory=list)
    #: of the leaves as stored, and of those that the payloads should have
    stored: Any = field(default_factory=hashlib.sha256)
    actual: Any = field(default_factory=hashlib.sha256)


@dataclass(frozen=True)
class Found:
    """The same as plain values, which travel between processes."""

    number: int | None
    events: int
    stored: str
    actual: str
    faults: tuple[str, ...]


def connect(parameters: dict[str, Any]) -> psycopg.Connection:
    """A connection for reading the whole log, in the staff's database role."""
    connection = psycopg.connect(**parameters)
    connection.read_only = True
    connection.execute("SELECT set_config('role', 'portal_staff', true)")
    return connection


def check_elsewhere(parameters: dict[str, Any], spans: list[Span], excluded: tuple[str, ...]) -> list[Found]:
    """`check_spans` over a connection of its own: what a process of a pool does."""
    with connect(parameters) as connection:
        return check_spans(connection, spans, excluded)


def check_spans(connection: psycopg.Connection, spans: list[Span], excluded: tuple[str, ...]) -> list[Found]:
    """Check the events of seals that follow each other within one generation.

    excluded: ids of events that stand in another seal than their transaction says.
    """
    first, last = spans[0], spans[-1]
    which = f"generation = {first[1]:d} AND xid >= '{first[2]:d}'::xid8 AND xid < '{last[3]:d}'::xid8"
    rows = read_rows(connection, which + _without(excluded) + " ORDER BY xid, id")
    row = next(rows, None)
    tallies, apart = [], []
    for number, _generation, _since, until, strays in spans:
        tally = Tally(number)
        while row is not None and row[1] < until:
            _take(tally, row)
            row = next(rows, None)
        if strays:
            apart += [(tally, strays)]
        tallies.append(tally)
    for tally, strays in apart:
        for stray in read_rows(connection, f"id IN ({_quoted(strays)}) ORDER BY xid, id"):
            _take(tally, stray)
    return [_as_found(tally) for tally in tallies]


def check_unsealed(connection: psycopg.Connection, generation: int, since: int, excluded: tuple[str, ...]) -> Found:
    """Check what has come after the last seal."""
    tally = Tally(None)
    which = f"generation = {generation:d} AND xid >= '{since:d}'::xid8"
    for row in read_rows(connection, which + _without(excluded) + " ORDER BY xid, id"):
        _take(tally, row)
    return _as_found(tally)


def faults_of(row: tuple) -> Iterator[str]:
    """What is wrong with one row; nothing when its columns, hash and personal data fit its payload."""
    event_id, _xid, payload, leaf, personal, salt, verb, visibility, account, request, actor, at = row
    if hashlib.sha256(payload.encode()).digest() != leaf:
        yield "its payload does not fit its hash"
    tail = payload[payload.rfind(',"id":"') :]
    head = f'{{"account":{account},"actor":{actor},"actor_kind":"'
    times = f'","at":"{at}","data":'
    if not (
        payload.startswith(tuple(f"{head}{kind}{times}" for kind in _KINDS))
        and tail.startswith(f',"id":"{event_id}","object":')
        and tail.endswith(f',"request":{request},"v":1,"verb":"{verb}","visibility":"{visibility}"}}')
    ):
        yield from _columns_that_disagree(row)
    if personal is None and salt is None:
        return  # erased, as it may be
    if personal is None or salt is None:
        yield "half of its personal data is missing"
    elif f'"personal":"{_digest(salt, personal)}"' not in tail:
        yield "its personal data was changed"


def _columns_that_disagree(row: tuple) -> Iterator[str]:
    """By name, for rows that the quick look did not recognise."""
    event_id, _xid, payload, _leaf, _personal, _salt, verb, visibility, account, request, actor, at = row
    try:
        said = json.loads(payload)
        said["at"] = time_text(datetime.fromisoformat(said["at"]))
    except (ValueError, KeyError, TypeError):
        yield "its payload cannot be read"
        return
    columns = {"id": event_id, "at": at, "verb": verb, "visibility": visibility}
    numbers = {"account": account, "request": request, "actor": actor}
    columns |= {name: None if value == "null" else int(value) for name, value in numbers.items()}
    for name, value in columns.items():
        if said.get(name) != value:
            yield f"its column {name} says {value}, its payload {said.get(name)}"


def read_rows(connection: psycopg.Connection, which: str) -> Iterator[tuple]:
    """Rows as `faults_of` takes them. which: a condition in SQL, of numbers and quoted ids only."""
    with connection.cursor() as cursor, cursor.copy(_ROWS.format(which=which)) as copy:
        copy.set_types(_TYPES)
        yield from copy.rows()


def _take(tally: Tally, row: tuple) -> None:
    tally.events += 1
    tally.stored.update(row[3])
    tally.actual.update(hashlib.sha256(row[2].encode()).digest())
    if len(tally.faults) < MOST_FAULTS:
        tally.faults += [f"Event {row[0]} ({row[6]}): {fault}." for fault in faults_of(row)]


def _as_found(tally: Tally) -> Found:
    return Found(tally.number, tally.events, tally.stored.hexdigest(), tally.actual.hexdigest(), tuple(tally.faults))


def _without(excluded: tuple[str, ...]) -> str:
    return f" AND id NOT IN ({_quoted(excluded)})" if excluded else ""


def _quoted(ids: tuple[str, ...]) -> str:
    """Ids as SQL text; whatever is no UUID would end the query with an error."""
    return ", ".join("'" + one.replace("'", "''") + "'::uuid" for one in ids)


#: many events are of the same person at the same place
_texts: dict[str, bytes] = {}


def _digest(salt: bytes, personal: str) -> str:
    text = _texts.get(personal)
    if text is None:
        if len(_texts) > 10_000:
            _texts.clear()
        text = _texts[personal] = canonical(json.loads(personal)).encode()
    return hashlib.sha256(salt + text).hexdigest()
