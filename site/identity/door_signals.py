"""What happens at the doors; higher layers write it into the event log."""

from django.dispatch import Signal

#: verb: in dotted past tense, as in `staff.factor_added`; request; by: who did it; user: whom it is about, None
#: where nobody is known; data: opaque ids and values before and after; personal: what may be erased later
door_event = Signal()


def tell(request, verb: str, *, by=None, user=None, data: dict | None = None, personal: dict | None = None) -> None:
    """Send a `door_event`; without `by` the person did it themselves."""
    door_event.send(
        sender=None, request=request, verb=verb, by=by or user, user=user, data=data or {}, personal=personal or {}
    )
