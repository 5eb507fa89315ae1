"""Refuses to start with settings of sign-in that mean nothing, or that shut everybody out."""

import re

from django.conf import settings
from django.core.checks import Error, register

from .roles import Role

_KEY = re.compile(r"^[a-z][a-z0-9-]{0,30}$")


@register
def staff_provider_is_whole(app_configs, **kwargs):
    """Roles that exist, a client id beside an issuer, and a provider where staff have no password form."""
    chosen = settings.STAFF_OIDC
    unknown = sorted(set(chosen["roles"].values()) - set(Role.values))
    faults = [f"STAFF_OIDC_ROLES names a role that there is not: {role}." for role in unknown]
    if chosen["issuer"] and not (chosen["client_id"] and chosen["roles"]):
        faults.append("STAFF_OIDC_ISSUER is set without STAFF_OIDC_CLIENT_ID or STAFF_OIDC_ROLES.")
    if settings.STAFF_SSO_ONLY and not chosen["issuer"]:
        faults.append("STAFF_SSO_ONLY leaves staff no way in: STAFF_OIDC_ISSUER is not set.")
    return [Error(fault, id="identity.E001") for fault in faults]


@register
def customers_providers_are_whole(app_configs, **kwargs):
    """Each has all of its parts, and a key of its own that can stand in an address."""
    faults = []
    keys = [entry.get("key", "") for entry in settings.CUSTOMER_OIDC]
    for entry in settings.CUSTOMER_OIDC:
        missing = [part for part in ("key", "name", "issuer", "client_id", "client_secret") if not entry.get(part)]
        faults += [f"CUSTOMER_OIDC: an entry has no {part}." for part in missing]
    faults += [
        f"CUSTOMER_OIDC: {key!r} is no word of small letters, digits and -." for key in keys if not _KEY.match(key)
    ]
    faults += ["CUSTOMER_OIDC: two entries have the same key."] if len(set(keys)) < len(keys) else []
    if settings.STAFF_OIDC["issuer"] in {entry.get("issuer") for entry in settings.CUSTOMER_OIDC} - {""}:
        faults.append("CUSTOMER_OIDC: the provider of staff is none for customers.")
    return [Error(fault, id="identity.E002") for fault in faults]
