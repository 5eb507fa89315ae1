"""What administrators do for customers who cannot sign in any more, once they have made sure who is asking.

The role of the desk may not write the tables of sign-ins, only the login itself may; so the verbs of `identity` run
outside of the context. They end all sessions and tell by their signals what happened, which is the event.
"""

from datetime import datetime

from django.db import transaction
from django.utils.translation import gettext as _

from identity import actions as sign_in
from portal.events.actor import Actor
from portal.events.permissions import demand
from portal.tenancy.contexts import outside_context

from .. import access
from ..models import Membership
from .endings import ReasonMissing
from .people import _locked_member


class AddressTaken(Exception):
    """An address leads to one person."""

    def __init__(self):
        super().__init__(_("Somebody else signs in with this address."))


def forget_factors_for_customer(*, member: Membership, reason: str, by: Actor, now: datetime) -> int:
    """Take away all second factors of somebody who has lost them; gives how many. Raises `ReasonMissing`."""
    with transaction.atomic():
        member = _helped(member, reason, by)
        with outside_context():
            return sign_in.forget_factors(user=member.user, reason=reason.strip(), by=by)


def change_address_for_customer(
    *, member: Membership, new_address: str, reason: str, by: Actor, now: datetime
) -> None:
    """Give somebody another address to sign in with, who no longer reads the old mailbox.

    Raises `AddressTaken` and `ReasonMissing`.
    """
    with transaction.atomic():
        member = _helped(member, reason, by)
        with outside_context():
            if not sign_in.set_address(user=member.user, new_address=new_address, reason=reason.strip(), by=by):
                raise AddressTaken


def _helped(member: Membership, reason: str, by: Actor) -> Membership:
    demand(access.MAY, by, "help_sign_in", member.account_id)
    if not reason.strip():
        raise ReasonMissing
    return _locked_member(member)
