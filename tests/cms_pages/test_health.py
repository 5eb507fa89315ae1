"""The content health report: what it finds, what it leaves alone, and that it stays true and quick."""

from datetime import date, datetime, timedelta
from io import BytesIO
from pathlib import Path

import pytest
from django.core.files.base import ContentFile
from django.db import connection
from django.test.utils import CaptureQueriesContext
from django.urls import reverse
from django.utils import timezone
from PIL import Image as Picture
from wagtail.images import get_image_model
from wagtail.models import Locale, Page

from cms_pages import models
from cms_pages.health import actions, jobs
from cms_pages.health.wording import explain
from cms_pages.models import HealthCheck, HealthFinding, Navigation, StandardPage
from cms_pages.models.health import Kind
from identity.roles import Role
from portal.requests.models import ServiceType
from tests import factories
from tests.cms_pages.conftest import publish
from tests.cms_pages.work_queue import work_off

NOW = timezone.now()


@pytest.fixture
def about(site) -> StandardPage:
    """A page that nothing is wrong with, but that it stands in English only."""
    page = site.en["about"]
    page.search_description = "Who we are"
    page.body = [("rich_text", "<p>We are many.</p>")]
    publish(page)
    footer = models.Footer.objects.get()
    footer.columns = [("column", {"heading": "Us", "pages": [page, site.en["contact"], site.en["heating"]]})]
    footer.save()
    return StandardPage.objects.get(pk=page.pk)


@pytest.fixture
def picture(settings, tmp_path):
    settings.MEDIA_ROOT = tmp_path
    file = BytesIO()
    Picture.new("RGB", (64, 36), "teal").save(file, "JPEG")
    return get_image_model().objects.create(title="Boiler", file=ContentFile(file.getvalue(), name="boiler.jpg"))


def kinds_of(page: Page) -> set[str]:
    """What a fresh check finds about a page."""
    check(page)
    return set(HealthFinding.objects.filter(object_id=page.pk, title=str(page)).values_list("kind", flat=True))


def check(*pages: Page, now: datetime = NOW) -> None:
    actions.check_pages(pages=actions.published_pages(ids=[page.pk for page in pages]), now=now)


def sentence(page: Page, kind: Kind) -> str:
    """The one explanation of that kind."""
    return explain(HealthFinding.objects.get(object_id=page.pk, kind=kind))


def show(page: Page, *blocks: tuple) -> Page:
    """Publish it with these blocks, as it may have been written before something else changed."""
    page.body = [("rich_text", "<p>First of all.</p>"), *blocks]
    page.save_revision(clean=False).publish()
    return page


def test_a_page_that_is_well_is_only_missing_its_translations(about):
    assert kinds_of(about) == {Kind.UNTRANSLATED}
    assert sentence(about, Kind.UNTRANSLATED) == "It is not translated into German, French and Italian."


def test_a_draft_translation_is_told_apart_from_none(about):
    about.copy_for_translation(Locale.objects.get(language_code="de"), copy_parents=True)
    check(about)
    assert sentence(about, Kind.UNTRANSLATED) == (
        "It is not translated into French and Italian. The translation into German is not published yet."
    )


def test_a_page_that_stands_in_for_a_translation_is_none(about):
    stand_in = about.copy_for_translation(Locale.objects.get(language_code="de"), copy_parents=True, alias=True)
    check(about)
    assert "German" in sentence(about, Kind.UNTRANSLATED)
    assert actions.published_pages(ids=[stand_in.pk]) == []


def test_a_link_in_the_text_to_a_deleted_page(about, site):
    show(about, ("rich_text", f'<p><a linktype="page" id="{site.en["contact"].pk}">Ask us</a></p>'))
    assert Kind.DELETED_LINK not in kinds_of(about)
    Page.objects.get(pk=site.en["contact"].pk).delete()
    assert Kind.DELETED_LINK in kinds_of(about)
    assert sentence(about, Kind.DELETED_LINK) == "“Text” leads to a page that was deleted."


def test_a_chosen_page_that_is_not_published(about, site):
    show(about, ("related_services", {"heading": "More", "services": [site.en["heating"]]}))
    assert Kind.HIDDEN_LINK not in kinds_of(about)
    site.en["heating"].unpublish()
    site.de["heating"].unpublish()
    assert Kind.HIDDEN_LINK in kinds_of(about)
    assert sentence(about, Kind.HIDDEN_LINK) == "“Related services” leads to “Heating”, which is not published."


def test_a_chosen_page_without_a_translation_leads_to_another_language(site):
    german = site.de["heating"]
    show(german, ("rich_text", f'<p><a linktype="page" id="{site.en["about"].pk}">Über uns</a></p>'))
    assert Kind.FOREIGN_LINK in kinds_of(german)
    show(german, ("rich_text", f'<p><a linktype="page" id="{site.en["services"].pk}">Leistungen</a></p>'))
    assert Kind.FOREIGN_LINK not in kinds_of(german)


