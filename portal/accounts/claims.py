"""The link in a guest's mail. Whoever opens it reads that mailbox, and may take over what was written from it.

That an address was confirmed at some time proves less: somebody may have signed up with the address of somebody else
and wait until its owner presses the button of a mail that they did not ask for.
"""

from dataclasses import dataclass
from datetime import timedelta

from django.core import signing
from django.http import Http404

from .models import Account

_SALT, _LASTS = "portal.accounts.claims", timedelta(days=90)


@dataclass(frozen=True)
class Claim:
    """What a link stands for."""

    account_id: int
    email: str
    request_id: int


def claim_token(account: Account, request_id: int) -> str:
    """For a mail to the guest whose account it is, about one of their requests."""
    return signing.dumps([account.pk, account.contact_email, request_id], salt=_SALT)


def claim_or_404(token: str) -> Claim:
    """What a token stands for; one that is not ours, or too old, is not found."""
    try:
        return Claim(*signing.loads(token, salt=_SALT, max_age=_LASTS))
    except signing.BadSignature as error:
        raise Http404("no such claim") from error
