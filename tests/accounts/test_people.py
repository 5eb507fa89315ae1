"""Who is in an account: the verbs, whom they refuse, and what they leave behind."""

from datetime import timedelta

import pytest

from portal.accounts import actions
from portal.accounts.models import Account, Invitation, MemberRole, Membership
from portal.accounts.subscribers import on_joined
from portal.events.actor import SYSTEM, Actor
from portal.events.models import Event
from portal.events.permissions import NotAllowed
from portal.sharing.models import RequestPermission, Share
from portal.tenancy import keys
from portal.tenancy.contexts import staff_context
from tests import factories
from tests.factories import NOW

pytestmark = pytest.mark.django_db
WEEK = timedelta(days=7)


@pytest.fixture
def anna():
    return factories.customer("anna@example.com")


@pytest.fixture
def ben(anna):
    return factories.member(anna)


def membership(who) -> Membership | None:
    with staff_context():
        return Membership.objects.filter(account=who.account, user=who.user).first()


def events(verb: str) -> list[Event]:
    with staff_context():
        return list(Event.objects.filter(verb=verb).order_by("id"))


def invite(anna, email="new@example.com", role="delegated", *, now=NOW, **how) -> Invitation:
    with anna.context():
        return actions.invite(
            account=anna.account, email=email, role=role, language="en", by=anna.actor, now=now, **how
        )


def roles_in(account) -> list[str]:
    with staff_context():
        return sorted(Membership.objects.in_force().filter(account=account).values_list("role", flat=True))


# Inviting


def test_an_invitation_is_open_for_two_weeks_and_records_one_event_without_the_address(anna):
    invitation = invite(anna, "New@Example.com ")
    assert (invitation.email, invitation.expires_at) == ("new@example.com", NOW + timedelta(days=14))
    (event,) = events("member.invited")
    assert "new@example.com" not in event.payload.lower()


def test_somebody_who_is_in_the_account_is_not_invited_again(anna, ben):
    with pytest.raises(actions.AlreadyMember):
        invite(anna, ben.user.email.upper())


def test_somebody_whose_time_is_over_can_be_invited_again(anna):
    partner = factories.member(anna, "partner")
    run_out(partner)
    invitation = invite(anna, partner.user.email, "partner", company="Süd", ends_at=NOW + WEEK)
    accept(invitation, partner.user)
    assert membership(partner).since == NOW


def test_a_second_invitation_to_an_address_replaces_the_first(anna):
    first = invite(anna)
    second = invite(anna, role="auditor")
    with staff_context():
        assert list(Invitation.objects.open()) == [second]
    with pytest.raises(actions.InvitationOver):
        accept(first, factories.customer().user)


@pytest.mark.parametrize("ends_at", [None, NOW, NOW - WEEK])
def test_a_partner_needs_a_date_to_come(anna, ends_at):
    with pytest.raises(actions.DateMissing):
        invite(anna, role="partner", ends_at=ends_at)


def test_an_owner_has_no_date(anna):
    assert invite(anna, role="owner", ends_at=NOW + WEEK).ends_at is None


def test_an_account_sends_only_so_many_invitations_a_day(anna, monkeypatch):
    monkeypatch.setattr("portal.accounts.actions.people.INVITATIONS_A_DAY", 3)
    last = [invite(anna, f"new{number}@example.com") for number in range(3)][-1]
    with pytest.raises(actions.TooManyInvitations):
        invite(anna, "one-more@example.com")
    with pytest.raises(actions.TooManyInvitations), anna.context():
        actions.resend_invitation(invitation=last, by=anna.actor, now=NOW)
    assert invite(anna, "one-more@example.com", now=NOW + timedelta(days=1, seconds=1))


@pytest.mark.parametrize("role", ["delegated", "partner", "auditor"])
def test_only_owners_invite_change_remove_and_hand_over(anna, ben, role):
    who = factories.member(anna, role)
    invitation, member = invite(anna), membership(ben)
    tries = [
        lambda: actions.invite(
            account=anna.account, email="x@example.com", role="owner", language="en", by=who.actor, now=NOW
        ),
        lambda: actions.resend_invitation(invitation=invitation, by=who.actor, now=NOW),
        lambda: actions.revoke_invitation(invitation=invitation, by=who.actor, now=NOW),
        lambda: actions.change_role(member=member, role="owner", by=who.actor, now=NOW),
        lambda: actions.remove_member(member=member, by=who.actor, now=NOW),
        lambda: actions.transfer_ownership(member=member, by=who.actor, now=NOW),
    ]
    for attempt in tries:
        with who.context(), pytest.raises(NotAllowed):
            attempt()


