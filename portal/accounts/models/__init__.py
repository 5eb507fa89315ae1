"""The tables of accounts."""

from .account import Account, AccountQuerySet, Address
from .branch import Branch
from .people import ROLE_MEANINGS, Invitation, MemberRole, Membership

__all__ = [
    "ROLE_MEANINGS",
    "Account",
    "AccountQuerySet",
    "Address",
    "Branch",
    "Invitation",
    "MemberRole",
    "Membership",
]
