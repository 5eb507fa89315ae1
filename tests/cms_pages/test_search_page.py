"""The page of the search: safe, light, and of use when nothing is found."""

import html as html_module
import re

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext

from cms_pages.models import Navigation, ServicePage
from cms_pages.search import finding
from tests.cms_pages.conftest import HOSTILE
from tests.cms_pages.search_pages import index_now, search, titles, written

pytestmark = pytest.mark.django_db


def main_of(response) -> str:
    """What stands between <main> and </main>."""
    return re.search(r"<main.*?</main>", response.content.decode(), re.DOTALL)[0]


@pytest.fixture
def home(site):
    index_now()
    return site.en["home"]


def test_it_has_no_script_no_inline_style_no_cookie_and_is_neither_stored_nor_indexed(client, home):
    for words in ("heating", "nothing of the kind", ""):
        response = search(client, words)
        html = response.content.decode()
        assert response.status_code == 200
        assert not response.cookies
        assert not re.search(r"<script|<style|\sstyle=|\son\w+=", html)
        assert '<meta name="robots" content="noindex">' in html
        assert "private" in response["Cache-Control"]


def test_it_answers_new_content_at_once(client, home):
    assert titles(search(client, "thermostat")) == []
    written(home, "New", "Thermostat")
    index_now()
    assert titles(search(client, "thermostat")) == ["New"]


def test_its_form_can_be_used_by_everybody(client, home):
    html = main_of(search(client, "heating"))
    form = re.search(r"<search>.*?</search>", html, re.DOTALL)[0]
    assert 'action="/en/search/" method="get"' in form
    assert '<label class="visually-hidden" for="search-words">Search words</label>' in form
    assert re.search(r'<input id="search-words" type="search" name="q" value="heating" maxlength="80"', form)
    assert '<button class="button primary large" type="submit">' in form
    assert html.count("<h1>") == 1


def test_it_stands_in_the_frame_of_the_site(client, home, site):
    Navigation.objects.create(locale=home.locale, entries=[])
    html = search(client, "heating").content.decode()
    assert "Around the lakes" in html
    assert '<a href="/de/search/?q=heating" hreflang="de"' in html
    assert '<html lang="de"' in search(client, "heizung", "de").content.decode()


def test_what_was_typed_is_never_html(client, home):
    response = search(client, HOSTILE)
    assert "<script>" not in response.content.decode()
    assert html_module.escape(HOSTILE, quote=False)[:20] in main_of(response)


def test_what_editors_write_is_never_html(client, home):
    written(home, "The <b>bold</b> thermostat", f"A thermostat {HOSTILE} &lt;i&gt; thermostat")
    index_now()
    html = main_of(search(client, "thermostat"))
    assert "The &lt;b&gt;bold&lt;/b&gt; <mark>thermostat</mark>" in html
    assert "<script>" not in html
    assert "<i>" not in html


def test_words_that_were_found_are_marked_in_any_form_and_accent(client, site):
    written(site.de["home"], "1", "Wir warten Ihre Küchenlüftung. Und die Küchen der Nachbarn.")
    index_now()
    html = main_of(search(client, "kuche", "de"))
    assert "<mark>Küchenlüftung</mark>" in html
    assert "<mark>Küchen</mark>" in html


def test_an_excerpt_shows_where_the_page_goes_on(client, home):
    long = "Plain words about nothing in particular stand here. " * 30
    written(home, "1", f"{long} A thermostat saves money. {long}")
    index_now()
    excerpt = re.search(r"<p>(… .*<mark>thermostat</mark>.*)</p>", main_of(search(client, "thermostat")))[1]
    assert len(excerpt) < 500


SIGNS = ["' \\ & | ! : * ( )", "%", "\x00", "the and of", "--", "€", "a'b:*", "x" * 500, "@"]


@pytest.mark.parametrize("words", SIGNS)
def test_no_signs_break_it(client, home, words):
    response = search(client, words)
    assert response.status_code == 200
    assert titles(response) == []


def test_too_many_words_are_cut_off(client, home):
    response = search(client, "heating " + " ".join(f"w{number}" for number in range(40)))
    assert response.context["question"].text == response.context["question"].text[:80]
    assert len(response.context["question"].words) <= 8


@pytest.mark.parametrize("parameters", [{"page": "0"}, {"page": "-1"}, {"page": "x"}, {"page": "999"}, {"kind": "x"}])
def test_strange_parameters_lead_to_results_all_the_same(client, home, parameters):
    assert "Heating" in titles(search(client, "heating", **parameters))


def test_results_come_ten_at_a_time_and_each_once(client, home):
    expected = {written(home, f"Radiator {number}").title for number in range(23)}
    index_now()
    first = search(client, "radiator")
    assert "23 results for" in main_of(first)
    assert 'rel="prev"' not in main_of(first)
    assert 'href="?q=radiator&amp;page=2"' in main_of(first)
    shown = [title for page in "123" for title in titles(search(client, "radiator", page=page))]
    assert len(shown) == 23
    assert set(shown) == expected
    assert 'rel="next"' not in main_of(search(client, "radiator", page=3))


def test_one_kind_of_results_can_be_chosen(client, home):
    written(home, "All about heating")
    index_now()
    everything = main_of(search(client, "heating"))
    assert 'href="?q=heating&amp;kind=services">Services <span class="number">1</span>' in everything
    assert titles(search(client, "heating", kind="services")) == ["Heating"]
    assert 'kind=services" aria-current="true"' in main_of(search(client, "heating", kind="services"))


def test_it_asks_the_database_the_same_for_one_result_and_for_many(client, home):
    written(home, "One thermostat")
    for number in range(12):
        written(home, f"Radiator {number}", "Radiator")
    index_now()
    search(client, "radiator")
    with CaptureQueriesContext(connection) as few:
        assert len(titles(search(client, "thermostat"))) == 1
    with CaptureQueriesContext(connection) as many:
        assert len(titles(search(client, "radiator"))) == 10
    assert len(many) <= len(few) <= 25


def test_of_very_many_results_only_the_first_are_counted(client, home, monkeypatch):
    monkeypatch.setattr(finding, "MOST", 12)
    for number in range(15):
        written(home, f"Page {number}", "radiator")
    written(home, "The radiator itself")
    index_now()
    response = search(client, "radiator")
    assert "The first 12 results" in main_of(response)
    assert titles(response)[0] == "The radiator itself"


def test_where_nothing_is_found_there_are_other_ways(client, home):
    html = main_of(search(client, "zeppelin"))
    assert "Nothing was found for “zeppelin”" in html
    assert '<a href="/en/services/heating/">Heating</a>' in html
    assert 'href="/en/contact/"' in html


def test_an_empty_search_offers_the_form_and_ways_to_begin(client, home):
    html = main_of(search(client, "  "))
    assert "What are you looking for?" in html
    assert '<a href="/en/services/heating/">Heating</a>' in html


def test_it_works_in_a_language_without_pages(client, home):
    response = search(client, "riscaldamento", "it")
    assert response.status_code == 200
    assert titles(response) == []
    ServicePage.objects.all().delete()
    assert search(client, "").status_code == 200


def test_only_reading_is_offered(client, home):
    assert client.post("/en/search/", {"q": "heating"}).status_code == 405
    assert client.head("/en/search/?q=heating").status_code == 200
