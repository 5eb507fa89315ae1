"""How far the members reach who see only what was shared with them.

Lower subjects ask here; `sharing`, which stands above them and keeps what was shared, registers the answer.
Until somebody does, nothing is shared.
"""

from typing import Protocol

from django.db.models import Q

from .actor import Actor

VIEW, ACT, PAY = "view", "act", "pay"
#: what an owner can allow somebody to do with an object; whoever may act or pay may also look
LEVELS = frozenset({VIEW, ACT, PAY})


class Reach(Protocol):
    """What is shared with whom."""

    def levels_on(self, actor: Actor, request_id: int | None) -> frozenset[str]:
        """The levels that the actor holds on a request, or on the account as a whole."""

    def requests(self, actor: Actor) -> Q:
        """The condition on requests that the actor may look at."""


_registered: list[Reach] = []


def register(reach: Reach) -> None:
    """Say who knows what is shared."""
    _registered[:] = [reach]


def levels_on(actor: Actor, request_id: int | None) -> frozenset[str]:
    """The levels that a delegated member holds on a request, or with None on the account; asked once an object."""
    if request_id not in actor.reached:
        found = (one.levels_on(actor, request_id) for one in _registered)
        actor.reached[request_id] = next(found, frozenset())
    return actor.reached[request_id]


def requests(actor: Actor) -> Q:
    """The condition on requests that a delegated member may look at."""
    return next((one.requests(actor) for one in _registered), Q(pk__in=[]))
