"""Waiting for something to become true, with an end."""

import time
from collections.abc import Callable
from typing import TypeVar

Found = TypeVar("Found")

PAUSE = 0.05


def eventually(condition: Callable[[], Found], what: str, *, within: float = 60) -> Found:
    """Return the first true value of `condition`.

    what: completes the sentence "within so many seconds …". within: seconds. Raises AssertionError.
    """
    deadline = time.monotonic() + within
    while not (found := condition()):
        if time.monotonic() > deadline:
            raise AssertionError(f"not within {within} s: {what} (last seen: {found!r})")
        time.sleep(PAUSE)
    return found
