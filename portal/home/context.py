"""What the portal's layout shows on every page."""

from portal.notifications.access import unread_count
from portal.requests.access import may_start


def portal(request) -> dict:
    """For a customer who is signed in: the number of unread notifications, whether to offer a new request."""
    actor = getattr(request, "actor", None)
    if actor is None or not actor.is_customer:
        return {}
    return {"unread_count": unread_count(actor), "may_start": may_start(actor)}
