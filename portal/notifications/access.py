"""The door of notifications."""

from portal.events.actor import Actor
from portal.events.permissions import CUSTOMERS, Table

from .models import Notification

MAY: Table = {"read_notifications": CUSTOMERS}


def visible_to(actor: Actor):
    """The notifications that the actor may see, as a queryset."""
    return Notification.objects.visible_to(actor)


def unread_count(actor: Actor) -> int:
    """How many notifications the person has not read; counts no further than 100."""
    return len(visible_to(actor).unread().values_list("pk")[:100])  # half the work of a counting subquery
