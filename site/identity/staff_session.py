"""What the session of a member of staff remembers: half a sign-in, and the last proof of who they are.

Whoever has shown a password and still owes a second factor is nobody: the session holds only whom they claim to be,
for ten minutes. A proof is fresh for ten minutes too; sensitive actions ask for a fresh one (`staff_step_up.py`).
"""

import time
from dataclasses import asdict, dataclass

from django.conf import settings
from django.contrib.auth import login
from django.db import models
from django.utils.crypto import constant_time_compare
from django.utils.http import url_has_allowed_host_and_scheme

from .models import User
from .roles import Kind

#: seconds that a password waits for its second factor, and that a proof counts as fresh
HALF_SECONDS = 600
FRESH_SECONDS = 600
HOME = "/admin/"
_BACKEND = "identity.backends.StaffBackend"
_HALF, _PROOF = "staff_half", "staff_proof"


class Proof(models.TextChoices):
    """How a member of staff has shown who they are."""

    PASSWORD = "password"  # noqa: S105
    FACTOR = "factor"
    SSO = "sso"


@dataclass(frozen=True)
class Half:
    """A sign-in that waits for its second factor.

    at: seconds since 1970; seal: changes with the password, so that a new one ends what was begun with the old.
    """

    user_id: int
    seal: str
    at: float
    remember: bool
    to: str


def begin(request, user: User, *, remember: bool, to: str) -> None:
    """Remember that the first half is done; whoever was signed in before is not any more."""
    request.session.flush()
    half = Half(user.pk, user.get_session_auth_hash(), time.time(), remember, to)
    request.session[_HALF] = asdict(half)
    request.session.set_expiry(HALF_SECONDS)


def begun(request) -> tuple[User, Half] | None:
    """Who owes a second factor in this browser, with what they began; None where nobody does any more."""
    kept = request.session.get(_HALF)
    if kept is None:
        return None
    half = Half(**kept)
    user = User.objects.filter(pk=half.user_id, kind=Kind.STAFF, is_active=True).first()
    in_time = 0 <= time.time() - half.at < HALF_SECONDS
    if user is None or not in_time or not constant_time_compare(half.seal, user.get_session_auth_hash()):
        del request.session[_HALF]
        return None
    return user, half


def complete(request, user: User, proof: Proof, *, remember: bool) -> None:
    """Sign a member of staff in; the session gets a new key."""
    request.session.pop(_HALF, None)
    login(request, user, backend=_BACKEND)
    request.session.set_expiry(settings.SESSION_COOKIE_AGE if remember else 0)
    note_proof(request, proof)


def note_proof(request, proof: Proof) -> None:
    """They have just shown who they are."""
    request.session[_PROOF] = {"kind": str(proof), "at": time.time()}


def last_proof(request) -> str | None:
    """How they showed it last, None in a session that knows of nothing."""
    return request.session.get(_PROOF, {}).get("kind")


def is_fresh(request) -> bool:
    """Was it within the last ten minutes?"""
    return time.time() - request.session.get(_PROOF, {}).get("at", 0) < FRESH_SECONDS


def has_enough(request) -> bool:
    """May this session work at the desk, where the house asks everybody for a second factor?"""
    return not settings.STAFF_SECOND_FACTOR_REQUIRED or last_proof(request) in (Proof.FACTOR, Proof.SSO)


def way_back(request, wanted: str | None) -> str:
    """Where somebody was going, if it is a page for staff on this host; else the desk."""
    wanted = wanted or ""
    is_ours = url_has_allowed_host_and_scheme(
        wanted, allowed_hosts={request.get_host()}, require_https=request.is_secure()
    )
    return wanted if is_ours and wanted.startswith((HOME, "/staff/")) else HOME
