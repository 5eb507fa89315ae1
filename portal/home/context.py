"""What the portal's layout shows on every page."""

from portal.notifications.access import unread_count


def portal(request) -> dict:
    """The number of unread notifications, for a customer who is signed in."""
    actor = getattr(request, "actor", None)
    if actor is None or not actor.is_customer:
        return {}
    return {"unread_count": unread_count(actor)}
