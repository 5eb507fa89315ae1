"""What was written to people: the worker's part of it done on the spot, and the mails read back."""

import email
from email import policy
from email.message import EmailMessage

from portal.events.actions import tell_subscribers
from portal.events.models import Outbox
from portal.notifications.models import OutgoingMail
from portal.tenancy.contexts import staff_context


def tell_everybody() -> None:
    """What the worker does with the outbox."""
    with staff_context():
        for event_id in list(Outbox.objects.order_by("at").values_list("event_id", flat=True)):
            tell_subscribers(event_id=event_id)


def mails_to(address: str) -> list[EmailMessage]:
    """What was written to an address, oldest first."""
    with staff_context():
        rows = list(OutgoingMail.objects.filter(recipient=address).order_by("written_at", "cause"))
    return [email.message_from_bytes(bytes(row.message), policy=policy.default) for row in rows]
