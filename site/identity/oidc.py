"""Sign-in through an OpenID provider: the protocol, the same for both doors.

Code flow with PKCE, state and nonce. The token's signature, issuer, audience, times and nonce are checked before
anybody looks into it; tokens are thrown away afterwards. Both halves talk to the provider: views that call them run
outside of the request's transaction. A provider that a company has named is spoken to through `guarded_http.py`.
"""

import logging
import time
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from functools import lru_cache
from typing import Any
from urllib.parse import urlsplit

import requests
from authlib.common.errors import AuthlibBaseError
from authlib.integrations.django_client import OAuth
from django.conf import settings
from django.core.cache import cache
from django.http import HttpResponse, HttpResponseRedirect
from joserfc.errors import JoseError

from .guarded_http import GuardedApp

logger = logging.getLogger(__name__)

_DISCOVERY = "/.well-known/openid-configuration"
#: seconds: to answer, to sign in there, for clocks to differ, until we ask again what the provider says of itself
_TIMEOUT, _PATIENCE, _LEEWAY, _METADATA_AGE = 5, 900, 60, 3600
#: seconds since somebody signed in at the provider, where a fresh proof is asked for
_FRESH = 120
_LONGEST_SUBJECT = 255
#: seconds: so long may a conversation with a company's provider take, or it is left alone for that time
_SLOW, _LEFT_ALONE = 3, 60
_ALGORITHMS = frozenset({"RS256", "RS384", "RS512", "PS256", "PS384", "PS512", "ES256", "ES384", "ES512", "Ed25519"})
_LOCAL = frozenset({"localhost", "127.0.0.1"})
_FAULTS = (AuthlibBaseError, JoseError, requests.RequestException, ValueError, KeyError, TypeError, RuntimeError)


@dataclass(frozen=True)
class Provider:
    """Where somebody signs in instead of here.

    key: names it in addresses and sessions; name: as people know it; issuer: its address, as it stands in tokens.
    domain: where a company has named it for its own people, the part of their addresses behind the @; it vouches for
    those and for nobody else.
    """

    key: str
    name: str
    issuer: str
    client_id: str
    client_secret: str = field(repr=False)
    domain: str = ""

    @property
    def federation(self) -> str:
        """What identities are bound to as well: another company with the same issuer has others."""
        return self.key if self.domain else ""


@dataclass(frozen=True)
class Signed:
    """Somebody whom a provider has signed in: what it says of them, and what the first half asked us to keep."""

    claims: dict[str, Any]
    kept: dict[str, Any]

    @property
    def subject(self) -> str:
        return str(self.claims["sub"])

    @property
    def email(self) -> str:
        return str(self.claims.get("email") or "").strip().lower()

    @property
    def vouches_for_email(self) -> bool:
        """Has the provider checked the address? Some say so in letters."""
        return bool(self.email) and self.claims.get("email_verified") in (True, "true")

    @property
    def is_fresh(self) -> bool:
        """Have they signed in there just now, and not only come by with an old session of the provider's own?"""
        at = self.claims.get("auth_time")
        return isinstance(at, int | float) and time.time() - at < _FRESH


class ProviderFailed(Exception):
    """The provider did not answer, or what it answered proves nothing; the message is for the log."""


class GaveUp(ProviderFailed):
    """The person, or the provider in their name, said no."""


def start(request, provider: Provider, *, callback: str, kept: dict[str, Any], **parameters: str) -> HttpResponse:
    """Send somebody to the provider.

    callback: full address that they come back to; kept: plain values that the second half gets.
    """
    try:
        with _in_time(provider):
            client = _client_of(provider)
        begun = client.create_authorization_url(callback, **parameters)
        kept = {**kept, "at": time.time(), "with": _fingerprint(provider)}
        client.save_authorize_data(request, redirect_uri=callback, kept=kept, **begun)
        return HttpResponseRedirect(begun["url"])
    except _FAULTS as error:
        raise _failed(provider, error) from error


