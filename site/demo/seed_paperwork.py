"""What verbs leave behind for the worker, settled on the spot: the demo's past is not sent again today."""

from collections.abc import Iterator
from datetime import timedelta
from typing import Any
from uuid import UUID

from django.db.models.signals import post_save
from django.utils.module_loading import import_string
from django_q.models import OrmQ
from django_q.signing import SignedPackage

from portal.documents import storage
from portal.documents.models import Document
from portal.events.actions import tell_subscribers
from portal.events.models import Outbox
from portal.notifications.actions import mark_sent
from portal.notifications.models import OutgoingMail
from portal.tenancy.contexts import staff_context

#: how long a mail takes from its writing to the server
DELIVERY = timedelta(seconds=4)


class Paperwork:
    """The jobs, untold events, unsent mails and stored files of a block, as far as this process made them.

    Rows of other processes are left alone. When the block fails, the files of rows that were rolled back go.
    """

    def __init__(self) -> None:
        self._jobs: list[int] = []
        self._events: list[UUID] = []
        self._mails: list[OutgoingMail] = []
        self._files: set[str] = set()

    def __enter__(self) -> "Paperwork":
        post_save.connect(self._note, dispatch_uid=self)
        return self

    def __exit__(self, kind: type[BaseException] | None, *details: object) -> None:
        post_save.disconnect(dispatch_uid=self)
        if kind is not None:
            self._remove_orphans()

    def _note(self, sender: type, instance: Any, **kwargs: object) -> None:
        if sender is OrmQ:
            self._jobs.append(instance.pk)
        elif sender is Outbox:
            self._events.append(instance.event_id)
        elif sender is OutgoingMail:
            self._mails.append(instance)
        elif sender is Document:
            self._files.add(instance.storage_key)

    def settle(self) -> None:
        """Tell the subscribers of what has just happened, and count the mails that this makes as sent."""
        events, self._events = self._events, []
        if not events:
            return
        with staff_context():
            for event_id in events:
                tell_subscribers(event_id=event_id)
            mails, self._mails = self._mails, []
            for mail in mails:
                mark_sent(message_id=mail.message_id, now=mail.written_at + DELIVERY)

    def drop_jobs(self) -> None:
        """Take the jobs off the queue whose work was done here."""
        jobs, self._jobs = self._jobs, []
        OrmQ.objects.filter(pk__in=jobs).delete()

    def work_off_jobs(self) -> None:
        """Do the jobs as the worker would, each once, and take them off the queue."""
        for name, arguments in self._waiting():
            import_string(name)(*arguments)
        self.drop_jobs()

    def _waiting(self) -> Iterator[tuple[str, list]]:
        done: list[tuple[str, list]] = []
        for job in OrmQ.objects.filter(pk__in=self._jobs).order_by("pk"):
            _key, name, *arguments = SignedPackage.loads(job.payload)["args"]
            if (name, arguments) not in done:
                done.append((name, arguments))
                yield name, arguments

    def _remove_orphans(self) -> None:
        with staff_context():
            kept = Document.objects.filter(storage_key__in=self._files).values_list("storage_key", flat=True)
            orphans = self._files - set(kept)
        for key in orphans:
            storage.delete(key)
