"""Customers' sign-in through a provider: whom it opens which door for.

Nobody gets into an account by an address alone: one that is known here is linked by its owner, who signs in first.
Staff never come in this way. The provider of a company vouches for addresses in the company's own domain and for no
others, and whom it brings here for the first time becomes a member of that company's account.
"""

from allauth.account.internal.flows.login import record_authentication
from allauth.account.internal.flows.signup import complete_signup
from allauth.account.models import EmailAddress
from allauth.account.utils import perform_login
from allauth.mfa.models import Authenticator
from django.conf import settings
from django.core.exceptions import ValidationError
from django.core.validators import validate_email
from django.db import IntegrityError, transaction
from django.utils import timezone
from django.utils.translation import get_language

from . import companies
from .domains import domain_of
from .door_signals import tell
from .models import CustomerIdentity, User
from .oidc import Provider, Signed
from .roles import Kind


class Refused(Exception):
    """Somebody whom the provider knows and who is not let in; `reason` is a name for pages and the log."""

    def __init__(self, reason: str):
        super().__init__(reason)
        self.reason = reason


def offered() -> list[Provider]:
    """The providers with a button on the sign-in page."""
    return [Provider(**entry) for entry in settings.CUSTOMER_OIDC]


def linked_by(user: User) -> list[Provider]:
    """Those providers that somebody comes in by and that let people in."""
    identities = CustomerIdentity.objects.filter(user=user).order_by("pk")
    found = [provider_behind(identity) for identity in identities]
    return list(dict.fromkeys(provider for provider in found if provider is not None))


def offered_to(user: User) -> list[Provider]:
    """What somebody could link: the providers of the settings, and that of the company whose address they have."""
    own = companies.of_domain(domain_of(user.email))
    linked = linked_by(user)
    return [provider for provider in [*offered(), *([own] if own else [])] if provider not in linked]


def provider_of(key: str) -> Provider | None:
    """The provider that an address names, one of the settings or a company's."""
    return next((provider for provider in offered() if provider.key == key), None) or companies.of_key(key)


def provider_behind(identity: CustomerIdentity) -> Provider | None:
    """The provider that an identity was made through; None where that lets nobody in any more."""
    if not identity.federation:
        return next((provider for provider in offered() if provider.issuer == identity.issuer), None)
    provider = companies.of_key(identity.federation)
    return provider if provider and provider.issuer == identity.issuer else None


@transaction.atomic
def sign_in(request, provider: Provider, signed: Signed, *, to: str):
    """The answer to somebody who has come back: signed in, signed up, or asked for their second factor."""
    _demand_in_force(provider, signed)
    identity = _identity(provider, signed)
    if identity is None:
        user = _newcomer(provider, signed)
        tell(request, "person.provider_linked", user=user, data={"provider": provider.key})
        record_authentication(request, user, "provider", provider=provider.key)
        if provider.federation:
            companies.take_in(request, key=provider.key, user=user)
        told = {"is_taken_in": bool(provider.federation)}
        return complete_signup(request, user=user, redirect_url=to, signal_kwargs=told)
    user = identity.user
    if not user.is_customer or not user.is_active:
        raise Refused("closed")
    identity.last_used_at = timezone.now()
    identity.save(update_fields=["last_used_at"])
    record_authentication(request, user, "provider", provider=provider.key)
    return perform_login(request, user, redirect_url=to)


@transaction.atomic
def link(request, provider: Provider, signed: Signed) -> None:
    """Let somebody who is signed in come in through the provider from now on."""
    _demand_in_force(provider, signed)
    identity = _identity(provider, signed)
    if identity is not None and identity.user_id != request.user.pk:
        raise Refused("taken")
    if identity is None:
        _keep(request.user, provider, signed)
        tell(request, "person.provider_linked", user=request.user, data={"provider": provider.key})


@transaction.atomic
def unlink(request, identity: CustomerIdentity) -> bool:
    """Take a way in away, unless it is the last one; whether it is gone."""
    User.objects.select_for_update().get(pk=identity.user_id)
    if not has_another_way_in(identity):
        return False
    data = {"issuer": identity.issuer, "provider": identity.federation}
    identity.delete()
    tell(request, "person.provider_unlinked", user=request.user, data=data)
    return True


def forget_company(key: str) -> None:
    """Nobody comes in any more through the provider of a company that has taken it away."""
    CustomerIdentity.objects.filter(federation=key).delete()


def has_another_way_in(identity: CustomerIdentity) -> bool:
    """A password, a passkey, or another provider that lets people in."""
    user = identity.user
    others = CustomerIdentity.objects.filter(user=user).exclude(pk=identity.pk)
    passkeys = Authenticator.objects.filter(user=user, type=Authenticator.Type.WEBAUTHN)
    return user.has_usable_password() or passkeys.exists() or any(provider_behind(other) for other in others)


def is_theirs(request, provider: Provider, signed: Signed) -> bool:
    """Does the provider mean the person who is signed in here?"""
    identity = _identity(provider, signed)
    return identity is not None and identity.user_id == request.user.pk


def _demand_in_force(provider: Provider, signed: Signed) -> None:
    """Of a company's provider: nothing about it has changed on the way, and it speaks of one of its own addresses."""
    if not provider.federation:
        return
    if companies.of_key(provider.key) != provider:
        raise Refused("failed")
    if not signed.vouches_for_email:
        raise Refused("unverified")
    if domain_of(signed.email) != provider.domain:
        raise Refused("elsewhere")


def _identity(provider: Provider, signed: Signed) -> CustomerIdentity | None:
    known = CustomerIdentity.objects.select_related("user")
    of_provider = {"federation": provider.federation, "issuer": provider.issuer}
    return known.filter(**of_provider, subject=signed.subject).first()


def _newcomer(provider: Provider, signed: Signed) -> User:
    """Make somebody of an address that the provider vouches for and that nobody here has."""
    if not signed.vouches_for_email or not _is_address(signed.email):
        raise Refused("unverified")
    known = User.objects.filter(email__iexact=signed.email).first() or _owner_of(signed.email)
    if known is not None:
        raise Refused("known" if known.is_customer else "staff")
    names = {"first_name": signed.claims.get("given_name"), "last_name": signed.claims.get("family_name")}
    told = {name: str(value)[:150] for name, value in names.items() if value}
    language = get_language() or settings.LANGUAGE_CODE
    try:
        with transaction.atomic():
            user = User.objects.create_user(signed.email, None, kind=Kind.CUSTOMER, language=language, **told)
    except IntegrityError as error:  # of somebody whom the customers' own login does not see: staff
        raise Refused("staff") from error
    EmailAddress.objects.create(user=user, email=signed.email, verified=True, primary=True)
    _keep(user, provider, signed)
    return user


def _is_address(text: str) -> bool:
    try:
        validate_email(text)
    except ValidationError:
        return False
    return len(text) <= 254


def _owner_of(email: str) -> User | None:
    address = EmailAddress.objects.select_related("user").filter(email__iexact=email, verified=True).first()
    return address.user if address else None


def _keep(user: User, provider: Provider, signed: Signed) -> None:
    now = timezone.now()
    CustomerIdentity.objects.create(
        user=user,
        federation=provider.federation,
        issuer=provider.issuer,
        subject=signed.subject,
        address=signed.email[:254],
        linked_at=now,
        last_used_at=now,
    )
