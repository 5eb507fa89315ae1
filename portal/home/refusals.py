"""Why something could not be done, in the customer's words."""

from django.utils.translation import gettext as _

from portal.requests.actions import TransitionNotPossible
from portal.requests.workflow import label_for_customer


def told(error: TransitionNotPossible) -> str:
    """The refusal of a move, with the status as the customer's pages call it."""
    status = label_for_customer(error.status)
    return _("This is no longer possible: the request is now “%(status)s”.") % {"status": status}
