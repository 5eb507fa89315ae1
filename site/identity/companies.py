"""Providers that companies have named for their own people: who they are is asked of whoever keeps them.

Identity knows no accounts. Whoever does registers here (portal/federation/) and answers three questions; nobody is
asked about a person, only about a domain, which is no secret.
"""

from typing import Protocol

from .models import User
from .oidc import Provider


class Companies(Protocol):
    """Where the providers of companies are kept."""

    def of_domain(self, domain: str) -> Provider | None:
        """The provider for addresses in a domain that somebody has proven to be theirs."""

    def of_key(self, key: str) -> Provider | None:
        """The provider that an address of ours names; None where it may let nobody in (any more)."""

    def take_in(self, request, *, key: str, user: User) -> None:
        """Make somebody new, who has come through the provider, a member of the company's account."""


_keepers: list[Companies] = []


def keep(companies: Companies) -> None:
    """Register who answers; once, when the site starts."""
    _keepers[:] = [companies]


def of_domain(domain: str) -> Provider | None:
    """The provider of the company whose people have addresses in this domain."""
    return _keepers[0].of_domain(domain) if _keepers and domain else None


def of_key(key: str) -> Provider | None:
    """The provider of a company by the word that stands in its addresses."""
    return _keepers[0].of_key(key) if _keepers else None


def take_in(request, *, key: str, user: User) -> None:
    """Make somebody new a member of the account that has named the provider."""
    _keepers[0].take_in(request, key=key, user=user)
