"""A site with a page of every type and every block on it, drawn once for all tests that only read."""

import gc
import re
import warnings
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass
from datetime import UTC, date, datetime, time
from io import BytesIO
from pathlib import Path
from unittest.mock import patch

from django.conf import settings
from django.core.files.base import ContentFile
from django.db import transaction
from django.test import Client, override_settings
from django.utils import timezone
from PIL import Image
from wagtail.blocks import Block, ListBlock, StructBlock
from wagtail.fields import StreamField
from wagtail.images import get_image_model
from wagtail.images.blocks import ImageBlock
from wagtail.models import Locale, Page, Site

from cms_pages import models
from demo import pages as demo_pages
from demo.service_types import build_service_types
from portal.accounts.models import Branch
from portal.requests.models import ServiceType

SITE_URL = "https://nordlicht.example"
_PUBLISHED = datetime(2026, 3, 1, 12, tzinfo=UTC)
_PLACE = {"street": "Werftstraße 9", "postcode": "88198", "city": "Seehalden", "country": "DE"}
_WAYS = {"phone": "+49 89 99998 240", "email": "hello@nordlicht.example.com"}
_HOURS = {"first_day": "0", "last_day": "4", "opens": time(7), "closes": time(17), "note": ""}


@dataclass(frozen=True)
class Shown:
    """An answer as a visitor gets it. kind: the page's type, or what it is instead."""

    kind: str
    address: str
    status: int
    html: str

    def __str__(self) -> str:
        return f"{self.kind} {self.address}"


@dataclass(frozen=True)
class Drawn:
    """A whole site. pages: what people read. sitemaps: what search engines are told, by language."""

    pages: list[Shown]
    sitemaps: dict[str, str]


def draw_every_page(folder: Path) -> Drawn:
    """Make the site, visit it and take it down again: no row stays, and files only below the folder."""
    return _drawn(folder, build_every_page, _OTHERS)


def draw_demo_site(folder: Path) -> Drawn:
    """The same for the demo company's site, with one small picture in place of all."""
    return _drawn(folder, _build_demo, ())


_FORM = re.compile(r'<form [^>]*method="post" action="([^"]+)"(.*?)</form>', re.DOTALL)
_HIDDEN = re.compile(r'<input type="hidden" name="(\w+)" value="([^"]*)"')
_OTHERS = (
    ("search", "/en/search/"),
    ("search", "/en/search/?q=heating"),
    ("search", "/de/search/?q=zzzzzz"),
    ("second page of a list", "/en/articles/?page=2"),
    ("not found", "/en/nothing/here/"),
    ("not found", "/de/nichts/"),
)


def _drawn(folder: Path, build: Callable[[], None], others: Iterable[tuple[str, str]]) -> Drawn:
    caches = {"default": {"BACKEND": "django.core.cache.backends.locmem.LocMemCache", "LOCATION": folder.name}}
    with warnings.catch_warnings():
        # Wagtail leaves the temporary files of renditions to the garbage collector.
        warnings.simplefilter("ignore", ResourceWarning)
        with override_settings(MEDIA_ROOT=folder, SITE_URL=SITE_URL, CACHES=caches), transaction.atomic():
            build()
            Site.objects.update(hostname="localhost", port=80)
            shown = [_visited(kind, address) for kind, address in (*_published(), *others)]
            shown += [answer for page in shown for answer in _answers(page)]
            sitemaps = {code: _visited("sitemap", f"/sitemap-{code}.xml").html for code, _name in settings.LANGUAGES}
            transaction.set_rollback(True)
        gc.collect()
    return Drawn(shown, sitemaps)


def _published() -> list[tuple[str, str]]:
    pages = Page.objects.live().filter(depth__gt=1).order_by("path").specific()
    return [(type(page).__name__, page.get_url()) for page in pages]


def _visited(kind: str, address: str) -> Shown:
    response = Client(raise_request_exception=False).get(address, headers={"host": "localhost"})
    return Shown(kind, address, response.status_code, response.content.decode())


