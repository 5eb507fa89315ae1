"""Makes the demo company: its services, branches and people, a year of their requests, reviews, and its site.

Each chapter is one transaction, so an interrupted run leaves whole chapters and nothing in between; the next
run makes those that are missing. Everything about requests goes through the verbs, with their `now` in the
past and in the order of time, so that events, notifications and mails are what they would have been. The
site comes last, for what Wagtail logs about it carries the time of today.
"""

import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from datetime import datetime, timedelta

from django.db import connection, transaction
from django.utils import timezone

from cms_pages.models import HelpCentrePage
from demo.branches import build_branches
from demo.content.conversations import CONVERSATIONS
from demo.content.people import CUSTOMERS, STAFF
from demo.content.schema import LANGUAGES
from demo.pages import build_site
from demo.reviews import build_reviews
from demo.seed_members import build_members, has_members
from demo.seed_paperwork import Paperwork
from demo.seed_people import Cast
from demo.seed_stories import replay
from demo.seed_trust import build_trust
from demo.service_types import build_service_types
from portal.accounts.models import Branch
from portal.referrals.models import Review
from portal.requests.models import ServiceRequest, ServiceType
from portal.sharing.models import StatusLink
from portal.tenancy.contexts import staff_context

Say = Callable[[str], None]

#: company and site are older than the first request
AGE = timedelta(days=420)
#: any number that nobody else locks; these are the letters of "demo"
_LOCK = 0x64656D6F


def seed(*, now: datetime, say: Say) -> None:
    """Make what is missing of the demo company, with a line for each step; its past ends at `now`."""
    chapters = (
        (_has_service_types, _make_service_types),
        (_has_branches, _make_branches),
        (_has_history, _make_history),
        (_has_trust, _make_trust),
        (_has_reviews, _make_reviews),
        (has_members, _make_members),
        (_has_site, _make_site),
    )
    with _alone():
        missing = [make for is_there, make in chapters if not is_there()]
        for make in missing:
            make(now, say)
    if not missing:
        say("→ demo company: complete")


def _has_service_types() -> bool:
    return ServiceType.objects.exists()


def _has_branches() -> bool:
    return Branch.objects.exists()


def _has_history() -> bool:
    with staff_context():
        return ServiceRequest.objects.count() >= len(CONVERSATIONS)


def _has_trust() -> bool:
    with staff_context():
        return StatusLink.objects.exists()


def _has_reviews() -> bool:
    return Review.objects.exists()


def _has_site() -> bool:
    # The newest part of the site: a demo that was made before there was help gets what it lacks.
    return HelpCentrePage.objects.exists()


@transaction.atomic
def _make_service_types(now: datetime, say: Say) -> None:
    with _step(say, "service types") as done:
        made = build_service_types()
        done(f"{len(made)} in {len(LANGUAGES)} languages")


@transaction.atomic
def _make_branches(now: datetime, say: Say) -> None:
    with _step(say, "branches") as done:
        done(f"{len(build_branches())} places")


def _make_history(now: datetime, say: Say) -> None:
    with Paperwork() as paperwork, transaction.atomic():
        cast = Cast(timezone.localdate(now))
        with _step(say, "staff") as done:
            cast.hire_staff(now=now - AGE)
            done(f"{len(STAFF)} people")
        with _step(say, "customers") as done:
            cast.sign_up_customers()
            done(f"{len(CUSTOMERS)} people")
        with _step(say, "requests") as done:
            replay(cast, paperwork, now=now)
            done(f"{len(CONVERSATIONS)} in {sum(len(story.steps) for story in CONVERSATIONS)} steps")
        paperwork.drop_jobs()


def _make_trust(now: datetime, say: Say) -> None:
    with Paperwork() as paperwork, transaction.atomic():
        with _step(say, "status link") as done:
            done(f"shown this once: {build_trust(now)}")
        paperwork.drop_jobs()


def _make_members(now: datetime, say: Say) -> None:
    with _step(say, "members") as done, Paperwork() as paperwork, transaction.atomic():
        done(f"{build_members(now, paperwork)} beside the first owner")


@transaction.atomic
def _make_reviews(now: datetime, say: Say) -> None:
    with _step(say, "reviews") as done:
        done(f"{build_reviews(now)} of them")


def _make_site(now: datetime, say: Say) -> None:
    with _step(say, "public site") as done, Paperwork() as paperwork:
        build_site(now, founded=now - AGE)
        paperwork.work_off_jobs()
        done(f"pages in {len(LANGUAGES)} languages")


@contextmanager
def _step(say: Say, title: str) -> Iterator[Callable[[str], None]]:
    """Time a step; the block says what it has done, and the line is told when it ends."""
    started = time.monotonic()
    words: list[str] = []
    yield words.append
    say(f"→ {title}: {' '.join(words)} … {time.monotonic() - started:.1f} s")


@contextmanager
def _alone() -> Iterator[None]:
    """Let a second run wait for the first, and then find everything made."""
    with connection.cursor() as cursor:
        cursor.execute("SELECT pg_advisory_lock(%s)", [_LOCK])
        try:
            yield
        finally:
            cursor.execute("SELECT pg_advisory_unlock(%s)", [_LOCK])
