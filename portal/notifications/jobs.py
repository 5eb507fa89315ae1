"""Queue entry points of notifications."""

from django.utils import timezone

from portal.tenancy.contexts import staff_context

from . import actions, delivery, people
from .models import OutgoingMail


def send(message_id: str) -> None:
    """Send one mail: at least once, and again only if the worker dies between the server's OK and the commit."""
    with staff_context():
        mail = OutgoingMail.objects.unsent().filter(message_id=message_id).first()
    if mail is None:
        return
    try:
        delivery.deliver(mail)
    except (OSError, delivery.Refused) as error:
        with staff_context():
            actions.mark_failed(message_id=message_id, error=f"{type(error).__name__}: {error}")
        raise
    with staff_context():
        actions.mark_sent(message_id=message_id, now=timezone.now())


def sweep() -> None:
    """Send what got lost."""
    with staff_context():
        actions.requeue_unsent(now=timezone.now())


def remind_of_ends() -> None:
    """Tell those whose access ends within a week."""
    with staff_context():
        people.remind_of_ends(now=timezone.now())