def _answers(page: Shown) -> Iterator[Shown]:
    """What the forms of a page answer to one that is empty, and to a vote."""
    for action, rest in _FORM.findall(page.html):
        fields = {"helpful": "no", **dict(_HIDDEN.findall(rest))} if "helpful" in action else {}
        client = Client(raise_request_exception=False)
        response = client.post(action, fields, headers={"host": "localhost", "sec-fetch-site": "same-origin"})
        yield Shown(f"answer to {page.kind}", action, response.status_code, response.content.decode())


class _Tree:
    """The pages of one language."""

    def __init__(self, language: str, root: Page) -> None:
        self.locale = Locale.objects.get(language_code=language)
        self.picture = get_image_model().objects.first()
        self.branch = Branch.objects.get()
        self.offer = self._offer()
        models.Testimonial.objects.create(
            locale=self.locale, quote="Quick & clean", name="Anna", place="Seehalden", photo=self.picture
        )
        self.home = self._add(root, models.HomePage, f"home-{language}", title="Nordlicht")

    def build(self) -> None:
        """Full pages of every type, and empty ones of those that can be empty."""
        self._footer(self._services())
        self._articles()
        self._help()
        self._places()
        for model, slug in ((models.StandardPage, "standard"), (models.LandingPage, "landing")):
            self._add(self.home, model, slug, is_indexed=True)
        self._add(self.home, models.StandardPage, "empty", body=[], search_description="", intro="")
        for model, slug in ((models.StandardPage, "sparse"), (models.LandingPage, "sparse-landing")):
            self._add(self.home, model, slug, body=_all_blocks(model._meta.get_field("body"), sparse=True))
        self._add(self.home, models.AboutPage, "about", image=self.picture, image_alt="All of us")
        self._add(self.home, models.ContactPage, "contact")
        self._add(self.home, models.LegalPage, "legal")

    def _services(self) -> Page:
        index = self._add(self.home, models.ServiceIndexPage, "services")
        full = self._add(index, models.ServicePage, "heating", service_type=self.offer, image=self.picture)
        orphan = self._add(index, models.ServicePage, "painting", service_type=self.offer, body=[])
        models.ServicePage.objects.filter(pk=orphan.pk).update(service_type=None)  # as when its type is deleted
        studies = self._add(self.home, models.CaseStudyIndexPage, "work")
        about = {"place": "Seehalden", "duration": "four days", "cost": "€4,100", "service": full}
        self._add(studies, models.CaseStudyPage, "cellar", image=self.picture, finished_on=date(2026, 1, 9), **about)
        self._add(studies, models.CaseStudyPage, "attic", body=[], finished_on=date(2026, 1, 9), **about)
        return full

    def _articles(self) -> None:
        index = self._add(self.home, models.ArticleIndexPage, "articles")
        for number in range(11):
            more = {"image": self.picture} if number else {}
            day = date(2026, 2, number + 1)
            self._add(index, models.ArticlePage, f"article-{number}", author="Jo Köhler", published_on=day, **more)

    def _help(self) -> None:
        centre = self._add(self.home, models.HelpCentrePage, "help")
        topic = self._add(centre, models.HelpTopicPage, "topic", icon="wrench")
        first = self._add(topic, models.HelpArticlePage, "cold", keywords="chilly, freezing", related=[])
        self._add(topic, models.HelpArticlePage, "damp", related=[("article", first)], body=[])

    def _places(self) -> None:
        index = self._add(self.home, models.BranchIndexPage, "branches")
        where = {**_PLACE, **_WAYS, "area": "Around the lake", "branch": self.branch}
        hours = [
            ("hours", {**_HOURS, "closes": time(12)}),
            ("hours", {**_HOURS, "opens": time(13, 30)}),
            ("hours", {**_HOURS, "first_day": "5", "opens": None, "note": "By appointment"}),
        ]
        self._add(index, models.BranchPage, "seehalden", image=self.picture, hours=hours, **where)
        self._add(index, models.BranchPage, "bare", body=[], hours=[], **where)

    def _add(self, parent: Page, model: type[Page], slug: str, **fields) -> Page:
        """A published page; fields that the model does not have are left out, its body holds every block."""
        values = {
            "title": f"{slug.title()} & “more” <{self.locale.language_code}>",
            "slug": slug,
            "locale": self.locale,
            "intro": "An introduction & some words",
            "search_description": "What it is about",
            "first_published_at": _PUBLISHED,
            "last_published_at": _PUBLISHED,
            "show_in_menus": parent == getattr(self, "home", None),
            **fields,
        }
        names = {field.name for field in model._meta.get_fields()}
        page = model(**{name: value for name, value in values.items() if name in names})
        if "body" in names and "body" not in fields:
            page.body = _all_blocks(model._meta.get_field("body"))
        parent.refresh_from_db()
        parent.add_child(instance=page)
        return page

    def _offer(self) -> ServiceType:
        return ServiceType.objects.create(
            locale=self.locale, slug="heating", name="Heating check", summary="Every make", price_hint="from €180"
        )

    def _footer(self, service: Page) -> None:
        models.Footer.objects.create(
            locale=self.locale,
            claim="Around the lakes",
            company="Nordlicht Haustechnik GmbH",
            contact_heading="Reach us",
            note="Since 1987",
            columns=[("column", {"heading": "What we do", "pages": [service]})],
            legal=[("page", service)],
            **_PLACE,
            **_WAYS,
        )


