"""The life of a review: states and the one table of transitions. Data only.

Each decision has one state that it is made in, so a decision that a colleague has already made is refused
instead of being made twice.
"""

from dataclasses import dataclass

from django.db import models
from django.utils.functional import Promise
from django.utils.translation import gettext_lazy as _
from django.utils.translation import pgettext_lazy


class State(models.TextChoices):
    """Where a review stands; the public sees those that are published and no other."""

    WAITING = "waiting", pgettext_lazy("review", "Waiting")
    PUBLISHED = "published", pgettext_lazy("review", "Published")
    REFUSED = "refused", pgettext_lazy("review", "Refused")


@dataclass(frozen=True)
class Transition:
    """One move, from `source` to `target`. `label` is what a button says."""

    source: State
    target: State
    label: str | Promise


TRANSITIONS: dict[str, Transition] = {
    "publish_review": Transition(State.WAITING, State.PUBLISHED, _("Publish")),
    "refuse_review": Transition(State.WAITING, State.REFUSED, _("Refuse")),
    "withdraw_review": Transition(State.PUBLISHED, State.WAITING, _("Take off the website")),
    "reconsider_review": Transition(State.REFUSED, State.WAITING, _("Consider again")),
}

#: the company answers what is read, or will be
ANSWERABLE = frozenset({State.WAITING, State.PUBLISHED})


def verbs_from(state: str) -> list[str]:
    """What can be done in a state, in the table's order."""
    moves = [verb for verb, transition in TRANSITIONS.items() if state == transition.source]
    return [*moves, "answer_review"] if state in ANSWERABLE else moves
