"""What search engines are told to look at."""

import gzip
import re
import time
from datetime import UTC, datetime
from xml.etree import ElementTree

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext
from wagtail.models import Page, PageViewRestriction

from cms_pages import sitemaps
from cms_pages.models import LandingPage

pytestmark = pytest.mark.django_db
SITE = "https://nordlicht.example"
NAMES = {"s": "http://www.sitemaps.org/schemas/sitemap/0.9", "x": "http://www.w3.org/1999/xhtml"}


@pytest.fixture
def ask(client, site, settings):
    """A sitemap as a tree."""
    settings.SITE_URL = SITE

    def get(address: str) -> ElementTree.Element:
        response = client.get(address)
        assert response.status_code == 200
        assert response["Content-Type"] == "application/xml"
        return ElementTree.fromstring(response.content)

    return get


def addresses(tree: ElementTree.Element) -> list[str]:
    return [place.text.removeprefix(SITE) for place in tree.iterfind(".//s:loc", NAMES)]


def alternates(tree: ElementTree.Element, address: str) -> dict[str, str]:
    entry = next(
        entry for entry in tree.iterfind("s:url", NAMES) if entry.findtext("s:loc", "", NAMES) == SITE + address
    )
    return {link.get("hreflang"): link.get("href").removeprefix(SITE) for link in entry.iterfind("x:link", NAMES)}


def grow(parent: Page, count: int) -> None:
    """So many published pages below a page, in one go."""
    columns = {"locale_id": parent.locale_id, "content_type": parent.content_type, "depth": parent.depth + 1}
    Page.objects.bulk_create(
        Page(
            title=f"Page {number}",
            draft_title=f"Page {number}",
            slug=f"page-{number}",
            path=Page._get_path(parent.path, parent.depth + 1, 1000 + number),
            url_path=f"{parent.url_path}page-{number}/",
            last_published_at=datetime(2026, 3, 1, tzinfo=UTC),
            **columns,
        )
        for number in range(count)
    )


def test_the_index_names_a_sitemap_for_each_language(ask):
    assert addresses(ask("/sitemap.xml")) == [f"/sitemap-{code}.xml" for code in ("en", "de", "fr", "it")]


def test_a_language_has_its_published_pages(ask, site):
    site.en["contact"].unpublish()
    assert addresses(ask("/sitemap-en.xml")) == ["/en/", "/en/services/", "/en/services/heating/", "/en/about/"]
    assert addresses(ask("/sitemap-de.xml")) == ["/de/", "/de/leistungen/", "/de/leistungen/heizung/"]
    assert addresses(ask("/sitemap-it.xml")) == []


def test_entries_name_the_translations_like_the_pages_themselves(ask, site):
    german = ask("/sitemap-de.xml")
    assert alternates(german, "/de/leistungen/heizung/") == {
        "en": "/en/services/heating/",
        "de": "/de/leistungen/heizung/",
        "x-default": "/en/services/heating/",
    }
    assert alternates(german, "/de/") == {"en": "/en/", "de": "/de/", "fr": "/fr/", "x-default": "/"}
    assert alternates(ask("/sitemap-en.xml"), "/en/about/") == {"en": "/en/about/", "x-default": "/en/about/"}


def test_a_draft_translation_is_not_named(ask, site):
    site.de["heating"].unpublish()
    assert set(alternates(ask("/sitemap-en.xml"), "/en/services/heating/")) == {"en", "x-default"}


def test_what_is_not_to_be_found_is_left_out(ask, site):
    home = site.en["home"]
    for slug, is_indexed in (("spring", True), ("summer", False)):
        home.add_child(
            instance=LandingPage(title=slug, slug=slug, locale=home.locale, body=[], is_indexed=is_indexed)
        )
    PageViewRestriction.objects.create(page=site.en["about"], restriction_type="login")
    copy = site.en["contact"].copy_for_translation(site.fr["home"].locale, alias=True)
    assert copy.live
    found = addresses(ask("/sitemap-en.xml"))
    assert "/en/spring/" in found
    assert not {"/en/summer/", "/en/about/"} & set(found)
    assert addresses(ask("/sitemap-fr.xml")) == ["/fr/"]


