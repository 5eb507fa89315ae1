"""A door that is closed for a while is told once, however often it is tried meanwhile."""

from allauth.core.internal.httpkit import get_client_ip
from django.core.cache import cache
from django.utils.crypto import salted_hmac

from . import signals
from .models import User

#: as long as the brakes on guessing hold
_HOLDS_SECONDS = 5 * 60


def tell_of_brake(request, *, tried: str, kind: str) -> None:
    """Say that further tries are refused; nothing where that was said just now of this address or this place."""
    tried = tried.strip().lower()
    if all([_is_news(kind, "from", get_client_ip(request) or ""), _is_news(kind, "for", tried)]):
        signals.sign_in_braked.send(sender=User, request=request, tried=tried, kind=kind)


def _is_news(*about: str) -> bool:
    name = salted_hmac("identity.brakes", " ".join(about)).hexdigest()
    return cache.add(f"braked:{name}", True, _HOLDS_SECONDS)
