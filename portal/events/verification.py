"""Whether the log is what it was: every row, every seal over the rows, the chain of the seals, and their file."""

import json
import os
import subprocess
import sys
from collections.abc import Iterator
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass, field
from datetime import UTC, datetime, timedelta
from functools import partial
from pathlib import Path

from django.db import connection

from . import seals_file
from .checking import MOST_FAULTS, Found, Span, check_spans, check_unsealed
from .models import Seal
from .seals_comparison import compare
from .statements import NOTHING, SignedStatement

#: a signature stands for all seals before it, so not each one has to be looked at
SIGNATURE_EVERY = 100
#: fewer events than this are checked in the process that asks
WORTH_A_PROCESS = 50_000
#: an event that waits longer than this for its seal is not going to get one by itself
SEALED_WITHIN = timedelta(hours=1)

_GUARDS = """
SELECT format('%s: the trigger %s is missing or off', wanted.of, wanted.name)
FROM (VALUES ('portal_event', 'append_only'), ('portal_event', 'append_only_truncate'),
             ('portal_seal', 'append_only'), ('portal_seal', 'append_only_truncate')) AS wanted (of, name)
WHERE NOT EXISTS (SELECT FROM pg_trigger
                  WHERE tgrelid = wanted.of::regclass AND tgname = wanted.name AND tgenabled IN ('O', 'A'))
UNION ALL
SELECT format('portal_event: the constraint %s is missing', wanted.name)
FROM (VALUES ('event_leaf'), ('event_columns_agree')) AS wanted (name)
WHERE NOT EXISTS (SELECT FROM pg_constraint
                  WHERE conrelid = 'portal_event'::regclass AND conname = wanted.name AND convalidated)
"""


@dataclass
class Report:
    """What was looked at and what is wrong; `last` is the seal that the chain ends with."""

    events: int = 0
    seals: int = 0
    unsealed: int = 0
    last: SignedStatement | None = None
    faults: list[str] = field(default_factory=list)
    notes: list[str] = field(default_factory=list)

    @property
    def is_whole(self) -> bool:
        return not self.faults


def verify(
    *,
    trusted: frozenset[str],
    now: datetime,
    since: int = 1,
    file: Path | None = None,
    is_copy: bool = False,
    processes: int | None = None,
) -> Report:
    """Verify the log in the staff's database context.

    since: number of the seal to begin with; what stands before it is taken for verified.
    file: seals to compare those of the database with; `is_copy` when it may end earlier than they do.
    """
    report = Report()
    with connection.cursor() as cursor:
        cursor.execute(_GUARDS)
        report.faults += [f"{fault}." for (fault,) in cursor.fetchall()]
    with seals_file.held():  # a seal that is made meanwhile is in both or in neither
        seals = list(_seals(since))
        faults, notes = compare(file, seals, is_copy=is_copy) if file else ([], [])
    report.seals, report.last = len(seals), seals[-1] if seals else None
    report.faults += [*_chain_faults(seals, since, trusted), *faults]
    report.notes += notes
    strays = tuple(stray for seal in Seal.objects.exclude(strays=[]) for stray in seal.strays)
    for seal, found in zip(seals, _check(_tasks(seals, strays, processes), strays, processes), strict=True):
        report.events += found.events
        report.faults += [*found.faults, *_seal_faults(seal, found)]
    _look_behind_the_last(report, strays, now)
    return report


def _seals(since: int) -> Iterator[SignedStatement]:
    for seal in Seal.objects.after(since - 1).iterator(chunk_size=5000):
        yield seal.signed


def _chain_faults(seals: list[SignedStatement], since: int, trusted: frozenset[str]) -> Iterator[str]:
    """Whether each seal follows the one before it, and the signatures are ours."""
    before: SignedStatement | None = None
    unsigned: list[SignedStatement] = []
    for seal in seals:
        said = seal.statement
        if said.hash != seal.hash:
            yield f"{_named(seal)}: its row was changed."
        yield from _link_faults(before, seal, since)
        unsigned.append(seal)
        if said.number % SIGNATURE_EVERY == 0 or seal is seals[-1]:
            yield from _signature_faults(unsigned, trusted)
            unsigned = []
        before = seal


def _link_faults(before: SignedStatement | None, seal: SignedStatement, since: int) -> Iterator[str]:
    said = seal.statement
    if before is None:
        if said.number != since or (since == 1 and said.prev != NOTHING):
            yield f"{_named(seal)}: the seals before it are missing."
        return
    last = before.statement
    if said.number != last.number + 1:
        yield f"{_named(seal)}: the seals between {last.number} and {said.number} are missing."
    elif said.prev != before.hash:
        yield f"{_named(seal)}: it does not follow seal {last.number}, one of the two was changed."
    goes_on = (said.generation, said.since) == (last.generation, last.until) and said.until >= said.since
    begins = (said.generation, said.since, said.until) == (last.generation + 1, 0, 0)
    if not goes_on and not begins:
        yield f"{_named(seal)}: it does not begin where seal {last.number} ends."


