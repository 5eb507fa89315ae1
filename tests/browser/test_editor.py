"""Marketing composes a page, plans its day, and translates it; a visitor reads it in two languages."""

from datetime import timedelta

from django.utils import timezone
from wagtail.models import Page

from cms_pages.models import ArticleIndexPage, StandardPage
from identity.roles import Role
from portal.queue.actions import enqueue
from portal.queue.jobs import publish_scheduled
from tests import factories
from tests.browser import desk, site_editor
from tests.live.deadline import eventually

TITLE, SLUG = "Why pipes knock at night", "why-pipes-knock-at-night"
TITEL, ADRESSE = "Warum Rohre nachts klopfen", "warum-rohre-nachts-klopfen"
GERMAN = {
    TITLE: TITEL,
    "Air and hurry.": "Luft und Eile.",
    "What helps": "Was hilft",
    "Why only at night?": "Warum nur nachts?",
    "The house is quiet then.": "Dann ist es still im Haus.",
    "It is quiet now.": "Jetzt ist Ruhe.",
    "Seehalden": "In Seehalden",
}


def test_a_page_is_composed_planned_translated_and_read(visitor, house):
    nina = visitor("nina")
    nina.allowed.append("the server responded with a status of 400")  # Wagtail saves while a block is still empty
    desk.come_in(nina, factories.staff(Role.MARKETING))
    english, german = (ArticleIndexPage.objects.get(locale__language_code=code) for code in ("en", "de"))
    where, wo = f"{english.get_url()}{SLUG}/", f"{german.get_url()}{ADRESSE}/"
    anna, jürgen = visitor("anna", language="en"), visitor("jürgen", language="de")
    for one in (anna, jürgen):
        one.allowed.append("the server responded with a status of 404")

    composes_and_plans(nina, english)
    assert anna.go(where) == 404
    article = Page.objects.get(slug=SLUG, locale=english.locale)
    its_time_has_come(article)
    eventually(lambda: anna.go(where) == 200, "the worker publishes the page")
    anna.sees("h1", has_text=TITLE)
    anna.sees("summary", has_text="Why only at night?")
    assert alternates(anna) == {"en", "x-default"}

    stand_in = article.get_translation(german.locale)
    jürgen.go(stand_in.get_url())
    jürgen.sees("main[lang=en] h1", has_text=TITLE)
    translates(nina, stand_in)
    eventually(lambda: jürgen.go(wo) == 200, "the translation is published")
    jürgen.sees("h1", has_text=TITEL)
    for text in GERMAN.values():
        assert text in jürgen.page.locator("main").text_content()
    assert alternates(jürgen) == {"en", "de", "x-default"}
    anna.page.reload()
    assert alternates(anna) == {"en", "de", "x-default"}
    anna.page.locator(f"a[hreflang=de][href$='{wo}']").first.click()
    anna.sees("h1", has_text=TITEL)
    assert not anna.context.cookies()


def composes_and_plans(nina, index):
    fields = {"title": TITLE, "author": "Jonas Weber", "intro": "Air and hurry."}
    site_editor.compose(nina, index, "articlepage", fields)
    asked = {"question": "Why only at night?", "answer": "The house is quiet then."}
    questions = {f"questions-0-value-{name}": text for name, text in asked.items()}
    site_editor.add_block(nina, "Questions", {"heading": "What helps", **questions})
    site_editor.add_block(
        nina, "Quotation", {"quote": "It is quiet now.", "name": "Anna Berger", "place": "Seehalden"}
    )
    site_editor.schedule(nina, timezone.localtime() + timedelta(hours=3))
    nina.sees(".messages", has_text=TITLE)


def its_time_has_come(page):
    """As if three hours had passed, and the minute at which the worker looks."""
    revision = page.get_latest_revision()
    moment = timezone.now() - timedelta(minutes=1)
    assert revision.approved_go_live_at > timezone.now()
    revision.content["go_live_at"] = moment.isoformat()
    revision.approved_go_live_at = moment
    revision.save()
    enqueue(publish_scheduled)


def translates(nina, stand_in):
    site_editor.begin_translation(nina, stand_in, "German")
    names = {"Anna Berger": "Anna Berger (Name)"}
    site_editor.translate(nina, GERMAN | names)
    nina.page.get_by_role("tab", name="Promote").click()
    site_editor.translate(nina, {SLUG: ADRESSE})
    nina.press("button:has-text('Publish in German')")
    nina.sees(".messages", has_text="Published")


def alternates(visitor) -> set[str]:
    """The languages that the page names for search engines."""
    links = visitor.page.locator("head link[rel=alternate][hreflang]").all()
    return {link.get_attribute("hreflang") for link in links}


def test_the_preview_shows_three_widths_and_names_what_shuts_people_out(visitor, house):
    nina = visitor("nina")
    nina.allowed.append("axe.run results")  # how Wagtail's checker tells the console what it tells the editor
    desk.come_in(nina, factories.staff(Role.MARKETING))
    home = ArticleIndexPage.objects.get(locale__language_code="en").get_parent()
    body = [("rich_text", "<h3>Third before second</h3><p>…</p>")]
    steep = StandardPage(title="Steep", slug="steep", live=False, body=body)
    home.add_child(instance=steep)
    nina.go(f"/admin/pages/{steep.pk}/edit/")
    nina.page.get_by_role("button", name="Toggle preview").click()
    for size, width in (("mobile", 375), ("tablet", 768), ("desktop", 1280)):
        nina.page.get_by_label(f"Preview in {size} size").check(force=True)
        eventually(lambda width=width: abs(site_editor.preview_width(nina) - width) <= 16, f"it is {width} wide")
    nina.page.get_by_role("button", name="Toggle checks").click()
    nina.sees("[data-side-panel=checks]", has_text="Incorrect heading hierarchy")
