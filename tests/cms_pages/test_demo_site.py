"""The demo company's site fits its own page types."""

import gc
from datetime import UTC, datetime
from io import BytesIO

import pytest
from PIL import Image
from wagtail.images import get_image_model
from wagtail.models import Page, Site

from cms_pages.models import Footer, ServicePage
from demo import pages
from demo.service_types import build_service_types

# Wagtail leaves the temporary files of renditions to the garbage collector.
pytestmark = pytest.mark.filterwarnings("ignore:Unclosed file <tempfile.SpooledTemporaryFile:ResourceWarning")
NOW = datetime(2026, 3, 2, 9, 30, tzinfo=UTC)


@pytest.fixture
def demo_site(db, monkeypatch):
    """The whole tree, with small pictures instead of drawn ones."""
    small = BytesIO()
    Image.new("RGB", (64, 36)).save(small, "JPEG")
    monkeypatch.setattr(pages, "illustration", lambda name, width, height: small.getvalue())
    build_service_types()
    pages.build_site(NOW)
    yield
    gc.collect()


def test_every_text_keeps_the_limits_that_editors_have(demo_site):
    for page in Page.objects.filter(depth__gt=1).specific():
        page.full_clean()
        for field in page._meta.get_fields():
            if field.name == "body":
                page.body.stream_block.clean(page.body)
    for footer in Footer.objects.all():
        footer.full_clean()


def test_every_page_is_there_in_four_languages_and_answers(client, demo_site):
    addresses = [page.get_url() for page in Page.objects.live().filter(depth__gt=1)]
    assert len(addresses) == 32
    assert {client.get(address).status_code for address in addresses} == {200}


def test_each_language_starts_its_own_services(demo_site):
    for page in ServicePage.objects.all():
        assert page.service_type.locale_id == page.locale_id
        assert page.start_url.endswith(f"?lang={page.locale.language_code}")


def test_building_it_again_changes_nothing(demo_site):
    before = list(Page.objects.order_by("pk").values_list("pk", "title", "path"))
    page = ServicePage.objects.first()
    page.title = "Edited by somebody"
    page.save()
    build_service_types()
    pages.build_site(NOW)
    assert Page.objects.count() == len(before)
    assert ServicePage.objects.get(pk=page.pk).title == "Edited by somebody"
    assert get_image_model().objects.count() == 5
    assert Site.objects.count() == 1
