"""What protects the forms of public pages. Those have no cookie and no session, and so no CSRF token.

* The browser says from where a form was sent; only our own pages may send one.
* Each form carries a stamp: signed, for one purpose and one subject, with the time it was made. Nobody can make
  one, use it for another page, or use it for ever. Its key tells a form that is sent twice from two forms.
* So much an hour from one address of the network, and so much a day for one e-mail address.
"""

import secrets
from collections.abc import Callable
from datetime import UTC, datetime, timedelta
from functools import wraps

from allauth.core.internal import ratelimit
from allauth.core.internal.httpkit import get_client_ip
from django.conf import settings
from django.core.signing import BadSignature, Signer
from django.utils.crypto import salted_hmac
from django.utils.module_loading import import_string
from django.views.decorators.csrf import csrf_exempt


class StampRefused(Exception):
    """The stamp is none of ours, or not for this."""


class TooEarly(StampRefused):
    """Nobody types so fast; the same stamp is good a moment later."""


class TooLate(StampRefused):
    """The page has been open too long; a new stamp is needed."""


def same_origin_only(view: Callable) -> Callable:
    """Let a view take forms without a CSRF token, and only from pages of this site.

    Browsers name the origin of every form that is posted, and the newer ones its relation to the target. Who names
    neither is no browser, and who names another site's is refused like a forged token: with 403.
    """

    @csrf_exempt
    @wraps(view)
    def guarded(request, *args, **kwargs):
        if request.method in ("GET", "HEAD", "OPTIONS") or _is_from_here(request):
            return view(request, *args, **kwargs)
        return import_string(settings.CSRF_FAILURE_VIEW)(request, reason="sent from elsewhere")

    return guarded


def stamp(purpose: str, subject: object, *, now: datetime) -> str:
    """A new stamp; `subject` is what the form is about, for example the id of its page."""
    return _signer(purpose).sign(f"{subject}.{int(now.timestamp())}.{secrets.token_urlsafe(16)}")


def check_stamp(
    text: str, purpose: str, subject: object, *, now: datetime, lasts: timedelta, ripens: timedelta = timedelta(0)
) -> str:
    """The key of a stamp that is good: made for this, at least `ripens` and at most `lasts` ago.

    Raises TooEarly, TooLate, or StampRefused for what we have not made.
    """
    try:
        about, made, key = _signer(purpose).unsign(text).rsplit(".", 2)
    except (BadSignature, ValueError) as error:
        raise StampRefused from error
    if about != str(subject):
        raise StampRefused
    age = now - datetime.fromtimestamp(int(made), UTC)
    if age < ripens:
        raise TooEarly
    if age > lasts:
        raise TooLate
    return key


def is_within(rate: str, request, *, action: str, of: str) -> bool:
    """Count one more and say whether it is not too many.

    rate: so many in a time, as allauth writes it: `5/h`, `3/1d`. of: who or what is counted; it lies in the shared
    cache under a keyed hash, and is forgotten with the time.
    """
    hidden = salted_hmac("cms_pages.guard", f"{action} {of}").hexdigest()
    return (
        ratelimit.consume(request, app="cms_pages", action=action, config={action: f"{rate}/key"}, key=hidden)
        is not None
    )


def address_of(request) -> str:
    """The address of the network that a request came from; of the long ones the part that a household shares."""
    return ratelimit.truncate_ip(get_client_ip(request) or "")


def sealed(purpose: str, text: str) -> str:
    """A text with our signature, to be carried in an address."""
    return _signer(purpose).sign(text)


def unsealed(purpose: str, text: str) -> str:
    """The text that was signed, empty when it was not signed by us."""
    try:
        return _signer(purpose).unsign(text)
    except BadSignature:
        return ""


def _signer(purpose: str) -> Signer:
    return Signer(salt=f"cms_pages.guard.{purpose}")


def _is_from_here(request) -> bool:
    relation, origin = request.headers.get("Sec-Fetch-Site"), request.headers.get("Origin")
    if relation not in (None, "same-origin"):
        return False
    if origin is None:
        return relation is not None
    # Behind a proxy that ends TLS the trusted origins name what the browser sees.
    return origin in {f"{request.scheme}://{request.get_host()}", *settings.CSRF_TRUSTED_ORIGINS}
