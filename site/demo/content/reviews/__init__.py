"""What customers of the demo company wrote about its work, each in their own language and with what they disliked."""

from .garden import GARDEN
from .heating import HEATING
from .painting import PAINTING
from .undecided import UNDECIDED
from .words import Review

__all__ = ["REVIEWS", "Review"]

REVIEWS = (*HEATING, *PAINTING, *GARDEN, *UNDECIDED)
