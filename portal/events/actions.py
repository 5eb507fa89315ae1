"""What is done with events once they are written: subscribers are told, and seals are put over them.

Telling happens at least once, and what subscribers do with it is idempotent. Sealing chains the leaves of all
transactions that have ended into a signed statement; writers never wait for it.
"""

import logging
from datetime import datetime, timedelta
from uuid import UUID

from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PrivateKey
from django.db import connection, transaction
from django.db.models import Sum

from portal.queue.actions import enqueue

from .actor import SYSTEM
from .models import Event, Outbox, Seal
from .record import record
from .statements import NOTHING, Statement, public_half, sign, time_text
from .subscriptions import subscribers_of

logger = logging.getLogger(__name__)

#: after this long an event that is still in the outbox was forgotten by a crash
OVERDUE = timedelta(minutes=2)
#: a seal ends with the transaction in which it passes so many events; a backlog becomes several seals
EVENTS_OF_A_SEAL = 10_000
#: of PostgreSQL's advisory locks, the one that a sealer holds
_SEALER = 4_712_001

_FIRST_XIDS = """
SELECT (SELECT xid::text::bigint FROM portal_event
        WHERE generation = %s AND xid >= %s::xid8 AND xid < %s::xid8 ORDER BY xid, id LIMIT 1),
       (SELECT xid::text::bigint FROM portal_event
        WHERE generation = %s AND xid >= %s::xid8 AND xid < %s::xid8 ORDER BY xid, id OFFSET %s LIMIT 1)
"""
_LEAVES_IN_RANGE = """
SELECT encode(sha256(coalesce(string_agg(leaf, ''::bytea ORDER BY xid, id), '')), 'hex'), count(*)
FROM portal_event WHERE generation = %s AND xid >= %s::xid8 AND xid < %s::xid8
"""
_LEAVES_OF = """
SELECT encode(sha256(coalesce(string_agg(leaf, ''::bytea ORDER BY xid, id), '')), 'hex'), count(*)
FROM portal_event WHERE id = ANY(%s::uuid[])
"""
_NEWER_THAN_THEIR_RANGE = """
SELECT id::text FROM portal_event WHERE generation = %s AND xid < %s::xid8 AND id >= %s::uuid ORDER BY id
"""
_COUNT_EARLIER = "SELECT count(*) FROM portal_event WHERE generation = %s AND xid < %s::xid8"


class CannotSeal(Exception):
    """Sealing would not prove anything; says why and what to do."""


def tell_subscribers(*, event_id: UUID) -> None:
    """Run every subscriber of one event and take it off the outbox; a second run finds nothing to do."""
    with transaction.atomic():
        entry = Outbox.objects.select_for_update(skip_locked=True).filter(event_id=event_id).first()
        if entry is None:
            return
        event = Event.objects.get(pk=event_id)
        for subscriber in subscribers_of(event.verb):
            subscriber(event)
        entry.delete()


def requeue_overdue(*, now: datetime) -> int:
    """Queue what a crash left in the outbox; returns how many."""
    overdue = list(Outbox.objects.filter(at__lt=now - OVERDUE).values_list("event_id", flat=True)[:1000])
    for event_id in overdue:
        enqueue("portal.events.jobs.tell", str(event_id))
    return len(overdue)


def seal(*, key: Ed25519PrivateKey, now: datetime) -> Seal | None:
    """Put one seal over what has ended since the last one; None when that is nothing or another sealer is at it.

    An event counts to the transaction that wrote it. Of all transactions before the horizon none runs any more, so
    no event can come to be behind a seal. Raises `CannotSeal` when the horizon is itself behind the last seal.
    """
    with transaction.atomic(), connection.cursor() as cursor:
        cursor.execute("SELECT pg_try_advisory_xact_lock(%s)", [_SEALER])
        if not cursor.fetchone()[0]:
            return None
        last = Seal.objects.last_one()
        since = last.until if last else 0
        cursor.execute("SELECT pg_snapshot_xmin(pg_current_snapshot())::text::bigint")
        (horizon,) = cursor.fetchone()
        if horizon < since:
            raise CannotSeal(
                f"Transactions are counted from {horizon}, and the last seal ends at {since}: the database was "
                "restored from a dump. Run manage.py seal_audit_log --begin-generation (see docs/runbook.md)."
            )
        return _seal_until(cursor, last, horizon, key=key, now=now)


