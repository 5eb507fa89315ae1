"""Subscribers hear of each event at least once, people see it once, and nothing is told that did not happen."""

from datetime import timedelta

import pytest
from django.db import transaction
from django_q.models import OrmQ

from portal.events import actions, jobs, subscriptions
from portal.events.models import Event, Outbox
from portal.messages.models import Message
from portal.notifications.models import Notification, OutgoingMail
from portal.tenancy.contexts import staff_context
from tests import factories
from tests.factories import NOW

pytestmark = pytest.mark.django_db


@pytest.fixture
def reply(written_mail):
    """Staff have replied; nobody has been told yet."""
    anna = factories.customer()
    request = factories.request_of(anna)
    jobs.tell(str(_event("request.submitted").pk))
    OrmQ.objects.all().delete()
    factories.reply_to(request, factories.staff())
    return _event("message.sent")


def _event(verb: str) -> Event:
    with staff_context():
        return Event.objects.filter(verb=verb).latest("id")


def _told(event: Event) -> tuple[int, int]:
    """How often the customer was told: in the portal, by mail."""
    with staff_context():
        return (
            Notification.objects.filter(event_id=event.pk).count(),
            OutgoingMail.objects.filter(cause__startswith=str(event.pk)).count(),
        )


def _waits(event: Event) -> bool:
    with staff_context():
        return Outbox.objects.filter(event_id=event.pk).exists()


def _queued() -> list[str]:
    return [row.name() for row in OrmQ.objects.all()]


def test_an_event_waits_in_the_outbox_with_a_job(reply):
    assert (_waits(reply), _queued()) == (True, ["events.jobs.tell"])


def test_an_event_is_told_and_leaves_the_outbox(reply):
    jobs.tell(str(reply.pk))
    assert (_told(reply), _waits(reply)) == ((1, 1), False)


def test_an_event_that_is_told_twice_is_seen_once(reply):
    jobs.tell(str(reply.pk))
    jobs.tell(str(reply.pk))
    assert _told(reply) == (1, 1)


def test_a_subscriber_that_runs_again_tells_nobody_twice(reply):
    for _again in range(2):
        with staff_context():
            for subscriber in subscriptions.subscribers_of(reply.verb):
                subscriber(reply)
    assert _told(reply) == (1, 1)


def test_a_crash_while_telling_leaves_the_event_in_the_outbox(reply, monkeypatch):
    def crash(event):
        raise SystemExit("killed")

    monkeypatch.setitem(subscriptions._subscribers, reply.verb, [*subscriptions.subscribers_of(reply.verb), crash])
    with pytest.raises(SystemExit):
        jobs.tell(str(reply.pk))
    assert (_told(reply), _waits(reply)) == ((0, 0), True)


def test_the_sweep_queues_again_what_a_crash_left(reply):
    OrmQ.objects.all().delete()
    with staff_context():
        untold = Outbox.objects.count()
        actions.requeue_overdue(now=NOW + actions.OVERDUE + timedelta(seconds=1))
    assert _queued() == ["events.jobs.tell"] * untold
    assert untold > 0


def test_the_sweep_leaves_alone_what_is_not_overdue(reply):
    OrmQ.objects.all().delete()
    with staff_context():
        actions.requeue_overdue(now=NOW + actions.OVERDUE)
    assert _queued() == []


def test_a_rollback_leaves_neither_message_nor_event_nor_job():
    request = factories.request_of(factories.customer())
    OrmQ.objects.all().delete()
    with staff_context():
        before = set(Outbox.objects.values_list("pk", flat=True))
    with transaction.atomic():
        factories.reply_to(request, factories.staff())
        transaction.set_rollback(True)
    with staff_context():
        assert not Message.objects.exists()
        assert not Event.objects.filter(verb="message.sent").exists()
        assert set(Outbox.objects.values_list("pk", flat=True)) == before
    assert _queued() == []


def test_an_event_that_nobody_subscribed_to_makes_no_job():
    request = factories.request_of(factories.customer())
    OrmQ.objects.all().delete()
    factories.note_in(request, factories.staff())
    assert (_waits(_event("message.noted")), _queued()) == (False, [])
