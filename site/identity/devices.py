"""Browsers in which a person has signed in: how they are recognised, and how they are called.

A signed cookie that lives for a year holds a random token; the database knows the token's hash. The same browser
may be known to several people, each with a row of their own.
"""

import hashlib
import logging
import secrets
from functools import lru_cache

import geoip2.database
import geoip2.errors
from django.conf import settings
from django.utils.translation import get_language
from django.utils.translation import gettext as _
from ua_parser import parse

from .models import KnownDevice

COOKIE = "device"
COOKIE_AGE = 400 * 24 * 3600  # seconds; browsers keep nothing longer
_SALT = "identity.device"
logger = logging.getLogger("foyer.identity")


def token_in(request) -> str:
    """The token of this browser, "" for one that we have never seen or whose cookie somebody has changed."""
    return request.get_signed_cookie(COOKIE, default="", salt=_SALT, max_age=COOKIE_AGE) or ""


def new_token() -> str:
    """A token for a browser that has none."""
    return secrets.token_urlsafe(32)


def hash_of(token: str) -> str:
    """What the database keeps of a token."""
    return hashlib.sha256(token.encode()).hexdigest()


def leave_cookie(response, token: str) -> None:
    """Give the browser its token, for another year."""
    response.set_signed_cookie(
        COOKIE,
        token,
        salt=_SALT,
        max_age=COOKIE_AGE,
        httponly=True,
        samesite="Lax",
        secure=settings.SESSION_COOKIE_SECURE,
    )


def known_to(request, address: str) -> str:
    """The hash of this browser's token when the person with that address has signed in here before, else "".

    Asks the same of the database whether the address belongs to somebody or not.
    """
    token = token_in(request)
    if not token:
        return ""
    hashed = hash_of(token)
    mine = KnownDevice.objects.filter(token_hash=hashed, user__email=address.strip().lower())
    return hashed if mine.exists() else ""


def describe(user_agent: str) -> str:
    """A device in words, as in “Firefox on Windows”; "" when nothing can be told."""
    found = parse(user_agent)
    browser = found.user_agent.family if found.user_agent else ""
    system = found.os.family if found.os else ""
    if browser and system:
        return _("%(browser)s on %(system)s") % {"browser": browser, "system": system}
    return browser or system


def place_of(ip: str) -> str:
    """The place that an address range is given to, in the active language; "" without a database or a hit."""
    if not settings.GEOIP_DATABASE or not ip:
        return ""
    reader = _reader(settings.GEOIP_DATABASE)
    if reader is None:
        return ""
    try:
        found = reader.city(ip) if "City" in reader.metadata().database_type else reader.country(ip)
    except (geoip2.errors.AddressNotFoundError, ValueError):
        return ""
    language = get_language() or "en"
    city = getattr(found, "city", None)
    names = [place.names.get(language) or place.name for place in (city, found.country) if place and place.name]
    return ", ".join(names)


@lru_cache(maxsize=2)
def _reader(path: str):
    try:
        return geoip2.database.Reader(path)
    except (OSError, ValueError):
        logger.warning("GEOIP_DATABASE cannot be read: %s", path)
        return None
