"""What stands around a page: menu, footer, and its translations. Four queries, the same for every page type."""

from dataclasses import dataclass

from django.conf import settings
from django.utils.translation import get_language_info
from wagtail.models import Page, Site

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


def frame_of(page, request) -> dict:
    """Context of the layout and of <head> for a page."""
    homes = _homes(request)
    home = homes.get(page.locale.language_code) or page
    translations = _translations(page)
    menu = home.get_children().live().in_menu().select_related("locale") if home.pk else []
    menu_links = [Link(entry.title, entry.get_url(request) or "/", _current(entry, page)) for entry in menu]
    home_url = home.get_url(request) or "/"
    return {
        "brand_url": home_url,
        "nav_items": menu_links,
        "language_links": _language_links(page, request, translations, homes),
        "canonical": absolute(page.get_url(request) or "/"),
        "alternates": _alternates(request, translations, homes),
        "footer": _footer(page, request),
        "trail": _trail(page, home, request),
        "services_url": _services_url(home, request) or home_url,
        "site_url": absolute("/"),
    }


def _current(entry, page) -> str:
    if entry.pk == page.pk:
        return "page"
    return "true" if page.path.startswith(entry.path) else ""


def _homes(request) -> dict:
    """The front page of each language."""
    site = Site.find_for_request(request)
    if site is None:
        return {}
    homes = Page.objects.live().filter(translation_key=site.root_page.translation_key).select_related("locale")
    return {home.locale.language_code: home for home in homes}


def _translations(page) -> dict:
    """The published translations of a page, itself included, by language."""
    pages = Page.objects.live().filter(translation_key=page.translation_key).select_related("locale")
    return {translation.locale.language_code: translation for translation in pages}


def _language_links(page, request, translations: dict, homes: dict) -> list[dict]:
    """The switcher: the same page in each language, or that language's front page where it is not translated."""
    links = []
    for code, _name in settings.LANGUAGES:
        target = translations.get(code) or homes.get(code)
        url = target.get_url(request) if target is not None else None
        if url:
            name = get_language_info(code)["name_local"]
            current = code == page.locale.language_code
            links.append({"code": code, "name": name[:1].upper() + name[1:], "url": url, "current": current})
    return links


def _alternates(request, translations: dict, homes: dict) -> list[dict]:
    """hreflang links; the default is the language chooser for front pages, else the page in the first language."""
    urls = {code: page.get_url(request) for code, page in translations.items()}
    links = [{"language": code, "url": absolute(urls[code])} for code, _name in settings.LANGUAGES if urls.get(code)]
    if not links:
        return []
    is_front_page = set(translations.values()) & set(homes.values())
    fallback = absolute("/") if is_front_page else links[0]["url"]
    return [*links, {"language": "x-default", "url": fallback}]


def _trail(page, home, request) -> list[Link]:
    """From the front page to this page."""
    if page.pk == home.pk:
        return []
    above = page.get_ancestors().filter(depth__gt=home.depth).select_related("locale") if page.depth else []
    return [
        Link(home.title, home.get_url(request) or "/"),
        *(Link(ancestor.title, ancestor.get_url(request) or "/") for ancestor in above),
        Link(page.title, page.get_url(request) or "/", current="page"),
    ]


def _services_url(home, request) -> str | None:
    from cms_pages.models import ServiceIndexPage

    index = ServiceIndexPage.objects.live().filter(locale_id=home.locale_id).select_related("locale").first()
    return index.get_url(request) if index else None


def _footer(page, request) -> dict:
    """The footer of the page's language, with its links resolved into that language."""
    from cms_pages.models import Footer

    footer = Footer.objects.filter(locale_id=page.locale_id).first()
    if footer is None:
        return {}
    links = _localized_links(footer.chosen_page_ids(), page.locale_id, request)
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


def _localized_links(page_ids: set[int], locale_id: int, request) -> dict[int, Link]:
    """For each id the link to that page's published translation in a language; pages without one are left out."""
    keys = dict(Page.objects.filter(pk__in=page_ids).values_list("translation_key", "pk"))
    pages = Page.objects.live().filter(translation_key__in=keys, locale_id=locale_id).select_related("locale")
    by_key = {page.translation_key: Link(page.title, page.get_url(request) or "/") for page in pages}
    return {page_id: by_key[key] for key, page_id in keys.items() if key in by_key}
