"""Blocks: what they refuse, and that each of them can be shown."""

import pytest
from django.conf import settings
from wagtail.blocks import StructBlockValidationError

from cms_pages.blocks.body import BodyBlock, ContactBodyBlock, HomeBodyBlock
from cms_pages.blocks.icons import BlockIcon
from cms_pages.blocks.opening_hours import HoursBlock

BLOCKS = {**HomeBodyBlock().child_blocks, **ContactBodyBlock().child_blocks}
ROW = {"first_day": "0", "last_day": "", "opens": "07:00", "closes": "17:00", "note": ""}


def test_every_icon_that_editors_may_choose_is_in_the_sprite():
    sprite = (settings.BASE_DIR / "portal/static/foyer/icons.svg").read_text("utf-8")
    assert [icon for icon in BlockIcon.values if f'<symbol id="{icon}"' not in sprite] == []


@pytest.mark.parametrize("name", [name for name, block in BLOCKS.items() if block.is_previewable])
def test_a_block_shows_itself_before_it_is_chosen(name):
    block = BLOCKS[name]
    assert "<section" in block.render(block.get_preview_value())


@pytest.mark.parametrize("name", sorted(BLOCKS))
def test_a_block_says_what_it_is_for(name):
    assert BLOCKS[name].get_description()


@pytest.mark.parametrize(
    ("wrong", "field"),
    [
        ({"closes": "06:00"}, "closes"),
        ({"closes": ""}, "closes"),
        ({"opens": "", "closes": ""}, "opens"),
    ],
)
def test_opening_hours_that_cannot_be_are_refused(wrong, field):
    block = HoursBlock()
    value = block.value_from_datadict({f"hours-{name}": text for name, text in {**ROW, **wrong}.items()}, {}, "hours")
    with pytest.raises(StructBlockValidationError) as refusal:
        block.clean(value)
    assert set(refusal.value.block_errors) == {field}


def test_a_page_has_one_call_to_action():
    assert BodyBlock().meta.block_counts["call_to_action"] == {"max_num": 1}
