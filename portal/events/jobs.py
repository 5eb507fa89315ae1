"""Queue entry points of the event log."""

import logging
from uuid import UUID

from django.conf import settings
from django.core.files.base import ContentFile
from django.core.files.storage import storages
from django.db import connection
from django.utils import timezone, translation

from identity.mail import render_mail
from portal.queue.actions import enqueue
from portal.tenancy.contexts import staff_context

from . import actions, keys, seals_file
from .models import Seal

logger = logging.getLogger(__name__)

#: of STORAGES, where copies of seals go when it is configured
COPIES = "seals"


def tell(event_id: str) -> None:
    """Tell the subscribers of one event."""
    with staff_context():
        actions.tell_subscribers(event_id=UUID(event_id))


def sweep() -> None:
    """Pick up what a crash left untold."""
    with staff_context():
        actions.requeue_overdue(now=timezone.now())


def seal() -> int:
    """Seal what has ended, each minute, and write the seals into their file; returns how many.

    `CannotSeal` or `SealsDisagree` where that would hide something; staff see it among the jobs in trouble.
    """
    key = keys.signing_key()
    made = 0
    with seals_file.held():
        with staff_context():
            refuse_cut_tail()
        while _seal_once(key):
            made += 1
        with staff_context():
            catch_up()
    return made


def _seal_once(key) -> bool:
    """One seal in a transaction of its own, with the job that copies it."""
    with staff_context():
        seal = actions.seal(key=key, now=timezone.now())
        if seal is not None and COPIES in settings.STORAGES:
            enqueue(copy_seal, seal.number)
    return seal is not None


def refuse_cut_tail() -> None:
    """Raise `SealsDisagree` unless the database has the seal that the file ends with."""
    last = seals_file.last()
    if last is None:
        return
    number = last.statement.number
    stored = Seal.objects.filter(number=number).first()
    if stored is None or stored.signed != last:
        raise seals_file.SealsDisagree(
            f"The file of seals ends with seal {number} of {last.statement.minute}, and the database "
            f"{'does not have it' if stored is None else 'has another'}: its tail was cut off, or a backup was "
            "restored. Run manage.py verify_audit_log; after a restore, manage.py seal_audit_log --begin-generation."
        )


def catch_up(known: int | None = None) -> None:
    """Append the seals that the file does not have.

    known: the last seal that file and database have in common, where the file goes on with others.
    """
    last = seals_file.last()
    number = last.statement.number if last else 0
    seals_file.append(seal.signed for seal in Seal.objects.after(number if known is None else min(number, known)))


def copy_seal(number: int) -> None:
    """Write one seal where the database's administrators cannot reach it; again makes no difference."""
    with staff_context():
        seal = Seal.objects.get(number=number)
    storage, line = storages[COPIES], seal.signed.line().encode()
    name = f"{connection.settings_dict['NAME']}/{seal.generation:04d}/{number:010d}.json"
    if storage.exists(name):
        with storage.open(name) as file:
            if file.read() == line:
                return
        raise seals_file.SealsDisagree(f"{name} in the storage of copies is not the seal of the database.")
    storage.save(name, ContentFile(line))


def mail_seal() -> None:
    """Send the last seal to SEAL_MAIL_TO, once a day: it vouches for all events before it."""
    if not settings.SEAL_MAIL_TO:
        return
    with staff_context(), translation.override(settings.LANGUAGE_CODE):
        seal = Seal.objects.last_one()
        if seal is not None:
            context = {"seal": seal, "line": seal.signed.line()}
            render_mail("events/seal", context, to=settings.SEAL_MAIL_TO).send()
