"""The door of federations: owners keep those of their account, administrators decide about proofs."""

from django.db.models import QuerySet
from django.http import Http404

from portal.accounts.models import Account
from portal.events.actor import AUDITOR, OWNER, Actor
from portal.events.permissions import ADMIN, OWNERS, READERS, SYSTEM, Table, allows

from .models import Federation
from .workflow import ProofState

_ADMINS = frozenset({ADMIN})

MAY: Table = {
    "view_federations": frozenset({OWNER, AUDITOR}) | READERS,
    "add_federation": OWNERS,
    "change_federation": OWNERS,
    "ask_for_proof": OWNERS,
    "prove_by_record": frozenset({SYSTEM}),
    "note_missing_record": frozenset({SYSTEM}),
    "prove_by_hand": _ADMINS,
    "refuse_federation": _ADMINS,
    "remove_federation": OWNERS | _ADMINS,
}


def may(actor: Actor, verb: str, account: Account) -> bool:
    """Whether the actor may do the verb to a federation of the account."""
    return allows(MAY, actor, verb, account.pk)


def visible_to(actor: Actor) -> QuerySet[Federation]:
    """Owners and auditors see those of their account, support staff all."""
    if not allows(MAY, actor, "view_federations", actor.account_id):
        return Federation.objects.none()
    found = Federation.objects.all()
    return found.filter(account_id=actor.account_id) if actor.is_customer else found


def federation_or_404(actor: Actor, federation_id: int) -> Federation:
    """The federation, or the same answer for forbidden and absent."""
    try:
        return visible_to(actor).select_related("account").get(pk=federation_id)
    except Federation.DoesNotExist as error:
        raise Http404("no such federation") from error


def possible_verbs(actor: Actor, federation: Federation) -> list[str]:
    """What a member of staff may decide about it as it stands."""
    possible = {
        "prove_by_hand": federation.state == ProofState.WAITING,
        "refuse_federation": federation.state != ProofState.REFUSED,
        "remove_federation": True,
    }
    return [verb for verb, fits in possible.items() if fits and may(actor, verb, federation.account)]
