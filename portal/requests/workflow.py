"""The life of a request: statuses and the one table of transitions. Data only.

Buttons, saves, API and tests all ask this table; `access.MAY` says who may do the verbs.
"""

from dataclasses import dataclass

from django.db import models
from django.utils.functional import Promise
from django.utils.translation import gettext_lazy as _
from django.utils.translation import pgettext_lazy


class Status(models.TextChoices):
    """Where a request stands; customer and staff read the same value."""

    DRAFT = "draft", _("Draft")
    SUBMITTED = "submitted", _("Submitted")
    TRIAGED = "triaged", _("Accepted")
    WAITING = "waiting", _("Waiting for customer")
    SCHEDULED = "scheduled", _("Scheduled")
    IN_PROGRESS = "in_progress", _("In progress")
    DONE = "done", _("Done")
    CLOSED = "closed", _("Closed")
    CANCELLED = "cancelled", _("Cancelled")


#: what a customer reads, where it differs from the desk's word
CUSTOMER_LABELS = {
    Status.SUBMITTED: _("Received"),
    Status.WAITING: _("Waiting for you"),
    Status.DONE: _("Done, please confirm"),
}

OPEN = frozenset(
    {Status.SUBMITTED, Status.TRIAGED, Status.WAITING, Status.SCHEDULED, Status.IN_PROGRESS, Status.DONE}
)
ENDED = frozenset({Status.CLOSED, Status.CANCELLED})
#: the customer has the ball
WITH_CUSTOMER = frozenset({Status.DRAFT, Status.WAITING, Status.DONE})

#: the way of a request that meets no obstacle, as the customer's page draws it
PATH = (Status.SUBMITTED, Status.TRIAGED, Status.SCHEDULED, Status.IN_PROGRESS, Status.DONE, Status.CLOSED)


@dataclass(frozen=True)
class Transition:
    """One move: from any of `sources` to `target`. `label` is what a button says."""

    sources: frozenset[Status]
    target: Status
    label: str | Promise


TRANSITIONS: dict[str, Transition] = {
    "submit": Transition(frozenset({Status.DRAFT}), Status.SUBMITTED, _("Send request")),
    "triage": Transition(frozenset({Status.SUBMITTED}), Status.TRIAGED, _("Accept")),
    "wait_for_customer": Transition(
        frozenset({Status.SUBMITTED, Status.TRIAGED, Status.SCHEDULED, Status.IN_PROGRESS}),
        Status.WAITING,
        _("Wait for the customer"),
    ),
    "take_answer": Transition(frozenset({Status.WAITING}), Status.TRIAGED, _("Answer")),
    "schedule": Transition(frozenset({Status.TRIAGED}), Status.SCHEDULED, _("Mark as scheduled")),
    "start": Transition(frozenset({Status.TRIAGED, Status.SCHEDULED}), Status.IN_PROGRESS, _("Start work")),
    "finish": Transition(frozenset({Status.IN_PROGRESS}), Status.DONE, _("Mark as done")),
    "confirm": Transition(frozenset({Status.DONE}), Status.CLOSED, _("Confirm")),
    "reopen": Transition(
        frozenset({Status.DONE, Status.CLOSED}), Status.IN_PROGRESS, pgettext_lazy("request", "Reopen")
    ),
    "cancel": Transition(
        frozenset({Status.DRAFT, Status.SUBMITTED, Status.TRIAGED, Status.WAITING, Status.SCHEDULED}),
        Status.CANCELLED,
        pgettext_lazy("request", "Cancel request"),
    ),
}


def label_for_customer(status: str) -> str:
    """The status in words for the customer."""
    return str(CUSTOMER_LABELS.get(Status(status), Status(status).label))


def verbs_from(status: str) -> list[str]:
    """The moves that are possible from a status, in the table's order."""
    return [verb for verb, transition in TRANSITIONS.items() if status in transition.sources]
