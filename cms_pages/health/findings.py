"""What a reading means once it is known which pages, pictures and choices exist: the findings of one row."""

from collections.abc import Iterator
from dataclasses import dataclass, field
from datetime import date, datetime, timedelta
from typing import Any

from wagtail.models import Page

from cms_pages.models import HelpArticlePage, HelpCentrePage, HelpTopicPage, HomePage, LandingPage
from cms_pages.models.health import Kind
from cms_pages.originals import original_among

from .reading import Reading
from .surroundings import Surroundings

#: after this time somebody should look whether it is still true
YEAR = timedelta(days=365)
_WEIGHTS = {kind: number for number, kind in enumerate(Kind)}


@dataclass(frozen=True)
class Found:
    """One finding before it is written down."""

    kind: Kind
    words: dict[str, Any] = field(default_factory=dict)

    @property
    def weight(self) -> int:
        """The worst is the lightest, so that it comes first."""
        return _WEIGHTS[self.kind]


def of_row(locale_id: int, reading: Reading, around: Surroundings) -> Iterator[Found]:
    """What is wrong with what a page or a snippet names and shows."""
    for page_id, place in sorted(reading.pages):
        yield from _of_link(page_id, place, locale_id, around)
    for (model, key), place in sorted(reading.choices, key=str):
        choice = around.choices.get((model, key))
        if choice is None:
            yield Found(Kind.GONE_CHOICE, {"place": place})
        elif not choice.is_offered:
            yield Found(Kind.CLOSED_SERVICE, {"place": place, "name": choice.name})
    for place in sorted(reading.unset):
        yield Found(Kind.CLOSED_SERVICE if place == "service_type" else Kind.GONE_CHOICE, {"place": place})
    for key, place in sorted(reading.images):
        yield from _of_file(around.images.get(key), "picture", place)
    for key, place in sorted(reading.documents):
        yield from _of_file(around.documents.get(key), "document", place)
    yield from (Found(Kind.NO_ALT_TEXT, {"place": place}) for place in sorted(reading.without_alt_text))
    yield from (Found(Kind.EMPTY, {"place": place}) for place in sorted(reading.empty))


def of_page(page: Page, around: Surroundings, now: datetime) -> Iterator[Found]:
    """What is wrong with a page as a whole."""
    if _is_empty(page, around):
        yield Found(Kind.EMPTY)
    yield from _of_translations(page, around)
    if not isinstance(page, HomePage | LandingPage) and not around.is_reachable(page):
        yield Found(Kind.ORPHANED)
    checked = _last_looked_at(page)
    if checked is not None and checked < (now - YEAR).date():
        yield Found(Kind.STALE, {"date": checked.isoformat(), "checked": isinstance(page, HelpArticlePage)})
    if not page.search_description and getattr(page, "is_indexed", True):
        yield Found(Kind.NO_DESCRIPTION)


def _of_link(page_id: int, place: str, locale_id: int, around: Surroundings) -> Iterator[Found]:
    """Choices and links of the text lead to the translation of what was chosen, where there is one."""
    target = around.pages.get(page_id)
    if target is None:
        yield Found(Kind.DELETED_LINK, {"place": place})
    elif not (around.is_live(target.translation_key, locale_id) or (target.live and target.locale_id == locale_id)):
        kind = Kind.FOREIGN_LINK if target.live else Kind.HIDDEN_LINK
        yield Found(kind, {"place": place, "name": target.title})


def _of_file(stored, what: str, place: str) -> Iterator[Found]:
    if stored is None:
        yield Found(Kind.GONE_CHOICE, {"place": place})
    elif not stored.is_there:
        yield Found(Kind.MISSING_FILE, {"place": place, "name": stored.title, "what": what})


def _of_translations(page: Page, around: Surroundings) -> Iterator[Found]:
    group = around.translations[page.translation_key]
    original = original_among(group)
    if original.pk == page.pk:
        live, begun = {one.locale_id for one in group if one.live}, {one.locale_id for one in group}
        missing = sorted(locale.language_code for locale in around.locales if locale.pk not in begun)
        drafts = sorted(locale.language_code for locale in around.locales if locale.pk in begun - live)
        if missing or drafts:
            yield Found(Kind.UNTRANSLATED, {"missing": missing, "drafts": drafts})
        return
    progress = around.progress.get((page.translation_key, page.locale_id))
    if progress and progress.done < progress.total:
        words = {"done": progress.done, "total": progress.total, "language": original.locale.language_code}
        yield Found(Kind.INCOMPLETE, words)
    taken_over = progress.taken_over_at if progress else page.last_published_at
    if original.live and original.last_published_at and taken_over and original.last_published_at > taken_over:
        changed = original.last_published_at.date().isoformat()
        yield Found(Kind.OUTDATED, {"language": original.locale.language_code, "date": changed})


def _is_empty(page: Page, around: Surroundings) -> bool:
    if hasattr(page, "body"):
        return not len(page.body)
    return isinstance(page, HelpCentrePage | HelpTopicPage) and not around.live_children.get(page.path)


def _last_looked_at(page: Page) -> date | None:
    if isinstance(page, HelpArticlePage):
        return page.reviewed_on
    return page.last_published_at.date() if page.last_published_at else None