def test_an_owner_of_another_account_changes_nobody_here(anna, ben):
    dario = factories.customer()
    with dario.context(), pytest.raises(NotAllowed):
        actions.remove_member(member=membership(ben), by=dario.actor, now=NOW)


# Accepting


def accept(invitation: Invitation, user, *, now=NOW) -> Membership:
    by = Actor(user_id=user.pk, account_id=invitation.account_id, role=invitation.role)
    return actions.accept_invitation(invitation=invitation, user=user, by=by, now=now)


def test_who_accepts_is_a_member_as_the_invitation_says(anna):
    end = NOW + 3 * WEEK
    member = accept(invite(anna, role="partner", company="Süd", ends_at=end), factories.customer().user)
    assert (member.role, member.company, member.ends_at, member.since) == ("partner", "Süd", end, NOW)


@pytest.mark.parametrize("later", [timedelta(days=14), timedelta(days=15)])
def test_an_invitation_that_has_expired_is_not_accepted(anna, later):
    with pytest.raises(actions.InvitationOver):
        accept(invite(anna), factories.customer().user, now=NOW + later)


def test_an_invitation_whose_access_would_be_over_is_not_accepted(anna):
    with pytest.raises(actions.InvitationOver):
        accept(invite(anna, ends_at=NOW + WEEK), factories.customer().user, now=NOW + WEEK)


def test_an_invitation_is_accepted_once(anna):
    invitation = invite(anna)
    accept(invitation, factories.customer().user)
    with pytest.raises(actions.InvitationOver):
        accept(invitation, factories.customer().user)


def test_accepting_and_taking_back_kill_the_key(anna):
    for end in (lambda one: accept(one, factories.customer().user), lambda one: revoke(anna, one)):
        invitation = invite(anna)
        secret = keys.issue(actions.INVITATION, account_id=anna.account.pk, object_id=invitation.pk)
        assert keys.resolve(actions.INVITATION, secret, now=NOW)
        end(invitation)
        assert keys.resolve(actions.INVITATION, secret, now=NOW) is None


def revoke(anna, invitation) -> None:
    with anna.context():
        actions.revoke_invitation(invitation=invitation, by=anna.actor, now=NOW)


def test_an_owner_who_accepts_less_stays_an_owner(anna):
    invitation = invite(anna, "second-address@example.com", "auditor")
    accept(invitation, anna.user)
    assert membership(anna).role == MemberRole.OWNER


# Changing, handing over, leaving


def test_a_role_is_changed_and_both_are_in_the_log(anna, ben):
    with anna.context():
        actions.change_role(member=membership(ben), role="auditor", by=anna.actor, now=NOW)
    (event,) = events("member.role_changed")
    assert (event.data["before"], event.data["after"], membership(ben).role) == ("delegated", "auditor", "auditor")


def test_the_last_owner_stays(anna, ben):
    own = membership(anna)
    for attempt in (
        lambda: actions.leave(by=anna.actor, now=NOW),
        lambda: actions.remove_member(member=own, by=anna.actor, now=NOW),
        lambda: actions.change_role(member=own, role="auditor", by=anna.actor, now=NOW),
    ):
        with anna.context(), pytest.raises(actions.LastOwner):
            attempt()
    assert roles_in(anna.account) == ["delegated", "owner"]


def test_one_of_two_owners_may_go(anna):
    carl = factories.member(anna, "owner")
    with carl.context():
        actions.leave(by=carl.actor, now=NOW)
    assert roles_in(anna.account) == ["owner"]


def test_ownership_is_handed_over_in_one_event(anna):
    partner = factories.member(anna, "partner")
    with anna.context():
        actions.transfer_ownership(member=membership(partner), by=anna.actor, now=NOW)
    assert (membership(partner).role, membership(partner).ends_at, membership(anna).role) == (
        "owner",
        None,
        "delegated",
    )
    assert len(events("account.ownership_transferred")) == 1
    assert not events("member.role_changed")


