"""Secrets that lead to an account: the link of an invitation, of a status page, the address of a guest.

Whoever holds a secret is led to one object and sees what its page shows; what they may do there the page decides.
Only a hash is kept: a secret of ours is 256 random bits, so a plain hash cannot be searched for.
"""

import hashlib
import secrets
from dataclasses import dataclass
from datetime import datetime

from django.db.models import Q

from .models import Key


@dataclass(frozen=True)
class Found:
    """Where a secret leads."""

    account_id: int
    object_id: int
    until: datetime | None


def hash_of(secret: str) -> str:
    """The name that a secret is kept under."""
    return hashlib.sha256(secret.encode()).hexdigest()


def issue(kind: str, *, account_id: int, object_id: int, until: datetime | None = None) -> str:
    """Make a secret that leads to an object, and give it: it cannot be read again."""
    secret = secrets.token_urlsafe(32)
    Key(hash=hash_of(secret), kind=kind, account_id=account_id, object_id=object_id, until=until).save(
        force_insert=True
    )
    return secret


def resolve(kind: str, secret: str, *, now: datetime) -> Found | None:
    """Where a secret of this kind leads; None when there is none, or it has run out."""
    keys = Key.objects.filter(Q(until__isnull=True) | Q(until__gt=now), hash=hash_of(secret), kind=kind)
    found = keys.values_list("account_id", "object_id", "until").first()
    return Found(*found) if found else None


def revoke(kind: str, *, object_id: int) -> None:
    """Let no secret of this kind lead to the object any more."""
    Key.objects.filter(kind=kind, object_id=object_id).delete()
