"""Refuses to start with settings of sign-in that mean nothing, or that shut everybody out."""

from django.conf import settings
from django.core.checks import Error, register

from .roles import Role


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
