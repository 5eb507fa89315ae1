"""Master data takes effect only when a second person of the right role has approved."""

from dataclasses import replace

import pytest
from django.db import IntegrityError, connection, transaction

from identity.roles import Role
from portal.accounts import access, actions, master_values
from portal.accounts.models import BankDetails, MasterDataChange, MasterField, Membership
from portal.events.models import Event
from portal.events.permissions import NotAllowed
from portal.tenancy.contexts import staff_context
from tests import factories
from tests.factories import NOW

from .conftest import BANK, IBAN, OTHER_BANK, OTHER_IBAN, PROPOSALS

LEGAL_NAME, VAT_ID, BANK_DETAILS = MasterField


def _approve(firm, change, who):
    with firm.context(who):
        return actions.approve_change(change=change, by=who.actor, now=NOW)


def _refuse(firm, change, who, reason="Not yours"):
    with firm.context(who):
        return actions.refuse_change(change=change, reason=reason, by=who.actor, now=NOW)


def _in_force(firm, field):
    with staff_context():
        return master_values.current_value(firm.account, field)


def _events(verb: str) -> list[Event]:
    with staff_context():
        return list(Event.objects.filter(verb=verb))


@pytest.mark.parametrize("field", MasterField)
def test_a_proposal_changes_nothing(firm, field):
    before = _in_force(firm, field)
    firm.propose(firm.owner, field)
    assert _in_force(firm, field) == before


@pytest.mark.parametrize("field", MasterField)
def test_what_staff_approve_takes_effect(firm, field):
    change = _approve(firm, firm.propose(firm.owner, field), firm.editor)
    assert (_in_force(firm, field), change.state) == (PROPOSALS[field], "approved")


def test_the_other_owner_of_an_organisation_approves(firm):
    _approve(firm, firm.propose(firm.owner), firm.second)
    assert _in_force(firm, BANK_DETAILS) == BANK


@pytest.mark.parametrize("who", ["owner", "editor"])
def test_nobody_decides_on_their_own_proposal(firm, who):
    person = getattr(firm, who)
    change = firm.propose(person)
    for decide in (_approve, _refuse):
        with pytest.raises(actions.SecondPersonNeeded):
            decide(firm, change, person)
    assert _in_force(firm, BANK_DETAILS) == {}


def test_the_database_holds_that_nobody_decides_on_their_own_proposal(firm):
    change = firm.propose(firm.owner)
    with staff_context(), pytest.raises(IntegrityError), transaction.atomic():
        MasterDataChange.objects.filter(pk=change.pk).update(
            state="approved", decided_by=firm.owner.user, decided_at=NOW
        )


@pytest.mark.parametrize("who", ["other_editor", "owner", "second"])
def test_what_staff_propose_another_one_or_an_owner_approves(firm, who):
    _approve(firm, firm.propose(firm.editor), getattr(firm, who))
    assert _in_force(firm, BANK_DETAILS) == BANK


@pytest.mark.parametrize("who", ["delegated", "partner", "auditor", "viewer"])
def test_others_neither_propose_nor_decide_nor_withdraw(firm, who):
    person, change = getattr(firm, who), firm.propose(firm.owner)
    for attempt in (
        lambda: firm.propose(person, VAT_ID),
        lambda: _approve(firm, change, person),
        lambda: _refuse(firm, change, person),
        lambda: actions.withdraw_change(change=change, by=person.actor, now=NOW),
        lambda: actions.read_bank_details(account=firm.account, by=person.actor, now=NOW),
    ):
        with pytest.raises(NotAllowed):
            attempt()


def test_an_owner_of_a_private_account_waits_for_staff(firm):
    with firm.owner.context():
        actions.update_details(account=firm.account, details={"kind": "person"}, by=firm.owner.actor, now=NOW)
    change = firm.propose(firm.owner)
    with pytest.raises(NotAllowed):
        _approve(firm, change, firm.second)


def test_a_private_account_that_becomes_an_organisation_does_not_decide_what_waits_already(firm):
    """Or one person alone invites another owner and lets them approve."""
    with firm.owner.context():
        actions.update_details(account=firm.account, details={"kind": "person"}, by=firm.owner.actor, now=NOW)
    change = firm.propose(firm.owner)
    late = factories.member(firm.owner, "owner")
    with firm.owner.context():
        actions.update_details(account=firm.account, details={"kind": "organisation"}, by=firm.owner.actor, now=NOW)
    for owner in (firm.second, late):
        for decide in (_approve, _refuse):
            with pytest.raises(NotAllowed):
                decide(firm, change, owner)
        assert access.possible_verbs(owner.actor, change) == ["withdraw_change"]
    _approve(firm, change, firm.editor)
    assert _in_force(firm, BANK_DETAILS) == BANK


@pytest.mark.parametrize("proposer", ["owner", "editor"])
def test_who_is_made_an_owner_afterwards_decides_on_nothing_that_waits(firm, proposer):
    change = firm.propose(getattr(firm, proposer))
    with firm.owner.context():
        member = Membership.objects.get(user=firm.delegated.user)
        actions.change_role(member=member, role="owner", by=firm.owner.actor, now=NOW)
    promoted = replace(firm.delegated, actor=replace(firm.delegated.actor, role="owner"))
    with pytest.raises(NotAllowed):
        _approve(firm, change, promoted)
    assert _in_force(firm, BANK_DETAILS) == {}


