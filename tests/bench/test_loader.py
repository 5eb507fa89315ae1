"""The load is what it says, on a small scale; the numbers themselves are never asserted."""

import pytest
from django.conf import settings
from django.db.models import Count

from portal.accounts.models import Account
from portal.events.models import Event
from portal.messages.models import Message
from portal.requests.models import ServiceRequest
from portal.requests.workflow import Status
from portal.tenancy.contexts import staff_context
from tests.bench import loader
from tests.bench.operations import Operation
from tests.bench.processes import Spent
from tests.bench.results import Results
from tests.bench.stories import Size, account_sizes

SMALL = Size(accounts=6, requests=60, staff=2)


@pytest.fixture
def loaded(own_database, django_db_blocker, monkeypatch):
    """A database of its own with a small load; the company's pages take long and are tested elsewhere."""
    monkeypatch.setattr(loader, "build_site", lambda now: None)
    with django_db_blocker.unblock():
        loader.load(settings.POSTGRES, own_database, SMALL, say=lambda text: None)
        yield own_database


def test_the_load_has_its_size_and_its_events(loaded):
    with staff_context():
        sizes = (
            ServiceRequest.objects.values("account_id").annotate(count=Count("pk")).values_list("count", flat=True)
        )
        assert sorted(sizes, reverse=True) == account_sizes(SMALL)
        assert Account.objects.count() == SMALL.accounts
        assert Message.objects.count() == 5 * SMALL.requests
        closed = ServiceRequest.objects.filter(status=Status.CLOSED).first()
        told = list(Event.objects.of_request(closed.pk).values_list("verb", flat=True))
    assert told[:2] == ["request.drafted", "request.submitted"]
    assert "request.confirmed" in told


def test_a_loaded_database_is_recognised_and_goes_on(loaded):
    with loader.superuser(settings.POSTGRES, loaded) as connection:
        assert loader.loaded_stamp(connection) == loader.fingerprint(SMALL)
        assert loader.loaded_stamp(connection) != loader.fingerprint(Size())
    with staff_context():
        assert Account.objects.create(name="The next one", opened_at="2026-11-01T00:00Z").pk == SMALL.accounts + 1


def test_accounts_are_of_very_different_size():
    sizes = account_sizes(Size())
    assert sum(sizes) == 20_000
    assert len(sizes) == 200
    assert max(sizes) > 100 * min(sizes)


def test_a_goal_that_is_missed_is_named():
    results, list_page = Results(), Operation("list", (), goal=1.7)
    results.add("U", Spent(web=1.0), 100)
    results.add("list", Spent(web=1.5, database=0.5), 100, beside=Spent(web=1.0))
    assert results.missed([list_page]) == ["list"]
    assert "MISSED" in results.table([list_page])


def test_a_page_is_compared_with_others_of_the_same_round():
    results = Results()
    for name, first, second in (
        ("bare", 1.0, 4.0),
        ("ours", 1.2, 4.4),
        ("stored", 0.5, 1.0),
        ("constant", 0.05, 0.3),
    ):
        for seconds in (first, second):
            results.add(name, Spent(web=seconds), 1000, beside=Spent(web=1.0))
    drawn = Operation("ours", (), at_most=("bare", 1.3))
    stored = Operation("stored", (), cheaper_than=("ours", 3), share_of=("constant", 0.1))
    assert results.missed([drawn, stored]) == []
    assert results.missed([Operation("ours", (), at_most=("bare", 1.1))]) == ["ours"]
    assert results.missed([Operation("stored", (), share_of=("constant", 0.5))]) == ["stored"]