def _signature_faults(seals: list[SignedStatement], trusted: frozenset[str]) -> Iterator[str]:
    """Looks at the last of a row of seals, and at each when that one is wrong or has another key."""
    keys = {seal.statement.key for seal in seals}
    if len(keys) > 1 or any(seals[-1].faults(trusted)):
        for seal in seals:
            for fault in seal.faults(trusted):
                if fault != "its row was changed":
                    yield f"{_named(seal)}: {fault}."


def _seal_faults(seal: SignedStatement, found: Found) -> Iterator[str]:
    """Whether the rows in the range of a seal are those that were sealed."""
    sealed = seal.statement
    if found.events != sealed.events:
        yield f"{_named(seal)}: {sealed.events} events were sealed and {found.events} are there."
    elif sealed.leaves not in (found.stored, found.actual):
        yield f"{_named(seal)}: an event was changed together with its hash, or events have changed places."


def _named(seal: SignedStatement) -> str:
    return f"Seal {seal.statement.number} of {seal.statement.minute}"


def _tasks(seals: list[SignedStatement], strays: tuple[str, ...], processes: int | None) -> list[list[Span]]:
    """Ranges of seals with about as many events each, none across generations."""
    events = sum(seal.statement.events for seal in seals)
    share = max(WORTH_A_PROCESS, 1 + events // (processes or _cores()))
    tasks: list[list[Span]] = []
    generation, taken = 0, 0
    for seal in seals:
        said = seal.statement
        if said.generation != generation or taken >= share:
            tasks.append([])
            generation, taken = said.generation, 0
        tasks[-1].append((said.number, said.generation, said.since, said.until, said.strays))
        taken += said.events
    return tasks


def _check(tasks: list[list[Span]], strays: tuple[str, ...], processes: int | None) -> Iterator[Found]:
    """What stands in the range of each seal, in their order."""
    workers = min(processes or _cores(), len(tasks))
    if workers <= 1:
        for spans in tasks:
            yield from check_spans(connection.connection, spans, strays)
        return
    with ThreadPoolExecutor(workers) as pool:
        for found in pool.map(partial(_checked_elsewhere, _parameters(), strays), tasks):
            yield from found


def _checked_elsewhere(parameters: dict, strays: tuple[str, ...], spans: list[Span]) -> list[Found]:
    """The same in a process of its own; what it connects with goes in by its standard input."""
    order = json.dumps({"parameters": parameters, "spans": spans, "excluded": strays})
    environment = {**os.environ, "PYTHONPATH": os.pathsep.join(path for path in sys.path if path)}
    command = [sys.executable, "-m", "portal.events.checking"]
    answer = subprocess.run(command, input=order, env=environment, stdout=subprocess.PIPE, text=True, check=True)  # noqa: S603
    return [Found(**{**found, "faults": tuple(found["faults"])}) for found in json.loads(answer.stdout)]


def _parameters() -> dict:
    """What a process of its own connects with."""
    ours = {"cursor_factory", "context", "prepare_threshold", "client_encoding"}
    return {name: value for name, value in connection.get_connection_params().items() if name not in ours}


def _cores() -> int:
    return len(os.sched_getaffinity(0)) if hasattr(os, "sched_getaffinity") else os.cpu_count() or 1


def _look_behind_the_last(report: Report, strays: tuple[str, ...], now: datetime) -> None:
    """Events that wait for their seal, and those that never get one."""
    generation, until = (report.last.statement.generation, report.last.statement.until) if report.last else (1, 0)
    waiting = check_unsealed(connection.connection, generation, until, strays)
    report.unsealed = waiting.events
    report.faults += waiting.faults
    with connection.cursor() as cursor:
        cursor.execute(_OUTSIDE, [generation, MOST_FAULTS])
        report.faults += [
            f"Event {found}: it belongs to generation {of}, which no seal knows." for found, of in cursor
        ]
        cursor.execute(_OLDEST, [generation, str(until)])
        oldest = cursor.fetchone()
    if oldest is not None:
        written = datetime.fromtimestamp(int(oldest[0].replace("-", "")[:12], 16) / 1000, tz=UTC)
        if now - written > SEALED_WITHIN:
            report.faults.append(
                f"{report.unsealed} events wait for their seal, the first since {written:%Y-%m-%d %H:%M} UTC: "
                "nothing seals the log. Does the worker run, and does it know SEAL_KEY?"
            )


_OUTSIDE = "SELECT id::text, generation FROM portal_event WHERE generation < 1 OR generation > %s LIMIT %s"
_OLDEST = """
SELECT id::text FROM portal_event WHERE generation = %s AND xid >= %s::xid8 ORDER BY generation, xid, id LIMIT 1
"""
