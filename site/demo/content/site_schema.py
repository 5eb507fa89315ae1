"""The shapes of the words on the pages that stand beside the services. Pure data, like `schema`.

Limits are in characters. search_description: 70 to 160. slug: ASCII, small letters and hyphens, translated.
"""

from __future__ import annotations

from dataclasses import dataclass

from demo.content.parts import BeforeAfter, Body, Figures, Gallery, Map, Prices, Prose, Team
from demo.content.schema import CallToAction, Question


@dataclass(frozen=True, kw_only=True)
class ListPage:
    """A page whose entries come from the pages below it; the introduction of at most 320."""

    title: str
    slug: str
    search_description: str
    intro: str


@dataclass(frozen=True, kw_only=True)
class Article:
    """An article of 350 to 500 words; introduction of at most 400, what the picture shows of at most 160."""

    key: str  # the same in all languages, one of `facts.ARTICLES`
    title: str
    slug: str
    search_description: str
    intro: str
    image_alt: str
    body: Body


@dataclass(frozen=True, kw_only=True)
class CaseStudy:
    """Work that was done; place of at most 80, duration of 40, cost of 60."""

    key: str  # one of `facts.CASE_STUDIES`
    title: str
    slug: str
    search_description: str
    intro: str
    image_alt: str
    place: str
    duration: str
    cost: str
    body: Body


@dataclass(frozen=True, kw_only=True)
class BranchPage:
    """A branch; area and hours_note of at most 320."""

    key: str  # one of `facts.BRANCHES`
    title: str
    slug: str
    search_description: str
    intro: str
    image_alt: str
    area: str
    by_appointment: str  # instead of hours, at most 60
    hours_note: str
    text: Prose
    team: Team
    map: Map


@dataclass(frozen=True, kw_only=True)
class HelpTopic:
    """A subject of the help centre."""

    key: str  # one of `facts.HELP_TOPICS`
    title: str
    slug: str
    search_description: str
    intro: str


@dataclass(frozen=True, kw_only=True)
class HelpArticle:
    """A question about the portal and its answer: in short (at most 320) and in 120 to 250 words.

    keywords: what people would search for and the text does not say, at most 200.
    """

    key: str  # one of `facts.HELP_ARTICLES`
    title: str
    slug: str
    search_description: str
    intro: str
    keywords: str
    body: Body


@dataclass(frozen=True, kw_only=True)
class LegalText:
    """A page of law; its headings become its table of contents."""

    key: str  # one of `facts.LEGAL_PAGES`
    title: str
    slug: str
    search_description: str
    text: Prose


@dataclass(frozen=True, kw_only=True)
class Banner:
    """One sentence above all pages, at most 140, with a link of at most 40."""

    text: str
    link: str


@dataclass(frozen=True, kw_only=True)
class Campaign:
    """The landing page of the winter check; headline of at most 80, lead of 320."""

    title: str
    slug: str
    search_description: str
    headline: str
    lead: str
    button: str
    image_alt: str
    included_heading: str
    included: tuple[str, ...]
    prices: Prices
    questions_heading: str
    questions: tuple[Question, ...]
    call: CallToAction


@dataclass(frozen=True, kw_only=True)
class SiteWords:
    """What the site says beside its articles, case studies, branches, help and law."""

    banner: Banner
    menu: dict[str, str]  # labels of pages whose titles are too long for the menu, at most 24
    footer_help: str  # heading of the column, at most 40
    home_figures: Figures
    home_branches: str  # heading
    home_articles: str  # heading
    service_pictures: dict[str, Gallery | BeforeAfter]  # by key of the service type
    related_services: dict[str, str]  # heading above the other two services, by key of the service type
    about_figures: Figures
    contact_branches: str  # heading
    articles: ListPage
    case_studies: ListPage
    branches: ListPage
    help: ListPage
    campaign: Campaign
