"""What a batch of pages leads to and stands among, in as many queries as there are kinds of things."""

from collections import defaultdict
from collections.abc import Collection, Iterable, Iterator
from dataclasses import dataclass
from uuid import UUID

from django.contrib.contenttypes.models import ContentType
from django.core.files.storage import Storage
from django.db import models
from django.db.models import Q
from wagtail.documents import get_document_model
from wagtail.images import get_image_model
from wagtail.models import Locale, Page, ReferenceIndex

from cms_pages.models import (
    ArticlePage,
    BranchPage,
    CaseStudyPage,
    HelpArticlePage,
    HelpTopicPage,
    Navigation,
    ServiceIndexPage,
    ServicePage,
)
from cms_pages.originals import own_pages
from cms_pages.translation_states import progress_of

from .reading import Reading

#: pages that the one above them lists by itself
_LISTED = (ArticlePage, BranchPage, CaseStudyPage, HelpArticlePage, HelpTopicPage, ServicePage)


@dataclass(frozen=True)
class Choice:
    """A row that was chosen and exists. is_offered: false for a service type that is switched off."""

    name: str
    is_offered: bool


@dataclass(frozen=True)
class StoredFile:
    """A picture or document of the library. is_there: whether the store still has its file."""

    title: str
    is_there: bool


class Surroundings:
    """Everything that findings of a batch ask for; rows: what is checked, with what was read in each."""

    def __init__(self, rows: Iterable[models.Model], readings: Iterable[Reading]) -> None:
        readings = list(readings)
        own = [row for row in rows if isinstance(row, Page)]
        self.locales = list(Locale.objects.all())
        self.pages = Page.objects.in_bulk({key for one in readings for key, _place in one.pages})
        self.images = _files(get_image_model(), {key for one in readings for key, _place in one.images})
        self.documents = _files(get_document_model(), {key for one in readings for key, _place in one.documents})
        self.choices = dict(_choices({choice for one in readings for choice, _place in one.choices}))
        self._live = _live_translations(page.translation_key for page in self.pages.values())
        keys = {page.translation_key for page in own}
        self.translations = _by_key(own_pages().filter(translation_key__in=keys).select_related("locale"))
        self.progress = progress_of(keys)
        self._menus = set(Navigation.objects.values_list("locale_id", flat=True)) if own else set()
        self._live_paths = _live_parents(own)
        self.live_children = _live_children(own)
        self._referred = _referred(self.translations)

    def is_live(self, translation_key: UUID, locale_id: int) -> bool:
        """Whether visitors find the page in that language, if only standing in for its translation."""
        return (translation_key, locale_id) in self._live

    def is_reachable(self, page: Page) -> bool:
        """Whether a menu, a footer, a list or another page leads there."""
        if isinstance(page, ServiceIndexPage):  # where buttons lead that name no service
            return True
        if isinstance(page, _LISTED) and _parent_path(page) in self._live_paths:
            return True
        if page.show_in_menus and page.locale_id not in self._menus and page.depth == 3:
            return True
        return page.translation_key in self._referred


def _parent_path(page: Page) -> str:
    return page.path[: -Page.steplen]


def _by_key(pages: Iterable[Page]) -> dict[UUID, list[Page]]:
    groups: dict[UUID, list[Page]] = defaultdict(list)
    for page in pages:
        groups[page.translation_key].append(page)
    return groups


def _live_translations(keys: Iterable[UUID]) -> set[tuple[UUID, int]]:
    return set(Page.objects.live().filter(translation_key__in=set(keys)).values_list("translation_key", "locale_id"))


def _live_parents(pages: Iterable[Page]) -> set[str]:
    paths = {_parent_path(page) for page in pages}
    return set(Page.objects.live().filter(path__in=paths).values_list("path", flat=True))


def _live_children(pages: Collection[Page]) -> dict[str, int]:
    """How many published pages stand below each."""
    lists = [page for page in pages if page.numchild]
    if not lists:
        return {}
    below = Q()
    for page in lists:
        below |= Q(path__startswith=page.path, depth=page.depth + 1)
    counts: dict[str, int] = defaultdict(int)
    for path in Page.objects.live().filter(below).values_list("path", flat=True):
        counts[path[: -Page.steplen]] += 1
    return counts


def _files(model: type[models.Model], keys: Collection[int]) -> dict[int, StoredFile]:
    rows = model._default_manager.filter(pk__in=keys).values_list("pk", "title", "file")
    storage = model._meta.get_field("file").storage  # type: ignore[union-attr]
    return {key: StoredFile(title, _is_stored(storage, name)) for key, title, name in rows}


def _is_stored(storage: Storage, name: str) -> bool:
    try:
        return bool(name) and storage.exists(name)
    except OSError:
        return True  # the store is away, which is no fault of the picture


def _choices(wanted: Collection[tuple[type[models.Model], int]]) -> Iterator[tuple]:
    keys: dict[type[models.Model], set[int]] = defaultdict(set)
    for model, key in wanted:
        keys[model].add(key)
    for model, ids in keys.items():
        for row in model._default_manager.filter(pk__in=ids):
            yield (model, row.pk), Choice(str(row), getattr(row, "is_active", True))


def _referred(translations: dict[UUID, list[Page]]) -> set[UUID]:
    """The keys of pages that something published leads to, in whatever language."""
    key_of = {str(page.pk): key for key, group in translations.items() for page in group}
    page_type = ContentType.objects.get_for_model(Page)
    references = ReferenceIndex.objects.filter(to_content_type=page_type, to_object_id__in=key_of)
    found = list(references.values_list("base_content_type_id", "object_id", "to_object_id").distinct())
    from_pages = {int(source) for kind, source, _target in found if kind == page_type.pk}
    live = {str(pk) for pk in Page.objects.live().filter(pk__in=from_pages).values_list("pk", flat=True)}
    return {
        key_of[target]
        for kind, source, target in found
        if kind != page_type.pk or (source in live and key_of.get(source) != key_of[target])
    }
