"""The database is restarted while people work: what was acknowledged is there, and the next request is served."""

import itertools
import threading
from collections.abc import Iterator
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass, field

import pytest
import requests
from django.db import connection

from config import embedded_postgres
from portal.messages.models import Message
from portal.requests.models import ServiceRequest
from portal.tenancy.contexts import staff_context
from tests import factories
from tests.faults.test_mail import is_sent, write
from tests.live import databases
from tests.live.deadline import eventually
from tests.live.fixtures import built_house, inside
from tests.live.house import House
from tests.live.people import Person


@dataclass
class Writer:
    """Writes one message after the other until told to stop; knows what was acknowledged and what was not."""

    person: Person
    path: str
    name: str
    acknowledged: list[str] = field(default_factory=list)
    failed: list[str] = field(default_factory=list)

    def write(self, stop: threading.Event) -> None:
        for number in itertools.count():
            if stop.is_set():
                return
            body = f"{self.name} {number}"
            try:
                status = self.person.submit(f"{self.path}reply/", {"body": body}).status_code
            except requests.RequestException as error:
                raise AssertionError(f"{body} got no answer: {error}") from error
            (self.acknowledged if status == 302 else self.failed).append(body)


@pytest.fixture
def house(tmp_path, template, mailbox, door, django_db_blocker, settings) -> Iterator[House]:
    """A house on a PostgreSQL of its own, with a copy of the template in it."""
    data_dir = tmp_path / "postgres"
    own = embedded_postgres.ensure(data_dir, flags=settings.POSTGRES_FLAGS)
    try:
        embedded_postgres.ensure_database(own, "foyer")
        databases.copy(settings.POSTGRES, template, own, "foyer")
        outside = {"SMTP_HOST": "127.0.0.1", "SMTP_PORT": str(mailbox.port), "CLAMD_ADDRESS": door.address}
        with built_house(tmp_path, "foyer", outside, server=own) as house, inside(house, django_db_blocker):
            yield house
    finally:
        embedded_postgres.stop(data_dir)


def test_a_restart_of_the_database_under_load_loses_nothing_that_was_acknowledged(house, settings):
    house.start_web(workers=2)
    worker = house.start_worker()
    writers = [new_writer(house, number) for number in range(3)]
    stop = threading.Event()
    with ThreadPoolExecutor(len(writers)) as pool:
        running = [pool.submit(writer.write, stop) for writer in writers]
        eventually(lambda: all(len(writer.acknowledged) >= 3 for writer in writers), "everybody has written")
        restart(house, settings.POSTGRES_FLAGS)
        before = [len(writer.acknowledged) for writer in writers]
        eventually(
            lambda: all(len(w.acknowledged) >= n + 3 for w, n in zip(writers, before, strict=True)),
            f"everybody writes again, so far {[(len(w.acknowledged), w.failed) for w in writers]}",
        )
        stop.set()
        for one in running:
            one.result()
    with staff_context():
        stored = list(Message.objects.values_list("body", flat=True))
    assert len(stored) == len(set(stored))
    assert {body for writer in writers for body in writer.acknowledged} <= set(stored)
    # An error page says that it is not known whether it worked; nothing else may be there.
    assert set(stored) <= {body for writer in writers for body in writer.acknowledged + writer.failed}
    address = write()
    eventually(lambda: is_sent(address), "the worker works again")
    assert worker.is_running


def test_the_first_request_after_a_restart_of_the_idle_database_is_served(house, settings):
    house.start_web(workers=2)
    writer = new_writer(house, 1)
    for _ in range(4):  # each of the two processes has its connection
        assert writer.person.open(writer.path).status_code == 200
    restart(house, settings.POSTGRES_FLAGS)
    assert [writer.person.open(writer.path).status_code for _ in range(4)] == [200, 200, 200, 200]


def restart(house: House, flags: str) -> None:
    connection.close()  # the test's own
    embedded_postgres.stop(house.server.data_dir)
    embedded_postgres.ensure(house.server.data_dir, flags=flags)


def new_writer(house: House, number: int) -> Writer:
    who = factories.customer()
    request: ServiceRequest = factories.request_of(who)
    writer = Writer(
        Person(house, factories.signed_in(who).cookies), f"/portal/requests/{request.pk}/", f"writer {number}"
    )
    assert writer.person.open(writer.path).status_code == 200
    return writer
