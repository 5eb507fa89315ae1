"""What stands around a page: banner, menu, footer, and its translations; the same for every page type."""

from collections.abc import Callable, Iterable
from dataclasses import dataclass

from django.conf import settings
from django.utils import timezone
from django.utils.translation import get_language_info
from wagtail.models import Locale, Page, Site

from cms_pages.material import (
    address_tag,
    addresses_only,
    changes_at,
    list_tag,
    menu_tag,
    note,
    page_tag,
    presence_tag,
    translations_tag,
)
from cms_pages.parts import kept
from cms_pages.phone import dialled


@dataclass(frozen=True)
class Link:
    """A title with the address it leads to; `current` is a value of aria-current: "page", "true" above it, or ""."""

    title: str
    url: str
    current: str = ""


def absolute(path: str) -> str:
    """The full address of a path: of the configured site, never of whatever host a request named."""
    return settings.SITE_URL.rstrip("/") + path


@dataclass(frozen=True)
class Place:
    """Where a page stands: what the rest of a frame needs to know of it."""

    pk: int
    path: str
    url: str
    url_path: str
    locale: Locale


@dataclass(frozen=True)
class Surroundings:
    """What all pages of a language share. entries: of the menu, each with where it leads."""

    home: Link
    banner: dict
    entries: list[tuple[Place, str]]
    footer: dict
    services_url: str


def frame_of(page, request) -> dict:
    """Context of the layout and of <head> for a page."""
    homes = _homes(request)
    home = next((home for home in homes.values() if home.locale.pk == page.locale_id), None)
    if home is not None:
        page.locale = home.locale  # as it is, without asking for it
    around = _around(page.locale, request)
    translations = _translations(page, homes)
    # Until it is translated, a page stands in for itself in other languages: no translation, and not the original.
    original = page.alias_of if page.alias_of_id else page
    return {
        **_shared(around, page.locale, page=page),
        "language_links": _language_links(page, translations, homes),
        "canonical": absolute(original.get_url(request) or "/"),
        "alternates": _alternates(translations, is_home=home is not None and home.pk == page.pk),
        "content_language": original.locale.language_code if original is not page else "",
        "trail": _trail(page, home, around.home, request),
    }


def frame_without_page(title: str, request, *, language: str, path_in: Callable[[str], str]) -> dict:
    """The same for what is no page of the tree, such as the search.

    path_in: makes its address in a language; the switcher leads there.
    """
    locale = Locale.objects.get(language_code=language)
    around = _around(locale, request)
    links = [
        {"code": code, "name": _own_name(code), "url": path_in(code), "current": code == language}
        for code, _name in settings.LANGUAGES
    ]
    start = [around.home] if language in _homes(request) else []
    return {
        **_shared(around, locale),
        "language_links": links,
        "canonical": absolute(path_in(language)),
        "alternates": [],
        "trail": [*start, Link(title, path_in(language), current="page")],
    }


def _shared(around: Surroundings, locale, page=None) -> dict:
    """What all pages of a language share; `page` is marked in the menu."""
    return {
        "brand_url": around.home.url,
        "banner": around.banner,
        "nav_items": [Link(title, place.url, _mark(place, page)) for place, title in around.entries],
        "footer": around.footer,
        "services_url": around.services_url,
        "site_url": absolute("/"),
        "site_language": locale.language_code,
    }


def _around(locale, request) -> Surroundings:
    site = Site.find_for_request(request)
    return kept(f"around {site and site.pk} {locale.pk}", lambda: _made_around(site, locale, request))


def _made_around(site, locale, request) -> Surroundings:
    home = _home_in(site, locale)
    home_url = (home.get_url(request) if home else None) or f"/{locale.language_code}/"
    return Surroundings(
        home=Link(home.title if home else "", home_url),
        banner=_banner(locale, request),
        entries=[(_place(entry, request), label) for entry, label in _entries(locale, home)],
        footer=_footer(locale, request),
        services_url=_services_url(locale, request) or home_url,
    )


def _home_in(site, locale) -> Page | None:
    """The front page of a language, with its title."""
    if site is None:
        return None
    note(translations_tag(site.root_page.translation_key, locale.pk))
    homes = Page.objects.live().filter(translation_key=site.root_page.translation_key, locale=locale)
    return homes.select_related("locale").first()


def _entries(locale, home) -> list[tuple[Page, str]]:
    """The entries of the language's main menu, else the pages below the front page that are marked for menus."""
    from cms_pages.models import Navigation

    note(list_tag(Navigation, locale.pk))
    navigation = Navigation.objects.filter(locale=locale).first()
    if navigation is None:
        note(menu_tag(locale.pk))
        marked = home.get_children().live().in_menu().select_related("locale") if home else []
        return [(entry, entry.title) for entry in marked]
    labels = navigation.labels()
    pages = _localized_pages(labels, locale.pk)
    return [(pages[chosen], label or pages[chosen].title) for chosen, label in labels.items() if chosen in pages]


def _mark(place: Place, page) -> str:
    if page is None or not page.path:
        return ""
    return "page" if place.pk == page.pk else "true" if page.path.startswith(place.path) else ""


def _place(page, request) -> Place:
    return Place(page.pk, page.path, page.get_url(request) or "/", page.url_path, page.locale)


def _homes(request) -> dict[str, Place]:
    """The front page of each language."""
    site = Site.find_for_request(request)
    if site is None:
        return {}

    def found() -> dict[str, Place]:
        note(translations_tag(site.root_page.translation_key))
        with addresses_only():
            homes = Page.objects.live().filter(translation_key=site.root_page.translation_key)
            return {home.locale.language_code: _place(home, request) for home in homes.select_related("locale")}

    return kept(f"homes {site.pk}", found)


