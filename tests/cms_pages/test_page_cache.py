"""Stored pages: cheap, the same for everybody, and forgotten when anything on them changes."""

import gzip

import pytest

from cms_pages import cache as page_cache
from cms_pages import page_store
from cms_pages.models import PageMaterial, ServiceIndexPage

pytestmark = pytest.mark.django_db
ADDRESS = "/en/services/heating/"


@pytest.fixture
def is_stored(client, django_assert_max_num_queries):
    """Does a page come from the cache? Asks for it twice and counts queries."""
    from django.db import connection
    from django.test.utils import CaptureQueriesContext

    def ask(address: str = ADDRESS, **headers) -> bool:
        with CaptureQueriesContext(connection) as queries:
            client.get(address, headers=headers)
        return len(queries) == 0

    return ask


@pytest.fixture
def warm(client, site):
    client.get(ADDRESS)
    return site


def test_the_second_visit_asks_the_database_nothing(client, warm, django_assert_num_queries):
    with django_assert_num_queries(0):
        response = client.get(ADDRESS)
    assert response.status_code == 200
    assert response["Cache-Control"] == "public, max-age=0, must-revalidate"
    assert response["Content-Language"] == "en"
    assert "default-src 'none'" in response["Content-Security-Policy"]


def test_a_browser_that_has_the_page_gets_304(client, warm):
    tag = client.get(ADDRESS)["ETag"]
    response = client.get(ADDRESS, headers={"if-none-match": tag})
    assert response.status_code == 304
    assert response["ETag"] == tag
    assert response.content == b""


def test_it_is_packed_for_whom_takes_it_packed(client, warm):
    plain, packed = client.get(ADDRESS), client.get(ADDRESS, headers={"accept-encoding": "gzip, br"})
    assert packed["Content-Encoding"] == "gzip"
    assert gzip.decompress(packed.content) == plain.content
    assert packed["Vary"] == "Accept-Encoding"


def test_head_answers_like_get_without_the_page(client, warm):
    got, asked = client.get(ADDRESS), client.head(ADDRESS)
    assert asked["ETag"] == got["ETag"]
    assert asked.content == b""


def test_somebody_who_is_signed_in_gets_the_page_of_everybody(client, warm, is_stored):
    client.cookies["sessionid"] = "somebody"
    assert is_stored()


def test_campaigns_share_the_stored_page_and_other_queries_do_not(warm, is_stored):
    assert is_stored(f"{ADDRESS}?utm_source=letter&gclid=1")
    assert not is_stored(f"{ADDRESS}?page=2")
    assert not is_stored(f"{ADDRESS}?page=2")


@pytest.mark.parametrize(
    "query", ["page=0", "page=-1", "page=two", "page=99999", "page=2&page=3", "page=2&q=x", "q=x"]
)
def test_what_a_page_could_depend_on_is_not_stored(warm, is_stored, query):
    assert not is_stored(f"{ADDRESS}?{query}")
    assert not is_stored(f"{ADDRESS}?{query}")


def test_a_number_that_changes_nothing_makes_no_copies(client, warm):
    for number in (1, 2, 7):
        assert client.get(f"{ADDRESS}?page={number}").status_code == 200
    assert PageMaterial.objects.filter(path__contains="?").count() == 0


def test_the_pages_of_a_list_are_stored_each(client, site, is_stored, monkeypatch):
    """No list of this small site has a second page, so one is asked for its number here."""
    shown = ServiceIndexPage.get_context

    def with_number(page, request, *args, **kwargs):
        page.title = f"Services, page {request.GET.get('page', 1)}"
        return shown(page, request, *args, **kwargs)

    monkeypatch.setattr(ServiceIndexPage, "get_context", with_number)
    address = "/en/services/"
    assert "Services, page 1" in client.get(address).content.decode()
    assert "Services, page 2" in client.get(f"{address}?page=2").content.decode()
    assert is_stored(f"{address}?page=2")
    assert is_stored(f"{address}?page=2&utm_source=letter")
    assert "Services, page 1" in client.get(address).content.decode()


def test_a_page_cannot_read_the_marks_of_a_campaign(client, site, monkeypatch):
    seen = []
    shown = ServiceIndexPage.get_context

    def spy(page, request, *args, **kwargs):
        seen.append((request.get_full_path(), dict(request.GET), request.COOKIES))
        return shown(page, request, *args, **kwargs)

    monkeypatch.setattr(ServiceIndexPage, "get_context", spy)
    client.cookies["sessionid"] = "somebody"
    client.get("/en/services/?utm_source=<script>&gclid=1")
    assert seen == [("/en/services/", {}, {})]


def test_a_preview_is_neither_stored_nor_taken_from_the_store(client, warm):
    page = warm.en["heating"]
    page.title = "Not for visitors"
    preview = page.make_preview_request()
    assert "Not for visitors" in preview.content.decode()
    assert "Not for visitors" not in client.get(ADDRESS).content.decode()


def test_a_missing_page_is_not_stored(client, site, is_stored):
    assert client.get("/en/nothing/").status_code == 404
    assert not is_stored("/en/nothing/")


@pytest.mark.parametrize("address", ["/accounts/login/", "/portal/", "/staff/login/", "/demo/style/"])
def test_private_pages_say_that_nobody_may_store_them(client, site, address):
    assert client.get(address)["Cache-Control"] == "private, no-store"


def test_a_page_that_was_drawn_while_something_changed_is_not_stored(client, site, is_stored, monkeypatch):
    """The page is made, somebody publishes, and only then it would be stored."""
    packed = page_cache._packed

    def publish_meanwhile(response):
        page_store.begin_generation()
        page_store.catch_up()
        return packed(response)

    monkeypatch.setattr(page_cache, "_packed", publish_meanwhile)
    client.get(ADDRESS)
    monkeypatch.undo()
    assert not is_stored()
    assert is_stored()
