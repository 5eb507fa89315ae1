"""The pages of one language of the demo's site.

First all pages that are missing are planted, then they are filled: so a page may lead to any other one.
"""

from collections.abc import Callable
from dataclasses import dataclass, field, replace
from datetime import datetime, timedelta
from functools import cached_property
from uuid import uuid5

from django.utils import timezone
from wagtail.coreutils import find_available_slug
from wagtail.models import Locale, Page

from cms_pages import models
from demo.branches import build_branches
from demo.content import facts
from demo.content.articles import articles
from demo.content.branch_pages import branch_pages
from demo.content.case_studies import case_studies
from demo.content.help import help_articles, help_topics
from demo.content.legal import legal_texts
from demo.content.pages import site as content_of
from demo.content.schema import LANGUAGES, Language, Site
from demo.content.site_schema import SiteWords
from demo.content.site_words import site_words
from demo.page_bodies import about_body, branch_body, campaign_body, contact_body, home_body, hours_of, service_body
from demo.page_parts import Assembly
from demo.pictures import Pictures
from demo.service_types import NAMESPACE, slug_of
from portal.requests.models import ServiceType

Fill = Callable[[], dict]


@dataclass
class Tree:
    """Its pages by their names. now: what days are counted back from. founded: when the first pages appeared."""

    language: Language
    pictures: Pictures
    voices: dict
    now: datetime
    founded: datetime
    pages: dict[str, Page] = field(default_factory=dict)

    def __post_init__(self) -> None:
        self._empty: list[tuple[Page, Fill]] = []

    @cached_property
    def words(self) -> Site:
        return content_of(self.language)

    @cached_property
    def more(self) -> SiteWords:
        return site_words(self.language)

    @cached_property
    def locale(self) -> Locale:
        return Locale.objects.get(language_code=self.language)

    @cached_property
    def assembly(self) -> Assembly:
        return Assembly(pictures=self.pictures, page=self.pages.__getitem__, service_type=self._service_type)

    def plant(self, root: Page) -> None:
        """Make the pages that are missing, those above before those below, still without their bodies."""
        home = self._home(root)
        self._services(home)
        self._case_studies(home)
        self._articles(home)
        self._company(home)
        self._branches(home)
        self._help(home)
        self._law(home)
        self._campaign(home)

    def fill(self) -> None:
        """Give the new pages their bodies, and publish them."""
        for page, fill in self._empty:
            for name, value in fill().items():
                setattr(page, name, value)
            page.save_revision(log_action=False, clean=False).publish(log_action=False, skip_permission_checks=True)
        self._empty.clear()

    def _service_type(self, key: str) -> ServiceType:
        return ServiceType.objects.get(slug=slug_of(key), locale=self.locale)

    def _day(self, days_ago: int) -> datetime:
        """A morning so many days ago."""
        morning = timezone.localtime(self.now).replace(hour=8, minute=30, second=0, microsecond=0)
        return morning - timedelta(days=days_ago)

    def _page(
        self,
        name: str,
        parent: Page,
        make: type[Page],
        words,
        *,
        fill: Fill = dict,
        since: datetime | None = None,
        **fields,
    ) -> Page:
        """The page of that name, made if it is missing. words: with title, slug and description."""
        key = uuid5(NAMESPACE, f"page {name}")
        page = Page.objects.filter(translation_key=key, locale=self.locale).specific().first()
        if page is None:
            page = make(
                title=words.title,
                slug=find_available_slug(parent, fields.pop("slug", None) or words.slug),
                search_description=words.search_description,
                translation_key=key,
                locale=self.locale,
                first_published_at=since or self.founded,
                **fields,
            )
            parent.add_child(instance=page)
            self._empty.append((page, fill))
        self.pages[name] = page
        return page

    def _home(self, root: Page) -> Page:
        words = self.words.home
        return self._page(
            "home",
            root,
            models.HomePage,
            words,
            slug="home" if self.language == LANGUAGES[0] else f"home-{self.language}",
            seo_title=f"{words.title} · {words.hero_headline}",
            fill=lambda: {"body": home_body(self.words, self.more, self.assembly, self.voices)},
        )

    def _services(self, home: Page) -> None:
        words = self.words.service_index
        index = self._page("services", home, models.ServiceIndexPage, words, intro=words.intro, show_in_menus=True)
        for service in self.words.service_pages:
            self._page(
                service.service_type,
                index,
                models.ServicePage,
                service,
                intro=service.intro,
                service_type=self._service_type(service.service_type),
                image=self.pictures[service.image],
                image_alt=service.image_alt,
                fill=lambda it=service: {"body": service_body(it, self.more, self.assembly, self.voices)},
            )

    def _case_studies(self, home: Page) -> None:
        words = self.more.case_studies
        index = self._page("case_studies", home, models.CaseStudyIndexPage, words, intro=words.intro)
        for study in case_studies(self.language):
            known = facts.CASE_STUDIES[study.key]
            finished = self._day(known.days_ago)
            self._page(
                f"case {study.key}",
                index,
                models.CaseStudyPage,
                study,
                since=finished + timedelta(days=14),
                intro=study.intro,
                service=self.pages[known.service],
                image=self.pictures[known.image],
                image_alt=study.image_alt,
                place=study.place,
                finished_on=finished.date(),
                duration=study.duration,
                cost=study.cost,
                fill=lambda it=study: {"body": self.assembly.blocks(it.body)},
            )

    def _articles(self, home: Page) -> None:
        words = self.more.articles
        index = self._page("articles", home, models.ArticleIndexPage, words, intro=words.intro)
        for article in articles(self.language):
            known = facts.ARTICLES[article.key]
            written = self._day(known.days_ago)
            self._page(
                f"article {article.key}",
                index,
                models.ArticlePage,
                article,
                since=written,
                intro=article.intro,
                image=self.pictures[known.image],
                image_alt=article.image_alt,
                author=known.author,
                published_on=written.date(),
                fill=lambda it=article: {"body": self.assembly.blocks(it.body)},
            )

    def _company(self, home: Page) -> None:
        about, contact = self.words.about, self.words.contact
        self._page(
            "about",
            home,
            models.AboutPage,
            about,
            intro=about.intro,
            image=self.pictures[about.image],
            image_alt=about.image_alt,
            show_in_menus=True,
            fill=lambda: {"body": about_body(about, self.more, self.assembly)},
        )
        self._page(
            "contact",
            home,
            models.ContactPage,
            contact,
            intro=contact.intro,
            show_in_menus=True,
            fill=lambda: {"body": contact_body(contact, self.more)},
        )

    def _branches(self, home: Page) -> None:
        words = self.more.branches
        index = self._page("branches", home, models.BranchIndexPage, words, intro=words.intro)
        branches = build_branches()
        for place in branch_pages(self.language):
            known = facts.BRANCHES[place.key]
            hours = hours_of(known.hours, place.by_appointment)
            self._page(
                f"branch {place.key}",
                index,
                models.BranchPage,
                place,
                intro=place.intro,
                branch=branches[place.key],
                image=self.pictures[known.image],
                image_alt=place.image_alt,
                street=known.street,
                postcode=known.postcode,
                city=known.city,
                country=known.country,
                phone=known.phone,
                email=known.email,
                area=place.area,
                hours=[("hours", row) for row in hours],
                hours_note=place.hours_note,
                fill=lambda it=place, url=known.map_url: {
                    "body": branch_body(it, replace(self.assembly, map_url=url))
                },
            )

    def _help(self, home: Page) -> None:
        words = self.more.help
        centre = self._page("help", home, models.HelpCentrePage, words, intro=words.intro)
        for topic in help_topics(self.language):
            icon = facts.HELP_TOPICS[topic.key]
            self._page(f"topic {topic.key}", centre, models.HelpTopicPage, topic, intro=topic.intro, icon=icon)
        for answer in help_articles(self.language):
            known = facts.HELP_ARTICLES[answer.key]
            checked = self._day(known.days_ago)
            self._page(
                f"help {answer.key}",
                self.pages[f"topic {known.topic}"],
                models.HelpArticlePage,
                answer,
                intro=answer.intro,
                keywords=answer.keywords,
                reviewed_on=checked.date(),
                fill=lambda it=answer, related=known.related: {
                    "body": self.assembly.blocks(it.body),
                    "related": [("article", self.pages[f"help {key}"]) for key in related],
                },
            )

    def _law(self, home: Page) -> None:
        for text in legal_texts(self.language):
            self._page(
                text.key,
                home,
                models.LegalPage,
                text,
                valid_from=self.founded.date(),
                fill=lambda it=text: {"body": self.assembly.blocks((it.text,))},
            )

    def _campaign(self, home: Page) -> None:
        words = self.more.campaign
        voice = self.voices[self.words.service_pages[0].testimonial.name]
        self._page(
            "campaign",
            home,
            models.LandingPage,
            words,
            since=self.now,
            fill=lambda: {"body": campaign_body(words, self.assembly, voice)},
        )
