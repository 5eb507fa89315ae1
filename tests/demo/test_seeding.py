"""How the demo company is made: on any day, and after a run that broke off."""

from datetime import datetime, timedelta

import pytest
from django.utils import timezone
from django_q.models import OrmQ

from demo import seed as seeding
from demo import seed_stories
from demo.content.conversations import CONVERSATIONS
from demo.content.people import CUSTOMERS
from demo.seed_people import Cast
from demo.seed_stories import FRESH, Story, all_moments
from identity.models import User
from portal.documents.models import Document
from portal.requests.models import ServiceRequest
from portal.tenancy.contexts import staff_context

#: a Monday morning, and an evening in the week in which clocks change
STARTS = (datetime(2026, 3, 2, 0, 5), datetime(2026, 3, 25, 23, 55))


@pytest.mark.parametrize("days", range(7))
@pytest.mark.parametrize("start", STARTS)
def test_on_any_day_everything_lies_in_the_past(start, days):
    now = timezone.make_aware(start + timedelta(days=days))
    moments = list(all_moments(Cast(timezone.localdate(now)), now))
    assert max(moment.at for moment in moments) < now
    assert len(moments) > 500


@pytest.mark.parametrize("days", range(7))
def test_on_any_day_anna_has_two_or_three_news_to_read(days):
    now = timezone.make_aware(STARTS[0] + timedelta(days=days))
    cast = Cast(timezone.localdate(now))
    stories = [Story(told, cast, now) for told in CONVERSATIONS if told.customer == CUSTOMERS[0].key]
    until = seed_stories.unread_from(stories, now)
    assert until <= now - FRESH
    assert sum(at > until for story in stories for at in story.unanswered_news()) in (2, 3)


@pytest.fixture
def two_stories(db, monkeypatch):
    """A history of two requests with files, so that it is quickly told."""
    told = tuple(story for story in CONVERSATIONS if story.key in ("anna-boiler-pressure", "dario-first-check"))
    monkeypatch.setattr(seed_stories, "CONVERSATIONS", told)
    monkeypatch.setattr(seeding, "CONVERSATIONS", told)
    monkeypatch.setattr(seeding, "_has_site", lambda: True)
    return told


def test_a_run_that_breaks_off_leaves_nothing_and_the_next_one_makes_it_all(two_stories, monkeypatch, tmp_path):
    now = timezone.make_aware(STARTS[0])
    with monkeypatch.context() as broken:
        broken.setattr(seeding.Paperwork, "drop_jobs", _break_off)
        with pytest.raises(KeyboardInterrupt):
            seeding.seed(now=now, say=lambda line: None)
    assert _what_there_is(tmp_path) == (0, 0, 0, 0, 0)
    seeding.seed(now=now, say=lambda line: None)
    people, requests, documents, files, jobs = _what_there_is(tmp_path)
    assert (people, requests, jobs) == (22, 2, 0)
    assert files == documents > 0


def _break_off(self):
    raise KeyboardInterrupt


def _what_there_is(folder) -> tuple[int, ...]:
    files = [path for path in (folder / "documents").rglob("*") if path.is_file()]
    with staff_context():
        rows = [User.objects.count(), ServiceRequest.objects.count(), Document.objects.count()]
    return (*rows, len(files), OrmQ.objects.count())
