"""What happens to accounts and to the people in them."""

from .account import choose_language, open_account, place_of, update_profile
from .guests import claim_guest_account, clear_away_unused_account, open_guest_account
from .people import (
    INVITATION_LASTS,
    AlreadyMember,
    DateMissing,
    InvitationOver,
    LastOwner,
    accept_invitation,
    change_role,
    invite,
    leave,
    remove_member,
    resend_invitation,
    revoke_invitation,
    transfer_ownership,
)

__all__ = [
    "INVITATION_LASTS",
    "AlreadyMember",
    "DateMissing",
    "InvitationOver",
    "LastOwner",
    "accept_invitation",
    "change_role",
    "choose_language",
    "claim_guest_account",
    "clear_away_unused_account",
    "invite",
    "leave",
    "open_account",
    "open_guest_account",
    "place_of",
    "remove_member",
    "resend_invitation",
    "revoke_invitation",
    "transfer_ownership",
    "update_profile",
]
