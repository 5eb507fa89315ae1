"""What search engines may find: the pages of each language with their translations.

The tree's own columns say all that is needed, so the number of queries does not grow with the pages, and no page
is loaded. Format: https://www.sitemaps.org/protocol.html
"""

from collections import defaultdict
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import datetime
from uuid import UUID
from xml.sax.saxutils import escape

from django.conf import settings
from django.db.models import Count
from django.urls import reverse
from django.utils.translation import override
from wagtail.models import Page, Site

from .frame import absolute
from .models import LandingPage

#: entries of one file; the format allows 50,000
PART = 10_000
_LANGUAGES = [code for code, _name in settings.LANGUAGES]


@dataclass(frozen=True)
class Home:
    """Where a language begins: the front page's place in the tree, and its address."""

    url_path: str
    address: str


@dataclass(frozen=True, slots=True)
class Entry:
    """A page that search engines may show. address: the full one."""

    translation_key: UUID
    language: str
    address: str
    changed: datetime | None


class Sitemap:
    """The pages below the front pages of a site."""

    def __init__(self, site: Site) -> None:
        homes = Page.objects.live().filter(translation_key=site.root_page.translation_key)
        self._home_key = site.root_page.translation_key
        self._homes = {
            code: Home(url_path, _address_of(code))
            for code, url_path in homes.values_list("locale__language_code", "url_path")
        }

    def parts(self) -> Iterator[tuple[str, int]]:
        """Language and number of each file that has entries, from 1 on; a language has at least one."""
        counts = self._pages().order_by().values_list("locale__language_code").annotate(Count("pk"))
        entries = dict(counts)
        for language in _LANGUAGES:
            for number in range(max(1, -(-entries.get(language, 0) // PART))):
                yield language, number + 1

    def entries(self, language: str, number: int) -> list[tuple[Entry, list[tuple[str, str]]]]:
        """The pages of one file in the order of the tree, each with language and address of its translations."""
        pages = self._pages().filter(locale__language_code=language).order_by("path")
        part = pages[(number - 1) * PART : number * PART]
        shown = list(self._read(part))
        translations: dict[UUID, dict[str, str]] = defaultdict(dict)
        for entry in self._read(self._pages().filter(translation_key__in=part.values("translation_key"))):
            translations[entry.translation_key][entry.language] = entry.address
        return [(entry, self._alternates(entry.translation_key, translations)) for entry in shown]

    def _pages(self):
        """Published in a language of the site, for everybody, not an untranslated copy, and meant to be found."""
        hidden = LandingPage.objects.filter(is_indexed=False).values("pk")
        pages = Page.objects.live().public().filter(locale__language_code__in=self._homes, depth__gt=1)
        return pages.filter(alias_of__isnull=True).exclude(pk__in=hidden)

    def _read(self, pages) -> Iterator[Entry]:
        columns = pages.values_list("translation_key", "locale__language_code", "url_path", "last_published_at")
        for key, language, url_path, changed in columns.iterator(chunk_size=PART):
            home = self._homes[language]
            if url_path.startswith(home.url_path):
                yield Entry(key, language, home.address + url_path.removeprefix(home.url_path), changed)

    def _alternates(self, key: UUID, translations: dict[UUID, dict[str, str]]) -> list[tuple[str, str]]:
        """As in the pages' own <head>: for front pages the default is the chooser of languages."""
        known = translations[key]
        links = [(language, known[language]) for language in _LANGUAGES if language in known]
        default = absolute("/") if key == self._home_key else links[0][1]
        return [*links, ("x-default", default)]


def as_xml(entries: Iterable[tuple[Entry, list[tuple[str, str]]]]) -> str:
    """The file; written by hand, for a template takes ten times as long for ten thousand pages."""
    lines = ['<?xml version="1.0" encoding="UTF-8"?>', _OPENING]
    for entry, alternates in entries:
        changed = f"<lastmod>{entry.changed.isoformat(timespec='seconds')}</lastmod>" if entry.changed else ""
        links = "".join(
            f'<xhtml:link rel="alternate" hreflang="{language}" href="{_quoted(address)}"/>'
            for language, address in alternates
        )
        lines.append(f"<url><loc>{escape(entry.address)}</loc>{changed}{links}</url>")
    return "\n".join([*lines, "</urlset>\n"])


_OPENING = '<urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9" xmlns:xhtml="http://www.w3.org/1999/xhtml">'


def _quoted(address: str) -> str:
    return escape(address, {'"': "&quot;"})


def _address_of(language: str) -> str:
    with override(language):
        return absolute(reverse("wagtail_serve", args=[""]))