def _translations(page, homes: dict[str, Place]) -> dict[str, tuple[str, bool]]:
    """The addresses of a page in the languages that it is published in, its own included; is it translated there?

    Read without making pages of the rows, which would cost as much as all the rest of a frame.
    """
    note(translations_tag(page.translation_key))
    codes = {home.locale.pk: code for code, home in homes.items()}
    pages = Page.objects.live().filter(translation_key=page.translation_key)
    found = {}
    for page_id, locale_id, url_path, original in pages.values_list("pk", "locale_id", "url_path", "alias_of_id"):
        note(address_tag(page_id))
        home = homes.get(codes.get(locale_id, ""))
        if home is not None and url_path.startswith(home.url_path):
            found[codes[locale_id]] = (home.url + url_path.removeprefix(home.url_path), original is None)
    return found


def _own_name(code: str) -> str:
    name = get_language_info(code)["name_local"]
    return name[:1].upper() + name[1:]


def _language_links(page, translations: dict[str, tuple[str, bool]], homes: dict[str, Place]) -> list[dict]:
    """The switcher: the same page in each language, or that language's front page where it is not translated."""
    links = []
    for code, _name in settings.LANGUAGES:
        url = translations[code][0] if code in translations else homes[code].url if code in homes else ""
        if url:
            current = code == page.locale.language_code
            links.append({"code": code, "name": _own_name(code), "url": url, "current": current})
    return links


def _alternates(translations: dict[str, tuple[str, bool]], *, is_home: bool) -> list[dict]:
    """hreflang links; the default is the language chooser for front pages, else the page in the first language."""
    urls = {code: url for code, (url, is_translated) in translations.items() if is_translated}
    links = [{"language": code, "url": absolute(urls[code])} for code, _name in settings.LANGUAGES if code in urls]
    if not links:
        return []
    fallback = absolute("/") if is_home else links[0]["url"]
    return [*links, {"language": "x-default", "url": fallback}]


def _trail(page, home: Place | None, way_home: Link, request) -> list[Link]:
    """From the front page to this page."""
    if home is None or page.pk == home.pk:
        return []
    return [way_home, *_between(page, home, request), Link(page.title, page.get_url(request) or "/", current="page")]


def _between(page, home: Place, request) -> list[Link]:
    """The pages between the front page and this page; its neighbours share them."""
    parent_path = page.path[: -page.steplen]
    if not page.depth or parent_path == home.path:
        return []

    def found() -> list[Link]:
        above = page.get_ancestors().filter(path__startswith=home.path).exclude(pk=home.pk).select_related("locale")
        return [Link(one.title, one.get_url(request) or "/") for one in above if one.live]

    return kept(f"above {parent_path}", found)


def _services_url(locale, request) -> str | None:
    from cms_pages.models import ServiceIndexPage

    note(presence_tag(ServiceIndexPage, locale.pk))
    with addresses_only():
        index = Page.objects.live().type(ServiceIndexPage).filter(locale=locale).select_related("locale").first()
    return index.get_url(request) if index else None


def _banner(locale, request) -> dict:
    """The banner that is shown now: of several the one that began last."""
    from cms_pages.models import Banner

    now = timezone.now()
    note(list_tag(Banner, locale.pk))
    coming = list(Banner.objects.filter(locale=locale).not_over(now).order_by("-starts_at"))
    for one in coming:
        changes_at(one.starts_at)
        changes_at(one.ends_at)
    banner = next((one for one in coming if one.starts_at <= now), None)
    return shown_banner(banner, request) if banner else {}


def shown_banner(banner, request) -> dict:
    """How a banner stands above a page; without its link where that leads to no page of its language."""
    pages = _localized_pages([banner.link_page_id], banner.locale_id) if banner.link_page_id else {}
    target = pages.get(banner.link_page_id)
    return {
        "text": banner.text,
        "tone": banner.tone,
        "link": Link(banner.link_text, target.get_url(request) or "/") if target and banner.link_text else None,
    }


def _footer(locale, request) -> dict:
    """The footer of a language, with its links resolved into that language."""
    from cms_pages.models import Footer

    note(list_tag(Footer, locale.pk))
    footer = Footer.objects.filter(locale=locale).first()
    if footer is None:
        return {}
    pages = _localized_pages(footer.chosen_page_ids(), locale.pk)
    links = {chosen: Link(page.title, page.get_url(request) or "/") for chosen, page in pages.items()}
    columns = [
        {
            "title": column["value"]["heading"],
            "items": [links[item["value"]] for item in column["value"]["pages"] if item["value"] in links],
        }
        for column in footer.columns.raw_data
    ]
    return {
        "claim": footer.claim,
        "company": footer.company,
        "street": footer.street,
        "postcode": footer.postcode,
        "city": footer.city,
        "country": footer.country,
        "phone": footer.phone,
        "phone_url": f"tel:{dialled(footer.phone)}",
        "email": footer.email,
        "contact_heading": footer.contact_heading,
        "note": footer.note,
        "columns": [column for column in columns if column["items"]],
        "legal": [links[item["value"]] for item in footer.legal.raw_data if item["value"] in links],
    }


def _localized_pages(page_ids: Iterable[int], locale_id: int) -> dict[int, Page]:
    """For each id that page's published translation in a language; pages without one are left out."""
    note(*map(page_tag, page_ids))
    keys = dict(Page.objects.filter(pk__in=page_ids).values_list("pk", "translation_key"))
    note(*(translations_tag(key, locale_id) for key in keys.values()))
    pages = Page.objects.live().filter(translation_key__in=keys.values(), locale_id=locale_id)
    by_key = {page.translation_key: page for page in pages.select_related("locale")}
    return {page_id: by_key[key] for page_id, key in keys.items() if key in by_key}
