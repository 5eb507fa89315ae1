"""What the customers' door shows."""

from django import template

from identity import customer_oidc

register = template.Library()


@register.simple_tag
def sign_in_providers():
    """The providers that customers may choose, as the settings name them."""
    return customer_oidc.offered()


@register.simple_tag
def own_providers(user):
    """Those that somebody has linked, and so can show afresh who they are with."""
    return customer_oidc.linked_by(user)
