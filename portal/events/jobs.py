"""Queue entry points of the event log."""

from uuid import UUID

from django.utils import timezone

from portal.tenancy.contexts import staff_context

from . import actions


def tell(event_id: str) -> None:
    """Tell the subscribers of one event."""
    with staff_context():
        actions.tell_subscribers(event_id=UUID(event_id))


def sweep() -> None:
    """Pick up what a crash left untold."""
    with staff_context():
        actions.requeue_overdue(now=timezone.now())
