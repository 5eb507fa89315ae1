"""The parts that bodies of pages are put together from, one for each block that the demo uses. Pure data."""

from __future__ import annotations

from dataclasses import dataclass

from demo.content.schema import Illustration, Person, Point, PriceRow, Question


@dataclass(frozen=True)
class Prose:
    """Running text; an empty line ends a paragraph.

    A line that begins with "## " is a heading, with "- " or "1. " an item of a list. **Bold** stands between two
    stars. [Words](name of a page) link to that page of the demo; the names are the keys of `demo.content.facts`.
    """

    text: str


@dataclass(frozen=True, kw_only=True)
class Steps:
    """Two to six numbered steps; titles of at most 60 characters, texts of at most 240."""

    heading: str
    steps: tuple[Point, ...]


@dataclass(frozen=True, kw_only=True)
class Checklist:
    """Two to twelve lines with a tick, of at most 160 characters."""

    heading: str
    lines: tuple[str, ...]


@dataclass(frozen=True, kw_only=True)
class Faq:
    """Questions of at most 140 characters, with answers of at most 900."""

    heading: str
    questions: tuple[Question, ...]


@dataclass(frozen=True, kw_only=True)
class Prices:
    """A table of prices: work of at most 100 characters, price 60, detail 120; the introduction 320."""

    heading: str
    rows: tuple[PriceRow, ...]
    intro: str = ""


@dataclass(frozen=True, kw_only=True)
class Picture:
    """A picture in the text; the caption of at most 160 characters, in a gallery of 100."""

    image: Illustration
    alt: str
    caption: str = ""


@dataclass(frozen=True, kw_only=True)
class Gallery:
    """Two to nine pictures in rows."""

    pictures: tuple[Picture, ...]
    heading: str = ""


@dataclass(frozen=True, kw_only=True)
class BeforeAfter:
    """The same place twice; the caption of at most 160 characters."""

    before: Picture
    after: Picture
    heading: str = ""
    caption: str = ""


@dataclass(frozen=True, kw_only=True)
class Quote:
    """What somebody said, of at most 500 characters."""

    quote: str
    name: str
    place: str = ""


@dataclass(frozen=True, kw_only=True)
class Figure:
    """A figure of at most 12 characters, and what it counts."""

    figure: str
    text: str


@dataclass(frozen=True, kw_only=True)
class Figures:
    """Two to four figures, and where they come from."""

    figures: tuple[Figure, ...]
    heading: str = ""
    source: str = ""


@dataclass(frozen=True, kw_only=True)
class Related:
    """One to three other services, by their keys."""

    heading: str
    services: tuple[str, ...]


@dataclass(frozen=True, kw_only=True)
class Call:
    """The last word: a title of at most 80 characters, a text of 240, a button of 40.

    The button starts a request of the service with this key; without one it leads to all services.
    """

    title: str
    text: str
    button: str
    service: str = ""


@dataclass(frozen=True, kw_only=True)
class Team:
    """People whom a customer talks to."""

    heading: str
    people: tuple[Person, ...]


@dataclass(frozen=True, kw_only=True)
class Map:
    """A drawn map that leads to a map service, and how to get there in at most 320 characters."""

    heading: str
    alt: str
    directions: str


Part = (
    Prose
    | Steps
    | Checklist
    | Faq
    | Prices
    | Picture
    | Gallery
    | BeforeAfter
    | Quote
    | Figures
    | Related
    | Call
    | Team
    | Map
)
Body = tuple[Part, ...]