def test_a_testimonial_that_was_deleted(about, site):
    voice = models.Testimonial.objects.create(quote="Quick", name="Anna", locale=site.en["home"].locale)
    show(about, ("testimonial", {"testimonial": voice}))
    assert Kind.GONE_CHOICE not in kinds_of(about)
    voice.delete()
    assert Kind.GONE_CHOICE in kinds_of(about)


def test_a_service_that_is_switched_off_or_deleted(site):
    heating = site.en["heating"]
    assert Kind.CLOSED_SERVICE not in kinds_of(heating)
    ServiceType.objects.filter(pk=heating.service_type_id).update(is_active=False)
    assert Kind.CLOSED_SERVICE in kinds_of(heating)
    heating.service_type = None
    heating.body = []
    heating.save(clean=False)
    check(heating)
    assert sentence(heating, Kind.CLOSED_SERVICE).startswith("The service type was deleted")


def test_a_picture_without_a_description(about, picture):
    described = {"image": picture, "alt_text": "A boiler", "decorative": False}
    show(about, ("image", {"image": described, "caption": ""}))
    assert Kind.NO_ALT_TEXT not in kinds_of(about)
    show(about, ("image", {"image": {**described, "alt_text": "", "decorative": True}, "caption": ""}))
    assert Kind.NO_ALT_TEXT not in kinds_of(about)
    show(about, ("gallery", {"heading": "", "pictures": [{"image": {**described, "alt_text": ""}, "caption": ""}]}))
    assert Kind.NO_ALT_TEXT in kinds_of(about)


def test_the_picture_of_a_page_without_a_description(site, picture):
    heating = site.en["heating"]
    heating.image = picture
    publish(heating)
    assert Kind.NO_ALT_TEXT in kinds_of(heating)


def test_a_picture_whose_file_is_gone(about, picture):
    show(about, ("image", {"image": {"image": picture, "alt_text": "A boiler"}, "caption": ""}))
    assert Kind.MISSING_FILE not in kinds_of(about)
    Path(picture.file.path).unlink()
    assert Kind.MISSING_FILE in kinds_of(about)
    assert "“Boiler”" in sentence(about, Kind.MISSING_FILE)


def test_a_block_without_what_it_needs(about):
    show(about, ("quote", {"quote": " ", "name": "Anna", "place": ""}))
    assert Kind.EMPTY in kinds_of(about)
    assert sentence(about, Kind.EMPTY) == "“Quotation” has nothing in a field that visitors need."


def test_a_page_without_content(about):
    about.body = []
    publish(about)
    check(about)
    assert sentence(about, Kind.EMPTY) == "The page has no content below its title."


def test_a_translation_whose_original_was_changed_later(site):
    german, english = site.de["heating"], site.en["heating"]
    publish(german)
    assert Kind.OUTDATED not in kinds_of(german)
    publish(english)
    assert Kind.OUTDATED in kinds_of(german)
    assert Kind.OUTDATED not in kinds_of(english)


def test_a_page_that_nothing_leads_to(about):
    work_off()  # Wagtail keeps its index of references in the worker
    assert Kind.ORPHANED not in kinds_of(about)
    models.Footer.objects.get().delete()
    assert Kind.ORPHANED not in kinds_of(about), "it stands in the menu, for none was composed"
    Navigation.objects.create(locale=about.locale, entries=[("entry", {"page": about, "label": ""})])
    work_off()
    assert Kind.ORPHANED not in kinds_of(about)
    Navigation.objects.all().delete()
    Navigation.objects.create(locale=about.locale, entries=[])
    assert Kind.ORPHANED in kinds_of(about)


def test_pages_that_a_list_shows_are_within_reach(site):
    assert Kind.ORPHANED not in kinds_of(site.en["heating"])


def test_a_page_that_nobody_has_touched_for_a_year(about):
    assert Kind.STALE not in kinds_of(about)
    Page.objects.filter(pk=about.pk).update(last_published_at=NOW - timedelta(days=366))
    assert Kind.STALE in kinds_of(about)


def test_a_help_article_that_nobody_has_checked_for_a_year(site):
    home = site.en["home"]
    centre = home.add_child(instance=models.HelpCentrePage(title="Help", slug="help", intro="Ask"))
    topic = centre.add_child(instance=models.HelpTopicPage(title="Bills", slug="bills", intro="Pay"))
    article = models.HelpArticlePage(
        title="When to pay", slug="when", intro="Soon", body=[], reviewed_on=date.today() - timedelta(days=366)
    )
    publish(topic.add_child(instance=article))
    assert Kind.STALE in kinds_of(article)
    assert sentence(article, Kind.STALE).startswith("Nobody has checked since")


def test_a_page_without_a_text_for_search_engines(about):
    assert Kind.NO_DESCRIPTION not in kinds_of(about)
    about.search_description = ""
    publish(about)
    assert Kind.NO_DESCRIPTION in kinds_of(about)