def finish(request, provider: Provider) -> Signed:
    """What the provider says of whoever has come back. `ProviderFailed` unless everything about it is right."""
    if request.GET.get("error") == "access_denied":
        raise GaveUp(provider.key)
    try:
        with _in_time(provider):
            client = _client_of(provider)
            begun = client.framework.get_state_data(request.session, request.GET.get("state"))
            if not begun or time.time() - begun["kept"]["at"] > _PATIENCE:
                raise ValueError("nobody began this here, or it is long ago")
            if begun["kept"]["with"] != _fingerprint(provider):
                raise ValueError("it was begun with another provider")
            if request.GET.get("iss", provider.issuer) != provider.issuer:
                raise ValueError("another provider has answered")
            token = client.authorize_access_token(request, claims_options=_wanted(provider), leeway=_LEEWAY)
            claims = dict(token["userinfo"])
            if "email" not in claims:
                claims = _more(client, token, claims)
        _demand_storable(claims)
        return Signed(claims, begun["kept"])
    except _FAULTS as error:
        raise _failed(provider, error) from error


@contextmanager
def _in_time(provider: Provider) -> Iterator[None]:
    """A company's provider that is slow holds somebody up once, and not all of our processes again and again."""
    name = f"slow-provider:{provider.key}"
    if provider.domain and cache.get(name):
        raise ValueError("it was slow a moment ago")
    begun = time.monotonic()
    try:
        yield
    finally:
        if provider.domain and time.monotonic() - begun > _SLOW:
            cache.set(name, True, _LEFT_ALONE)


def _fingerprint(provider: Provider) -> list[str]:
    """What may not change between the two halves: a code goes to nobody but those who gave it."""
    return [provider.issuer, provider.client_id]


def _wanted(provider: Provider) -> dict:
    """An audience of several is fine where we are among them; an issuer is the one that was configured."""
    return {
        "iss": {"essential": True, "value": provider.issuer},
        "aud": {"essential": True, "value": provider.client_id},
    }


def _more(client, token, claims: dict) -> dict:
    """Some providers keep the address out of the token and tell it when asked."""
    if "userinfo_endpoint" not in client.load_server_metadata():
        return claims
    told = dict(client.userinfo(token=token))
    if told.get("sub") != claims["sub"]:
        raise ValueError("the provider speaks of two people")
    return {**told, **claims}


def _demand_storable(claims: dict) -> None:
    """A subject that names somebody, in letters that the database takes."""
    subject = str(claims["sub"])
    if not 0 < len(subject) <= _LONGEST_SUBJECT or "\x00" in "".join(map(str, claims.values())):
        raise ValueError("the provider names nobody whom we could write down")


def _client_of(provider: Provider):
    """The client, with what the provider says of itself; asked for again every hour."""
    client = _client(provider)
    if time.time() - client.server_metadata.get("_loaded_at", 0) > _METADATA_AGE:
        client.server_metadata.clear()
    metadata = client.load_server_metadata()
    if metadata.get("issuer") != provider.issuer:
        client.server_metadata.clear()
        raise ValueError("the provider calls itself otherwise")
    for name in ("authorization_endpoint", "token_endpoint", "jwks_uri"):
        _demand_safe(metadata[name], provider)
    offered = metadata.get("id_token_signing_alg_values_supported") or ["RS256"]
    metadata["id_token_signing_alg_values_supported"] = [name for name in offered if name in _ALGORITHMS]
    return client


@lru_cache(maxsize=64)
def _client(provider: Provider):
    _demand_safe(provider.issuer, provider)
    return OAuth().register(
        provider.key,
        **({"client_cls": GuardedApp} if provider.domain else {}),
        client_id=provider.client_id,
        client_secret=provider.client_secret,
        server_metadata_url=provider.issuer.rstrip("/") + _DISCOVERY,
        client_kwargs={
            "scope": "openid email profile",
            "code_challenge_method": "S256",
            "default_timeout": _TIMEOUT,
        },
    )


def _demand_safe(address: str, provider: Provider) -> None:
    """https, but for a provider on this machine; one that a company has named is not there."""
    parts = urlsplit(address)
    may_be_local = settings.COMPANY_PROVIDERS_MAY_BE_LOCAL or not provider.domain
    if parts.scheme != "https" and not (may_be_local and parts.scheme == "http" and parts.hostname in _LOCAL):
        raise ValueError("a provider is reached by https")


def _failed(provider: Provider, error: Exception) -> ProviderFailed:
    logger.warning("sign-in through %s failed: %s: %s", provider.key, type(error).__name__, error)
    return ProviderFailed(f"{type(error).__name__}: {error}")
