"""What a page refers to and is gone, unpublished, empty or not translated: the page stays whole."""

from io import BytesIO
from pathlib import Path

import pytest
from django.core.files.base import ContentFile
from PIL import Image as Picture
from wagtail.images import get_image_model
from wagtail.models import Page

from cms_pages import models
from cms_pages.blocks.body import ContactBodyBlock, HomeBodyBlock
from cms_pages.models import HelpArticlePage, HelpCentrePage, HelpTopicPage, StandardPage
from portal.requests.models import ServiceType
from tests.cms_pages.conftest import publish

# Wagtail leaves the temporary files of renditions to the garbage collector.
pytestmark = [
    pytest.mark.django_db,
    pytest.mark.filterwarnings("ignore:Unclosed file <tempfile.SpooledTemporaryFile:ResourceWarning"),
]
BLOCKS = {**HomeBodyBlock().child_blocks, **ContactBodyBlock().child_blocks}


@pytest.fixture
def image(db, tmp_path, settings):
    settings.MEDIA_ROOT = tmp_path
    file = BytesIO()
    Picture.new("RGB", (640, 360), "teal").save(file, "JPEG")
    return get_image_model().objects.create(title="House", file=ContentFile(file.getvalue(), name="house.jpg"))


def shown(client, page: Page, body: list) -> str:
    """The page as a visitor gets it with this body."""
    page.body = body
    publish(page)
    response = client.get(page.get_url())
    assert response.status_code == 200
    return response.content.decode()


def test_a_picture_is_shown_in_modern_formats_with_its_dimensions(client, site, image):
    html = shown(client, site.en["about"], [("image", {"image": {"image": image, "alt_text": "A house"}})])
    assert 'type="image/avif"' in html
    assert 'type="image/webp"' in html
    assert 'width="640" height="360" alt="A house" loading="lazy"' in html


def test_a_picture_whose_file_is_gone_leaves_no_gap(client, site, image):
    Path(image.file.path).unlink()
    html = shown(
        client,
        site.en["about"],
        [
            ("image", {"image": {"image": image, "alt_text": "A house"}, "caption": "Our house"}),
            ("quote", {"quote": "Still here", "name": "Anna", "place": ""}),
        ],
    )
    assert "<picture" not in html
    assert "Our house" not in html
    assert "Still here" in html


def test_a_testimonial_that_was_deleted_leaves_no_gap(client, site):
    voice = models.Testimonial.objects.create(quote="Quick and clean", name="Anna", locale=site.en["about"].locale)
    assert "Quick and clean" in shown(client, site.en["about"], [("testimonial", {"testimonial": voice})])
    voice.delete()
    html = client.get(f"{site.en['about'].get_url()}?now").content.decode()
    assert "Quick and clean" not in html
    assert "<blockquote" not in html


def test_a_service_whose_type_was_deleted_is_still_read_about(client, site):
    page = site.en["heating"]
    ServiceType.objects.filter(pk=page.service_type_id).update(is_active=False)
    type(page).objects.filter(pk=page.pk).update(service_type=None)
    html = client.get(f"{page.get_url()}?now").content.decode()
    assert "<h1>Heating</h1>" in html
    assert "This service cannot be requested at the moment." in html
    assert "/portal/requests/new/" not in html.split("<footer")[0].split("cta")[0]


def test_a_link_to_a_page_that_is_not_published_is_left_out(client, site):
    services = {"heading": "You may also need", "services": [site.en["heating"]]}
    body = [("related_services", services), ("quote", {"quote": "Still here", "name": "Anna", "place": ""})]
    assert "You may also need" in shown(client, site.en["about"], body)
    site.en["heating"].unpublish()
    html = client.get(f"{site.en['about'].get_url()}?now").content.decode()
    assert "You may also need" not in html
    assert "Still here" in html


def test_a_chosen_page_is_shown_in_the_language_of_the_page_that_chose_it(client, site):
    german = StandardPage(title="Über uns", slug="ueber-uns", locale=site.de["home"].locale, body=[])
    site.de["home"].add_child(instance=german)
    services = {"heading": "Auch interessant", "services": [site.en["heating"]]}
    html = shown(client, german, [("related_services", services)])
    assert 'href="/de/leistungen/heizung/"' in html


def test_help_lists_articles_by_topic_and_leaves_empty_topics_out(client, site):
    locale = site.en["home"].locale
    centre = site.en["home"].add_child(instance=HelpCentrePage(title="Help", slug="help", locale=locale, intro="Ask"))
    topic, empty = (
        centre.add_child(instance=HelpTopicPage(title=title, slug=title.lower(), locale=locale, intro="About"))
        for title in ("Requests", "Nothing")
    )
    article = HelpArticlePage(title="How do I start?", slug="start", locale=locale, intro="Press it.", body=[])
    topic.add_child(instance=article)
    html = client.get(centre.get_url()).content.decode()
    assert article.get_url() in html
    assert empty.get_url() not in html
    assert client.get(article.get_url()).status_code == 200
    assert "There are no articles here yet." in client.get(empty.get_url()).content.decode()


@pytest.mark.parametrize("name", sorted(BLOCKS))
def test_an_empty_block_breaks_no_page(name):
    block = BLOCKS[name]
    block.render(block.get_default())


@pytest.mark.parametrize("name", sorted(BLOCKS))
def test_a_block_can_be_shown_without_any_picture_in_the_library(db, name):
    block = BLOCKS[name]
    block.render(block.get_preview_value())
