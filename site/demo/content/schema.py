"""The shapes of the demo's content. Pure data: nothing here knows Django or the database."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import Literal

Language = Literal["en", "de", "fr", "it"]
FieldKind = Literal["text", "number", "date", "choice", "address", "file"]
Status = Literal[
    "draft",
    "submitted",
    "triaged",
    "waiting",
    "scheduled",
    "in_progress",
    "done",
    "closed",
    "cancelled",
]
StepKind = Literal["reply", "question", "note", "assign", "status"]
Verb = Literal["submit", "schedule", "start", "finish", "confirm", "reopen", "cancel"]
StaffRole = Literal["admin", "editor", "viewer", "marketing", "crew"]
Illustration = Literal[
    "hero",
    "heating",
    "painting",
    "garden",
    "team",
    "radiator",
    "manifold",
    "bathroom",
    "nest",
    "hall_before",
    "hall_after",
    "yew_before",
    "yew_after",
    "map",
    "clairval",
    "pontelago",
]

LANGUAGES: tuple[Language, ...] = ("en", "de", "fr", "it")


# --- service types and their forms


@dataclass(frozen=True, kw_only=True)
class Choice:
    """One option of a choice field: the value that is stored, the label that is read."""

    value: str
    label: str


@dataclass(frozen=True, kw_only=True)
class FormField:
    """One field of a service type's form, in one language."""

    key: str  # the same in all languages
    kind: FieldKind
    required: bool
    label: str
    help_text: str = ""
    multiline: bool = False  # text
    max_length: int | None = None  # text, in characters
    minimum: int | None = None  # number
    maximum: int | None = None  # number
    unit: str = ""  # number, shown behind it
    choices: tuple[Choice, ...] = ()  # choice
    max_files: int | None = None  # file
    max_megabytes: int | None = None  # file, for each one
    accepts: tuple[str, ...] = ()  # file, media types


@dataclass(frozen=True, kw_only=True)
class ServiceType:
    """A service that customers can request, in one language."""

    key: str  # the same in all languages
    language: Language
    icon: str  # a name of Lucide's
    name: str
    summary: str
    price_hint: str
    fields: tuple[FormField, ...]


# --- the public site


@dataclass(frozen=True, kw_only=True)
class Point:
    """A heading with a sentence or two: a selling point or a step."""

    title: str
    text: str
    icon: str = ""  # a name of Lucide's


@dataclass(frozen=True, kw_only=True)
class Question:
    """An entry of the frequent questions."""

    question: str
    answer: str


@dataclass(frozen=True, kw_only=True)
class Testimonial:
    """What a customer said, and who that is."""

    quote: str
    name: str
    place: str


@dataclass(frozen=True, kw_only=True)
class PriceRow:
    """A line of a price table."""

    label: str
    price: str
    detail: str = ""


@dataclass(frozen=True, kw_only=True)
class CallToAction:
    """The last word of a page: what to do next."""

    title: str
    text: str
    button: str


@dataclass(frozen=True, kw_only=True)
class HomePage:
    """The front page."""

    title: str
    search_description: str
    hero_headline: str
    hero_lead: str
    hero_button: str
    hero_image_alt: str
    points_heading: str
    points: tuple[Point, ...]
    steps_heading: str
    steps: tuple[Point, ...]
    testimonial: Testimonial
    questions_heading: str
    questions: tuple[Question, ...]
    call: CallToAction
    hero_image: Illustration = "hero"


@dataclass(frozen=True, kw_only=True)
class ServiceIndexPage:
    """The list of all services; the entries come from the service pages."""

    title: str
    slug: str
    search_description: str
    intro: str


@dataclass(frozen=True, kw_only=True)
class ServicePage:
    """The page that sells one service type."""

    service_type: str  # key of the service type
    image: Illustration
    image_alt: str
    title: str
    slug: str
    search_description: str
    intro: str
    included_heading: str
    included: tuple[str, ...]
    steps_heading: str
    steps: tuple[Point, ...]
    prices_heading: str
    price_range: str
    prices: tuple[PriceRow, ...]
    questions_heading: str
    questions: tuple[Question, ...]
    testimonial: Testimonial
    call: CallToAction


@dataclass(frozen=True, kw_only=True)
class Person:
    """Somebody of the company, as the about page shows them."""

    name: str
    role: str
    text: str


