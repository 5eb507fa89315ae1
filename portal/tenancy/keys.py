"""Secrets that lead to an account: the link of an invitation, of a status page, the address of a guest.

Whoever holds a secret is led to one object and sees what its page shows; what they may do there the page decides.
Only a hash is kept. A secret of ours is 256 random bits, so a plain hash cannot be searched for; words that others
may guess, such as an address, are hashed with `KEY_PEPPER`, which the database does not hold.
"""

import hashlib
import hmac
import secrets
from dataclasses import dataclass
from datetime import datetime

from django.conf import settings
from django.db.models import Q

from .contexts import outside_context
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


def hash_of_words(kind: str, words: str) -> str:
    """The name that words of this kind are kept under."""
    return hmac.new(settings.KEY_PEPPER.encode(), f"{kind}:{words}".encode(), hashlib.sha256).hexdigest()


def issue(kind: str, *, account_id: int, object_id: int, until: datetime | None = None) -> str:
    """Make a secret that leads to an object, and give it: it cannot be read again."""
    secret = secrets.token_urlsafe(32)
    _keep(hash_of(secret), kind, account_id=account_id, object_id=object_id, until=until)
    return secret


def remember(kind: str, words: str, *, account_id: int, object_id: int, until: datetime | None = None) -> None:
    """Let words that somebody else chose lead to an object; IntegrityError when they lead somewhere already."""
    _keep(hash_of_words(kind, words), kind, account_id=account_id, object_id=object_id, until=until)


def resolve(kind: str, secret: str, *, now: datetime) -> Found | None:
    """Where a secret of this kind leads; None when there is none, or it has run out."""
    return _found(hash_of(secret), kind, now=now)


def recall(kind: str, words: str, *, now: datetime) -> Found | None:
    """Where words of this kind lead; None when nowhere, or no longer."""
    return _found(hash_of_words(kind, words), kind, now=now)


def revoke(kind: str, *, object_id: int) -> None:
    """Let no secret of this kind lead to the object any more."""
    Key.objects.filter(kind=kind, object_id=object_id).delete()


def forget_expired(*, now: datetime) -> None:
    """Remove the keys that have run out."""
    Key.objects.filter(until__lte=now).delete()


def _keep(name: str, kind: str, *, account_id: int, object_id: int, until: datetime | None) -> None:
    Key(hash=name, kind=kind, account_id=account_id, object_id=object_id, until=until).save(force_insert=True)


def _found(name: str, kind: str, *, now: datetime) -> Found | None:
    """Looked up outside any context, whoever works: a key may lead into another account than theirs."""
    keys = Key.objects.filter(Q(until__isnull=True) | Q(until__gt=now), hash=name, kind=kind)
    with outside_context():
        found = keys.values_list("account_id", "object_id", "until").first()
    return Found(*found) if found else None
