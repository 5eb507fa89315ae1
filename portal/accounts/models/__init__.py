"""The tables of accounts."""

from .account import Account, AccountQuerySet, Address
from .branch import Branch
from .master_data import BankDetails, MasterDataChange, MasterField
from .people import BY_SHARE, ROLE_MEANINGS, Invitation, MemberRole, Membership, not_over

__all__ = [
    "BY_SHARE",
    "ROLE_MEANINGS",
    "Account",
    "AccountQuerySet",
    "Address",
    "BankDetails",
    "Branch",
    "Invitation",
    "MasterDataChange",
    "MasterField",
    "MemberRole",
    "Membership",
    "not_over",
]
