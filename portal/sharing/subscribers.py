"""What sharing answers when lower subjects ask."""

from django.utils.translation import ngettext

from portal.accounts import shown_to, ties
from portal.accounts.models import Address
from portal.events import reach

from . import audience
from .access import SharedReach
from .models import Share

reach.register(SharedReach())
shown_to.register(audience.of_addresses)


@ties.register
def shares_of(address: Address) -> str | None:
    """How many members reach what is done there."""
    count = Share.objects.filter(account_id=address.account_id, address=address).count()
    return ngettext("%(count)s share", "%(count)s shares", count) % {"count": count} if count else None
