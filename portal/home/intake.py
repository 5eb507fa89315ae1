"""Files that come with a form: received one by one before the form is judged, so that none is lost with it."""

from dataclasses import dataclass, field
from datetime import datetime

from django.conf import settings
from django.utils.translation import gettext as _

from portal.accounts.sign_in import CustomerRequest
from portal.documents import access
from portal.documents.actions import DocumentRefused, receive_document
from portal.documents.models import Document
from portal.events.actor import Actor


@dataclass
class Intake:
    """What came of the files of one input.

    documents: received now or with an earlier try of the same form. refusals: (file name, reason).
    """

    documents: list[Document] = field(default_factory=list)
    refusals: list[tuple[str, str]] = field(default_factory=list)

    @property
    def errors(self) -> list[str]:
        """One sentence a refused file."""
        return [
            _("“%(name)s” was not taken: %(reason)s") % {"name": name, "reason": reason}
            for name, reason in self.refusals
        ]


def take_files(
    request: CustomerRequest, name: str, *, account_id: int, now: datetime, limit: int | None = None, present: int = 0
) -> Intake:
    """Receive the files posted as `name`, and find again those an earlier try has left as `kept-name`.

    limit: how many there may be, where that is fewer than the site's own limit; those beyond it are refused.
    present: how many of them are there already, beside what comes now.
    """
    actor = request.actor
    intake = Intake(documents=_kept(actor, request.POST.getlist(f"kept-{name}"), account_id))
    _receive(intake, request.FILES.getlist(name), actor, account_id, now, limit, present)
    return intake


def _receive(intake, uploads, actor, account_id, now, limit: int | None = None, present: int = 0) -> None:
    most = settings.UPLOAD_MAX_FILES if limit is None else min(limit, settings.UPLOAD_MAX_FILES)
    for upload in uploads:
        if present + len(intake.documents) >= most:
            reason = _("At most %(count)s files at once.") % {"count": most}
            intake.refusals.append((upload.name, reason))
            continue
        try:
            document = receive_document(file=upload, account_id=account_id, by=actor, now=now)
        except DocumentRefused as refused:
            intake.refusals.append((upload.name, str(refused)))
        else:
            intake.documents.append(document)


def _kept(actor: Actor, ids: list[str], account_id: int) -> list[Document]:
    numbers = [int(text) for text in ids if text.isdigit()][: settings.UPLOAD_MAX_FILES]
    own = access.visible_to(actor).unattached_of(actor).filter(account_id=account_id, pk__in=numbers)
    return list(own.order_by("pk"))
