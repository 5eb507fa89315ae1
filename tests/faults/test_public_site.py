"""The public site on two web processes that share a cache, in files and in Redis; and Redis is killed."""

import threading
import time
from collections.abc import Iterator
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass
from datetime import timedelta
from pathlib import Path

import pytest
import requests
from django.core.cache.backends.redis import RedisCache
from django.utils import timezone
from django_q.models import OrmQ, Schedule
from wagtail.models import Locale, Page, Site

from cms_pages.models import ArticleIndexPage, HomePage, PageChange, PageMaterial, StandardPage
from cms_pages.page_store import CONFIRMED_SECONDS
from identity.roles import Role
from portal.queue.actions import enqueue
from tests import factories
from tests.live import databases
from tests.live.deadline import eventually
from tests.live.fixtures import built_house, inside
from tests.live.forms import untouched
from tests.live.house import House
from tests.live.people import Person
from tests.live.redis_server import RedisServer

NEWS, TERMS = "/en/news/", "/en/terms/"


@dataclass
class TwoHouses:
    """Two web processes, each behind an address of its own, with one database, one cache and one site."""

    houses: tuple[House, House]
    news: ArticleIndexPage
    editor: Person

    def read(self, path: str) -> list[str]:
        """What each of the two answers."""
        answers = [requests.get(f"{house.address}{path}", timeout=30) for house in self.houses]
        assert [answer.status_code for answer in answers] == [200, 200]
        return [answer.text for answer in answers]

    def publish(self, title: str) -> None:
        """In the admin of the first house, with the form and its button."""
        path = f"/admin/pages/{self.news.pk}/edit/"
        form = untouched(self.editor.open(path).text, "page-edit-form")
        answer = self.editor.submit(path, {**form, "title": title, "action-publish": "action-publish"})
        assert answer.status_code == 302, answer.text


def small_site() -> ArticleIndexPage:
    """A front page with two pages, of which the first is returned."""
    locale = Locale.objects.get(language_code="en")
    home = HomePage(title="Nordlicht", slug="front", locale=locale, body=[])
    home = Page.objects.get(depth=1).add_child(instance=home)
    Site.objects.update(root_page=home)
    home.add_child(instance=StandardPage(title="Terms", slug="terms", locale=locale, body=[]))
    return home.add_child(instance=ArticleIndexPage(title="Old news", slug="news", locale=locale, intro="All"))


@pytest.fixture(scope="module")
def redis(tmp_path_factory) -> Iterator[RedisServer]:
    with RedisServer(tmp_path_factory.mktemp("redis")) as redis:
        yield redis


@pytest.fixture(scope="module", params=["files", "redis"])
def cache(request) -> dict[str, str]:
    """The setting that moves the cache."""
    return {} if request.param == "files" else {"REDIS_URL": request.getfixturevalue("redis").url}


@pytest.fixture(scope="module")
def two_houses(template, tmp_path_factory, django_db_blocker, cache) -> Iterator[TwoHouses]:
    """For all tests here that share a kind of cache; each begins by reading what there is."""
    with databases.clone_of(template) as name, built_house(tmp_path_factory.mktemp("first"), name, cache) as first:
        # What is drawn names the site's address; both are the same site.
        shared = {**cache, "SITE_URL": first.address, "FOYER_VAR": str(first.var)}
        with (
            built_house(tmp_path_factory.mktemp("second"), name, shared) as second,
            inside(first, django_db_blocker),
        ):
            news = small_site()
            for house in (first, second):
                house.start_web()
            editor = Person(first, factories.signed_in(factories.staff(Role.ADMIN)).cookies)
            yield TwoHouses((first, second), news, editor)


@pytest.fixture(autouse=True)
def house(two_houses) -> House:
    """The one whose logs are shown when a test fails."""
    return two_houses.houses[0]


def stored_paths() -> set[str]:
    """The pages; what several pages share is stored by other names."""
    return set(PageMaterial.objects.filter(path__startswith="/").values_list("path", flat=True))


def test_what_one_process_publishes_the_other_serves_at_once(two_houses):
    for path in (NEWS, TERMS):
        assert len(set(two_houses.read(path))) == 1
    two_houses.publish("Fresh news")
    assert stored_paths() == {TERMS}, "the page that was published is forgotten, and no other"
    first, second = two_houses.read(NEWS)
    assert "Fresh news" in first
    assert second == first


