"""What the page of an event and its export say in words: values before and after, reasons, both names."""

import csv
import io
from dataclasses import replace

import pytest
from django.urls import reverse

from identity.roles import Role
from portal.accounts.actions import approve_change, propose_change, refuse_change, remove_for_customer
from portal.accounts.models import MasterField
from portal.desk.event_facts import facts_of
from portal.events.actor import Actor
from portal.events.models import Event
from portal.events.record import record
from portal.requests.actions import assign, triage
from portal.tenancy.contexts import staff_context
from tests import factories
from tests.accounts.conftest import BANK, IBAN
from tests.factories import NOW


@pytest.fixture
def page(desk):
    """What the viewer reads of the newest event of a kind."""

    def read(verb: str) -> str:
        with staff_context():
            event = Event.objects.filter(verb=verb).newest_first()[0]
        answer = desk.viewer.get(reverse("events:detail", args=[event.pk]))
        return "\n".join(f"{fact.label}: {fact.value}" for fact in answer.context["facts"])

    return read


@pytest.fixture
def change(anna):
    with anna.context():
        after = {"name": "Berger & Sons"}
        return propose_change(account=anna.account, field=MasterField.LEGAL_NAME, after=after, by=anna.actor, now=NOW)


def test_a_change_with_four_eyes_shows_both_values_and_both_names(desk, anna, change, page):
    person = desk.people[Role.EDITOR]
    with staff_context(user_id=person.user.pk):
        approve_change(change=change, by=person.actor, now=NOW)
    shown = page("account.change_approved")
    assert "Before: Anna Berger\nAfter: Berger & Sons" in shown
    assert f"Proposed by: Anna Berger (person {anna.user.pk})" in shown
    assert f"Decided by: {person.user.get_full_name()} (person {person.user.pk})" in shown


def test_a_refusal_shows_its_reason(desk, change, page):
    person = desk.people[Role.EDITOR]
    with staff_context(user_id=person.user.pk):
        refuse_change(change=change, reason="Not in the register", by=person.actor, now=NOW)
    assert "Reason: Not in the register" in page("account.change_refused")


def test_bank_details_are_masked(anna, page):
    with anna.context():
        propose_change(account=anna.account, field=MasterField.BANK_DETAILS, after=BANK, by=anna.actor, now=NOW)
    shown = page("account.change_proposed")
    assert f"After: DE•• •••• {IBAN[-4:]}" in shown
    assert IBAN[4:-4] not in shown


def test_the_reason_of_staff_can_be_read(desk, anna, page):
    person = desk.people[Role.ADMIN]
    ben = factories.member(anna)
    with staff_context(user_id=person.user.pk):
        member = ben.user.memberships.get()
        remove_for_customer(member=member, reason="The family wrote", by=person.actor, now=NOW)
    shown = page("member.removed")
    assert "Reason: The family wrote" in shown
    assert f"Person: {ben.user.get_full_name()} (person {ben.user.pk})" in shown


def test_the_reason_of_a_visit_can_be_read(desk, anna, page):
    desk.editor.post(f"/admin/as-customer/{anna.account.pk}/", {"reason": "A button that does not work"})
    assert "Reason: A button that does not work" in page("visit.started")


def test_a_refusal_of_a_provider_says_what_it_answered(page):
    by = Actor(personal={"error": "access_denied", "address": "anna@example.com", "further": "kept too"})
    with staff_context():
        record("person.provider_refused", by=by, now=NOW, data={"provider": "demo"})
    shown = page("person.provider_refused")
    assert "What the provider answered: access_denied" in shown
    assert "E-mail address at the provider: anna@example.com" in shown
    assert "further: kept too" in shown


def test_steps_of_a_request_are_told_in_words(desk, ticket, page):
    person = desk.people[Role.EDITOR]
    with staff_context(user_id=person.user.pk):
        triage(request=ticket, by=person.actor, now=NOW)
        assign(request=ticket, assignee=person.user, by=person.actor, now=NOW)
    assert "Before: Submitted" in page("request.triaged")
    assigned = page("request.assigned")
    assert "Before: –" in assigned
    assert f"After: {person.user.get_full_name()}" in assigned


def test_what_was_erased_is_not_shown(anna):
    by = replace(anna.actor, personal={"reason": "gone"})
    with anna.context():
        event = record("member.removed", by=by, now=NOW, account_id=anna.account.pk, data={"user": anna.user.pk})
    event.personal = None
    assert [fact.label for fact in facts_of(event, {})] == ["Person"]


def test_the_export_says_the_same(desk, anna, change):
    address = f"{reverse('events:index')}?export=csv&verb=account.change_proposed"
    text = desk.viewer.get(address).getvalue().decode("utf-8-sig")
    (row,) = csv.DictReader(io.StringIO(text, newline=""))
    assert "After: Berger & Sons" in row["Details"]
    assert "Proposed by: Anna Berger" in row["Details"]
