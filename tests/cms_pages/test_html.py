"""What visitors get is valid HTML, and little of it."""

import gzip
import re
from html import unescape
from pathlib import Path

import pytest
from django.apps import apps
from django.contrib.staticfiles import finders

from cms_pages.models.site_page import SitePage
from tests.html_checker import complaints

LIMIT = 100 * 1024
_LOADED = re.compile(
    r'<link rel="(?:stylesheet|preload|modulepreload)"[^>]*href="([^"]+)"|<(?:script|iframe|embed)[^>]* src="([^"]+)"'
)
_FONT = re.compile(r"url\(([^)]+)\)")


def readable(found: list) -> str:
    return "\n".join(map(str, found[:20]))


def test_every_page_type_is_looked_at(every_page):
    types = {model.__name__ for model in apps.get_app_config("cms_pages").get_models() if issubclass(model, SitePage)}
    assert types - {shown.kind for shown in every_page} == set()
    statuses = {shown.kind: shown.status for shown in every_page}
    forms = {"answer to ContactPage": 422, "answer to HelpArticlePage": 200}
    assert statuses == dict.fromkeys(statuses, 200) | {"not found": 404} | forms


def test_pages_of_every_type_with_every_block_are_valid(every_page):
    found = complaints({str(shown): shown.html for shown in every_page})
    assert not found, readable(found)


def test_the_demo_companys_pages_are_valid_in_four_languages(demo_pages):
    assert {shown.address[:4] for shown in demo_pages} >= {"/en/", "/de/", "/fr/", "/it/"}
    found = complaints({str(shown): shown.html for shown in demo_pages})
    assert not found, readable(found)


def test_what_films_show_before_they_play_is_valid(every_page):
    frames = {
        f"{shown} frame {number}": unescape(html)
        for shown in every_page
        for number, html in enumerate(re.findall(r'srcdoc="([^"]+)"', shown.html))
    }
    assert frames
    found = complaints(frames)
    assert not found, readable(found)


@pytest.mark.parametrize(
    ("wrong", "message"),
    [
        ("<p><div>in a paragraph</div></p>", "No “p” element in scope"),
        ('<img src="/a.png">', "“alt”"),
        ('<h2 id="one">a</h2><p id="one">b</p>', "Duplicate ID"),
        ("<section><p>nothing above</p></section>", "lacks heading"),
        ('<time>8 o’clock</time><a href="">b</a>', "time-datetime"),
    ],
)
def test_the_checker_sees_what_is_wrong(wrong, message):
    page = f'<!doctype html><html lang="en"><head><title>Wrong</title></head><body>{wrong}</body></html>'
    assert any(message in complaint.message for complaint in complaints({"wrong": page}))


def transferred(shown) -> dict[str, int]:
    """Bytes over the wire of a first visit, without pictures: page, style sheets, what those and it load."""
    sizes = {"page": len(gzip.compress(shown.html.encode(), 6))}
    addresses = [address for pair in _LOADED.findall(shown.html) for address in pair if address]
    for address in addresses:
        assert address.startswith("/static/"), f"{shown} loads {address}"
        file = finders.find(address.removeprefix("/static/"))
        assert file, f"{shown} loads {address}, which is not there"
        content = Path(file).read_bytes()
        sizes[address] = len(gzip.compress(content, 6))
        fonts = [url for url in _FONT.findall(content.decode()) if "data:" not in url]
        assert not fonts, f"{address} loads {fonts}: count them here"
    return sizes


@pytest.fixture(params=["every_page", "demo_pages"])
def shown_pages(request):
    """Both sites, one after the other."""
    return request.getfixturevalue(request.param)


def test_a_first_visit_loads_little_besides_pictures(shown_pages):
    sizes = {str(shown): transferred(shown) for shown in shown_pages}
    assert not {name: size for name, size in sizes.items() if sum(size.values()) >= LIMIT}
    assert all("/static/foyer/site.css" in size for name, size in sizes.items() if not name.startswith("not found"))


def test_no_page_has_a_script(shown_pages):
    for shown in shown_pages:
        assert set(re.findall(r"<script([^>]*)>", shown.html)) <= {' type="application/ld+json"'}, str(shown)
        assert not re.search(r"<[^>]+\s(?:on\w+|style)=|href=\"javascript:", shown.html), str(shown)
