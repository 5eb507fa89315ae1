"""Every text of every page and block can be translated, and pictures are the same in all languages."""

from collections.abc import Iterator

import pytest
from django.db import transaction
from django.test.utils import override_settings
from wagtail.blocks import CharBlock, EmailBlock, RichTextBlock, TextBlock, URLBlock
from wagtail.images.blocks import ImageBlock
from wagtail.models import Page

from cms_pages import models
from cms_pages.health.walking import leaves_of
from identity.roles import Role
from tests import factories
from tests.cms_pages.every_page import build_every_page
from tests.cms_pages.translating import MARK, submit, translate_all

# Wagtail leaves the temporary files of renditions to the garbage collector.
pytestmark = pytest.mark.filterwarnings("ignore:Unclosed file <tempfile.SpooledTemporaryFile:ResourceWarning")


@pytest.fixture(scope="module")
def everything(django_db_setup, django_db_blocker, tmp_path_factory) -> Iterator[None]:
    """Pages of every type with every block, for all tests that translate them."""
    with (
        django_db_blocker.unblock(),
        override_settings(MEDIA_ROOT=tmp_path_factory.mktemp("translated")),
        transaction.atomic(),
    ):
        build_every_page()
        yield
        transaction.set_rollback(True)


def texts_of(page: Page) -> list[str]:
    """Every text of its blocks that readers or listeners get."""
    found = []
    for leaf in leaves_of(page):
        if isinstance(leaf.block, ImageBlock):
            found.append((leaf.raw or {}).get("alt_text") or "")
        elif isinstance(leaf.block, URLBlock | EmailBlock):
            continue
        elif isinstance(leaf.block, CharBlock | TextBlock | RichTextBlock):
            found.append(leaf.raw or "")
    return [text for text in found if text.strip()]


TYPES = [model for model in (getattr(models, name) for name in models.__all__) if issubclass(model, Page)]


@pytest.mark.parametrize("model", TYPES, ids=lambda model: model.__name__)
def test_every_text_of_a_page_can_be_translated(everything, db, model):
    # One of them has lost its service type, and has to be given another before it can be published.
    complete = model.objects.filter(locale__language_code="en").exclude(slug="painting")
    for page in complete.order_by("pk"):
        marketing = factories.signed_in(factories.staff(Role.MARKETING))
        translation = submit(marketing, page, "fr")
        translate_all(translation)
        translation.save_target(publish=True)
        french = page.get_translation(translation.target_locale)
        assert french.title == MARK + page.title
        assert french.slug == f"{page.slug}-fr"
        assert len(texts_of(french)) == len(texts_of(page))
        assert [text for text in texts_of(french) if MARK not in text] == []
        assert getattr(french, "image_id", None) == getattr(page, "image_id", None)


def test_the_pictures_of_a_translation_are_those_of_the_original(everything, db):
    page = models.StandardPage.objects.get(slug="standard", locale__language_code="en")
    translation = submit(factories.signed_in(factories.staff(Role.MARKETING)), page, "it")
    translate_all(translation)
    translation.save_target(publish=True)
    italian = page.get_translation(translation.target_locale)
    pictures = [
        [leaf.raw["image"] for leaf in leaves_of(one) if isinstance(leaf.block, ImageBlock) and leaf.raw]
        for one in (page, italian)
    ]
    assert pictures[0] == pictures[1] != []
