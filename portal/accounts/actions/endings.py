"""How access to an account ends by itself, and what staff do where no owner can."""

from datetime import datetime

from django.db import transaction
from django.utils.translation import gettext as _

from portal.events.actor import Actor
from portal.events.permissions import demand

from .. import access
from ..models import MemberRole, Membership
from .people import _about, _locked, _locked_member, _record


class OwnerLeft(Exception):
    """Owners decide who else is one."""

    def __init__(self):
        super().__init__(_("This account has an owner, who decides about this."))


class ReasonMissing(Exception):
    """What staff do to the people of a customer can be explained later."""

    def __init__(self):
        super().__init__(_("Please give the reason. It goes into the event log, where only staff read it."))


def end_run_out(*, by: Actor, now: datetime) -> int:
    """Take out those whose time is over, with what was shared with them; gives how many.

    They reach nothing from the moment that it is over; this clears up after them.
    """
    demand(access.MAY, by, "end_run_out", None)
    over = Membership.objects.filter(ends_at__lte=now).order_by("pk").values_list("pk", "account_id")
    for pk, account_id in list(over):
        with transaction.atomic():
            _locked(account_id)
            member = Membership.objects.select_for_update().filter(pk=pk, ends_at__lte=now).first()
            if member is not None:  # else it was extended in this very moment
                _record("member.run_out", member, by=by, now=now, data=_about(member))
                member.delete()
    return len(over)


def remove_for_customer(*, member: Membership, reason: str, by: Actor, now: datetime) -> None:
    """Staff take somebody out whom no owner can take out any more, as after a death. Raises `ReasonMissing`.

    It may be the last owner; then `appoint_owner` gives the account another one.
    """
    demand(access.MAY, by, "remove_for_customer", member.account_id)
    with transaction.atomic():
        member = _locked_member(member)
        _record("member.removed", member, by=_with_reason(by, reason), now=now, data=_about(member))
        member.delete()


def appoint_owner(*, member: Membership, reason: str, by: Actor, now: datetime) -> Membership:
    """Staff make a member the owner of an account that has none left. Raises `OwnerLeft` and `ReasonMissing`."""
    demand(access.MAY, by, "appoint_owner", member.account_id)
    with transaction.atomic():
        member = _locked_member(member)
        if Membership.objects.owners().filter(account_id=member.account_id).exists():
            raise OwnerLeft
        before = member.role
        member.role, member.company, member.ends_at = MemberRole.OWNER, "", None
        member.save(update_fields=["role", "company", "ends_at"])
        data = _about(member) | {"before": before, "after": member.role}
        _record("member.role_changed", member, by=_with_reason(by, reason), now=now, data=data)
    return member


def _with_reason(by: Actor, reason: str) -> Actor:
    """The reason names people, so it stands in the part of the log that can be erased."""
    if not reason.strip():
        raise ReasonMissing
    return by.knowing({"reason": reason.strip()})
