"""By a person one finds what was done to them, by a customer what its people did, by a request its downloads."""

import pytest
from django.db import connection
from django.urls import reverse

from identity import actions as sign_in
from identity.roles import Role
from portal.accounts.actions import remove_member
from portal.documents.actions import open_document
from portal.events.actor import Actor
from portal.events.models import Event
from portal.events.record import record
from portal.tenancy.contexts import staff_context
from tests import factories
from tests.factories import NOW


@pytest.fixture
def verbs(desk):
    """What the log is narrowed to."""

    def found(**query) -> set[str]:
        page = desk.clients[Role.VIEWER].get(reverse("events:index"), query)
        return {event.verb for event in page.context["object_list"]}

    return found


@pytest.fixture
def ben(anna):
    """A member whom Anna has removed."""
    ben = factories.member(anna, first_name="Benjamin")
    with anna.context():
        remove_member(member=ben.user.memberships.get(), by=anna.actor, now=NOW)
    return ben


def test_what_was_done_to_a_person_is_found_by_their_name(verbs, ben):
    assert "member.removed" in verbs(person="Benjamin")


def test_what_support_did_to_a_person_is_found_by_their_address(verbs, anna):
    sign_in.forget_factors(user=anna.user, reason="called back")
    assert "person.factors_forgotten" in verbs(person=anna.user.email)


@pytest.mark.parametrize("verb", ["person.sign_in_failed", "person.sign_in_braked"])
def test_tries_with_their_address_are_found(verbs, anna, verb):
    with staff_context():
        record(verb, by=Actor(personal={"tried": anna.user.email}), now=NOW)
    assert verbs(person=anna.user.email) >= {verb}
    assert verb not in verbs(person="rossi")


def test_what_was_done_to_others_is_not_found(verbs, anna, ben):
    assert verbs(person="Rossi") == set()


def test_what_the_people_of_a_customer_did_at_the_door_is_found_by_its_number(verbs, anna):
    other = factories.customer(first_name="Dario", last_name="Rossi")
    with staff_context():
        by = Actor(user_id=anna.user.pk, population="customer")
        record("person.factor_added", by=by, now=NOW, about=anna.user)
    sign_in.forget_factors(user=anna.user, reason="called back")
    assert verbs(account_number=anna.account.number) >= {"person.factor_added", "person.factors_forgotten"}
    assert not verbs(account_number=other.account.number) & {"person.factor_added", "person.factors_forgotten"}


def test_a_download_is_found_by_the_number_of_its_request(desk, verbs, anna, ticket):
    document = factories.document_of(anna)
    factories.reply_to(ticket, anna, documents=[document])
    person = desk.people[Role.VIEWER]
    with staff_context(user_id=person.user.pk):
        open_document(document=document, by=person.actor, now=NOW).close()
    assert "document.downloaded" in verbs(request_number=ticket.number)


def test_an_index_answers_whom_an_event_is_about(anna):
    with staff_context(), connection.cursor() as cursor:
        cursor.execute("SET LOCAL enable_seqscan = off")
        plan = Event.objects.with_whom().filter(whom__in=["1", "2"]).explain()
    assert "event_whom" in plan
