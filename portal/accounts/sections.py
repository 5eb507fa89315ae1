"""The parts of the profile, as far as somebody may see them."""

from dataclasses import dataclass

from django.urls import reverse
from django.utils.functional import Promise
from django.utils.translation import gettext_lazy as _

from portal.events.actor import Actor
from portal.events.permissions import allows

from .access import MAY


@dataclass(frozen=True)
class Section:
    """An entry of the profile's own menu."""

    label: str | Promise
    url: str
    is_current: bool


#: name of the address, its label, and the verb that somebody needs to see it
_SECTIONS = (
    ("accounts:profile", _("You"), "update_own_details"),
    ("accounts:details", _("Account"), "view_details"),
    ("accounts:addresses", _("Addresses"), "view_details"),
    ("accounts:master_data", _("Name, tax and bank"), "view_details"),
)


def sections(actor: Actor, current: str) -> list[Section]:
    """The entries for somebody who looks at the named one."""
    return [
        Section(label, reverse(name), name == current)
        for name, label, verb in _SECTIONS
        if allows(MAY, actor, verb, actor.account_id)
    ]
