"""The shape of a review."""

from dataclasses import dataclass
from typing import Literal

from demo.content.schema import Language

Service = Literal["heating_maintenance", "interior_painting", "garden_care"]
Branch = Literal["seehalden", "clairval", "pontelago"]


@dataclass(frozen=True, kw_only=True)
class Review:
    """A review; `reply` is what the company answers in public, `reason` why it was not published."""

    author: str
    place: str
    rating: int
    language: Language
    service: Service
    branch: Branch
    days_ago: int  # when the work was done
    text: str
    state: Literal["waiting", "published", "refused"] = "published"
    reply: str = ""
    reason: str = ""
