"""The demo company's site fits its own page types, in four languages."""

import gc
import re
import warnings
from collections import Counter
from datetime import UTC, datetime, timedelta
from io import BytesIO

import pytest
from django.db import transaction
from django.test import override_settings
from PIL import Image
from wagtail.images import get_image_model
from wagtail.models import Page, Site

from cms_pages import models
from cms_pages.models import HelpArticlePage, ServicePage
from demo import pages, pictures
from demo.content.schema import LANGUAGES
from demo.service_types import build_service_types

pytestmark = [
    pytest.mark.django_db,
    # Wagtail leaves the temporary files of renditions to the garbage collector.
    pytest.mark.filterwarnings("ignore:Unclosed file <tempfile.SpooledTemporaryFile:ResourceWarning"),
]
NOW = datetime(2026, 3, 2, 9, 30, tzinfo=UTC)
SNIPPETS = (models.Footer, models.Navigation, models.Banner, models.Testimonial)
#: how many pages of each type a language has
PAGES = {
    models.HomePage: 1,
    models.ServiceIndexPage: 1,
    models.ServicePage: 3,
    models.ArticleIndexPage: 1,
    models.ArticlePage: 4,
    models.CaseStudyIndexPage: 1,
    models.CaseStudyPage: 3,
    models.AboutPage: 1,
    models.LandingPage: 1,
    models.ContactPage: 1,
    models.LegalPage: 3,
    models.BranchIndexPage: 1,
    models.BranchPage: 3,
    models.HelpCentrePage: 1,
    models.HelpTopicPage: 4,
    models.HelpArticlePage: 13,
}


@pytest.fixture(scope="module", autouse=True)
def demo_site(django_db_setup, django_db_blocker, tmp_path_factory):
    """The whole tree, with small pictures instead of drawn ones; what a single test changes is rolled back."""
    small = BytesIO()
    Image.new("RGB", (64, 36)).save(small, "JPEG")
    with (
        pytest.MonkeyPatch.context() as patch,
        override_settings(MEDIA_ROOT=tmp_path_factory.mktemp("media")),
        django_db_blocker.unblock(),
        warnings.catch_warnings(),
        transaction.atomic(),
    ):
        warnings.filterwarnings("ignore", "Unclosed file <tempfile.SpooledTemporaryFile", ResourceWarning)
        patch.setattr(pictures, "illustration", lambda name, width, height: small.getvalue())
        build_service_types()
        pages.build_site(NOW, founded=NOW - timedelta(days=420))
        yield
        transaction.set_rollback(True)
        gc.collect()


def own_pages():
    return Page.objects.filter(depth__gt=1)


def test_every_text_keeps_the_limits_that_editors_have():
    for page in own_pages().specific():
        page.full_clean()
        for name in {"body", "hours", "related"} & {field.name for field in page._meta.get_fields()}:
            stream = getattr(page, name)
            stream.stream_block.clean(stream)
    for snippet in SNIPPETS:
        for row in snippet.objects.all():
            row.full_clean()


def test_each_language_has_every_page_and_all_of_them_answer(client):
    for model, count in PAGES.items():
        found = Counter(model.objects.live().values_list("locale__language_code", flat=True))
        assert found == dict.fromkeys(LANGUAGES, count), model
    assert own_pages().count() == len(LANGUAGES) * sum(PAGES.values())
    answers = {page.get_url(): client.get(page.get_url()).status_code for page in own_pages()}
    assert set(answers.values()) == {200}, answers


def test_each_page_and_snippet_is_a_translation_of_the_others():
    for model in (Page, *SNIPPETS):
        rows = own_pages() if model is Page else model.objects.all()
        keys = Counter(rows.values_list("translation_key", flat=True))
        assert set(keys.values()) == {len(LANGUAGES)}, model


def test_search_engines_get_a_description_of_a_good_length():
    for page in own_pages():
        assert 70 <= len(page.search_description) <= 160, (page.locale, page.title, len(page.search_description))


def test_each_language_starts_its_own_services():
    for page in ServicePage.objects.all():
        assert page.service_type.locale_id == page.locale_id
        assert page.start_url.endswith(f"?lang={page.locale.language_code}")


def test_links_in_texts_and_related_articles_stay_in_the_language(client):
    for page in HelpArticlePage.objects.all():
        language = page.locale.language_code
        assert page.related, page.title
        html = client.get(page.get_url()).content.decode()
        main = html[html.index("<main") : html.index("</main>")]
        links = set(re.findall(r'<a [^>]*?href="([^"]*)"', main))
        assert links
        assert all(link.startswith(f"/{language}/") for link in links), (page.title, links)


def test_every_picture_says_what_it_shows():
    for page in own_pages().specific():
        if getattr(page, "image", None):
            assert page.image_alt
    assert get_image_model().objects.count() <= 16


def test_articles_are_spread_over_the_year_and_none_is_of_tomorrow():
    days = sorted(
        models.ArticlePage.objects.filter(locale__language_code="en").values_list("published_on", flat=True)
    )
    assert days[-1] < NOW.date()
    assert (days[-1] - days[0]).days > 180


def test_building_it_again_changes_nothing():
    before = list(Page.objects.order_by("pk").values_list("pk", "title", "path"))
    snippets = [model.objects.count() for model in SNIPPETS]
    pictures_before = get_image_model().objects.count()
    page = ServicePage.objects.first()
    page.title = "Edited by somebody"
    page.save()
    build_service_types()
    pages.build_site(NOW + timedelta(days=1))
    assert Page.objects.count() == len(before)
    assert ServicePage.objects.get(pk=page.pk).title == "Edited by somebody"
    assert get_image_model().objects.count() == pictures_before
    assert [model.objects.count() for model in SNIPPETS] == snippets
    assert Site.objects.count() == 1


def test_an_older_demo_gets_the_pages_that_it_lacks():
    centre = models.HelpCentrePage.objects.get(locale__language_code="de")
    about = models.AboutPage.objects.get(locale__language_code="de")
    about.title = "Von Hand geändert"
    about.save()
    centre.delete()
    pages.build_site(NOW + timedelta(days=1))
    assert models.HelpArticlePage.objects.filter(locale__language_code="de").count() == PAGES[models.HelpArticlePage]
    assert models.AboutPage.objects.get(pk=about.pk).title == "Von Hand geändert"
