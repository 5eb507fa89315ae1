"""What the page now being drawn is made of, so that a change forgets just the pages that show it.

While a page is drawn for a visitor, every row of a tracked model that is loaded leaves a tag by itself
(`cms_pages/purging.py` says which models those are). What no loaded row can tell stands in the code that draws:
`note(list_tag(…))` where a list is shown, since a row that is not in it yet may come, and
`note(translations_tag(…))` where a translation is looked for that may not exist yet.

Of pages it is told apart how much was loaded. A plain `Page`, as in links, menus and breadcrumbs, shows title and
address; a page without its blocks, as on cards in lists, every other field; else all of it. So a new paragraph
forgets one page, and a new title those that link to it as well.

Outside a visitor's page (previews, the admin, jobs) nothing is collected and all of this does nothing.
"""

import uuid
from collections.abc import Iterator
from contextlib import contextmanager
from contextvars import ContextVar
from dataclasses import dataclass, field
from datetime import datetime
from typing import Any

from django.core.exceptions import FieldDoesNotExist
from django.db.models import Model
from django.utils import timezone


@dataclass
class Material:
    """Tags of what was shown, and the moment from which it looks different, if there is one."""

    tags: set[str] = field(default_factory=set)
    until: datetime | None = None
    shows_addresses_only: bool = False
    #: what the store knew before anything was read (`cms_pages/page_store.py`), None while it is away
    state: Any = None
    parts: list["Part"] = field(default_factory=list)

    def add(self, other: "Material") -> None:
        """Take in what a part of the page is made of."""
        self.tags |= other.tags
        self.parts += other.parts
        if other.until is not None:
            self.ends_at(other.until)

    def ends_at(self, moment: datetime) -> None:
        """It looks different from then on."""
        self.until = moment if self.until is None else min(self.until, moment)


@dataclass(frozen=True)
class Part:
    """Something that many pages share, made for this page and to be kept for the others (`cms_pages/parts.py`)."""

    key: str
    name: str
    value: Any
    material: Material


_OF_PAGES = ("address:", "page:", "card:", "body:")
_collecting: ContextVar[Material | None] = ContextVar("material of the page now being drawn", default=None)


@contextmanager
def collecting(state: Any = None) -> Iterator[Material]:
    """Collect what is noted within the block; what is collected around it is left alone."""
    material = Material(state=state)
    token = _collecting.set(material)
    try:
        yield material
    finally:
        _collecting.reset(token)


def current() -> Material | None:
    """What has been collected for the page now being drawn; None when no page is being drawn for a visitor."""
    return _collecting.get()


@contextmanager
def addresses_only() -> Iterator[None]:
    """Of the plain pages loaded within the block only the addresses are shown, as in the switch of languages."""
    material = _collecting.get() or Material()
    before, material.shows_addresses_only = material.shows_addresses_only, True
    try:
        yield
    finally:
        material.shows_addresses_only = before


def note(*tags: str) -> None:
    """The page now being drawn is made of these too."""
    material = _collecting.get()
    if material is not None:
        material.tags.update(tags)


def begin_with(page_id: int) -> None:
    """The page has been found and is about to be drawn: of those loaded on the way to it only the addresses count."""
    material = _collecting.get()
    if material is None:
        return
    passed = {tag.partition(":")[2] for tag in material.tags if tag.startswith(_OF_PAGES)}
    material.tags = {tag for tag in material.tags if not tag.startswith(_OF_PAGES)}
    note(*map(address_tag, passed), page_tag(page_id), card_tag(page_id), body_tag(page_id))


def changes_at(moment: datetime | None) -> None:
    """The page now being drawn looks different from that moment on, as when a banner starts or ends.

    Moments that have passed, and None, change nothing.
    """
    material = _collecting.get()
    if material is not None and moment is not None and moment > timezone.now():
        material.ends_at(moment)


def row_tag(row: Model) -> str:
    """Changes when the row does; for rows that are no pages."""
    return f"{row._meta.label_lower}:{row.pk}"


def address_tag(page_id: int | str) -> str:
    """Changes when the page gets another address, or is published or withdrawn."""
    return f"address:{page_id}"


def page_tag(page_id: int) -> str:
    """Changes when a link to the page does: as above, and with its title.

    Worth noting for pages that were chosen but not loaded, or are not published yet.
    """
    return f"page:{page_id}"


def card_tag(page_id: int) -> str:
    """Changes when a list that shows the page may: any of its fields but the blocks of its body."""
    return f"card:{page_id}"


def body_tag(page_id: int) -> str:
    """Changes whenever the page is published."""
    return f"body:{page_id}"


def list_tag(model: type[Model], locale_id: int | None = None) -> str:
    """Changes when a row of the model appears in a list in that language, leaves it or changes its place.

    locale_id: None for rows of any language. Models without languages have one list, whatever is passed.
    """
    if locale_id is None or not _has_languages(model):
        return f"list:{model._meta.label_lower}"
    return f"list:{model._meta.label_lower}:{locale_id}"


def presence_tag(model: type[Model], locale_id: int) -> str:
    """Changes when a page of the model appears in that language, disappears or gets another address."""
    return f"presence:{model._meta.label_lower}:{locale_id}"


def menu_tag(locale_id: int) -> str:
    """Changes when a page of that language enters the menu, by "Show in menus"."""
    return f"menu:{locale_id}"


def translations_tag(translation_key: uuid.UUID, locale_id: int | None = None) -> str:
    """Changes when a translation appears or disappears, of a page or of a translated snippet.

    locale_id: None for the translations into all languages.
    """
    return f"translations:{translation_key}" if locale_id is None else f"translations:{translation_key}:{locale_id}"


def _has_languages(model: type[Model]) -> bool:
    try:
        model._meta.get_field("locale")
    except FieldDoesNotExist:
        return False
    return True