def _all_blocks(field: StreamField, *, sparse: bool = False) -> list[tuple]:
    """Each block with the content of its preview, or with only as much of that as has to be there."""
    blocks = field.stream_block.child_blocks.items()
    shown = [(name, block, block.get_preview_value()) for name, block in blocks]
    return [(name, _least(block, value) if sparse else value) for name, block, value in shown]


def _least(block: Block, value):
    if isinstance(block, StructBlock) and not isinstance(block, ImageBlock):
        return {name: _least(block.child_blocks[name], part) for name, part in value.items()}
    if isinstance(block, ListBlock):
        return [_least(block.child_block, item) for item in list(value)[: max(1, block.meta.min_num or 0)]]
    if getattr(block, "required", True):
        return value
    return block.get_default()


def _build_demo() -> None:
    with patch("demo.pictures.illustration", lambda name, width, height: _small_picture()):
        build_service_types()
        demo_pages.build_site(timezone.now())


def build_every_page() -> None:
    """English and German trees with everything in them."""
    for code, _name in settings.LANGUAGES:
        Locale.objects.get_or_create(language_code=code)
    get_image_model().objects.create(title="House", file=ContentFile(_small_picture(), name="house.jpg"))
    Branch.objects.create(name="Seehalden", slug="seehalden", postcodes="88198, 881*")
    Page.objects.get(slug="home", depth=2).delete()
    root = Page.objects.get(depth=1)
    trees = [_Tree(language, root) for language in ("en", "de")]
    Site.objects.create(hostname="localhost", root_page=trees[0].home, is_default_site=True)
    for tree in trees:
        tree.build()
    _pair(trees[0].home, trees[1].home)


def _pair(first: Page, second: Page) -> None:
    """Make the pages of two trees translations of each other, and of the front page an address of the site."""
    Page.objects.filter(pk=second.pk).update(translation_key=first.translation_key)
    keys = dict(Page.objects.descendant_of(first).values_list("slug", "translation_key"))
    for page in Page.objects.descendant_of(second):
        Page.objects.filter(pk=page.pk).update(translation_key=keys[page.slug])


def _small_picture() -> bytes:
    file = BytesIO()
    Image.new("RGB", (64, 36), "teal").save(file, "JPEG")
    return file.getvalue()
