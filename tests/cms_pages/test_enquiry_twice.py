"""The same form arrives twice in the same moment, at two processes: it is one request of one guest."""

from concurrent.futures import ThreadPoolExecutor

import pytest
from django.db import connection, transaction

from cms_pages import actions
from portal.accounts.models import Account
from portal.events.actor import GUEST, Actor
from portal.events.models import Event
from portal.messages.models import Message
from portal.requests.enquiry import Enquiry
from portal.requests.models import ServiceRequest
from portal.tenancy.contexts import staff_context
from tests import factories
from tests.factories import NOW
from tests.live.deadline import eventually

ENQUIRY = Enquiry(
    name="Gerda Gast",
    email="gerda@example.com",
    phone="",
    language="en",
    message="Do you mend gutters?",
    sent_key="one form",
)


def send() -> int:
    nobody = Actor(role=GUEST, name=ENQUIRY.name)
    return actions.send_enquiry(enquiry=ENQUIRY, topic="heating", branch=None, by=nobody, now=NOW).pk


def send_at_another_process() -> int:
    """In a connection and a transaction of its own, as a view has it."""
    try:
        with transaction.atomic():
            return send()
    finally:
        connection.close()


def someone_waits() -> bool:
    with connection.cursor() as cursor:
        cursor.execute("SELECT count(*) FROM pg_locks WHERE NOT granted AND pid <> pg_backend_pid()")
        return cursor.fetchone()[0] > 0


@pytest.fixture
def service(own_database):
    with transaction.atomic():
        return factories.service_type()


def test_two_clicks_in_one_moment_make_one_request(service):
    with ThreadPoolExecutor(1) as pool:
        with transaction.atomic():
            first = send()
            second = pool.submit(send_at_another_process)
            eventually(someone_waits, "the second waits for the first")
        assert second.result() == first
    with staff_context():
        counts = [model.objects.count() for model in (Account, ServiceRequest, Message)]
        told = list(Event.objects.order_by("id").values_list("verb", flat=True))
    assert counts == [1, 1, 1]
    assert told == ["account.guest_opened", "request.submitted", "message.sent"]
