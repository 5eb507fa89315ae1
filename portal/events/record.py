"""Writing the log: one call in each verb, in the verb's transaction."""

import hashlib
import os
from datetime import UTC, datetime
from typing import Any

from django.db.models import Model
from uuid_utils.compat import uuid7

from portal.queue.actions import enqueue

from .actor import Actor
from .models import Event, Outbox, Visibility
from .statements import canonical
from .subscriptions import has_subscribers


def record(
    verb: str,
    *,
    by: Actor,
    now: datetime,
    about: Model | None = None,
    account_id: int | None = None,
    request_id: int | None = None,
    visibility: str = Visibility.STAFF,
    data: dict[str, Any] | None = None,
) -> Event:
    """Append one event and, when somebody subscribed to its verb, the outbox row that tells them.

    verb: dotted past tense, as in `request.scheduled`.
    about: the object that it happened to; only its kind and id are kept.
    data: opaque ids and before/after values, never personal data.
    """
    facts = {
        "verb": verb,
        "account": account_id,
        "request": request_id,
        "actor": by.author_id,
        "actor_kind": by.author_kind,
        "visibility": str(visibility),
        "object": [about._meta.model_name, str(about.pk)] if about is not None else None,
        "data": data or {},
    }
    event = _sealed(facts, personal={"name": by.name, **by.personal}, now=now)
    event.save(force_insert=True)
    if has_subscribers(verb):
        Outbox(event_id=event.pk, account_id=account_id, at=now).save(force_insert=True)
        enqueue("portal.events.jobs.tell", str(event.pk))
    return event


def _sealed(facts: dict[str, Any], *, personal: dict[str, Any], now: datetime) -> Event:
    """The row: the canonical payload with its hash, and the columns that repeat it."""
    event_id, salt = uuid7(), os.urandom(16)
    digest = hashlib.sha256(salt + canonical(personal).encode()).hexdigest()
    stamp = {"v": 1, "id": str(event_id), "at": now.astimezone(UTC).isoformat(), "personal": digest}
    payload = canonical(stamp | facts)
    return Event(
        id=event_id,
        at=now,
        verb=facts["verb"],
        account_id=facts["account"],
        request_id=facts["request"],
        actor_id=facts["actor"],
        visibility=facts["visibility"],
        payload=payload,
        leaf=hashlib.sha256(payload.encode()).digest(),
        personal=personal,
        salt=salt,
    )
