"""The life of a proposed change of master data, as data."""

from django.db.models import TextChoices
from django.utils.translation import pgettext_lazy


class ChangeState(TextChoices):
    """Where a proposed change stands."""

    OPEN = "open", pgettext_lazy("change", "Waits for a second person")
    APPROVED = "approved", pgettext_lazy("change", "Approved")
    REFUSED = "refused", pgettext_lazy("change", "Refused")
    WITHDRAWN = "withdrawn", pgettext_lazy("change", "Withdrawn")


#: verb -> where it leads; all of them from open, and from nowhere else
TRANSITIONS = {
    "approve_change": ChangeState.APPROVED,
    "refuse_change": ChangeState.REFUSED,
    "withdraw_change": ChangeState.WITHDRAWN,
}
