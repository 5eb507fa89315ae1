"""Telling subscribers what happened: at least once, and what they do with it is idempotent."""

import logging
from datetime import datetime, timedelta
from uuid import UUID

from django.db import transaction

from portal.queue.actions import enqueue

from .models import Event, Outbox
from .subscriptions import subscribers_of

logger = logging.getLogger(__name__)

#: after this long an event that is still in the outbox was forgotten by a crash
OVERDUE = timedelta(minutes=2)


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
