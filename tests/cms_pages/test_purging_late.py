"""What was changed and could not be forgotten at once is forgotten before the cache is believed again."""

import time

import pytest
from django.core.cache import caches
from django.db import OperationalError, connection

from cms_pages import page_store
from cms_pages.models import PageChange, PageMaterial, StandardPage
from cms_pages.page_store import State

pytestmark = pytest.mark.django_db
ABOUT, SERVICES = "/en/about/", "/en/services/"


@pytest.fixture
def stored(client, site):
    """Two pages that are stored; the first is changed by somebody who does not live to forget it."""
    for address in (ABOUT, SERVICES):
        client.get(address)
    StandardPage.objects.filter(pk=site.en["about"].pk).update(title="Last words")
    PageChange.objects.tell([f"body:{site.en['about'].pk}"])
    return site


@pytest.fixture
def state():
    """Reads and writes the state as the cache has it."""
    cache, key = caches["pages"], page_store._state_key()

    def put(**values) -> State:
        known = State(*cache.get(key))._replace(**values)
        cache.set(key, tuple(known), None)
        return known

    return put


def paths() -> set[str]:
    return set(PageMaterial.objects.values_list("path", flat=True))


def test_a_confirmed_state_is_believed(client, stored):
    assert "Last words" not in client.get(ABOUT).content.decode()


@pytest.mark.parametrize("seconds", [-1, 3600], ids=["older than it may be", "from a clock that was set back"])
def test_a_state_that_is_not_confirmed_is_confirmed_first(client, stored, state, seconds):
    state(confirmed_until=time.time() + seconds)
    assert "Last words" in client.get(ABOUT).content.decode()
    assert not PageChange.objects.exists()
    assert {ABOUT, SERVICES} <= paths(), "the other page stayed"


def test_a_state_that_was_lost_forgets_everything(client, stored):
    before = caches["pages"].get(page_store._state_key())
    caches["pages"].delete(page_store._state_key())
    assert "Last words" in client.get(ABOUT).content.decode()
    assert {ABOUT, SERVICES} & paths() == {ABOUT}
    assert caches["pages"].get(page_store._state_key())[0] != before[0]


def test_while_the_database_is_away_what_is_stored_is_served(client, stored, state):
    state(confirmed_until=0.0)

    def refuse(execute, *arguments):
        raise OperationalError("the database is away")

    with connection.execute_wrapper(refuse):
        assert client.get(SERVICES).status_code == 200
    assert "Last words" in client.get(ABOUT).content.decode()


def test_confirming_leaves_the_turn_so_that_pages_being_drawn_are_stored(client, site, state):
    client.get(SERVICES)
    before = state(confirmed_until=0.0)
    after = page_store.catch_up()
    assert after[:2] == before[:2]
    assert after.is_confirmed()


def test_what_expired_is_not_known_for_ever(client, site):
    from cms_pages.jobs import forget_expired_pages

    for address in (ABOUT, SERVICES):
        client.get(address)
    forget_expired_pages()
    assert {ABOUT, SERVICES} <= paths()
    PageMaterial.objects.filter(path=ABOUT).update(kept_until="2026-01-01T00:00Z")
    forget_expired_pages()
    assert ABOUT not in paths()
    assert SERVICES in paths()
