"""What editors have filled in, read from where it is stored: no query, so that thousands of pages can be walked."""

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any

from django.db import models
from wagtail.blocks import Block, ListBlock, StreamBlock, StructBlock
from wagtail.fields import StreamField
from wagtail.images.blocks import ImageBlock


@dataclass(frozen=True)
class Leaf:
    """A block that holds no others. raw: its value as it is stored; where: the name of what it is part of."""

    block: Block
    raw: Any
    where: str


def streams_of(row: models.Model) -> Iterator[StreamField]:
    """The fields of a page or snippet that are composed of blocks."""
    return (field for field in row._meta.get_fields() if isinstance(field, StreamField))


def leaves_of(row: models.Model) -> Iterator[Leaf]:
    """Every block of a page or snippet that holds no others."""
    for field in streams_of(row):
        yield from _in_stream(field.stream_block, list(getattr(row, field.name).raw_data), "")


def _in_stream(block: StreamBlock, items: Any, where: str) -> Iterator[Leaf]:
    for item in items or ():
        child = block.child_blocks.get(item.get("type")) if isinstance(item, dict) else None
        if child is not None:  # else of a kind that there was once
            yield from _leaves(child, item.get("value"), where or child.name)


def _leaves(block: Block, raw: Any, where: str) -> Iterator[Leaf]:
    if isinstance(block, ImageBlock):
        yield Leaf(block, raw, where)
    elif isinstance(block, StreamBlock):
        yield from _in_stream(block, raw, where)
    elif isinstance(block, StructBlock):
        for name, child in block.child_blocks.items():
            yield from _leaves(child, raw.get(name) if isinstance(raw, dict) else None, where)
    elif isinstance(block, ListBlock):
        for item in raw or ():
            is_wrapped = isinstance(item, dict) and item.get("type") == "item" and "value" in item
            yield from _leaves(block.child_block, item["value"] if is_wrapped else item, where)
    else:
        yield Leaf(block, raw, where)
