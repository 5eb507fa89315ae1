"""The second factor of staff: codes of an authenticator app, and recovery codes for the day it is lost.

allauth's tables and arithmetic, staff's own pages and rules. Secrets are encrypted by allauth's adapter.
"""

import base64

from allauth.core.internal import ratelimit
from allauth.mfa.adapter import get_adapter
from allauth.mfa.models import Authenticator
from allauth.mfa.recovery_codes.internal.auth import RecoveryCodes
from allauth.mfa.totp.internal.auth import TOTP, generate_totp_secret, validate_totp_code
from allauth.mfa.utils import decrypt, encrypt
from django.conf import settings
from django.contrib.auth.hashers import check_password
from django.db import transaction
from django.utils import timezone

from . import access
from .door_signals import tell
from .models import User
from .staff_session import Proof

#: failed proofs, as allauth writes rates; the key is the person, and only their password opens this door
_FAILED_PROOFS = "10/m/ip,5/5m/key"
_NEW_SECRET = "staff_new_secret"  # noqa: S105
_TYPES = Authenticator.Type


class TooManyTries(Exception):
    """Somebody guesses; they wait."""


def authenticators_of(user: User):
    """What somebody has enrolled, the oldest first."""
    return Authenticator.objects.filter(user_id=user.pk).order_by("pk")


def has_factor(user: User) -> bool:
    """Has somebody an authenticator app?"""
    return authenticators_of(user).filter(type=_TYPES.TOTP).exists()


def owes_factor(user: User) -> bool:
    """Is a password not enough for them?"""
    return settings.STAFF_SECOND_FACTOR_REQUIRED or has_factor(user)


def codes_left(user: User) -> int:
    """How many recovery codes they can still use."""
    codes = authenticators_of(user).filter(type=_TYPES.RECOVERY_CODES).first()
    return len(codes.wrap().get_unused_codes()) if codes else 0


def prove(request, user: User, typed: str, *, by_password: bool = False) -> Proof | None:
    """What the typed code, recovery code or password proves; None where it proves nothing.

    by_password: whether the password is asked for, which it is of those who have no second factor.
    """
    attempt = ratelimit.consume(
        request,
        app="identity",
        action="staff_factor",
        config={"staff_factor": _FAILED_PROOFS},
        key=str(user.pk),
    )
    if attempt is None:
        raise TooManyTries
    if by_password:
        found = Proof.PASSWORD if check_password(typed, user.password) else None
    else:
        found = Proof.FACTOR if _accepts(request, user, typed.replace(" ", "")) else None
    if found is None:
        tell(request, "staff.factor_failed", user=user)
    else:
        attempt.rollback()  # only failures count
    return found


def _accepts(request, user: User, code: str) -> bool:
    for authenticator in authenticators_of(user).filter(type__in=(_TYPES.TOTP, _TYPES.RECOVERY_CODES)):
        if authenticator.wrap().validate_code(code):
            authenticator.refresh_from_db()  # a recovery code is marked on a row that was read again
            authenticator.record_usage()
            if authenticator.type == _TYPES.RECOVERY_CODES:
                tell(request, "staff.recovery_code_used", user=user, data={"left": codes_left(user)})
            return True
    return False


def new_secret(request, *, again: bool = False) -> str:
    """The key that an authenticator app is shown, kept in the session until a code of it was typed."""
    kept = None if again else request.session.get(_NEW_SECRET)
    if kept:
        return decrypt(kept)
    secret = generate_totp_secret()
    request.session[_NEW_SECRET] = encrypt(secret)
    return secret


def picture_of(user: User, secret: str) -> str:
    """The key as a QR code: an SVG in a data address."""
    adapter = get_adapter()
    svg = adapter.build_totp_svg(adapter.build_totp_url(user, secret))
    return f"data:image/svg+xml;base64,{base64.b64encode(svg.encode()).decode()}"


@transaction.atomic
def enrol(request, user: User, code: str) -> bool:
    """Keep the app whose code was typed, in place of an earlier one, and make recovery codes where there are none."""
    secret = new_secret(request)
    if not validate_totp_code(secret, code.replace(" ", "")):
        return False
    User.objects.select_for_update().get(pk=user.pk)
    replaced, _rows = authenticators_of(user).filter(type=_TYPES.TOTP).delete()
    TOTP.activate(user, secret)
    RecoveryCodes.activate(user)
    del request.session[_NEW_SECRET]
    tell(request, "staff.factor_added", user=user, data={"type": "totp", "replaced": bool(replaced)})
    return True


@transaction.atomic
def show_codes_once(user: User) -> list[str]:
    """The recovery codes, the first time they are asked for; an empty list afterwards."""
    codes = authenticators_of(user).select_for_update().filter(type=_TYPES.RECOVERY_CODES).first()
    if codes is None or codes.wrap().did_view:
        return []
    wrapped = codes.wrap()
    wrapped.mark_as_viewed()
    return wrapped.get_unused_codes()


@transaction.atomic
def renew_codes(request, user: User) -> None:
    """New recovery codes; the old ones are worth nothing any more."""
    User.objects.select_for_update().get(pk=user.pk)
    authenticators_of(user).filter(type=_TYPES.RECOVERY_CODES).delete()
    RecoveryCodes.activate(user)
    tell(request, "staff.codes_renewed", user=user)


@transaction.atomic
def remove_factors(request, user: User) -> None:
    """Somebody goes without a second factor again; asked for only where the house lets them."""
    if authenticators_of(user).delete()[0]:
        tell(request, "staff.factor_removed", user=user)


@transaction.atomic
def reset_factors(request, colleague: User, *, by: User, reason: str) -> None:
    """An administrator takes a colleague's factors away, who enrols anew at the next sign-in; their sessions end."""
    access.demand(by, "reset_factors")
    removed, _rows = authenticators_of(colleague).delete()
    colleague.factors_reset_at = timezone.now()
    colleague.save(update_fields=["factors_reset_at"])
    personal = {"reason": reason}
    tell(request, "staff.factor_reset", by=by, user=colleague, data={"removed": removed}, personal=personal)
