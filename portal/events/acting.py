"""Who acts just now, for what is noted where no verb is said: Wagtail's own forms, and Django's signals."""

from collections.abc import Iterator
from contextlib import contextmanager
from contextvars import ContextVar

from .actor import SYSTEM, Actor

_current: ContextVar[Actor] = ContextVar("foyer_actor", default=SYSTEM)
_by_the_code: ContextVar[bool] = ContextVar("foyer_by_the_code", default=False)


@contextmanager
def acting(actor: Actor) -> Iterator[None]:
    """The actor of a web request, while it is answered."""
    token = _current.set(actor)
    try:
        yield
    finally:
        _current.reset(token)


def current_actor() -> Actor:
    """Whoever acts, the system where nobody does."""
    return _current.get()


@contextmanager
def by_the_code() -> Iterator[None]:
    """What is made equal to the code after a migration is the code's doing, and no event."""
    token = _by_the_code.set(True)
    try:
        yield
    finally:
        _by_the_code.reset(token)


def is_by_the_code() -> bool:
    return _by_the_code.get()
