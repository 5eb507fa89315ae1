"""The door of accounts: who may see and change what."""

from portal.events.actor import AUDITOR, OWNER, Actor
from portal.events.permissions import CUSTOMERS, GUESTS, OWNERS, READERS, SYSTEM, WRITERS, Table, allows

from .models import Account, Address

MAY: Table = {
    "open_account": frozenset({SYSTEM}),
    "open_guest_account": GUESTS,
    "claim_guest_account": frozenset({SYSTEM}),
    "clear_away_unused_account": frozenset({SYSTEM}),
    "view_account": CUSTOMERS | READERS,
    "update_profile": OWNERS | WRITERS,
    "view_people": frozenset({OWNER, AUDITOR}) | READERS,
    "invite": OWNERS,
    "revoke_invitation": OWNERS,
    "accept_invitation": CUSTOMERS,
    "change_member": OWNERS,
    "transfer_ownership": OWNERS,
    "remove_member": OWNERS,
    "leave": CUSTOMERS,
    "end_run_out": frozenset({SYSTEM}),
    "remove_for_customer": WRITERS,
    "appoint_owner": WRITERS,
    "see_as_customer": READERS,
    "see_who_looked": frozenset({OWNER, AUDITOR}) | READERS,
}


def may(actor: Actor, verb: str, account: Account) -> bool:
    """Whether the actor may do the verb to the account."""
    return allows(MAY, actor, verb, account.pk)


def visible_to(actor: Actor):
    """The accounts that the actor may see, as a queryset."""
    if actor.is_customer:
        return Account.objects.filter(pk=actor.account_id)
    return Account.objects.all() if actor.part in READERS else Account.objects.none()


def own_account(actor: Actor) -> Account:
    """The account that a customer works in."""
    return Account.objects.get(pk=actor.account_id)


def home_address(account_id: int) -> Address | None:
    """Where the account lives: the first address it gave."""
    return Address.objects.filter(account_id=account_id).first()
