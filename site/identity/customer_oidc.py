"""Customers' sign-in through a provider: whom it opens which door for.

Nobody gets into an account by an address alone: one that is known here is linked by its owner, who signs in first.
Staff never come in this way.
"""

from allauth.account.internal.flows.login import record_authentication
from allauth.account.internal.flows.signup import complete_signup
from allauth.account.models import EmailAddress
from allauth.account.utils import perform_login
from allauth.mfa.models import Authenticator
from django.conf import settings
from django.db import IntegrityError, transaction
from django.utils import timezone
from django.utils.translation import get_language

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
    """Those of the offered providers that somebody comes in by."""
    linked = set(CustomerIdentity.objects.filter(user=user).values_list("issuer", flat=True))
    return [provider for provider in offered() if provider.issuer in linked]


def provider_of(key: str) -> Provider | None:
    """The provider that an address names."""
    return next((provider for provider in offered() if provider.key == key), None)


@transaction.atomic
def sign_in(request, provider: Provider, signed: Signed, *, to: str):
    """The answer to somebody who has come back: signed in, signed up, or asked for their second factor."""
    identity = _identity(provider, signed)
    if identity is None:
        user = _newcomer(provider, signed)
        tell(request, "person.provider_linked", user=user, data={"provider": provider.key})
        record_authentication(request, user, "provider", provider=provider.key)
        return complete_signup(request, user=user, redirect_url=to)
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
    data = {"issuer": identity.issuer}
    identity.delete()
    tell(request, "person.provider_unlinked", user=request.user, data=data)
    return True


def has_another_way_in(identity: CustomerIdentity) -> bool:
    """A password, a passkey, or another provider."""
    user = identity.user
    others = CustomerIdentity.objects.filter(user=user).exclude(pk=identity.pk)
    passkeys = Authenticator.objects.filter(user=user, type=Authenticator.Type.WEBAUTHN)
    return user.has_usable_password() or others.exists() or passkeys.exists()


def is_theirs(request, provider: Provider, signed: Signed) -> bool:
    """Does the provider mean the person who is signed in here?"""
    identity = _identity(provider, signed)
    return identity is not None and identity.user_id == request.user.pk


def _identity(provider: Provider, signed: Signed) -> CustomerIdentity | None:
    known = CustomerIdentity.objects.select_related("user")
    return known.filter(issuer=provider.issuer, subject=signed.subject).first()


def _newcomer(provider: Provider, signed: Signed) -> User:
    """Make somebody of an address that the provider vouches for and that nobody here has."""
    if not signed.vouches_for_email:
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


def _owner_of(email: str) -> User | None:
    address = EmailAddress.objects.select_related("user").filter(email__iexact=email, verified=True).first()
    return address.user if address else None


def _keep(user: User, provider: Provider, signed: Signed) -> None:
    now = timezone.now()
    CustomerIdentity.objects.create(
        user=user,
        issuer=provider.issuer,
        subject=signed.subject,
        address=signed.email[:254],
        linked_at=now,
        last_used_at=now,
    )
