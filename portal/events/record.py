"""Writing the log: one call in each verb, in the verb's transaction."""

import hashlib
import json
import os
from datetime import UTC, datetime
from typing import Any

from django.db.models import Model
from uuid_utils.compat import uuid7

from portal.queue.actions import enqueue

from .actor import Actor
from .models import Event, Outbox, Visibility
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
    personal = {"name": by.name, **by.personal}
    salt = os.urandom(16)
    event_id = uuid7()
    payload = canonical(
        {
            "v": 1,
            "id": str(event_id),
            "at": now.astimezone(UTC).isoformat(),
            "verb": verb,
            "account": account_id,
            "request": request_id,
            "actor": by.user_id,
            "actor_kind": by.kind,
            "visibility": str(visibility),
            "object": [about._meta.model_name, str(about.pk)] if about is not None else None,
            "data": data or {},
            "personal": hashlib.sha256(salt + canonical(personal).encode()).hexdigest(),
        }
    )
    event = Event(
        id=event_id,
        at=now,
        verb=verb,
        account_id=account_id,
        request_id=request_id,
        actor_id=by.user_id,
        visibility=visibility,
        payload=payload,
        leaf=hashlib.sha256(payload.encode()).digest(),
        personal=personal,
        salt=salt,
    )
    event.save(force_insert=True)
    if has_subscribers(verb):
        Outbox(event_id=event_id, account_id=account_id, at=now).save(force_insert=True)
        enqueue("portal.events.jobs.tell", str(event_id))
    return event


def canonical(value: Any) -> str:
    """The one text of a value: sorted keys, no blanks, unescaped letters."""
    return json.dumps(value, sort_keys=True, separators=(",", ":"), ensure_ascii=False, default=str)