def test_removal_takes_what_was_shared_with_it(anna, ben):
    factories.shared(anna, ben, request=factories.request_of(anna))
    with anna.context():
        actions.remove_member(member=membership(ben), by=anna.actor, now=NOW)
    with staff_context():
        assert (Share.objects.count(), RequestPermission.objects.count()) == (0, 0)
    (event,) = events("member.removed")
    assert event.data == {"user": ben.user.pk, "role": "delegated"}


# Running out


def run_out(who) -> None:
    with staff_context():
        Membership.objects.filter(account=who.account, user=who.user).update(ends_at=NOW - WEEK)


def test_those_whose_time_is_over_are_taken_out_once(anna, ben):
    partner = factories.member(anna, "partner")
    run_out(partner)
    with staff_context():
        assert actions.end_run_out(by=SYSTEM, now=NOW) == 1
        assert actions.end_run_out(by=SYSTEM, now=NOW) == 0
    assert (membership(partner), len(events("member.run_out"))) == (None, 1)
    assert roles_in(anna.account) == ["delegated", "owner"]


# What is left over


def sign_up(*, now=NOW):
    user = factories.User.objects.create_user("new@example.com", kind="customer")
    return user, actions.open_account(user=user, by=SYSTEM, now=now)


def tell_that_somebody_joined() -> None:
    """What the worker does with the event."""
    with staff_context():
        for event in Event.objects.filter(verb="member.joined"):
            on_joined(event)


def exists(account: Account) -> bool:
    with staff_context():
        return Account.objects.filter(pk=account.pk).exists()


def test_an_unused_account_of_somebody_who_joined_another_is_cleared_away(anna):
    user, own = sign_up()
    accept(invite(anna), user)
    tell_that_somebody_joined()
    assert not exists(own)
    assert len(events("account.cleared_away")) == 1


def test_an_account_that_is_older_than_the_invitation_stays(anna):
    user, own = sign_up(now=NOW - 3 * WEEK)
    accept(invite(anna), user)
    tell_that_somebody_joined()
    assert exists(own)


def unused_but(dario) -> None:
    """As if nothing had been written into it, except what a test has put there."""
    with staff_context():
        Account.objects.filter(pk=dario.account.pk).update(phone="")


def test_an_account_with_anything_in_it_stays(anna):
    dario = factories.customer()
    factories.request_of(dario)
    unused_but(dario)
    accept(invite(anna), dario.user)
    tell_that_somebody_joined()
    assert exists(dario.account)
    assert not events("account.cleared_away")


def test_an_account_with_somebody_else_in_it_stays(anna):
    dario = factories.customer()
    factories.member(dario)
    unused_but(dario)
    accept(invite(anna), dario.user)
    tell_that_somebody_joined()
    assert exists(dario.account)


# Staff, where no owner can


def test_staff_remove_somebody_with_a_reason_that_only_staff_read(anna, ben):
    jonas = factories.staff()
    with staff_context():
        actions.remove_for_customer(member=membership(anna), reason="Died", by=jonas.actor, now=NOW)
        actions.appoint_owner(member=membership(ben), reason="Heir", by=jonas.actor, now=NOW)
    (removed,) = events("member.removed")
    assert (removed.personal["reason"], "Died" in removed.payload) == ("Died", False)
    assert roles_in(anna.account) == ["owner"]


def test_staff_make_no_owner_where_there_is_one(anna, ben):
    with staff_context(), pytest.raises(actions.OwnerLeft):
        actions.appoint_owner(member=membership(ben), reason="Asked", by=factories.staff().actor, now=NOW)


def test_staff_give_a_reason(anna, ben):
    with staff_context(), pytest.raises(actions.ReasonMissing):
        actions.remove_for_customer(member=membership(ben), reason=" ", by=factories.staff().actor, now=NOW)
    assert membership(ben) is not None


@pytest.mark.parametrize("role", ["viewer", "marketing"])
def test_those_of_the_staff_who_only_look_change_nobody(anna, ben, role):
    by = factories.staff(factories.Role(role)).actor
    with staff_context(), pytest.raises(NotAllowed):
        actions.remove_for_customer(member=membership(ben), reason="x", by=by, now=NOW)
