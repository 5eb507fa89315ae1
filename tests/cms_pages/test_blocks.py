"""Blocks: what they refuse, and that each of them can be shown."""

from io import BytesIO

import pytest
from django.conf import settings
from django.core.files.base import ContentFile
from PIL import Image as Picture
from wagtail.blocks import StructBlockValidationError
from wagtail.images import get_image_model

from cms_pages import models
from cms_pages.blocks.body import BodyBlock, ContactBodyBlock, HomeBodyBlock
from cms_pages.blocks.icons import BlockIcon
from cms_pages.blocks.opening_hours import HoursBlock
from cms_pages.blocks.video import player_of
from portal.accounts.models import Branch

# Wagtail leaves the temporary files of renditions to the garbage collector.
pytestmark = pytest.mark.filterwarnings("ignore:Unclosed file <tempfile.SpooledTemporaryFile:ResourceWarning")
BLOCKS = {**HomeBodyBlock().child_blocks, **ContactBodyBlock().child_blocks}
ROW = {"first_day": "0", "last_day": "", "opens": "07:00", "closes": "17:00", "note": ""}


@pytest.fixture
def library(site, tmp_path, settings):
    """What editors have made before they choose: a picture, a testimonial, an article, a branch."""
    settings.MEDIA_ROOT = tmp_path
    file = BytesIO()
    Picture.new("RGB", (640, 360), "teal").save(file, "JPEG")
    get_image_model().objects.create(title="House", file=ContentFile(file.getvalue(), name="house.jpg"))
    home, locale = site.en["home"], site.en["home"].locale
    models.Testimonial.objects.create(quote="Quick and clean", name="Anna", locale=locale)
    articles = home.add_child(instance=models.ArticleIndexPage(title="News", slug="news", locale=locale, intro="New"))
    articles.add_child(
        instance=models.ArticlePage(title="Frost", slug="frost", locale=locale, intro="Cold", author="Jo", body=[])
    )
    branches = home.add_child(
        instance=models.BranchIndexPage(title="Where", slug="where", locale=locale, intro="Near")
    )
    where = {"street": "Werftstraße 9", "postcode": "88198", "city": "Seehalden", "area": "Around the lake"}
    ways = {"phone": "+49 89 99998 240", "email": "seehalden@nordlicht.example.com"}
    branch = Branch.objects.create(name="Seehalden", slug="seehalden")
    page = models.BranchPage(title="Seehalden", slug="seehalden", locale=locale, intro="By the lake", branch=branch)
    for name, value in (where | ways).items():
        setattr(page, name, value)
    branches.add_child(instance=page)


def test_every_icon_that_editors_may_choose_is_in_the_sprite():
    sprite = (settings.BASE_DIR / "portal/static/foyer/icons.svg").read_text("utf-8")
    assert [icon for icon in BlockIcon.values if f'<symbol id="{icon}"' not in sprite] == []


@pytest.mark.parametrize("name", sorted(BLOCKS))
def test_a_block_shows_itself_before_it_is_chosen(name, site, library):
    block = BLOCKS[name]
    assert block.is_previewable
    html = block.render(block.get_preview_value())
    assert 'class="site-section' in html or '<div class="hero"' in html
    pictures = {"hero", "image", "gallery", "before_after", "map", "video"}
    assert ("picture" in html and "avif" in html) == (name in pictures)


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


@pytest.mark.parametrize(
    ("address", "host"),
    [
        ("https://www.youtube.com/watch?v=abcdefghijk", "YouTube"),
        ("https://youtu.be/abcdefghijk?t=3", "YouTube"),
        ("https://vimeo.com/76979871", "Vimeo"),
        ("https://films.example/watch?v=abcdefghijk", None),
        ("https://evil.example/https://vimeo.com/76979871", None),
    ],
)
def test_films_come_from_two_hosts_only(address, host):
    found = player_of(address)
    assert (found and found[0]) == host
    if found:
        assert found[1].startswith(settings.FILM_PLAYERS)


def test_a_page_has_one_call_to_action():
    assert BodyBlock().meta.block_counts["call_to_action"] == {"max_num": 1}
