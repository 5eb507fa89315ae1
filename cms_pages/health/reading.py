"""What one page or snippet names and shows, collected without a query."""

import re
from dataclasses import dataclass, field

from django.db import models
from wagtail.blocks import CharBlock, ChooserBlock, PageChooserBlock, RichTextBlock, TextBlock
from wagtail.images.blocks import ImageBlock, ImageChooserBlock
from wagtail.models import Locale, Page, Site
from wagtail.snippets.blocks import SnippetChooserBlock

from .walking import Leaf, leaves_of

_LINK = re.compile(r"<a\b[^>]*>")
_ATTRIBUTE = re.compile(r'(linktype|id)="([^"]*)"')
_TAG = re.compile(r"<[^>]*>")
#: foreign keys that are Wagtail's own affair
_NOT_CONTENT = {"locale", "owner", "locked_by", "alias_of", "content_type", "latest_revision", "live_revision"}


@dataclass
class Reading:
    """What was seen. Names of places are those of blocks and fields; each set holds (what, place)."""

    pages: set[tuple[int, str]] = field(default_factory=set)
    documents: set[tuple[int, str]] = field(default_factory=set)
    images: set[tuple[int, str]] = field(default_factory=set)
    #: (model, key), place
    choices: set[tuple[tuple[type[models.Model], int], str]] = field(default_factory=set)
    without_alt_text: set[str] = field(default_factory=set)
    empty: set[str] = field(default_factory=set)
    #: what had to be chosen, and whose choice was deleted
    unset: set[str] = field(default_factory=set)


def read(row: models.Model) -> Reading:
    """Walk through all of it."""
    seen = Reading()
    for leaf in leaves_of(row):
        _read_leaf(leaf, seen)
    for one in row._meta.get_fields():
        if isinstance(one, models.ForeignKey) and one.name not in _NOT_CONTENT and not one.remote_field.parent_link:
            _read_key(one, row, seen)
    if getattr(row, "image_id", None) and not getattr(row, "image_alt", "-"):
        seen.without_alt_text.add("image")
    return seen


def _read_key(one: models.ForeignKey, row: models.Model, seen: Reading) -> None:
    key, target = getattr(row, one.attname), one.related_model
    if key is None or target in (Locale, Site):
        if key is None and not one.blank:
            seen.unset.add(one.name)
        return
    if issubclass(target, Page):
        seen.pages.add((key, one.name))
    elif target._meta.label_lower == "wagtailimages.image":
        seen.images.add((key, one.name))
    else:
        seen.choices.add(((target, key), one.name))


def _read_leaf(leaf: Leaf, seen: Reading) -> None:
    block, raw, where = leaf.block, leaf.raw, leaf.where
    if isinstance(block, ImageBlock):
        _read_image(leaf, seen)
    elif isinstance(block, RichTextBlock):
        for kind, key in _links(raw or ""):
            (seen.pages if kind == "page" else seen.documents).add((key, where))
    elif isinstance(block, ChooserBlock) and raw:
        if isinstance(block, PageChooserBlock):
            seen.pages.add((raw, where))
        elif isinstance(block, ImageChooserBlock):
            seen.images.add((raw, where))
        elif isinstance(block, SnippetChooserBlock):
            seen.choices.add(((block.target_model, raw), where))
    if block.required and _is_blank(block, raw):
        seen.empty.add(where)


def _read_image(leaf: Leaf, seen: Reading) -> None:
    raw = leaf.raw if isinstance(leaf.raw, dict) else {"image": leaf.raw}
    if not raw.get("image"):
        if leaf.block.required:
            seen.empty.add(leaf.where)
        return
    seen.images.add((raw["image"], leaf.where))
    if not raw.get("decorative") and not (raw.get("alt_text") or "").strip():
        seen.without_alt_text.add(leaf.where)


def _links(html: str):
    for tag in _LINK.findall(html):
        attributes = dict(_ATTRIBUTE.findall(tag))
        if attributes.get("linktype") in ("page", "document") and attributes.get("id", "").isdecimal():
            yield attributes["linktype"], int(attributes["id"])


def _is_blank(block, raw) -> bool:
    if isinstance(block, RichTextBlock):
        return not _TAG.sub("", raw or "").strip()
    if isinstance(block, CharBlock | TextBlock):
        return not str(raw or "").strip()
    return isinstance(block, ChooserBlock) and not raw
