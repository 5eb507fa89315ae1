"""What the portal's layout shows on every page."""

from portal.accounts.access import own_account
from portal.accounts.choosing import SEVERAL_KEY
from portal.notifications.access import unread_count
from portal.requests.access import may_start


def portal(request) -> dict:
    """For a customer who is signed in: the number of unread notifications, whether to offer a new request."""
    actor = getattr(request, "actor", None)
    if actor is None or not actor.is_customer:
        return {}
    shown = {"unread_count": unread_count(actor), "may_start": may_start(actor)}
    return shown | _which_account(request, actor)


def _which_account(request, actor) -> dict:
    """Where somebody is who is in several accounts; everybody else knows."""
    if not request.session.get(SEVERAL_KEY):
        return {}
    account = own_account(actor)
    return {"several_accounts": True, "account_name": account.name or account.number}
