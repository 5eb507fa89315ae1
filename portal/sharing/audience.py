"""Who can see a request or what is done at an address, and why: in the words of their pages."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date

from django.utils.translation import gettext as _

from portal.accounts.models import Address, MemberRole
from portal.accounts.until import last_day
from portal.events.actor import Actor
from portal.requests.models import ServiceRequest

from . import access
from .access import Seer
from .models import Share
from .people import how_far, names_of


@dataclass(frozen=True)
class Line:
    """One person: what they may do, until when (None: no end) and what that rests on.

    name: for the one who reads it “You”; person: the name behind it, for the initials.
    share: the id by which an owner takes it back; None where it is their role.
    """

    name: str
    person: str
    role: str
    how: str
    why: str
    until: date | None
    share: int | None


def of(actor: Actor, request: ServiceRequest, seers: list[Seer]) -> dict:
    """What the panel shows: the people, and whether the actor may share."""
    names = names_of(seer.member for seer in seers)
    return {
        "audience": [_line(actor, seer, names) for seer in seers],
        "may_share": access.may(actor, "share", request),
    }


def of_addresses(actor: Actor, addresses: Iterable[Address]) -> dict[int, list[Line]]:
    """The same for addresses, by their id."""
    seen = access.who_sees_addresses(actor.own_account_id(), [address.pk for address in addresses])
    names = names_of(seer.member for seers in seen.values() for seer in seers)
    return {address_id: [_line(actor, seer, names) for seer in seers] for address_id, seers in seen.items()}


def _line(actor: Actor, seer: Seer, names: dict[int, str]) -> Line:
    member, share = seer.member, seer.share
    role = str(MemberRole(member.role).label)
    ends = min(filter(None, [member.ends_at, share.ends_at if share else None]), default=None)
    return Line(
        name=_("You") if member.user_id == actor.user_id else names[member.user_id],
        person=names[member.user_id],
        role=f"{role}, {member.company}" if member.company else role,
        how=_how(seer),
        why=_why(share, names) if share else "",
        until=last_day(ends) if ends else None,
        share=share.pk if share else None,
    )


def _how(seer: Seer) -> str:
    if seer.member.role == MemberRole.OWNER:
        return _("Sees and decides everything.")
    return how_far(seer.levels)


def _why(share: Share, names: dict[int, str]) -> str:
    if share.address_id:
        what = _("Everything at this address was shared by %(name)s.")
    elif share.request_id:
        what = _("This request was shared by %(name)s.")
    else:
        what = _("The whole account was shared by %(name)s.")
    said = what % {"name": names.get(share.given_by_id, _("somebody who has left"))}
    return f"{said} “{share.reason}”" if share.reason else said
