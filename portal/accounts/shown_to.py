"""Who sees what is done at the addresses of an account: a higher subject knows, and registers here."""

from collections.abc import Callable, Iterable, Mapping, Sequence
from typing import Any

from portal.events.actor import Actor

from .models import Address

#: gives for each address, by its id, what the page says of the people who see it
Audience = Callable[[Actor, Iterable[Address]], Mapping[int, Sequence[Any]]]
_audiences: list[Audience] = []


def register(audience: Audience) -> Audience:
    """Name the function that knows."""
    _audiences[:] = [audience]
    return audience


def people_at(actor: Actor, addresses: Iterable[Address]) -> Mapping[int, Sequence[Any]]:
    """The people at each address, by its id."""
    return _audiences[0](actor, addresses) if _audiences else {}
