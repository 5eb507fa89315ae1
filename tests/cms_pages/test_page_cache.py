"""Stored pages: cheap, the same for everybody, and forgotten when anything on them changes."""

import gzip

import pytest
from django.core.cache import caches
from django.middleware.csrf import get_token

from cms_pages import cache as page_cache
from cms_pages import page_store
from cms_pages.models import PageMaterial, ServiceIndexPage
from identity.roles import Role
from tests import factories
from tests.live.forms import untouched

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


@pytest.mark.parametrize(
    "mark",
    [
        lambda request, response: get_token(request),
        lambda request, response: response.set_cookie("seen", "yes"),
        lambda request, response: response.headers.setdefault("Cache-Control", "private"),
        lambda request, response: response.headers.setdefault("Cache-Control", "no-store"),
    ],
    ids=["a token against forgery", "a cookie", "private", "no-store"],
)
def test_an_answer_that_belongs_to_somebody_is_not_stored(client, site, is_stored, monkeypatch, mark):
    serve = ServiceIndexPage.serve

    def marked(page, request, *args, **kwargs):
        response = serve(page, request, *args, **kwargs)
        mark(request, response)
        return response

    monkeypatch.setattr(ServiceIndexPage, "serve", marked)
    address = "/en/services/"
    assert client.get(address).status_code == 200
    assert not is_stored(address)
    assert not PageMaterial.objects.filter(path=address).exists()


def test_no_stored_page_holds_anything_of_a_visitor(client, site):
    """Whoever asks: a visitor, somebody with cookies, somebody who is signed in at the desk."""
    editor = factories.signed_in(factories.staff(Role.ADMIN))
    editor.cookies["csrftoken"] = "x" * 32
    addresses = ["/en/", "/de/", "/fr/", "/en/services/", "/en/about/", "/en/contact/", "/en/search/", ADDRESS]
    for address in addresses:
        for browser in (editor, client):
            assert browser.get(address).status_code == 200
    stored = {
        row.path: caches["pages"].get(row.key)[1] for row in PageMaterial.objects.filter(key__startswith="page-")
    }
    assert set(stored) == set(addresses) - {"/en/contact/", "/en/search/"}
    for _etag, headers, packed in stored.values():
        text = gzip.decompress(packed).decode()
        assert "csrfmiddlewaretoken" not in text
        assert "wagtail-userbar" not in text
        assert {name.lower() for name, _value in headers} & {"set-cookie", "vary", "cache-control"} == set()


def test_a_preview_from_the_admin_stores_nothing_and_visitors_see_nothing_of_it(client, site):
    editor = factories.signed_in(factories.staff(Role.ADMIN))
    edit = f"/admin/pages/{site.en['services'].pk}/edit/"
    form = untouched(editor.get(edit).content.decode(), "page-edit-form")
    assert editor.post(f"{edit}preview/", {**form, "title": "Not for visitors"}).json()["is_valid"]
    preview = editor.get(f"{edit}preview/").content.decode()
    assert "Not for visitors" in preview
    assert "wagtail-userbar" in preview
    assert not PageMaterial.objects.exists()
    page = client.get("/en/services/").content.decode()
    assert "Not for visitors" not in page
    assert "wagtail-userbar" not in page


def test_a_page_that_was_drawn_while_something_changed_is_not_stored(client, site, is_stored, monkeypatch):
    """The page is made, somebody publishes, and only then it would be stored."""
    packed = page_cache._packed

    def publish_meanwhile(response):
        page_store.changed(f"body:{site.en['about'].pk}")
        page_store.catch_up()
        return packed(response)

    monkeypatch.setattr(page_cache, "_packed", publish_meanwhile)
    client.get(ADDRESS)
    monkeypatch.undo()
    assert not is_stored()
    assert is_stored()
