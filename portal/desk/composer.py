"""What a member of staff is writing to a request: kept whole whatever goes wrong with it."""

from dataclasses import dataclass, field, replace
from datetime import datetime

from django.conf import settings
from django.utils.translation import gettext_lazy as _

from portal.documents import actions as document_actions
from portal.documents.content import Refusal, clean_name
from portal.documents.models import Document
from portal.events.actor import Actor
from portal.messages import access as messages_access
from portal.messages import actions as messages
from portal.messages.models import Message
from portal.requests.models import ServiceRequest
from portal.requests.workflow import ENDED, Status, verbs_from

from .wording import Words

REPLY, ASK, NOTE = "reply", "ask", "note"

SEND = {REPLY: messages.reply, ASK: messages.ask, NOTE: messages.note}


@dataclass(frozen=True)
class Mode:
    """One way of saying something: the tab's label, what it does, and what the button says."""

    verb: str
    label: Words
    hint: Words
    button: Words
    icon: str


MODES = (
    Mode(
        REPLY, _("Reply"), _("The customer reads this in the portal and is told by e-mail."), _("Send reply"), "mail"
    ),
    Mode(
        ASK,
        _("Question"),
        _("The customer reads this, and the request waits until they have answered."),
        _("Send question"),
        "help",
    ),
    Mode(
        NOTE,
        _("Internal note"),
        _("Only colleagues read this. The customer never sees it."),
        _("Keep note"),
        "no-view",
    ),
)


#: what differs while nobody has signed up for the account: there is no portal to read it in
_TO_GUEST = {
    REPLY: _("Goes to the address below “Customer” by e-mail, word for word."),
    ASK: _("Goes by e-mail, and the request waits. To answer online, the customer has to sign up."),
}


def modes_for(actor: Actor, ticket: ServiceRequest) -> list[Mode]:
    """What the actor can say in this request now."""
    possible = {NOTE}
    if ticket.status not in ENDED:
        possible.add(REPLY)
    if ticket.status == Status.WAITING or "wait_for_customer" in verbs_from(ticket.status):
        possible.add(ASK)
    modes = [mode for mode in MODES if mode.verb in possible and messages_access.may(actor, mode.verb, ticket)]
    if not ticket.account.is_guest:
        return modes
    return [replace(mode, hint=_TO_GUEST.get(mode.verb, mode.hint)) for mode in modes]


@dataclass
class Composer:
    """Text, mode and files between the browser and the verb.

    kept: files that were taken already, from this or an earlier try, and are part of nothing yet.
    refusals: files that were not taken, with the reason.
    error: why the text was not sent.
    """

    mode: str = REPLY
    body: str = ""
    kept: list[Document] = field(default_factory=list)
    refusals: list[Refusal] = field(default_factory=list)
    error: str = ""

    def send(self, ticket: ServiceRequest, *, by: Actor, now: datetime) -> Message:
        """Say it, by the verb of the mode."""
        return SEND[self.mode](request=ticket, body=self.body, documents=self.kept, by=by, now=now)


def composer_from(post, files, ticket: ServiceRequest, *, by: Actor, now: datetime) -> Composer:
    """Read the form and take its files in, one by one: a refused file costs nobody the others."""
    composer = Composer(mode=post["do"], body=post.get("body", ""))
    earlier = [int(pk) for pk in post.getlist("kept") if pk.isdecimal()]
    composer.kept = list(
        Document.objects.visible_to(by).unattached_of(by).filter(account_id=ticket.account_id, pk__in=earlier)
    )
    for file in files.getlist("files"):
        if len(composer.kept) >= settings.UPLOAD_MAX_FILES:
            reason = _("At most %(count)s files can be sent with one message.") % {"count": settings.UPLOAD_MAX_FILES}
            composer.refusals.append(Refusal(clean_name(file.name or ""), str(reason)))
            continue
        try:
            composer.kept.append(
                document_actions.receive_document(file=file, account_id=ticket.account_id, by=by, now=now)
            )
        except document_actions.DocumentRefused as refused:
            composer.refusals.append(Refusal(clean_name(file.name or ""), str(refused)))
    return composer
