"""Whether one event is what was recorded, and whether the seal that it stands in still holds."""

from dataclasses import dataclass

from django.db import connection

from .actions import leaves_of_seal
from .checking import faults_of, read_rows
from .models import Event, Seal

_PLACE = "SELECT generation, xid::text::bigint FROM portal_event WHERE id = %s"


@dataclass(frozen=True)
class Proof:
    """What can be said of an event; `seal` is None until its minute is over."""

    is_unchanged: bool
    seal: Seal | None = None
    is_sealed_so: bool = False
    is_signed: bool = False

    @property
    def holds(self) -> bool:
        """Nothing speaks against the event, as far as it can be told by now."""
        return self.is_unchanged and (self.seal is None or (self.is_sealed_so and self.is_signed))


def proof_of(event: Event, *, trusted: frozenset[str]) -> Proof:
    """Check one event and the one seal over it, in the reader's database context.

    trusted: public keys whose signatures count.
    """
    with connection.cursor() as cursor:
        cursor.execute(_PLACE, [event.pk])
        generation, xid = cursor.fetchone()
        seal = _seal_over(str(event.pk), generation, xid)
        rows = list(read_rows(connection.connection, f"id = '{event.pk}'::uuid"))
        is_unchanged = not any(fault for row in rows for fault in faults_of(row))
        if seal is None:
            return Proof(is_unchanged)
        is_sealed_so = leaves_of_seal(cursor=cursor, seal=seal) == (seal.leaves, seal.events)
    return Proof(is_unchanged, seal, is_sealed_so, not any(seal.signed.faults(trusted)))


def _seal_over(event_id: str, generation: int, xid: int) -> Seal | None:
    """The seal in whose range the event's transaction is, or the one that names the event."""
    named = Seal.objects.filter(generation=generation + 1, until=0, strays__contains=[event_id]).first()
    if named is not None:
        return named
    covering = Seal.objects.filter(generation=generation, until__gt=xid, since__lte=xid)
    return covering.order_by("until").first()
