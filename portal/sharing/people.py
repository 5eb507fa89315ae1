"""Who is in an account, what each of them reaches and why: in the words of the pages about people."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date, datetime

from django.db.models import QuerySet
from django.http import Http404
from django.utils.translation import gettext as _

from portal.accounts.models import BY_SHARE, ROLE_MEANINGS, Account, Invitation, MemberRole, Membership
from portal.accounts.until import last_day
from portal.events.actor import Actor
from portal.events.reach import ACT, PAY

from . import access as sharing
from .models import Share, ShareQuerySet


@dataclass(frozen=True)
class Reached:
    """One object that somebody reaches: how far, until when, and who gave it why.

    share: the id by which an owner takes it back. request_id: the request that it is, None for anything else.
    """

    share: int
    what: str
    request_id: int | None
    how: str
    until: date | None
    given_by: str
    reason: str


@dataclass(frozen=True)
class Person:
    """Somebody in the account; `until` is their last day."""

    pk: int
    name: str
    email: str
    role: str
    role_label: str
    meaning: str
    company: str
    since: datetime
    until: date | None
    is_you: bool
    by_share: bool
    reached: list[Reached]


@dataclass(frozen=True)
class Asked:
    """Somebody who was invited and has not answered."""

    pk: int
    email: str
    role_label: str
    company: str
    by: str
    sent_at: datetime
    expires_at: datetime
    until: date | None
    has_expired: bool
    promised: list[Reached]


def people_of(account: Account, actor: Actor) -> list[Person]:
    """Everybody whom the actor may see: who sees only what is shared with them, sees themselves. Two queries."""
    members = Membership.objects.in_force().filter(account=account).with_people().order_by("since", "pk")
    everybody = list(members)
    shares = _by_recipient(
        sharing.visible_to(actor).filter(account=account, membership__isnull=False), "membership_id"
    )
    names = names_of(everybody)
    shown = [member for member in everybody if not actor.is_delegate or member.user_id == actor.user_id]
    order = list(MemberRole)
    shown.sort(key=lambda member: order.index(MemberRole(member.role)))
    return [_person(member, actor, shares.get(member.pk, []), names) for member in shown]


def invitations_of(account: Account, actor: Actor, *, now: datetime) -> list[Asked]:
    """The invitations that nobody has answered yet, the newest first, with what they promise."""
    invitations = list(Invitation.objects.open().filter(account=account).order_by("-sent_at"))
    if not invitations:
        return []
    shares = _by_recipient(
        sharing.visible_to(actor).filter(account=account, invitation__isnull=False), "invitation_id"
    )
    names = names_of(Membership.objects.filter(account=account).with_people())
    return [
        Asked(
            pk=one.pk,
            email=one.email,
            role_label=str(MemberRole(one.role).label),
            company=one.company,
            by=one.inviter_name,
            sent_at=one.sent_at,
            expires_at=one.expires_at,
            until=last_day(one.ends_at) if one.ends_at else None,
            has_expired=one.expires_at <= now,
            promised=[_reached(share, names) for share in shares.get(one.pk, [])],
        )
        for one in invitations
    ]


def member_or_404(actor: Actor, member_id: int) -> Membership:
    """A member of the actor's account, or the same answer for forbidden and absent."""
    members = Membership.objects.in_force().filter(account_id=actor.account_id).with_people()
    try:
        return members.get(pk=member_id)
    except Membership.DoesNotExist as error:
        raise Http404("no such member") from error


def invitation_or_404(actor: Actor, invitation_id: int) -> Invitation:
    """An invitation of the actor's account that nobody has answered."""
    try:
        return Invitation.objects.open().get(pk=invitation_id, account_id=actor.account_id)
    except Invitation.DoesNotExist as error:
        raise Http404("no such invitation") from error


def person_of(member: Membership, actor: Actor) -> Person:
    """One member as the pages show them."""
    shares = sharing.visible_to(actor).filter(membership=member)
    everybody = Membership.objects.filter(account_id=member.account_id).with_people()
    return _person(member, actor, list(_told(shares)), names_of(everybody))


def _person(member: Membership, actor: Actor, shares: Iterable[Share], names: dict[int, str]) -> Person:
    return Person(
        pk=member.pk,
        name=names[member.user_id],
        email=member.user.email,
        role=member.role,
        role_label=str(MemberRole(member.role).label),
        meaning=str(ROLE_MEANINGS[MemberRole(member.role)]),
        company=member.company,
        since=member.since,
        until=last_day(member.ends_at) if member.ends_at else None,
        is_you=member.user_id == actor.user_id,
        by_share=member.role in BY_SHARE,
        reached=[_reached(share, names) for share in shares],
    )


def _reached(share: Share, names: dict[int, str]) -> Reached:
    return Reached(
        share=share.pk,
        what=_what(share),
        request_id=share.request_id,
        how=how_far(sharing.levels_of(share)),
        until=last_day(share.ends_at) if share.ends_at else None,
        given_by=names.get(share.given_by_id, _("somebody who has left")),
        reason=share.reason,
    )


def _what(share: Share) -> str:
    if share.request is not None:
        return f"{share.request.number} {share.request.subject}"
    if share.address is not None:
        return _("Everything at %(address)s") % {"address": share.address.one_line}
    return _("The whole account")


def how_far(levels: frozenset[str]) -> str:
    """What somebody with these levels may do, as a sentence."""
    if ACT in levels and PAY in levels:
        return _("May read, write, decide and pay.")
    if ACT in levels:
        return _("May read, write and decide.")
    return _("May read and pay.") if PAY in levels else _("May read.")


def _by_recipient(shares: ShareQuerySet, field: str) -> dict[int, list[Share]]:
    found: dict[int, list[Share]] = {}
    for share in _told(shares):
        found.setdefault(getattr(share, field), []).append(share)
    return found


def _told(shares: ShareQuerySet) -> QuerySet[Share]:
    # Not `given_by`: who has left the account can no longer be read in it, and the join would hide the share.
    return shares.in_force().select_related("request", "address").defer("request__answers")


def names_of(members: Iterable[Membership]) -> dict[int, str]:
    """What the people are called, by their id."""
    return {member.user_id: member.user.get_full_name() for member in members}
