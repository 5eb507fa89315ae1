"""What the demo's past is made of."""

from dataclasses import dataclass
from datetime import datetime
from typing import Protocol


class Act(Protocol):
    """Something that happens at a time."""

    def __call__(self, *, now: datetime) -> object: ...


@dataclass(frozen=True)
class Moment:
    """What happens at one time of the demo's past."""

    at: datetime
    act: Act