def test_an_entry_says_when_it_was_last_published(ask, site):
    site.en["about"].last_published_at = datetime(2026, 3, 2, 9, 30, tzinfo=UTC)
    site.en["about"].save()
    text = ElementTree.tostring(ask("/sitemap-en.xml"), encoding="unicode")
    assert "2026-03-02T09:30:00+00:00" in text


def test_addresses_are_written_so_that_every_parser_reads_them(ask, settings, site):
    settings.SITE_URL = "https://nordlicht.example/a&b"
    site.en["about"].slug = "über-uns"
    site.en["about"].save()
    assert "/a&b/en/über-uns/" in addresses(ask("/sitemap-en.xml"))


def test_a_sitemap_is_kept_for_minutes_and_then_asked_for_with_a_tag(client, site):
    first = client.get("/sitemap-en.xml")
    assert first["Cache-Control"] == "public, max-age=600"
    again = client.get("/sitemap-en.xml", headers={"if-none-match": first["ETag"]})
    assert again.status_code == 304
    site.en["contact"].unpublish()
    assert client.get("/sitemap-en.xml", headers={"if-none-match": first["ETag"]}).status_code == 200


@pytest.mark.parametrize("name", ["every_site", "drawn_demo"])
def test_pages_and_sitemaps_say_the_same(request, name):
    drawn = request.getfixturevalue(name)
    told = {}
    for text in drawn.sitemaps.values():
        for entry in ElementTree.fromstring(text).iterfind("s:url", NAMES):
            links = {link.get("hreflang"): link.get("href") for link in entry.iterfind("x:link", NAMES)}
            told[entry.findtext("s:loc", "", NAMES)] = links
    said = {}
    for page in drawn.pages:
        canonical = re.search(r'<link rel="canonical" href="([^"]+)">', page.html)
        is_tree = page.kind.endswith("Page") and not page.kind.startswith("answer")
        if is_tree and canonical and '<meta name="robots" content="noindex">' not in page.html:
            said[canonical[1]] = dict(
                re.findall(r'<link rel="alternate" hreflang="([^"]+)" href="([^"]+)">', page.html)
            )
    assert told == said
    assert all(address in links.values() for address, links in told.items())
    assert all(told[other] == links for links in told.values() for other in links.values() if other in told)


def test_unknown_languages_and_parts_are_not_there(client, site):
    for address in ("/sitemap-xx.xml", "/sitemap-en.2.xml", "/sitemap-en.0.xml", f"/sitemap-en.{9**30}.xml"):
        assert client.get(address).status_code == 404, address


def test_a_long_language_is_told_in_parts(ask, site, monkeypatch):
    monkeypatch.setattr(sitemaps, "PART", 2)
    index = addresses(ask("/sitemap.xml"))
    assert index[:3] == ["/sitemap-en.xml", "/sitemap-en.2.xml", "/sitemap-en.3.xml"]
    found = [address for part in index[:3] for address in addresses(ask(part))]
    assert found == ["/en/", "/en/services/", "/en/services/heating/", "/en/about/", "/en/contact/"]


def test_ten_thousand_pages_take_as_many_queries_as_ten_and_little_time(client, site, settings):
    settings.SITE_URL = SITE
    with CaptureQueriesContext(connection) as few:
        client.get("/sitemap-en.xml")
    grow(site.en["home"], 10_000)
    started = time.process_time()
    with CaptureQueriesContext(connection) as many:
        response = client.get("/sitemap-en.xml", headers={"accept-encoding": "gzip"})
    assert len(many) == len(few)
    assert gzip.decompress(response.content).count(b"<loc>") == sitemaps.PART
    assert len(addresses(ElementTree.fromstring(client.get("/sitemap-en.2.xml").content))) == 5
    assert time.process_time() - started < 3
    assert len(response.content) < 500_000
