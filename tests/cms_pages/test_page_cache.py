"""Stored pages: cheap, the same for everybody, and forgotten when anything on them changes."""

import gzip

import pytest

from cms_pages import cache as page_cache
from cms_pages import page_store
from tests.cms_pages.conftest import publish

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
    "change",
    [
        lambda site: publish(site.en["about"]),
        lambda site: site.de["heating"].unpublish(),
        lambda site: site.en["about"].delete(),
        lambda site: site.en["heating"].service_type.save(),
        lambda site: site.en["about"].move(site.en["services"], pos="right"),
    ],
    ids=["publish", "unpublish", "delete", "service type", "move"],
)
def test_a_change_is_seen_at_once(warm, is_stored, django_capture_on_commit_callbacks, change):
    assert is_stored()
    with django_capture_on_commit_callbacks(execute=True):
        change(warm)
    assert not is_stored()


def test_a_new_footer_is_seen_at_once(client, warm, is_stored, django_capture_on_commit_callbacks):
    from cms_pages.models import Footer

    footer = Footer.objects.get()
    footer.claim = "Now on five lakes"
    with django_capture_on_commit_callbacks(execute=True):
        footer.save()
    assert "Now on five lakes" in client.get(ADDRESS).content.decode()


def test_a_draft_changes_nothing(warm, is_stored, django_capture_on_commit_callbacks):
    warm.en["heating"].title = "Not yet"
    with django_capture_on_commit_callbacks(execute=True):
        warm.en["heating"].save_revision()
    assert is_stored()


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