def test_a_menu_that_leads_nowhere(about):
    menu = Navigation.objects.create(locale=about.locale, entries=[("entry", {"page": about, "label": ""})])
    actions.check_snippets(now=NOW)
    assert not HealthFinding.objects.filter(title="Main menu").exists()
    about.unpublish()
    actions.check_snippets(now=NOW)
    assert HealthFinding.objects.get(object_id=menu.pk, title="Main menu").kind == Kind.HIDDEN_LINK
    menu.delete()
    actions.check_snippets(now=NOW)
    assert not HealthFinding.objects.filter(title="Main menu").exists()


def test_what_was_put_right_is_forgotten_and_what_was_not_keeps_its_date(about):
    about.search_description = ""
    about.body = []
    publish(about)
    check(about, now=NOW - timedelta(days=3))
    about.search_description = "Who we are"
    publish(about)
    check(about, now=NOW)
    (empty,) = HealthFinding.objects.filter(object_id=about.pk).exclude(kind=Kind.UNTRANSLATED)
    assert (empty.kind, empty.found_at) == (Kind.EMPTY, NOW - timedelta(days=3))


def test_the_whole_site_is_checked_in_batches(site, monkeypatch):
    monkeypatch.setattr(jobs, "BATCH", 3)
    jobs.check_site()
    jobs.check_site()
    done = work_off(names="cms_pages.health")
    live = Page.objects.live().filter(depth__gt=1).count()
    assert done == ["cms_pages.health.jobs.check_next"] * (live // 3 + 1), "one check at a time"
    ended = HealthCheck.objects.get()
    assert (ended.pages, ended.ended_at is None) == (live, False)
    found = set(HealthFinding.objects.values_list("title", flat=True))
    assert {"About", "Contact", "Heating", "Heizung", "Services"} <= found


def test_a_batch_costs_the_same_number_of_queries_whatever_its_size(site):
    parent = site.en["about"]
    blocks = [("rich_text", f'<p><a linktype="page" id="{site.en["contact"].pk}">Ask</a></p>')]
    pages = [
        parent.add_child(instance=StandardPage(title=f"Page {number}", slug=f"p{number}", body=blocks))
        for number in range(30)
    ]

    def queries(count: int) -> int:
        chosen = pages[:count]
        check(*chosen)
        HealthFinding.objects.all().delete()
        with CaptureQueriesContext(
            connection,
        ) as seen:
            check(*chosen)
        return len(seen)

    assert queries(30) == queries(3)


def test_publishing_has_a_page_and_what_leads_to_it_checked_again(about, site, django_capture_on_commit_callbacks):
    contact = site.en["contact"]
    show(about, ("rich_text", f'<p><a linktype="page" id="{contact.pk}">Ask us</a></p>'))
    work_off()
    connection.run_on_commit.clear()  # as a commit does
    with django_capture_on_commit_callbacks(execute=True):
        contact.unpublish()
        contact.search_description = "Ask"
        contact.save()
    assert "cms_pages.health.jobs.check_changed" in work_off()
    assert Kind.HIDDEN_LINK in set(HealthFinding.objects.filter(object_id=about.pk).values_list("kind", flat=True))
    assert not HealthFinding.objects.filter(object_id=contact.pk).exists()
    connection.run_on_commit.clear()
    with django_capture_on_commit_callbacks(execute=True):
        publish(contact)
    work_off()
    assert not HealthFinding.objects.filter(object_id=about.pk, kind=Kind.HIDDEN_LINK).exists()


def test_marketing_reads_filters_and_takes_the_report_away(about):
    about.search_description = ""
    publish(about)
    check(about)
    marketing = factories.signed_in(factories.staff(Role.MARKETING))
    page = marketing.get(reverse("content_health")).content.decode()
    assert reverse("wagtailadmin_pages:edit", args=[about.pk]) in page
    assert "It is not translated into German, French and Italian." in page
    assert "has not been checked yet" in page
    narrowed = marketing.get(reverse("content_health"), {"kind": Kind.NO_DESCRIPTION}).content.decode()
    assert "It is not translated" not in narrowed
    assert "Search engines choose" in narrowed
    export = marketing.get(reverse("content_health"), {"export": "csv"})
    assert "It is not translated into German" in b"".join(export.streaming_content).decode()


def test_marketing_has_the_site_checked_now(about):
    marketing = factories.signed_in(factories.staff(Role.MARKETING))
    assert marketing.get(reverse("content_health_check")).status_code == 405
    assert marketing.post(reverse("content_health_check")).status_code == 302
    work_off(names="cms_pages.health")
    page = marketing.get(reverse("content_health")).content.decode()
    assert "Last checked on" in page


@pytest.mark.parametrize("role", [Role.EDITOR, Role.VIEWER])
def test_who_edits_no_pages_sees_no_report(db, role):
    somebody = factories.signed_in(factories.staff(role))
    for answer in (somebody.get(reverse("content_health")), somebody.post(reverse("content_health_check"))):
        assert (answer.status_code, answer["Location"]) == (302, "/admin/")
    assert reverse("content_health") not in somebody.get("/admin/").content.decode()
