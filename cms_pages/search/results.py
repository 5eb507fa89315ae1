"""The pages that were found, as they are shown."""

from dataclasses import dataclass

from django.utils.safestring import SafeString
from wagtail.models import Page

from .backend import SearchBackend, Words
from .kinds import Kind, kinds_by_content_type
from .marks import excerpt, marked, text_beginning, text_headline, title_headline


@dataclass(frozen=True)
class Result:
    """Title and excerpt are HTML with the words marked; trail: the titles of the pages above it."""

    title: SafeString
    url: str
    kind: Kind
    trail: list[str]
    excerpt: SafeString


def results_for(ids: list[int], words: Words, backend: SearchBackend, request) -> list[Result]:
    """Results for pages, in the order of the ids; without those that have no address."""
    if not ids:
        return []
    tsquery = backend.tsquery(words, Page.objects.all())
    headlines = {
        "marked_title": title_headline(tsquery, backend.config),
        "marked_text": text_headline(tsquery, backend.config),
        "text_beginning": text_beginning(),
    }
    pages = {page.pk: page for page in Page.objects.filter(pk__in=ids).select_related("locale").annotate(**headlines)}
    found = [pages[pk] for pk in ids if pk in pages]
    titles = _titles_above(found)
    kinds = kinds_by_content_type()
    return [
        Result(
            title=marked(page.marked_title),
            url=url,
            kind=kinds[page.content_type_id],
            trail=[titles[path] for path in _paths_above(page) if path in titles],
            excerpt=excerpt(page.marked_text or "", page.text_beginning or ""),
        )
        for page in found
        if (url := page.get_url(request))
    ]


def _paths_above(page: Page) -> list[str]:
    """The paths between the front page and a page."""
    step = page.steplen
    return [page.path[:end] for end in range(3 * step, len(page.path), step)]


def _titles_above(pages: list[Page]) -> dict[str, str]:
    paths = {path for page in pages for path in _paths_above(page)}
    return dict(Page.objects.filter(path__in=paths).values_list("path", "title")) if paths else {}
