"""Translating: trees that follow, texts that can all be translated, files for translators, the progress report."""

import polib
import pytest
from django.core.files.uploadedfile import SimpleUploadedFile
from django.db import connection
from django.db.models import Model
from django.test import Client
from django.test.utils import CaptureQueriesContext
from django.urls import reverse
from django.utils import timezone
from wagtail.models import Locale, Page
from wagtail_localize.models import LocaleSynchronization, StringSegment, Translation

from cms_pages import models, translation_jobs
from cms_pages.health.walking import leaves_of
from identity.roles import Role
from tests import factories
from tests.cms_pages.conftest import publish
from tests.cms_pages.translating import MARK, submit, translate_all
from tests.cms_pages.work_queue import work_off


@pytest.fixture
def marketing(db) -> Client:
    return factories.signed_in(factories.staff(Role.MARKETING))


def test_each_language_follows_the_first(db):
    first = Locale.objects.get(language_code="en")
    following = LocaleSynchronization.objects.filter(sync_from=first)
    assert {one.locale.language_code for one in following} == {"de", "fr", "it"}


def test_a_new_page_stands_in_for_itself_in_every_language_until_it_is_translated(client, marketing, site):
    home = site.en["home"]
    form = {"title": "New here", "slug": "new", "body-count": "1", "action-publish": "1", "comments-TOTAL_FORMS": "0"}
    form |= {"body-0-type": "rich_text", "body-0-order": "0", "body-0-deleted": "", "body-0-id": ""}
    form |= {"comments-INITIAL_FORMS": "0", "intro": "", "share_image": ""}
    form["body-0-value"] = (
        '{"blocks":[{"key":"a","text":"Hello","type":"unstyled","depth":0,"inlineStyleRanges":[],"entityRanges":[]}],'
        '"entityMap":{}}'
    )
    answer = marketing.post(reverse("wagtailadmin_pages:add", args=["cms_pages", "standardpage", home.pk]), form)
    assert answer.status_code == 302
    page = Page.objects.get(slug="new", locale=home.locale)
    stand_ins = Page.objects.filter(alias_of=page)
    assert {one.locale.language_code for one in stand_ins} == {"de", "fr", "it"}
    assert client.get("/de/new/").status_code == 200
    html = client.get("/en/new/").content.decode()
    assert 'rel="alternate" hreflang="de"' not in html


def test_a_page_is_a_draft_from_the_first_text_until_it_is_published(
    client, marketing, site, django_capture_on_commit_callbacks
):
    page = site.en["about"]
    german = Locale.objects.get(language_code="de")
    page.copy_for_translation(german, alias=True)
    translation = submit(marketing, page, "de")
    target = page.get_translation(german)
    assert (target.live, target.alias_of_id) == (False, None)
    assert client.get("/de/about/").status_code == 404
    translate_all(translation, words=lambda text: f"DE {text}")
    with django_capture_on_commit_callbacks(execute=True):
        marketing.post(reverse("wagtailadmin_pages:edit", args=[target.pk]), {"action": "publish"})
    html = client.get("/de/about-fr/").content.decode()
    assert "DE About" in html
    assert 'rel="alternate" hreflang="en"' in html


def test_a_text_without_a_translation_stays_in_the_words_of_the_original(marketing, site):
    translation = submit(marketing, site.en["about"], "de")
    segment = StringSegment.objects.get(source=translation.source, context__path="title")
    marketing.put(
        reverse("wagtail_localize:edit_string_translation", args=[translation.pk, segment.pk]),
        "value=%C3%9Cber+uns",
        content_type="application/x-www-form-urlencoded",
    )
    publish(site.en["about"])
    translation.save_target(publish=False)
    page = site.en["about"].get_translation(translation.target_locale).get_latest_revision_as_object()
    assert (page.title, page.slug) == ("Über uns", "about")


def test_a_file_for_translators_goes_out_and_comes_back(marketing, site):
    translation = submit(marketing, site.en["about"], "fr")
    download = marketing.get(reverse("wagtail_localize:download_pofile", args=[translation.pk]))
    file = polib.pofile(download.content.decode())
    assert {"About", "about"} <= {entry.msgid for entry in file}
    for entry in file:
        entry.msgstr = {"About": "À propos", "about": "a-propos"}.get(entry.msgid, "")
    upload = SimpleUploadedFile("fr.po", str(file).encode(), content_type="text/x-gettext-translation")
    answer = marketing.post(reverse("wagtail_localize:upload_pofile", args=[translation.pk]), {"file": upload})
    assert answer.status_code == 302
    translation.save_target(publish=False)
    page = site.en["about"].get_translation(translation.target_locale).get_latest_revision_as_object()
    assert (page.title, page.slug) == ("À propos", "a-propos")


def test_no_machine_translates(marketing, site):
    translation = submit(marketing, site.en["about"], "fr")
    target = site.en["about"].get_translation(translation.target_locale)
    page = marketing.get(reverse("wagtailadmin_pages:edit", args=[target.pk])).content.decode()
    assert "machine_translate" not in page


def test_a_tree_is_copied_by_the_worker_in_small_steps(site, monkeypatch):
    monkeypatch.setattr(translation_jobs, "_AT_ONCE", 2)
    french = Locale.objects.get(language_code="fr")
    LocaleSynchronization.objects.get(locale=french).save()
    assert not Page.objects.filter(alias_of__isnull=False).exists()
    done = work_off(names="cms_pages.translation_jobs")
    assert len(done) > 1
    english = Page.objects.filter(locale=site.en["home"].locale, depth__gt=1)
    keys = set(Page.objects.filter(locale=french).values_list("translation_key", flat=True))
    assert set(english.values_list("translation_key", flat=True)) <= keys


