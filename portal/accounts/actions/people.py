"""Who is in an account: invited, joined, changed, gone."""

from datetime import datetime, timedelta
from typing import Any

from django.db import transaction
from django.utils.translation import gettext as _

from identity.models import User
from portal.events.actor import Actor
from portal.events.models import Event, Visibility
from portal.events.permissions import demand
from portal.events.record import record
from portal.tenancy import keys
from portal.tenancy.contexts import tenant_context

from .. import access
from ..models import Account, Invitation, MemberRole, Membership

#: the kind of key that the link of an invitation is
INVITATION = "invitation"
INVITATION_LASTS = timedelta(days=14)
#: so many mails a day leave in the name of one account: anybody can type the address of somebody else
INVITATIONS_A_DAY = 40


class AlreadyMember(Exception):
    """Somebody with this address is in the account."""

    def __init__(self):
        super().__init__(_("This person is a member already."))


class DateMissing(Exception):
    """Partners have access until a date."""

    def __init__(self):
        super().__init__(_("Please say until when the partner has access: a date that is still to come."))


class InvitationOver(Exception):
    """Expired, revoked or accepted."""

    def __init__(self):
        super().__init__(_("This invitation is no longer valid. Please ask for a new one."))


class TooManyInvitations(Exception):
    """Mail in somebody else's name is not to be had by the thousand."""

    def __init__(self):
        super().__init__(_("That is enough invitations for today. Please try again tomorrow."))


class LastOwner(Exception):
    """Somebody has to decide."""

    def __init__(self):
        super().__init__(
            _("This is the last owner. Please make somebody else an owner first, so that somebody can decide.")
        )


def invite(
    *,
    account: Account,
    email: str,
    role: str,
    company: str = "",
    ends_at: datetime | None = None,
    language: str,
    by: Actor,
    now: datetime,
) -> Invitation:
    """Ask somebody by e-mail to join the account; an open invitation to the same address is replaced.

    Whether the address has a sign-in already makes no difference to anybody but its owner. The mail is written by
    whoever subscribes to the event. Raises `AlreadyMember`, `DateMissing` and `TooManyInvitations`.
    """
    demand(access.MAY, by, "invite", account.pk)
    email = email.strip().lower()
    with transaction.atomic():
        _locked(account.pk)
        _keep_within_the_day(account.pk, now=now)
        if Membership.objects.in_force().filter(account_id=account.pk, user__email=email).exists():
            raise AlreadyMember
        for earlier in Invitation.objects.open().filter(account_id=account.pk, email=email):
            _close(earlier, now=now)
        invitation = Invitation.objects.create(
            account_id=account.pk,
            email=email,
            role=role,
            company=company.strip(),
            ends_at=_end_of(role, ends_at, now=now),
            language=language,
            invited_by_id=by.person_id(),
            inviter_name=by.name,
            sent_at=now,
            expires_at=now + INVITATION_LASTS,
        )
        _record("member.invited", invitation, by=by, now=now, data={"role": role})
    return invitation


def resend_invitation(*, invitation: Invitation, by: Actor, now: datetime) -> None:
    """Send it once more, with a new link; the old one opens nothing any more. Raises `TooManyInvitations`."""
    demand(access.MAY, by, "invite", invitation.account_id)
    with transaction.atomic():
        _locked(invitation.account_id)
        _keep_within_the_day(invitation.account_id, now=now)
        invitation = _open(invitation)
        keys.revoke(INVITATION, object_id=invitation.pk)
        invitation.sent_at, invitation.expires_at = now, now + INVITATION_LASTS
        invitation.save(update_fields=["sent_at", "expires_at"])
        _record("member.invited", invitation, by=by, now=now, data={"role": invitation.role, "again": True})


def revoke_invitation(*, invitation: Invitation, by: Actor, now: datetime) -> None:
    """Take it back; its link opens nothing any more."""
    demand(access.MAY, by, "revoke_invitation", invitation.account_id)
    with transaction.atomic():
        invitation = _open(invitation)
        _close(invitation, now=now)
        _record("member.invitation_revoked", invitation, by=by, now=now)


def accept_invitation(*, invitation: Invitation, user: User, by: Actor, now: datetime) -> Membership:
    """Make the person who holds the link a member; somebody who is one already gets the role of the invitation.

    by: the person in the account that invites, for this runs in that account's context. An owner stays an owner.
    Raises `InvitationOver`.
    """
    demand(access.MAY, by, "accept_invitation", invitation.account_id)
    with tenant_context(invitation.account_id, user_id=user.pk):
        invitation = _open(invitation)
        if invitation.expires_at <= now or (invitation.ends_at and invitation.ends_at <= now):
            raise InvitationOver
        member = Membership.objects.filter(account_id=invitation.account_id, user=user).first()
        if member is None:
            member = Membership(account_id=invitation.account_id, user=user, since=now)
        elif member.ends_at is not None and member.ends_at <= now:  # it has run out: this is a new beginning
            member.since = now
        if member.pk is None or member.role != MemberRole.OWNER:
            member.role, member.company, member.ends_at = invitation.role, invitation.company, invitation.ends_at
            member.save()
        Invitation.objects.filter(membership=member).update(membership=None)  # of an earlier time here
        invitation.accepted_at, invitation.membership = now, member
        invitation.save(update_fields=["accepted_at", "membership"])
        keys.revoke(INVITATION, object_id=invitation.pk)
        data = _about(member) | {"invitation": invitation.pk}
        _record("member.joined", member, by=by, now=now, data=data)
    return member