@dataclass(frozen=True, kw_only=True)
class AboutPage:
    """Who the company is."""

    title: str
    slug: str
    search_description: str
    intro: str
    paragraphs: tuple[str, ...]
    people_heading: str
    people: tuple[Person, ...]
    image_alt: str
    image: Illustration = "team"


@dataclass(frozen=True, kw_only=True)
class OpeningHours:
    """One line of the opening hours."""

    days: str
    hours: str


@dataclass(frozen=True, kw_only=True)
class ContactPage:
    """How to reach the company."""

    title: str
    slug: str
    search_description: str
    intro: str
    address_heading: str
    address: tuple[str, ...]  # lines
    phone_heading: str
    phone: str  # as it is read
    phone_link: str  # E.164
    email_heading: str
    email: str
    hours_heading: str
    hours: tuple[OpeningHours, ...]
    emergency: str


@dataclass(frozen=True, kw_only=True)
class LegalPage:
    """The imprint: headings with text."""

    title: str
    slug: str
    search_description: str
    sections: tuple[Point, ...]


@dataclass(frozen=True, kw_only=True)
class Navigation:
    """The words of header and footer."""

    home: str
    services: str
    about: str
    contact: str
    legal: str
    portal: str
    start_request: str
    tagline: str
    footer_services: str
    footer_company: str
    footer_contact: str
    footer_note: str


@dataclass(frozen=True, kw_only=True)
class Site:
    """The whole public site in one language."""

    language: Language
    navigation: Navigation
    home: HomePage
    service_index: ServiceIndexPage
    service_pages: tuple[ServicePage, ...]
    about: AboutPage
    contact: ContactPage
    legal: LegalPage


# --- people


@dataclass(frozen=True, kw_only=True)
class Address:
    """A postal address; `country` is an ISO 3166 code of two letters."""

    street: str
    postcode: str
    city: str
    country: str

    def as_dict(self) -> dict[str, str]:
        """Return the address as the form stores it."""
        return {
            "street": self.street,
            "postcode": self.postcode,
            "city": self.city,
            "country": self.country,
        }


@dataclass(frozen=True, kw_only=True)
class Customer:
    """The owner of an account."""

    key: str
    email: str
    given_name: str
    family_name: str
    language: Language
    phone: str  # E.164, from ranges kept for fiction
    address: Address
    organisation: str = ""


@dataclass(frozen=True, kw_only=True)
class Staff:
    """Somebody who works in the back office."""

    key: str
    email: str
    given_name: str
    family_name: str
    role: StaffRole
    language: Language = "de"


# --- requests and what was said about them


@dataclass(frozen=True, kw_only=True)
class FileSpec:
    """A file that somebody attached; `demo.files.render` makes its bytes."""

    name: str
    kind: Literal["photo", "pdf"]
    depicts: str  # photo: a kind that `demo.files.photo` draws; pdf: its title
    seed: int = 0  # photo
    lines: tuple[str, ...] = ()  # pdf


@dataclass(frozen=True)
class WorkdaysAfter:
    """A date as an answer: so many working days after the request began."""

    days: int


Answer = str | int | Address | WorkdaysAfter


@dataclass(frozen=True, kw_only=True)
class Step:
    """One thing that somebody did about a request.

    `day` counts working days from the one on which the request began, `at` is the local time as HH:MM.
    `actor` is "customer" or the key of a member of staff. A reply of the customer while the request
    waits answers it. An assignment of a submitted request also triages it. The text of a status step
    goes to the customer, or comes from them, as a message; it may be empty.
    """

    day: int
    at: str
    actor: str
    kind: StepKind
    text: str = ""
    verb: Verb | None = None  # status
    assignee: str = ""  # assign: key of a member of staff
    files: tuple[FileSpec, ...] = ()


@dataclass(frozen=True, kw_only=True)
class Conversation:
    """One request with all that happened to it."""

    key: str
    customer: str
    service_type: str
    title: str  # in the customer's language; the answer to the form's field of that name
    workdays_ago: int  # how long before today it began; no step is of today
    at: str  # local time as HH:MM at which it began
    status: Status  # after the last step
    answers: dict[str, Answer]  # by key of the form's field, without title and files
    files: tuple[FileSpec, ...] = ()  # what was attached to the form's file field
    steps: tuple[Step, ...] = field(default=())