def test_who_is_no_owner_any_more_does_not_decide(firm):
    change = firm.propose(firm.owner)
    with firm.owner.context():
        member = Membership.objects.get(user=firm.second.user)
        actions.change_role(member=member, role="auditor", by=firm.owner.actor, now=NOW)
    with pytest.raises(NotAllowed):
        _approve(firm, change, replace(firm.second, actor=replace(firm.second.actor, role="auditor")))


def test_an_owner_of_another_account_has_no_part_in_it(firm):
    stranger, change = factories.customer(), firm.propose(firm.owner)
    with pytest.raises(NotAllowed):
        actions.approve_change(change=change, by=stranger.actor, now=NOW)
    with stranger.context():
        assert not MasterDataChange.objects.exists()


@pytest.mark.parametrize("reason", ["", "   "])
def test_a_refusal_says_why(firm, reason):
    change = firm.propose(firm.owner)
    with pytest.raises(actions.RefusalWithoutReason):
        _refuse(firm, change, firm.editor, reason)


def test_what_is_refused_stays_as_it_was_and_can_be_proposed_again(firm):
    _refuse(firm, firm.propose(firm.owner), firm.editor)
    assert _in_force(firm, BANK_DETAILS) == {}
    assert firm.propose(firm.owner).state == "open"


def test_one_change_of_a_field_waits_at_a_time(firm):
    firm.propose(firm.owner)
    with pytest.raises(actions.WaitsAlready):
        firm.propose(firm.second, after=OTHER_BANK)
    assert firm.propose(firm.second, VAT_ID).state == "open"


def test_what_is_in_force_is_not_proposed(firm):
    with pytest.raises(actions.NothingChanges):
        firm.propose(firm.owner, LEGAL_NAME, after={"name": firm.account.name})


def test_an_owner_withdraws_what_an_owner_has_proposed(firm):
    change = firm.propose(firm.owner)
    with firm.second.context():
        change = actions.withdraw_change(change=change, by=firm.second.actor, now=NOW)
    assert change.state == "withdrawn"
    with pytest.raises(actions.DecidedAlready):
        _approve(firm, change, firm.editor)


def test_a_customer_does_not_withdraw_what_staff_propose(firm):
    change = firm.propose(firm.editor)
    with firm.owner.context(), pytest.raises(NotAllowed):
        actions.withdraw_change(change=change, by=firm.owner.actor, now=NOW)


def test_a_change_of_what_is_no_longer_in_force_is_not_approved(firm):
    change = firm.propose(firm.owner, LEGAL_NAME)
    with staff_context(), connection.cursor() as cursor:
        cursor.execute("UPDATE portal_account SET name = 'Elsewhere' WHERE id = %s", [firm.account.pk])
    with pytest.raises(actions.ChangedMeanwhile):
        _approve(firm, change, firm.editor)
    assert firm.account.name == "Elsewhere"


def test_the_second_decision_comes_too_late(firm):
    change = firm.propose(firm.owner)
    _approve(firm, change, firm.editor)
    with pytest.raises(actions.DecidedAlready):
        _refuse(firm, change, firm.second)  # as it was read before the other one decided


def test_bank_details_are_replaced_and_removed(firm):
    _approve(firm, firm.propose(firm.owner), firm.editor)
    _approve(firm, firm.propose(firm.owner, after=OTHER_BANK), firm.editor)
    assert _in_force(firm, BANK_DETAILS) == OTHER_BANK
    _approve(firm, firm.propose(firm.owner, after={}), firm.editor)
    with staff_context():
        assert not BankDetails.objects.exists()


def test_both_persons_stand_in_the_log(firm):
    _approve(firm, firm.propose(firm.owner), firm.editor)
    (event,) = _events("account.change_approved")
    named = event.data["proposed_by"], event.data["decided_by"], event.actor_id
    assert named == (firm.owner.user.pk, firm.editor.user.pk, firm.editor.user.pk)
    assert event.personal["after"] == "DE•• •••• 3000"


def test_no_event_holds_the_number_of_a_bank_account(firm):
    _approve(firm, firm.propose(firm.owner), firm.editor)
    _refuse(firm, firm.propose(firm.owner, after=OTHER_BANK), firm.editor)
    with firm.owner.context():
        actions.read_bank_details(account=firm.account, by=firm.owner.actor, now=NOW)
    with staff_context():
        written = "".join(f"{event.payload}{event.personal}" for event in Event.objects.all())
    for iban in (IBAN, OTHER_IBAN):
        assert iban not in written
        assert iban[8:-4] not in written


@pytest.mark.parametrize("who", ["owner", "editor"])
def test_reading_bank_details_is_an_event_that_the_customer_sees(firm, who):
    person = getattr(firm, who)
    _approve(firm, firm.propose(firm.owner), firm.other_editor)
    with firm.context(person):
        read = actions.read_bank_details(account=firm.account, by=person.actor, now=NOW)
    (event,) = _events("account.bank_details_read")
    assert (read, event.actor_id, event.visibility) == (BANK, person.user.pk, "customer")


def test_reading_a_proposal_of_bank_details_is_an_event_as_well(firm):
    change = firm.propose(firm.owner)
    with staff_context():
        before, after = actions.read_change(change=change, by=firm.editor.actor, now=NOW)
    assert (before, after, len(_events("account.bank_details_read"))) == ({}, BANK, 1)


@pytest.mark.parametrize("role", [Role.MARKETING, Role.CREW])
def test_marketing_and_crew_have_no_part_in_it(firm, role):
    person, change = factories.staff(role), firm.propose(firm.owner)
    with pytest.raises(NotAllowed):
        actions.approve_change(change=change, by=person.actor, now=NOW)
