"""What the page now being drawn is made of, so that a change forgets just the pages that show it.

While a page is drawn for a visitor, every row of a tracked model that is loaded leaves a tag by itself
(`cms_pages/purging.py` says which models those are). What no loaded row can tell stands in the code that draws:
`note(list_tag(…))` where a list is shown, since a row that is not in it yet may come, and
`note(translations_tag(…))` where a translation is looked for that may not exist yet.
Outside a visitor's page (previews, the admin, jobs) nothing is collected and all of this does nothing.
"""

import uuid
from collections.abc import Iterator
from contextlib import contextmanager
from contextvars import ContextVar
from dataclasses import dataclass, field
from datetime import datetime

from django.core.exceptions import FieldDoesNotExist
from django.db.models import Model
from django.utils import timezone
from wagtail.models import Page


@dataclass
class Material:
    """Tags of what was shown, and the moment from which it looks different, if there is one."""

    tags: set[str] = field(default_factory=set)
    until: datetime | None = None

    def add(self, other: "Material") -> None:
        """Take in what a part of the page is made of."""
        self.tags |= other.tags
        if other.until is not None:
            self.ends_at(other.until)

    def ends_at(self, moment: datetime) -> None:
        """It looks different from then on."""
        self.until = moment if self.until is None else min(self.until, moment)


_collecting: ContextVar[Material | None] = ContextVar("material of the page now being drawn", default=None)


@contextmanager
def collecting() -> Iterator[Material]:
    """Collect what is noted within the block; what is collected around it is left alone."""
    material = Material()
    token = _collecting.set(material)
    try:
        yield material
    finally:
        _collecting.reset(token)


def current() -> Material | None:
    """What has been collected for the page now being drawn; None when no page is being drawn for a visitor."""
    return _collecting.get()


def note(*tags: str) -> None:
    """The page now being drawn is made of these too."""
    material = _collecting.get()
    if material is not None:
        material.tags.update(tags)


def changes_at(moment: datetime | None) -> None:
    """The page now being drawn looks different from that moment on, as when a banner starts or ends.

    Moments that have passed, and None, change nothing.
    """
    material = _collecting.get()
    if material is not None and moment is not None and moment > timezone.now():
        material.ends_at(moment)


def row_tag(row: Model) -> str:
    """Changes when the row does; a page has one tag, whatever class it was loaded as."""
    return page_tag(row.pk) if isinstance(row, Page) else f"{row._meta.label_lower}:{row.pk}"


def page_tag(page_id: int) -> str:
    """Changes when the page does: for pages that were chosen but not loaded, or are not published."""
    return f"page:{page_id}"


def list_tag(model: type[Model], locale_id: int | None = None) -> str:
    """Changes when a row of the model appears in a list in that language, leaves it or changes its place.

    locale_id: None for rows of any language. Models without languages have one list, whatever is passed.
    """
    if locale_id is None or not _has_languages(model):
        return f"list:{model._meta.label_lower}"
    return f"list:{model._meta.label_lower}:{locale_id}"


def menu_tag(locale_id: int) -> str:
    """Changes when a page of that language enters the menu, by "Show in menus"."""
    return f"menu:{locale_id}"


def translations_tag(translation_key: uuid.UUID) -> str:
    """Changes when a translation appears or disappears, of a page or of a translated snippet."""
    return f"translations:{translation_key}"


def _has_languages(model: type[Model]) -> bool:
    try:
        model._meta.get_field("locale")
    except FieldDoesNotExist:
        return False
    return True