def begin_generation(*, reason: str, key: Ed25519PrivateKey, now: datetime) -> Seal:
    """Seal what a restored database brought along, and count its transactions anew; needs the tables' owner.

    Called in the staff's context, which the owner leaves for the one statement that only an owner may say. Events
    that were written between the restore and this moment are named in the first seal of the new generation.
    Raises `CannotSeal` when the log does not fit the seals otherwise either.
    """
    with transaction.atomic(), connection.cursor() as cursor:
        _as_owner(cursor, "LOCK TABLE portal_event, portal_seal IN ACCESS EXCLUSIVE MODE")
        last = Seal.objects.last_one()
        ending = last.generation if last else 1
        cursor.execute("SELECT max(xid)::text::bigint + 1 FROM portal_event WHERE generation = %s", [ending])
        (end,) = cursor.fetchone()
        strays = _strays(cursor, last) if last else []
        while end is not None and (further := _seal_until(cursor, last, end, key=key, now=now)):
            last = further
        generation = ending + 1
        leaves = _leaves(cursor, _LEAVES_OF, [strays])[0]
        opening = _sealed(
            last,
            generation=generation,
            since=0,
            until=0,
            leaves=leaves,
            strays=strays,
            events=len(strays),
            key=key,
            now=now,
        )
        _as_owner(cursor, f"ALTER TABLE portal_event ALTER COLUMN generation SET DEFAULT {generation:d}")
        data = {"generation": generation, "reason": reason, "seal": opening.number}
        record("log.generation_begun", by=SYSTEM, now=now, data=data)
        return opening


def _seal_until(cursor, last: Seal | None, horizon: int, *, key: Ed25519PrivateKey, now: datetime) -> Seal | None:
    """One seal over at most so many events before the horizon, or over one transaction that has more."""
    generation, since = (last.generation, last.until) if last else (1, 0)
    bounds = [generation, str(since), str(horizon)]
    cursor.execute(_FIRST_XIDS, [*bounds, *bounds, EVENTS_OF_A_SEAL])
    first, over = cursor.fetchone()
    if first is None:
        return None
    until = horizon if over is None else over if over > first else first + 1
    leaves, events = _leaves(cursor, _LEAVES_IN_RANGE, [generation, str(since), str(until)])
    return _sealed(
        last,
        generation=generation,
        since=since,
        until=until,
        leaves=leaves,
        events=events,
        strays=[],
        key=key,
        now=now,
    )


def leaves_of_seal(*, cursor, seal: Seal) -> tuple[str, int]:
    """The hash and the number of the events that stand now where a seal was put."""
    if seal.strays:
        return _leaves(cursor, _LEAVES_OF, [seal.strays])
    return _leaves(cursor, _LEAVES_IN_RANGE, [seal.generation, str(seal.since), str(seal.until)])


def _leaves(cursor, query: str, parameters: list) -> tuple[str, int]:
    """The hash of the leaves of some events in their order, and how many they are."""
    cursor.execute(query, parameters)
    return cursor.fetchone()


def _sealed(last: Seal | None, *, key: Ed25519PrivateKey, now: datetime, strays: list[str], **said) -> Seal:
    """Write the row of a seal behind the last one."""
    statement = Statement(
        number=last.number + 1 if last else 1,
        prev=last.hash if last else NOTHING,
        at=time_text(now),
        key=public_half(key),
        strays=tuple(strays),
        **said,
    )
    fields = {**vars(statement), "strays": strays, "at": now}
    return Seal.objects.create(**fields, hash=statement.hash, signature=sign(statement.hash, key))


def _strays(cursor, last: Seal) -> list[str]:
    """Events that were written after the restore with transaction ids that belong to the seals before it.

    They are newer than the last seal, which their ids tell. What fits the seals without them must be all the rest.
    """
    moment = int(last.at.timestamp() * 1000)
    parameters = [last.generation, str(last.until), f"{moment:012x}".ljust(32, "0")]
    cursor.execute(_NEWER_THAN_THEIR_RANGE, parameters)
    strays = [row[0] for row in cursor.fetchall()]
    cursor.execute(_COUNT_EARLIER, parameters[:2])
    (present,) = cursor.fetchone()
    seals = Seal.objects.filter(generation=last.generation, since__lt=last.until)
    sealed = (seals.aggregate(events=Sum("events"))["events"] or 0) - _opening_events(last.generation)
    if present - len(strays) != sealed:
        raise CannotSeal(
            f"The seals count {sealed} events and {present - len(strays)} are there; "
            "manage.py verify_audit_log says more."
        )
    return strays


def _opening_events(generation: int) -> int:
    """How many events of an earlier generation the first seal of this one names."""
    return sum(len(seal.strays) for seal in Seal.objects.filter(generation=generation, until=0))


def _as_owner(cursor, statement: str) -> None:
    """Say one thing as the login itself, which owns the tables, and go on in the context."""
    cursor.execute("SELECT current_setting('role')")
    (role,) = cursor.fetchone()
    cursor.execute("SELECT set_config('role', 'none', true)")
    cursor.execute(statement)
    cursor.execute("SELECT set_config('role', %s, true)", [role])
