"""The public site of the demo company: the page tree in four languages, its pictures and its footer.

What is there already is left as it is, so that whoever edits the demo keeps the changes.
"""

from dataclasses import dataclass
from datetime import datetime
from functools import cached_property
from urllib.parse import urlsplit
from uuid import uuid5

from django.conf import settings
from django.core.files.base import ContentFile
from django.db import transaction
from wagtail.images import get_image_model
from wagtail.images.models import Filter
from wagtail.models import Locale, Page, Site

from cms_pages.models import ContactPage, Footer, HomePage, ServiceIndexPage, ServicePage, StandardPage
from demo.content.pages import site as content_of
from demo.content.schema import LANGUAGES, Illustration, Language
from demo.content.schema import Site as Content
from demo.files import illustration
from demo.page_bodies import about_body, contact_body, home_body, legal_body, service_body
from demo.service_types import NAMESPACE, slug_of
from portal.requests.models import ServiceType

_SIZES: dict[Illustration, tuple[int, int]] = {"hero": (2000, 1125)}
_USUAL_SIZE = (1600, 900)
#: what templates ask for on the front page; made now, so that its first visitor does not wait
_WARM = {"hero": "width-{480,800,1200,1600}", "heating": "width-{480,800}", "painting": "width-{480,800}"}


@transaction.atomic
def build_site(now: datetime) -> None:
    """Make locales, the Wagtail site, pictures, pages and footers; `now` is when they were published."""
    for language in LANGUAGES:
        Locale.objects.get_or_create(language_code=language)
    pictures = {name: _picture(name) for name in ("hero", "heating", "painting", "garden", "team")}
    trees = {language: _Tree(language, pictures, now) for language in LANGUAGES}
    root = _root()
    for tree in trees.values():
        tree.build(root)
    _site(trees[LANGUAGES[0]].pages["home"])
    footer_pages = trees[LANGUAGES[0]].pages
    for tree in trees.values():
        _footer(tree, footer_pages)
    _warm(pictures)


def _root() -> Page:
    """The root of all pages, without the page that Wagtail puts there to say hello."""
    root = Page.objects.get(depth=1)
    for hello in root.get_children().filter(slug="home"):
        if hello.specific_class is Page:
            hello.delete()
    return Page.objects.get(depth=1)


def _site(home: Page) -> None:
    address = urlsplit(settings.SITE_URL)
    defaults = {
        "hostname": address.hostname or "localhost",
        "port": address.port or (443 if address.scheme == "https" else 80),
        "site_name": settings.WAGTAIL_SITE_NAME,
        "root_page": home,
    }
    Site.objects.update_or_create(is_default_site=True, defaults=defaults)


def _picture(name: Illustration):
    """The picture of that name from the media library, drawn if it is not there."""
    image_model = get_image_model()
    title = f"Nordlicht: {name}"
    known = image_model.objects.filter(title=title).first()
    if known is not None:
        return known
    file = ContentFile(illustration(name, *_SIZES.get(name, _USUAL_SIZE)), name=f"nordlicht-{name}.jpg")
    return image_model.objects.create(title=title, file=file)


def _warm(pictures: dict) -> None:
    for name, widths in {**_WARM, "garden": _WARM["heating"]}.items():
        specs = Filter.expand_spec(["format-{avif,webp}", widths])
        pictures[name].get_renditions(*specs)


@dataclass
class _Tree:
    """The pages of one language."""

    language: Language
    pictures: dict
    now: datetime

    def __post_init__(self):
        self.pages: dict[str, Page] = {}

    @cached_property
    def content(self) -> Content:
        return content_of(self.language)

    @cached_property
    def locale(self) -> Locale:
        return Locale.objects.get(language_code=self.language)

    def build(self, root: Page) -> None:
        """Make the pages that are missing, those above before those below."""
        words = self.content
        home = self._page("home", root, self._home)
        index = self._page("services", home, self._service_index)
        for service in words.service_pages:
            self._page(service.service_type, index, lambda service=service: self._service(service))
        self._page("about", home, self._about)
        self._page("contact", home, self._contact)
        self._page("legal", home, self._legal)

    def _page(self, name: str, parent: Page, make) -> Page:
        key = uuid5(NAMESPACE, f"page {name}")
        page = Page.objects.filter(translation_key=key, locale=self.locale).first()
        if page is None:
            page = make()
            page.translation_key = key
            page.locale = self.locale
            page.first_published_at = page.last_published_at = page.latest_revision_created_at = self.now
            parent.add_child(instance=page)
            page.save_revision(log_action=False, clean=False).publish(log_action=False, skip_permission_checks=True)
        self.pages[name] = page
        return page

    def _home(self) -> HomePage:
        words = self.content.home
        return HomePage(
            title=words.title,
            slug="home" if self.language == LANGUAGES[0] else f"home-{self.language}",
            seo_title=f"{words.title} · {words.hero_headline}",
            search_description=words.search_description,
            body=home_body(self.content, self.pictures[words.hero_image]),
        )

    def _service_index(self) -> ServiceIndexPage:
        words = self.content.service_index
        return ServiceIndexPage(
            title=words.title,
            slug=words.slug,
            search_description=words.search_description,
            show_in_menus=True,
            intro=words.intro,
        )

    def _service(self, words) -> ServicePage:
        service_type = ServiceType.objects.get(slug=slug_of(words.service_type), locale=self.locale)
        return ServicePage(
            title=words.title,
            slug=words.slug,
            search_description=words.search_description,
            intro=words.intro,
            service_type=service_type,
            image=self.pictures[words.image],
            image_alt=words.image_alt,
            body=service_body(words, service_type),
        )

    def _about(self) -> StandardPage:
        words = self.content.about
        return StandardPage(
            title=words.title,
            slug=words.slug,
            search_description=words.search_description,
            show_in_menus=True,
            intro=words.intro,
            body=about_body(words, self.pictures[words.image]),
        )

    def _contact(self) -> ContactPage:
        words = self.content.contact
        return ContactPage(
            title=words.title,
            slug=words.slug,
            search_description=words.search_description,
            show_in_menus=True,
            intro=words.intro,
            body=contact_body(words),
        )

    def _legal(self) -> StandardPage:
        words = self.content.legal
        return StandardPage(
            title=words.title,
            slug=words.slug,
            search_description=words.search_description,
            body=legal_body(words),
        )


def _footer(tree: _Tree, pages: dict[str, Page]) -> None:
    """The footer of a language; its links name the English pages and are shown in the footer's language."""
    if Footer.objects.filter(locale=tree.locale).exists():
        return
    words = tree.content.navigation
    contact = tree.content.contact
    company, street, town = contact.address
    postcode, _space, city = town.partition(" ")
    services = [pages[service.service_type] for service in tree.content.service_pages]
    columns = [
        {"heading": words.footer_services, "pages": services},
        {"heading": words.footer_company, "pages": [pages["about"], pages["contact"]]},
    ]
    Footer.objects.create(
        locale=tree.locale,
        translation_key=uuid5(NAMESPACE, "footer"),
        claim=words.tagline,
        company=company,
        street=street,
        postcode=postcode,
        city=city,
        phone=contact.phone,
        email=contact.email,
        contact_heading=words.footer_contact,
        note=words.footer_note,
        columns=[("column", column) for column in columns],
        legal=[("page", pages["legal"])],
    )