def take_in(*, user: User, role: str, federation_id: int, by: Actor, now: datetime) -> Membership:
    """Make somebody a member whom the provider of the account's company has brought here for the first time.

    by: the person in the account that they come into, for this runs in that account's context.
    """
    demand(access.MAY, by, "take_in", by.account_id)
    account_id = by.own_account_id()
    with transaction.atomic():
        _locked(account_id)
        member = Membership.objects.create(account_id=account_id, user=user, role=role, since=now)
        data = _about(member) | {"federation": federation_id}
        _record("member.taken_in", member, by=by, now=now, data=data)
    return member


def change_role(
    *, member: Membership, role: str, company: str = "", ends_at: datetime | None = None, by: Actor, now: datetime
) -> Membership:
    """Make a member another kind of member; what was shared with them stays. Raises `LastOwner`, `DateMissing`."""
    demand(access.MAY, by, "change_member", member.account_id)
    with transaction.atomic():
        member = _locked_member(member)
        if role != MemberRole.OWNER:
            _keep_an_owner(member)
        before = member.role
        member.role, member.company, member.ends_at = role, company.strip(), _end_of(role, ends_at, now=now)
        member.save(update_fields=["role", "company", "ends_at"])
        data = _about(member) | {"before": before, "after": role}
        _record("member.role_changed", member, by=by, now=now, data=data)
    return member


def transfer_ownership(*, member: Membership, by: Actor, now: datetime) -> Membership:
    """Make a member an owner, and oneself a delegated member; gives the new owner's membership."""
    demand(access.MAY, by, "transfer_ownership", member.account_id)
    with transaction.atomic():
        member = _locked_member(member)
        own = Membership.objects.owners().get(account_id=member.account_id, user_id=by.person_id())
        if own.pk == member.pk:
            return member
        member.role, member.company, member.ends_at = MemberRole.OWNER, "", None
        member.save(update_fields=["role", "company", "ends_at"])
        own.role = MemberRole.DELEGATED
        own.save(update_fields=["role"])
        data = _about(member) | {"from": own.pk, "to": member.pk}
        _record("account.ownership_transferred", member, by=by, now=now, data=data)
    return member


def remove_member(*, member: Membership, by: Actor, now: datetime) -> None:
    """End somebody's access at once, with everything that was shared with them. Raises `LastOwner`."""
    demand(access.MAY, by, "remove_member", member.account_id)
    _remove("member.removed", member, by=by, now=now)


def leave(*, by: Actor, now: datetime) -> None:
    """End one's own access. Raises `LastOwner`."""
    demand(access.MAY, by, "leave", by.account_id)
    member = Membership.objects.get(account_id=by.own_account_id(), user_id=by.person_id())
    _remove("member.left", member, by=by, now=now)


def _remove(verb: str, member: Membership, *, by: Actor, now: datetime) -> None:
    with transaction.atomic():
        member = _locked_member(member)
        _keep_an_owner(member)
        _record(verb, member, by=by, now=now, data=_about(member))
        member.delete()


def _locked(account_id: int) -> Account:
    """Who decides about people of an account does so one after another."""
    return Account.objects.select_for_update().get(pk=account_id)


def _locked_member(member: Membership) -> Membership:
    _locked(member.account_id)
    return Membership.objects.select_for_update().get(pk=member.pk)


def _about(member: Membership) -> dict[str, Any]:
    """What the log keeps of a member, whose row may soon be gone."""
    return {"user": member.user_id, "role": member.role}


def _keep_within_the_day(account_id: int, *, now: datetime) -> None:
    sent = Event.objects.filter(account_id=account_id, verb="member.invited", at__gt=now - timedelta(days=1))
    if sent.count() >= INVITATIONS_A_DAY:
        raise TooManyInvitations


def _keep_an_owner(member: Membership) -> None:
    others = Membership.objects.owners().filter(account_id=member.account_id).exclude(pk=member.pk)
    if member.role == MemberRole.OWNER and not others.exists():
        raise LastOwner


def _end_of(role: str, ends_at: datetime | None, *, now: datetime) -> datetime | None:
    if role == MemberRole.OWNER:
        return None
    if (role == MemberRole.PARTNER and ends_at is None) or (ends_at is not None and ends_at <= now):
        raise DateMissing
    return ends_at


def _open(invitation: Invitation) -> Invitation:
    found = Invitation.objects.open().select_for_update().filter(pk=invitation.pk).first()
    if found is None:
        raise InvitationOver
    return found


def _close(invitation: Invitation, *, now: datetime) -> None:
    keys.revoke(INVITATION, object_id=invitation.pk)
    invitation.revoked_at = now
    invitation.save(update_fields=["revoked_at"])


def _record(verb: str, about: Any, *, by: Actor, now: datetime, data: dict[str, Any] | None = None) -> None:
    record(
        verb,
        by=by,
        now=now,
        about=about,
        account_id=about.account_id,
        visibility=Visibility.CUSTOMER,
        data=data,
    )
