"""The door of accounts: who may see and change what."""

from django.db.models import QuerySet
from django.http import Http404

from portal.events.actor import AUDITOR, DELEGATED, OWNER, Actor
from portal.events.permissions import (
    ADMIN,
    CUSTOMERS,
    GUESTS,
    MEMBERS,
    OWNERS,
    READERS,
    SYSTEM,
    WRITERS,
    Table,
    allows,
)

from .models import Account, Address, MasterDataChange, Membership

MAY: Table = {
    "open_account": frozenset({SYSTEM}),
    "open_guest_account": GUESTS,
    "claim_guest_account": frozenset({SYSTEM}),
    "clear_away_unused_account": frozenset({SYSTEM}),
    "view_account": CUSTOMERS | READERS,
    "update_own_details": CUSTOMERS,
    "choose_mails": MEMBERS,
    "view_details": frozenset({OWNER, AUDITOR}) | READERS,
    "update_details": OWNERS,
    "change_addresses": OWNERS,
    "set_parent": WRITERS,
    "propose_change": OWNERS | WRITERS,
    "decide_change": OWNERS | WRITERS,
    "withdraw_change": OWNERS | WRITERS,
    "read_bank_details": OWNERS | WRITERS,
    "note_vat_answer": frozenset({SYSTEM}),
    "view_people": frozenset({OWNER, AUDITOR}) | READERS,
    "invite": OWNERS,
    "revoke_invitation": OWNERS,
    "accept_invitation": CUSTOMERS,
    "take_in": frozenset({DELEGATED, AUDITOR}),
    "change_member": OWNERS,
    "transfer_ownership": OWNERS,
    "remove_member": OWNERS,
    "leave": CUSTOMERS,
    "end_run_out": frozenset({SYSTEM}),
    "remove_for_customer": WRITERS,
    "appoint_owner": WRITERS,
    "help_sign_in": frozenset({ADMIN}),
    "see_as_customer": READERS,
    "see_who_looked": frozenset({OWNER, AUDITOR}) | READERS,
}


def may(actor: Actor, verb: str, account: Account) -> bool:
    """Whether the actor may do the verb to the account."""
    return allows(MAY, actor, verb, account.pk)


def visible_to(actor: Actor):
    """The accounts that the actor may see, as a queryset."""
    if not allows(MAY, actor, "view_account", actor.account_id):
        return Account.objects.none()
    return Account.objects.filter(pk=actor.account_id) if actor.is_customer else Account.objects.all()


def own_membership(actor: Actor) -> Membership:
    """What a customer is in the account that they work in."""
    return Membership.objects.get(account_id=actor.account_id, user_id=actor.user_id)


def own_account(actor: Actor) -> Account:
    """The account that a customer works in."""
    return Account.objects.get(pk=actor.account_id)


def home_address(account_id: int) -> Address | None:
    """Where the account lives: the address that was chosen, else the first one given."""
    return Address.objects.filter(account_id=account_id).home_first().first()


def addresses_visible_to(actor: Actor) -> QuerySet[Address]:
    """The addresses of the account that a customer works in, home first; owners and auditors see them."""
    if not allows(MAY, actor, "view_details", actor.account_id):
        return Address.objects.none()
    return Address.objects.filter(account_id=actor.account_id).home_first()


def address_or_404(actor: Actor, address_id: int) -> Address:
    """The address, or the same answer for forbidden and absent."""
    try:
        return addresses_visible_to(actor).get(pk=address_id)
    except Address.DoesNotExist as error:
        raise Http404("no such address") from error


def changes_visible_to(actor: Actor) -> QuerySet[MasterDataChange]:
    """The proposed changes that the actor may see: owners and auditors those of their account, support staff all."""
    if not allows(MAY, actor, "view_details", actor.account_id):
        return MasterDataChange.objects.none()
    found = MasterDataChange.objects.all()
    return found.filter(account_id=actor.account_id) if actor.is_customer else found


def change_or_404(actor: Actor, change_id: int) -> MasterDataChange:
    """The change, or the same answer for forbidden and absent."""
    try:
        return changes_visible_to(actor).select_related("account").get(pk=change_id)
    except MasterDataChange.DoesNotExist as error:
        raise Http404("no such change") from error


def owners_who_decide(account: Account, *, by: Actor) -> list[int]:
    """The owners who can be the second person for what somebody proposes now, by user.

    Of an organisation, or where staff propose; two owners of a private account are one pair of eyes.
    """
    if not by.is_staff and not account.is_organisation:
        return []
    owners = Membership.objects.owners().filter(account_id=account.pk).exclude(user_id=by.user_id)
    return sorted(owners.values_list("user_id", flat=True))


def may_decide(actor: Actor, change: MasterDataChange) -> bool:
    """Whether the actor can be the second person: staff, or an owner who could when it was proposed."""
    if not allows(MAY, actor, "decide_change", change.account_id):
        return False
    return actor.part != OWNER or actor.user_id in change.deciders


def possible_verbs(actor: Actor, change: MasterDataChange) -> list[str]:
    """What the actor may do with a change as it stands."""
    if change.state != MasterDataChange.State.OPEN:
        return []
    found = []
    if may_decide(actor, change) and change.proposed_by_id != actor.user_id:
        found += ["approve_change", "refuse_change"]
    if allows(MAY, actor, "withdraw_change", change.account_id) and change.by_staff == actor.is_staff:
        found.append("withdraw_change")
    return found
