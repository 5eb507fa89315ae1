"""What hangs on an address. Higher subjects know, and register here how to find out."""

from collections.abc import Callable

from .models import Address

#: gives words for what hangs on the address, as in "3 requests", or None
Tie = Callable[[Address], str | None]
_ties: list[Tie] = []


def register(tie: Tie) -> Tie:
    """Add a function that knows of something that names addresses."""
    if tie not in _ties:
        _ties.append(tie)
    return tie


def what_hangs_on(address: Address) -> list[str]:
    """In words, what would lose its place without the address; nothing where it may go."""
    return [words for tie in _ties if (words := tie(address))]