def test_what_stands_below_a_page_is_translated_by_the_worker(marketing, site):
    italian = Locale.objects.get(language_code="it")
    marketing.post(
        reverse("wagtail_localize:submit_page_translation", args=[site.en["services"].pk]),
        {"locales": [italian.pk], "include_subtree": "on"},
    )
    assert not Page.objects.filter(translation_key=site.en["heating"].translation_key, locale=italian).exists()
    assert work_off(names="cms_pages.translation_jobs") == ["cms_pages.translation_jobs.call"]
    assert Page.objects.filter(translation_key=site.en["heating"].translation_key, locale=italian).exists()


def states(marketing: Client, page: Page, **query) -> dict[str, str] | None:
    """The labels in the row of a page, by language."""
    answer = marketing.get(reverse("translation_progress"), query)
    rows = {row.pk: row for row in answer.context["object_list"]}
    if page.pk not in rows:
        return None
    codes = {locale.pk: locale.language_code for locale in Locale.objects.all()}
    return {codes[key]: cell.label for key, cell in rows[page.pk].cells.items()}


def test_the_progress_report_says_how_far_each_page_is(marketing, site):
    about, heating = site.en["about"], site.en["heating"]
    publish(about)
    publish(heating)
    for page in (site.de["heating"], *site.de.values()):
        publish(page)
    submit(marketing, about, "fr")
    assert states(marketing, about) == {"en": "Original", "de": "Missing", "fr": "0 of 2 texts", "it": "Missing"}
    assert states(marketing, heating) == {"en": "Original", "de": "Up to date", "fr": "Missing", "it": "Missing"}
    publish(heating)
    assert states(marketing, heating)["de"] == "Original changed since"


def test_a_translation_that_follows_is_behind_when_its_original_is_published_again(marketing, site):
    about = site.en["about"]
    publish(about)
    translation = submit(marketing, about, "fr")
    translate_all(translation)
    translation.save_target(publish=True)
    about.get_translation(translation.target_locale).get_latest_revision().publish()
    assert states(marketing, about)["fr"] == "Up to date"
    about.refresh_from_db()
    publish(about)
    assert states(marketing, about)["fr"] == "Original changed since"


def test_the_progress_report_is_narrowed_by_state_language_and_title(marketing, site):
    french, german = (Locale.objects.get(language_code=code) for code in ("fr", "de"))
    work_off()  # the index of titles
    about, heating = site.en["about"], site.en["heating"]
    assert states(marketing, heating, state="missing", language=french.pk)
    assert states(marketing, heating, state="missing", language=german.pk) is None
    assert states(marketing, about, state="missing", language=german.pk)
    assert states(marketing, about, state="progress") is None
    kind = about.content_type_id
    assert states(marketing, about, content_type=kind)
    assert states(marketing, heating, content_type=kind) is None


def test_the_progress_report_adds_up_and_can_be_taken_away(marketing, site):
    page = marketing.get(reverse("translation_progress"))
    (german,) = [total for total in page.context["totals"] if total.language == "German"]
    assert (german.needed, german.numbers["missing"]) == (5, 2)
    export = b"".join(marketing.get(reverse("translation_progress"), {"export": "csv"}).streaming_content).decode()
    assert "About,Page,Original,Missing,Missing,Missing" in export


def test_the_progress_report_asks_as_much_for_many_pages_as_for_few(marketing, site):
    def queries() -> int:
        with CaptureQueriesContext(connection) as seen:
            marketing.get(reverse("translation_progress"))
        return len(seen)

    queries()
    few = queries()
    for number in range(20):
        site.en["about"].add_child(instance=models.StandardPage(title=f"P{number}", slug=f"p{number}", body=[]))
    assert queries() == few


@pytest.mark.parametrize("role", [Role.EDITOR, Role.VIEWER])
def test_who_edits_no_pages_sees_no_progress_report(db, role):
    somebody = factories.signed_in(factories.staff(role))
    answer = somebody.get(reverse("translation_progress"))
    assert (answer.status_code, answer["Location"]) == (302, "/admin/")


def _snippets(site) -> dict[str, Model]:
    english = site.en["home"].locale
    return {
        "footer": models.Footer.objects.get(),
        "navigation": models.Navigation.objects.create(
            locale=english, entries=[("entry", {"page": site.en["heating"], "label": "Warm"})]
        ),
        "banner": models.Banner.objects.create(locale=english, text="Open on Sunday", starts_at=timezone.now()),
        "testimonial": models.Testimonial.objects.create(locale=english, quote="Quick", name="Anna", place="Here"),
    }


@pytest.mark.parametrize("name", ["footer", "navigation", "banner", "testimonial"])
def test_what_stands_under_site_is_translated_as_well(marketing, site, name):
    snippet = _snippets(site)[name]
    french = Locale.objects.get(language_code="fr")
    submit_to = reverse("wagtail_localize:submit_snippet_translation", args=["cms_pages", name, snippet.pk])
    assert marketing.post(submit_to, {"locales": [french.pk]}).status_code == 302
    translation = Translation.objects.get(source__object_id=snippet.translation_key, target_locale=french)
    segments = StringSegment.objects.filter(source=translation.source)
    assert segments.exists()
    translate_all(translation)
    translation.save_target()
    target = snippet.get_translation(french)
    texts = {segment.string.data for segment in segments}
    found = {str(value) for field, value in vars(target).items() if not field.startswith("_")}
    found |= {leaf.raw for leaf in leaves_of(target) if isinstance(leaf.raw, str)}
    assert {f"{MARK}{text}" for text in texts} <= found
    edit = reverse(f"wagtailsnippets_cms_pages_{name}:edit", args=[target.pk])
    assert "js-translation-editor" in marketing.get(edit).content.decode()
