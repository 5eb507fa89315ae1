"""What an authenticator app does, for tests."""

import re

from allauth.mfa.recovery_codes.internal.auth import RecoveryCodes
from allauth.mfa.totp.internal.auth import (
    TOTP,
    format_hotp_value,
    generate_totp_secret,
    hotp_value,
    yield_hotp_counters_from_time,
)

from tests.factories import Staff

_KEY = re.compile(r'class="desk-door-key"[^>]*>([A-Z2-7]+)<')
_CODES = re.compile(r"<li><code>(\d+)</code></li>")


def code_of(secret: str) -> str:
    """What the app shows now."""
    return format_hotp_value(hotp_value(secret, next(iter(yield_hotp_counters_from_time()))))


def enrolled(who: Staff) -> tuple[str, list[str]]:
    """Give somebody an app and recovery codes: the key, and the codes."""
    secret = generate_totp_secret()
    TOTP.activate(who.user, secret)
    return secret, RecoveryCodes.activate(who.user).get_unused_codes()


def key_on(page: str) -> str:
    """The key that a page shows as text."""
    return _KEY.search(page).group(1)


def codes_on(page: str) -> list[str]:
    """The recovery codes that a page shows."""
    return _CODES.findall(page)
