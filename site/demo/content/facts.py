"""What is the same in every language: dates, people, places, and which page belongs where.

Telephone numbers come from the ranges that Bundesnetzagentur and Arcep keep free for fiction.
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import time

from demo.content.schema import Illustration

#: first day, last day (Monday is 0), opening, closing; without hours it is by appointment
Hours = tuple[str, str, time | None, time | None]


@dataclass(frozen=True, kw_only=True)
class ArticleFacts:
    """Who wrote an article, and how many days ago."""

    author: str
    days_ago: int
    image: Illustration


@dataclass(frozen=True, kw_only=True)
class CaseStudyFacts:
    """What the work was, and how many days ago it was finished."""

    service: str
    days_ago: int
    image: Illustration


@dataclass(frozen=True, kw_only=True)
class BranchFacts:
    """Where a branch is, and when somebody is there."""

    street: str
    postcode: str
    city: str
    country: str
    phone: str
    email: str
    hours: tuple[Hours, ...]
    image: Illustration
    map_url: str


@dataclass(frozen=True, kw_only=True)
class HelpFacts:
    """Where a help article belongs, when it was last checked, and which ones answer the next question."""

    topic: str
    days_ago: int
    related: tuple[str, ...]


#: the order in which they were written
ARTICLES = {
    "damp_rooms": ArticleFacts(author="Lucia Ferrari", days_ago=316, image="bathroom"),
    "service_cost": ArticleFacts(author="Miriam Vogt", days_ago=204, image="heating"),
    "hedges": ArticleFacts(author="Élodie Marchand", days_ago=97, image="nest"),
    "radiators": ArticleFacts(author="Jonas Keller", days_ago=26, image="radiator"),
}

#: they retell requests of `demo.content.conversations`
CASE_STUDIES = {
    "entrance_hall": CaseStudyFacts(service="interior_painting", days_ago=244, image="hall_after"),
    "yew_hedge": CaseStudyFacts(service="garden_care", days_ago=167, image="yew_after"),
    "nursery_floor": CaseStudyFacts(service="heating_maintenance", days_ago=80, image="manifold"),
}

BRANCHES = {
    "seehalden": BranchFacts(
        street="Werftstraße 9",
        postcode="88198",
        city="Seehalden",
        country="DE",
        phone="+49 89 99998 240",
        email="hello@nordlicht.example.com",
        hours=(("0", "3", time(7), time(17, 30)), ("4", "", time(7), time(15)), ("5", "", None, None)),
        image="team",
        map_url="https://www.openstreetmap.org/#map=13/47.6130/9.4800",
    ),
    "clairval": BranchFacts(
        street="18, route du Lac",
        postcode="74998",
        city="Clairval",
        country="FR",
        phone="+33 4 65 71 01 20",
        email="clairval@nordlicht.example.com",
        hours=(("0", "4", time(8), time(12)), ("0", "4", time(14), time(17, 30)), ("5", "", None, None)),
        image="clairval",
        map_url="https://www.openstreetmap.org/#map=13/45.8600/6.1700",
    ),
    "pontelago": BranchFacts(
        street="Via del Porto 4",
        postcode="39098",
        city="Pontelago",
        country="IT",
        phone="+49 89 99998 270",
        email="pontelago@nordlicht.example.com",
        hours=(("0", "4", time(8, 30), time(12, 30)), ("0", "4", time(14, 30), time(18)), ("5", "", None, None)),
        image="pontelago",
        map_url="https://www.openstreetmap.org/#map=13/46.3800/11.2600",
    ),
}

#: topic -> its icon
HELP_TOPICS = {"requests": "message-square", "appointments": "calendar", "files": "shield-check", "account": "users"}

HELP_ARTICLES = {
    "send": HelpFacts(topic="requests", days_ago=33, related=("follow", "upload", "sign_up")),
    "follow": HelpFacts(topic="requests", days_ago=33, related=("statuses", "answer", "language")),
    "statuses": HelpFacts(topic="requests", days_ago=61, related=("follow", "cancel", "appointment")),
    "answer": HelpFacts(topic="requests", days_ago=33, related=("upload", "follow")),
    "cancel": HelpFacts(topic="requests", days_ago=61, related=("statuses", "appointment")),
    "contact_form": HelpFacts(topic="requests", days_ago=12, related=("send", "sign_up", "data")),
    "appointment": HelpFacts(topic="appointments", days_ago=61, related=("answer", "cancel")),
    "emergency": HelpFacts(topic="appointments", days_ago=12, related=("send", "appointment")),
    "upload": HelpFacts(topic="files", days_ago=47, related=("send", "answer", "data")),
    "data": HelpFacts(topic="files", days_ago=12, related=("upload", "sign_up")),
    "sign_up": HelpFacts(topic="account", days_ago=47, related=("password", "send", "data")),
    "password": HelpFacts(topic="account", days_ago=47, related=("sign_up",)),
    "language": HelpFacts(topic="account", days_ago=61, related=("follow", "password")),
}

LEGAL_PAGES = ("legal", "privacy", "terms")
