"""The log only grows: the database refuses everything else, to every role and to the owner of the table."""

import hashlib
import json
from datetime import UTC, datetime
from uuid import UUID

import pytest
from django.db import DatabaseError, IntegrityError, connection, transaction

from portal.events.actor import SYSTEM
from portal.events.models import Event
from portal.events.record import record
from portal.events.statements import canonical
from portal.tenancy.contexts import database_context, staff_context
from tests.factories import NOW
from tests.tenancy.logins import connected_as

EVENT = UUID("0199aaaa-0000-7000-8000-000000000001")
PAYLOAD = {
    "id": str(EVENT),
    "at": NOW.isoformat(),
    "verb": "request.submitted",
    "visibility": "customer",
    "account": 1,
    "request": 2,
    "actor": 3,
}
COLUMNS = {
    "id": str(EVENT),
    "at": NOW,
    "verb": "request.submitted",
    "visibility": "customer",
    "account_id": 1,
    "request_id": 2,
    "actor_id": 3,
}
REFUSED = {
    "update": "UPDATE portal_event SET verb = 'request.cancelled'",
    "update of the payload and its leaf": "UPDATE portal_event SET payload = '{}', leaf = sha256('{}')",
    "update of the transaction id": "UPDATE portal_event SET xid = '1'::xid8",
    "exchange of personal data": "UPDATE portal_event SET personal = '{}'",
    "erasure of half the personal data": "UPDATE portal_event SET personal = NULL",
    "erasure together with a change": "UPDATE portal_event SET personal = NULL, salt = NULL, account_id = 9",
    "delete": "DELETE FROM portal_event",
    "truncate": "TRUNCATE portal_event",
}


def add_event(cursor, *, payload: str | None = None, leaf: bytes | None = None, **columns) -> None:
    """Write one event past `record()`, right unless told otherwise."""
    payload = canonical(PAYLOAD) if payload is None else payload
    row = {
        **COLUMNS,
        "payload": payload,
        "leaf": leaf or hashlib.sha256(payload.encode()).digest(),
        "personal": json.dumps({"name": "Anna"}),
        "salt": b"salt",
        **columns,
    }
    names, marks = ", ".join(row), ", ".join(["%s"] * len(row))
    cursor.execute(f"INSERT INTO portal_event ({names}) VALUES ({marks})", list(row.values()))


@pytest.fixture
def owner(django_db_setup, django_db_blocker):
    """A cursor of the table's owner, who has taken the wall down and sees one event; all is rolled back."""
    with (
        django_db_blocker.unblock(),
        connected_as("portal_owner") as owning,
        owning.cursor() as cursor,
    ):
        owning.set_autocommit(False)
        cursor.execute("ALTER TABLE portal_event NO FORCE ROW LEVEL SECURITY")
        add_event(cursor)
        yield cursor
        owning.rollback()


@pytest.mark.parametrize("statement", REFUSED.values(), ids=REFUSED.keys())
def test_the_owner_of_the_table_is_refused(owner, statement):
    with pytest.raises(DatabaseError, match="the event log only grows"):
        owner.execute(statement)


def test_the_owner_may_erase_personal_data(owner):
    owner.execute("UPDATE portal_event SET personal = NULL, salt = NULL")
    owner.execute("SELECT personal, salt, payload FROM portal_event")
    assert owner.fetchall() == [(None, None, canonical(PAYLOAD))]


def test_erased_personal_data_does_not_come_back(owner):
    owner.execute("UPDATE portal_event SET personal = NULL, salt = NULL")
    with pytest.raises(DatabaseError, match="the event log only grows"):
        owner.execute("UPDATE portal_event SET personal = '{}', salt = 'salt'")


@pytest.mark.django_db
@pytest.mark.parametrize("role", ["none", "portal_tenant", "portal_observer", "portal_staff", "portal_viewer"])
@pytest.mark.parametrize(
    "statement",
    [*REFUSED.values(), "UPDATE portal_event SET personal = NULL, salt = NULL"],
    ids=[*REFUSED, "erasure"],
)
def test_each_role_of_the_site_is_refused(role, statement):
    with staff_context():
        record("request.submitted", by=SYSTEM, now=NOW, account_id=1, visibility="customer")
    with (
        pytest.raises(DatabaseError, match="permission denied"),
        database_context(role, account_id=1),
        connection.cursor() as cursor,
    ):
        cursor.execute(statement)


@pytest.mark.django_db
def test_an_event_whose_leaf_is_of_another_text_is_refused():
    with pytest.raises(IntegrityError, match="event_leaf"), connection.cursor() as cursor:
        add_event(cursor, leaf=hashlib.sha256(b"another text").digest())


@pytest.mark.django_db
@pytest.mark.parametrize(
    ("column", "value"),
    [
        ("id", "0199aaaa-0000-7000-8000-000000000002"),
        ("at", datetime(2020, 1, 1, tzinfo=UTC)),
        ("verb", "request.cancelled"),
        ("visibility", "staff"),
        ("account_id", 9),
        ("account_id", None),
        ("request_id", 9),
        ("actor_id", 9),
        ("actor_id", None),
    ],
)
def test_a_column_that_disagrees_with_the_payload_is_refused(column, value):
    with pytest.raises(IntegrityError, match="event_columns_agree"), connection.cursor() as cursor:
        add_event(cursor, **{column: value})


@pytest.mark.django_db
@pytest.mark.parametrize("key", PAYLOAD)
def test_a_payload_that_leaves_something_out_is_refused(key):
    payload = canonical({name: value for name, value in PAYLOAD.items() if name != key})
    with pytest.raises(IntegrityError, match="event_columns_agree"), connection.cursor() as cursor:
        add_event(cursor, payload=payload)


@pytest.mark.django_db
def test_a_recorded_event_keeps_personal_data_out_of_the_payload():
    with staff_context():
        event = record("person.signed_in", by=SYSTEM, now=NOW, data={"device": 7})
        stored = Event.objects.get(pk=event.pk)
    assert SYSTEM.name not in stored.payload


@pytest.mark.django_db
def test_a_recorded_event_binds_its_personal_data_by_a_salted_hash():
    with staff_context():
        event = Event.objects.get(pk=record("person.signed_in", by=SYSTEM, now=NOW).pk)
    digest = hashlib.sha256(bytes(event.salt) + canonical(event.personal).encode()).hexdigest()
    assert json.loads(event.payload)["personal"] == digest


@pytest.mark.django_db
def test_an_event_of_a_transaction_that_is_rolled_back_is_gone():
    with transaction.atomic():
        with staff_context():
            event = record("person.signed_in", by=SYSTEM, now=NOW)
        transaction.set_rollback(True)
    with staff_context():
        assert not Event.objects.filter(pk=event.pk).exists()
