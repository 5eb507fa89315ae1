"""What stands around and on several pages of the demo's site: voices, footer, menu and banner."""

from datetime import datetime, timedelta
from uuid import uuid5

from wagtail.models import Locale, Page

from cms_pages.models import Banner, Footer, Navigation, Testimonial
from demo.content.pages import site as content_of
from demo.content.schema import Language
from demo.page_tree import Tree
from demo.service_types import NAMESPACE

_BANNER_LASTS = timedelta(days=60)
_MENU = ("services", "case_studies", "articles", "help", "about", "contact")


def voices(language: Language) -> dict[str, Testimonial]:
    """What customers said, by their names."""
    words, locale = content_of(language), Locale.objects.get(language_code=language)
    said = [words.home.testimonial, *(service.testimonial for service in words.service_pages)]
    return {
        one.name: Testimonial.objects.get_or_create(
            translation_key=uuid5(NAMESPACE, f"testimonial {one.name}"),
            locale=locale,
            defaults={"quote": one.quote, "name": one.name, "place": one.place},
        )[0]
        for one in said
    }


def frame(tree: Tree, pages: dict[str, Page], now: datetime) -> None:
    """Footer, menu and banner of a language; they name the English pages and are shown in their own language."""
    _footer(tree, pages)
    _menu(tree, pages)
    _banner(tree, pages, now)


def _footer(tree: Tree, pages: dict[str, Page]) -> None:
    if Footer.objects.filter(locale=tree.locale).exists():
        return
    words, contact = tree.words.navigation, tree.words.contact
    company, street, town = contact.address
    postcode, _space, city = town.partition(" ")
    services = [service.service_type for service in tree.words.service_pages]
    columns = (
        (words.footer_services, [*services, "case_studies"]),
        (words.footer_company, ["about", "branches", "articles", "contact"]),
        (tree.more.footer_help, ["help", "help send", "help contact_form", "help emergency"]),
    )
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
        columns=[
            ("column", {"heading": heading, "pages": [pages[name] for name in names]}) for heading, names in columns
        ],
        legal=[("page", pages[name]) for name in ("legal", "privacy", "terms")],
    )


def _menu(tree: Tree, pages: dict[str, Page]) -> None:
    labels = tree.more.menu
    entries = [("entry", {"page": pages[name], "label": labels.get(name, "")}) for name in _MENU]
    Navigation.objects.get_or_create(
        locale=tree.locale, defaults={"translation_key": uuid5(NAMESPACE, "navigation"), "entries": entries}
    )


def _banner(tree: Tree, pages: dict[str, Page], now: datetime) -> None:
    Banner.objects.get_or_create(
        locale=tree.locale,
        translation_key=uuid5(NAMESPACE, "banner winter check"),
        defaults={
            "text": tree.more.banner.text,
            "link_page_id": pages["heating_maintenance"].pk,
            "link_text": tree.more.banner.link,
            "starts_at": now,
            "ends_at": now + _BANNER_LASTS,
        },
    )