def test_no_reader_sees_an_older_page_after_a_newer_one_was_published(two_houses):
    """Readers ask all the time, so that pages are drawn and stored in the very moments in which it changes."""
    stop = threading.Event()

    def keep_reading(house: House) -> None:
        with requests.Session() as session:
            while not stop.is_set():
                assert session.get(f"{house.address}{NEWS}", timeout=30).status_code == 200

    with ThreadPoolExecutor(4) as pool:
        readers = [pool.submit(keep_reading, house) for house in two_houses.houses * 2]
        try:
            for number in range(12):
                title = f"News number {number}."
                two_houses.publish(title)
                assert [title in text for text in two_houses.read(NEWS)] == [True, True]
        finally:
            stop.set()
        for reader in readers:
            reader.result()


def test_what_the_worker_publishes_by_the_clock_the_web_processes_serve(two_houses):
    assert Schedule.objects.filter(name="portal.queue.jobs.publish_scheduled", cron="* * * * *").exists()
    two_houses.read(NEWS)
    page = ArticleIndexPage.objects.get(pk=two_houses.news.pk)
    page.title, page.go_live_at = "Monday's news", timezone.now() - timedelta(minutes=1)
    page.save_revision(approved_go_live_at=page.go_live_at)
    OrmQ.objects.all().delete()
    enqueue("portal.queue.jobs.publish_scheduled")
    two_houses.houses[0].start_worker()
    eventually(lambda: Page.objects.get(pk=page.pk).title == "Monday's news", "the worker publishes it")
    eventually(lambda: not PageChange.objects.exists(), "what has changed is carried out")
    assert all("Monday&#x27;s news" in text for text in two_houses.read(NEWS))


def test_what_a_process_that_died_has_changed_is_seen_a_moment_later(two_houses):
    """It has committed a change, and did not live to forget the page."""
    two_houses.read(NEWS)
    two_houses.read(TERMS)
    Page.objects.filter(pk=two_houses.news.pk).update(title="Last words")
    PageChange.objects.tell([f"body:{two_houses.news.pk}"])
    eventually(lambda: all("Last words" in text for text in two_houses.read(NEWS)), "both show it", within=30)
    assert TERMS in stored_paths()


@pytest.mark.parametrize("cache", ["redis"], indirect=True)
def test_pages_come_while_redis_is_away_and_are_new_when_it_is_back(two_houses, redis):
    old = two_houses.read(NEWS)
    stored = {key for key in redis.names() if ":page-" in key}
    redis.kill()
    assert two_houses.read(NEWS) == old
    assert all("Terms" in text for text in two_houses.read(TERMS))
    two_houses.publish("News without Redis")
    assert all("News without Redis" in text for text in two_houses.read(NEWS))
    redis.start()
    assert stored <= redis.names(), "the old page is there again"
    confirm_state(redis, two_houses.houses[0].database)
    assert all("News without Redis" in text for text in two_houses.read(NEWS))
    eventually(lambda: two_houses.read(NEWS) and NEWS in stored_paths(), "pages are stored again")
    assert all("News without Redis" in text for text in two_houses.read(NEWS))


def confirm_state(redis: RedisServer, database: str) -> None:
    """As if Redis had been away for a moment only: what it says of itself is still to be believed."""
    cache, key = RedisCache(redis.url, {}), f"state-of-pages-{database}"
    generation, turn, _until = cache.get(key)
    cache.set(key, (generation, turn, time.time() + CONFIRMED_SECONDS), None)


@pytest.mark.parametrize("cache", ["redis"], indirect=True)
def test_that_redis_is_away_is_said_once(two_houses, redis):
    logs = [program.log for house in two_houses.houses for program in house.programs if program.name == "web"]
    # A test before this one may have killed it, and who was told a moment ago does not say it again.
    eventually(lambda: two_houses.read(NEWS) and all(map(knows_redis, logs)), "both know that Redis is there")
    before = [said(log) for log in logs]
    redis.kill()
    try:
        for _ in range(5):
            two_houses.read(NEWS)
    finally:
        redis.start()
    assert [said(log) for log in logs] == [count + 1 for count in before]


def knows_redis(log: Path) -> bool:
    return said(log) == log.read_text().count("Redis is back")


def said(log: Path) -> int:
    return log.read_text().count("Redis is away")
