"""Single sign-on of staff: one provider of the house, whose claim says which roles somebody has.

It opens the desk and nothing else: a customer is never made, changed or adopted, whatever the provider says.
"""

from django.conf import settings
from django.contrib.auth.models import Group
from django.db import transaction
from django.utils import timezone

from .door_signals import tell
from .models import StaffIdentity, User
from .oidc import Provider, Signed
from .roles import Kind, Role

#: what a provider writes into `amr` when it asked for more than one factor (RFC 8176)
_SECOND_FACTORS = frozenset({"mfa", "otp", "hwk", "swk", "sms"})


class Refused(Exception):
    """Somebody whom the provider knows and this house does not let in; `reason` is a name for pages and the log."""

    def __init__(self, reason: str):
        super().__init__(reason)
        self.reason = reason


def configured() -> bool:
    """Have staff a provider?"""
    return bool(settings.STAFF_OIDC["issuer"])


def name() -> str:
    """How the button calls it; empty without one."""
    return settings.STAFF_OIDC["name"] if configured() else ""


def provider() -> Provider:
    """The provider of staff."""
    chosen = settings.STAFF_OIDC
    return Provider("staff", chosen["name"], chosen["issuer"], chosen["client_id"], chosen["client_secret"])


def roles_in(claims: dict) -> set[Role]:
    """The roles that the claim grants: one word or many, perhaps inside others ("realm_access.roles")."""
    found: object = claims
    for part in settings.STAFF_OIDC["role_claim"].split("."):
        found = found.get(part) if isinstance(found, dict) else None
    values = found if isinstance(found, list) else [found]
    granted = settings.STAFF_OIDC["roles"]
    return {Role(granted[value]) for value in values if isinstance(value, str) and value in granted}


@transaction.atomic
def person_for(request, signed: Signed) -> User:
    """The member of staff whom the provider means, with the roles of this moment; made at their first sign-in."""
    roles = roles_in(signed.claims)
    user = known_person(signed) or _first_time(signed, roles)
    if user.is_customer or not user.is_active:
        raise Refused("closed")
    _set_roles(request, user, roles)
    return user


def known_person(signed: Signed) -> User | None:
    """Whom the provider has meant by this subject before."""
    identity = StaffIdentity.objects.select_related("user").filter(
        issuer=settings.STAFF_OIDC["issuer"], subject=signed.subject
    )
    found = identity.first()
    return found.user if found else None


def _first_time(signed: Signed, roles: set[Role]) -> User:
    """A colleague with the same address, else somebody new; an address that nobody has checked names nobody."""
    if not signed.email or not (signed.vouches_for_email or settings.STAFF_OIDC["trust_email"]):
        raise Refused("unverified")
    user = User.objects.select_for_update().filter(email__iexact=signed.email).first()
    if user is not None and user.is_customer:
        raise Refused("customer")
    if user is None:
        if not roles:
            raise Refused("no_role")
        names = {"first_name": signed.claims.get("given_name"), "last_name": signed.claims.get("family_name")}
        known = {name: str(value)[:150] for name, value in names.items() if value}
        user = User.objects.create_user(signed.email, None, kind=Kind.STAFF, is_staff=True, **known)
    StaffIdentity.objects.create(
        user=user, issuer=settings.STAFF_OIDC["issuer"], subject=signed.subject, linked_at=timezone.now()
    )
    return user


def _set_roles(request, user: User, roles: set[Role]) -> None:
    """The claim is all: what it does not grant is gone, rights beside roles too."""
    before = set(user.groups.values_list("name", flat=True))
    after = {role.value for role in roles}
    if before == after and not user.is_superuser:
        return
    user.groups.set(Group.objects.filter(name__in=after))
    data = {"before": sorted(before), "after": sorted(after), "was_superuser": user.is_superuser}
    user.is_superuser = False
    user.save(update_fields=["is_superuser"])
    tell(request, "staff.roles_from_provider", user=user, data=data)


def brings_second_factor(signed: Signed) -> bool:
    """Has the provider asked for a second factor? It says so itself, or the house knows that it always does."""
    named = signed.claims.get("amr")
    shown = isinstance(named, list) and bool(_SECOND_FACTORS & {str(name) for name in named})
    return shown or bool(settings.STAFF_OIDC["brings_second_factor"])
