"""Whether rows of the log are what was recorded: read as they are stored, checked one by one, hashed in order.

Runs in processes of its own (`python -m portal.events.checking`), so it needs a connection and no Django.
"""

import hashlib
import json
import sys
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
    SELECT id::text, xid::text::bigint, payload, leaf, personal::text, salt, verb, visibility,
           coalesce(account_id::text, 'null'), coalesce(request_id::text, 'null'), coalesce(actor_id::text, 'null'),
           replace(to_char(at AT TIME ZONE 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.US'), '.000000', '') || '+00:00'
    FROM portal_event WHERE {which}
"""
_sha256 = hashlib.sha256
_KINDS = ("customer", "staff", "system")


@dataclass
class Tally:
    """What was found in the range of one seal, or behind the last one."""

    number: int | None
    faults: list[str] = field(default_factory=list)
    leaves: list[bytes] = field(default_factory=list)
    #: position -> the leaf that a payload should have, where it has another
    others: dict[int, bytes] = field(default_factory=dict)

    def found(self) -> "Found":
        """The same as plain values."""
        stored = hashlib.sha256(b"".join(self.leaves)).hexdigest()
        actual = stored
        if self.others:
            right = (self.others.get(place, leaf) for place, leaf in enumerate(self.leaves))
            actual = hashlib.sha256(b"".join(right)).hexdigest()
        return Found(self.number, len(self.leaves), stored, actual, tuple(self.faults))


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
    # Rows are wide: in the order of the index they need not be sorted on disk.
    connection.execute("SELECT set_config('enable_sort', 'off', true), set_config('enable_seqscan', 'off', true)")
    return connection


def main() -> None:
    """Check spans that come as JSON, over a connection of its own: what a process beside others does."""
    order = json.load(sys.stdin)
    spans = [(*span[:4], tuple(span[4])) for span in order["spans"]]
    with connect(order["parameters"]) as connection:
        found = check_spans(connection, spans, tuple(order["excluded"]))
    json.dump([vars(one) for one in found], sys.stdout)


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
    return [tally.found() for tally in tallies]


def check_unsealed(connection: psycopg.Connection, generation: int, since: int, excluded: tuple[str, ...]) -> Found:
    """Check what has come after the last seal."""
    tally = Tally(None)
    which = f"generation = {generation:d} AND xid >= '{since:d}'::xid8"
    for row in read_rows(connection, which + _without(excluded) + " ORDER BY xid, id"):
        _take(tally, row)
    return tally.found()


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
    with connection.cursor(name="event_log", binary=True) as cursor:
        cursor.itersize = 2000  # COPY would cost more: psycopg waits for each row of it
        cursor.execute(_ROWS.format(which=which))
        yield from cursor


def _take(tally: Tally, row: tuple) -> None:
    """One row, looked at quickly: a million of them are."""
    event_id, _xid, payload, leaf, personal, salt, verb, visibility, account, request, actor, at = row
    digest = _sha256(payload.encode()).digest()
    place = payload.rfind(',"id":"')
    head = f'{{"account":{account},"actor":{actor},"actor_kind":"'
    kind = payload[len(head) : payload.find('"', len(head))]
    if (
        digest != leaf
        or salt is None
        or kind not in _KINDS
        or not payload.startswith(f'{head}{kind}","at":"{at}","data":')
        or not payload.startswith(f',"id":"{event_id}","object":', place)
        or not payload.endswith(
            f',"personal":"{_digest(salt, personal)}","request":{request},"v":1,"verb":"{verb}",'
            f'"visibility":"{visibility}"}}'
        )
    ):
        _look_closely(tally, row, digest)
    tally.leaves.append(leaf)


def _look_closely(tally: Tally, row: tuple, digest: bytes) -> None:
    """At a row that is erased, written by another version, or wrong."""
    if digest != row[3]:
        tally.others[len(tally.leaves)] = digest
    if len(tally.faults) < MOST_FAULTS:
        tally.faults += [f"Event {row[0]} ({row[6]}): {fault}." for fault in faults_of(row)]


def _without(excluded: tuple[str, ...]) -> str:
    return f" AND id NOT IN ({_quoted(excluded)})" if excluded else ""


def _quoted(ids: tuple[str, ...]) -> str:
    """Ids as SQL text; whatever is no UUID would end the query with an error."""
    return ", ".join("'" + one.replace("'", "''") + "'::uuid" for one in ids)


#: many events are of the same person at the same place
_texts: dict[str, bytes] = {}


def _digest(salt: bytes, personal: str | None) -> str:
    """The salted hash of personal data; empty where they were erased."""
    if personal is None:
        return ""
    text = _texts.get(personal)
    if text is None:
        if len(_texts) > 10_000:
            _texts.clear()
        text = _texts[personal] = canonical(json.loads(personal)).encode()
    return _sha256(salt + text).hexdigest()


if __name__ == "__main__":
    main()
