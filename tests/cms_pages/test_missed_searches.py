"""What was looked for and not found: noted once, without who it was, and reported to those who write."""

import csv
from datetime import timedelta
from io import BytesIO

import openpyxl
import pytest
from django.core.cache import cache
from django.utils import timezone

from cms_pages.models import MissedSearch
from cms_pages.search import missed
from identity.roles import Role
from tests import factories
from tests.cms_pages.search_pages import index_now, search, written

pytestmark = pytest.mark.django_db
REPORT = "/admin/reports/searches/"


def noted() -> list[tuple]:
    return sorted(MissedSearch.objects.values_list("language", "words", "times"))


@pytest.fixture
def home(site):
    index_now()
    return site.en["home"]


def test_words_that_nothing_has_are_noted_once_a_minute(client, home):
    before = timezone.now()
    search(client, "  Zeppelin,   HANGAR! ")
    search(client, "zeppelin hangar")
    assert noted() == [("en", "zeppelin hangar", 1)]
    assert before <= MissedSearch.objects.get().last_at <= timezone.now()
    cache.clear()  # a minute later
    search(client, "zeppelin hangar")
    search(client, "zeppelin hangar", "de")
    assert noted() == [("de", "zeppelin hangar", 1), ("en", "zeppelin hangar", 2)]


def test_two_visitors_count_as_two(client, home):
    search(client, "zeppelin")
    client.get("/en/search/", {"q": "zeppelin"}, headers={"user-agent": "Firefox"}, REMOTE_ADDR="203.0.113.7")
    assert noted() == [("en", "zeppelin", 2)]


def test_nothing_of_the_visitor_is_kept(client, home):
    search(client, "zeppelin")
    assert {field.name for field in MissedSearch._meta.get_fields()} == {
        "id",
        "language",
        "words",
        "times",
        "last_at",
    }


@pytest.mark.parametrize(
    "words", ["anna.berger@example.com", "+49 7541 5550 100", "DE89 3704 0044 0532 0130 00", "07541/555010"]
)
def test_what_may_tell_who_somebody_is_is_not_noted(client, home, words):
    search(client, words)
    assert noted() == []


def test_what_is_found_is_not_noted(client, home):
    search(client, "heating")
    search(client, "haeting")
    search(client, "")
    assert noted() == []


def test_words_that_no_page_has_all_of_are_noted(client, home):
    assert search(client, "heating zeppelin").context["findings"].results
    assert noted() == [("en", "heating zeppelin", 1)]


@pytest.mark.parametrize(
    "headers",
    [
        {"user-agent": "Mozilla/5.0 (compatible; Googlebot/2.1; +http://www.google.com/bot.html)"},
        {"user-agent": "curl/8.5.0"},
        {"user-agent": ""},
        {"user-agent": "Firefox", "sec-purpose": "prefetch"},
    ],
)
def test_programs_do_not_count(client, home, headers):
    client.get("/en/search/", {"q": "zeppelin"}, headers=headers)
    assert noted() == []


def test_one_place_cannot_fill_the_table(client, home, monkeypatch):
    monkeypatch.setattr(missed, "_AT_MOST", 3)
    for number in range(6):
        search(client, f"zeppelin{number}")
    assert len(noted()) == 3


@pytest.fixture
def misses(db):
    now = timezone.now()
    rows = [("en", "zeppelin", 3, now), ("de", "luftschiff", 7, now - timedelta(days=40)), ("en", "balloon", 1, now)]
    for language, words, times, at in rows:
        MissedSearch.objects.create(language=language, words=words, times=times, last_at=at)


@pytest.mark.parametrize("role", [Role.ADMIN, Role.MARKETING])
def test_whoever_edits_the_site_reads_the_report(misses, role):
    browser = factories.signed_in(factories.staff(role))
    page = browser.get(REPORT)
    assert page.status_code == 200
    assert [row.words for row in page.context["object_list"]] == ["luftschiff", "zeppelin", "balloon"]
    assert REPORT in browser.get("/admin/").content.decode()


@pytest.mark.parametrize("role", [Role.EDITOR, Role.VIEWER])
def test_others_do_not(misses, role):
    browser = factories.signed_in(factories.staff(role))
    assert browser.get(REPORT).status_code in (302, 403)
    assert b"luftschiff" not in browser.get(REPORT, follow=True).content
    assert REPORT not in browser.get("/admin/").content.decode()


def test_the_report_is_narrowed_by_language_and_time(misses):
    browser = factories.signed_in(factories.staff(Role.MARKETING))
    english = browser.get(f"{REPORT}results/", {"language": "en"})
    assert [row.words for row in english.context["object_list"]] == ["zeppelin", "balloon"]
    lately = browser.get(REPORT, {"last_at_from": f"{timezone.localdate() - timedelta(days=7)}"})
    assert [row.words for row in lately.context["object_list"]] == ["zeppelin", "balloon"]
    by_words = browser.get(REPORT, {"ordering": "words"})
    assert [row.words for row in by_words.context["object_list"]] == ["balloon", "luftschiff", "zeppelin"]


def test_the_report_is_exported(misses):
    browser = factories.signed_in(factories.staff(Role.MARKETING))
    text = b"".join(browser.get(REPORT, {"export": "csv"}).streaming_content).decode()
    rows = list(csv.reader(text.splitlines()))
    assert rows[0] == ["Words", "Language", "Times", "Last searched"]
    assert [row[:3] for row in rows[1:]] == [
        ["luftschiff", "de", "7"],
        ["zeppelin", "en", "3"],
        ["balloon", "en", "1"],
    ]
    answer = browser.get(REPORT, {"export": "xlsx"})
    sheet = openpyxl.load_workbook(BytesIO(b"".join(answer.streaming_content))).active
    assert sheet["A2"].value == "luftschiff"


def test_nothing_that_is_noted_is_run_by_a_spreadsheet(client, home):
    search(client, "=HYPERLINK(zeppelin)")
    search(client, "@zeppelinsum -1+1")
    assert all(words[0].isalnum() for _language, words, _times in noted())


def test_a_page_written_for_it_ends_the_misses(client, home):
    search(client, "zeppelin")
    written(home, "We repair airships", "Every Zeppelin")
    index_now()
    cache.clear()
    search(client, "zeppelin")
    assert noted() == [("en", "zeppelin", 1)]
