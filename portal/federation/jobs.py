"""Queue entry points of federations."""

from contextlib import suppress

from django.utils import timezone

from portal.events.actor import SYSTEM
from portal.tenancy.contexts import staff_context

from . import actions
from .models import Federation
from .records import Unanswered, texts_of
from .workflow import Finding, ProofState


def look_at_record(federation_id: int) -> None:
    """Read the record that proves a domain, outside of any transaction, and keep what was found."""
    with staff_context():
        federation = Federation.objects.filter(pk=federation_id, state=ProofState.WAITING).first()
    if federation is None:  # removed or decided meanwhile
        return
    found = _look(federation)
    with staff_context():
        _settle(federation, found)


def _settle(federation: Federation, found: Finding | None) -> None:
    challenge, now = federation.challenge, timezone.now()
    try:
        if found is None:
            return actions.prove_by_record(federation=federation, challenge=challenge, by=SYSTEM, now=now)
    except actions.DecidedAlready:
        return None
    except actions.NotPossible:
        found = Finding.TAKEN
    with suppress(actions.DecidedAlready):  # removed while we looked
        actions.note_missing_record(federation=federation, challenge=challenge, finding=found, by=SYSTEM, now=now)
    return None


def _look(federation: Federation) -> Finding | None:
    """What is wrong with the record; None where it holds the challenge."""
    try:
        texts = texts_of(federation.record_name)
    except Unanswered:
        return Finding.AWAY
    if federation.record_value in texts:
        return None
    return Finding.OTHER if texts else Finding.MISSING
