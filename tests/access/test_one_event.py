"""Each verb of accounts, documents and sharing records exactly one event of its own; those of requests and messages
stand in `tests/events/test_one_event_per_verb.py`, with the statuses that they start from.
"""

import inspect
from collections.abc import Callable
from dataclasses import replace
from datetime import timedelta

import pytest

from portal.accounts import actions as accounts
from portal.accounts.models import Invitation, Membership
from portal.documents import actions as documents
from portal.events.actor import GUEST, SYSTEM, Actor
from portal.events.models import Event
from portal.sharing import actions as sharing
from portal.tenancy.contexts import staff_context
from tests.factories import NOW
from tests.tenancy.lasting import undone

from .test_each_verb import SAID, Things

pytestmark = [
    pytest.mark.filterwarnings("ignore::ResourceWarning"),
    pytest.mark.filterwarnings("ignore::pytest.PytestUnraisableExceptionWarning"),
]

MODULES = {"accounts": accounts, "documents": documents, "sharing": sharing}
#: verb -> its own event, and who says it
EVENTS = {
    "accounts.open_account": ("account.opened", "system"),
    "accounts.open_guest_account": ("account.guest_opened", GUEST),
    "accounts.claim_guest_account": ("account.claimed", "system"),
    "accounts.clear_away_unused_account": ("account.cleared_away", "system"),
    "accounts.update_own_details": ("person.details_changed", "owner"),
    "accounts.choose_language": ("person.language_chosen", "owner"),
    "accounts.choose_mails": ("member.mails_chosen", "delegated"),
    "accounts.update_details": ("account.details_changed", "owner"),
    "accounts.add_address": ("address.added", "owner"),
    "accounts.change_address": ("address.changed", "owner"),
    "accounts.make_home": ("address.made_home", "owner"),
    "accounts.remove_address": ("address.removed", "owner"),
    "accounts.set_parent": ("account.parent_set", "editor"),
    "accounts.propose_change": ("account.change_proposed", "owner"),
    "accounts.approve_change": ("account.change_approved", "admin"),
    "accounts.refuse_change": ("account.change_refused", "admin"),
    "accounts.withdraw_change": ("account.change_withdrawn", "owner"),
    "accounts.read_bank_details": ("account.bank_details_read", "owner"),
    "accounts.read_change": ("account.bank_details_read", "editor"),
    "accounts.note_vat_answer": ("account.vat_id_checked", "system"),
    "accounts.invite": ("member.invited", "owner"),
    "accounts.resend_invitation": ("member.invited", "owner"),
    "accounts.revoke_invitation": ("member.invitation_revoked", "owner"),
    "accounts.accept_invitation": ("member.joined", "owner"),
    "accounts.take_in": ("member.taken_in", "delegated"),
    "accounts.change_role": ("member.role_changed", "owner"),
    "accounts.transfer_ownership": ("account.ownership_transferred", "owner"),
    "accounts.remove_member": ("member.removed", "owner"),
    "accounts.leave": ("member.left", "delegated"),
    "accounts.end_run_out": ("member.run_out", "system"),
    "accounts.remove_for_customer": ("member.removed", "editor"),
    "accounts.appoint_owner": ("member.role_changed", "editor"),
    "accounts.forget_factors_for_customer": ("person.factors_forgotten", "admin"),
    "accounts.change_address_for_customer": ("person.address_changed", "admin"),
    "accounts.start_visit": ("visit.started", "viewer"),
    "accounts.note_page": ("visit.page_seen", "viewer"),
    "accounts.end_visit": ("visit.ended", "viewer"),
    "documents.receive_document": ("document.received", "owner"),
    "documents.settle_scan": ("document.released", "system"),
    "documents.open_document": ("document.downloaded", "owner"),
    "sharing.share": ("share.given", "owner"),
    "sharing.keep_promises": ("share.given", "delegated"),
    "sharing.end_share": ("share.ended", "owner"),
    "sharing.make_status_link": ("status_link.made", "owner"),
    "sharing.revoke_status_link": ("status_link.revoked", "owner"),
    "sharing.note_status_view": ("status_link.viewed", GUEST),
    "sharing.ask_for_claim": ("status_link.claim_asked", GUEST),
}
#: part of other verbs, which record, or of the worker's sweeps, after which nothing is different for anybody
SILENT = {
    "accounts.place_of",
    "accounts.next_account_id",
    "documents.attach_documents",
    "documents.discard_abandoned",
    "documents.discard_strays",
    "documents.requeue_unscanned",
}


def _unused(t: Things) -> None:
    """An account that somebody has opened by signing up, who is in another one."""
    accounts.open_account(user=t.user("owner"), by=SYSTEM, now=NOW)


def _run_out(t: Things) -> None:
    Membership.objects.filter(pk=t.member.pk).update(ends_at=NOW - timedelta(days=1))


def _without_owner(t: Things) -> None:
    Membership.objects.filter(account=t.account, role="owner").update(role="auditor")


def _promised(t: Things) -> None:
    invitation = t.of(Invitation, "invitation")
    promise = {"may_act": False, "may_pay": False, "ends_at": None}
    sharing.share(recipient=invitation, by=t.world.people["owner"].actor, now=NOW, **promise)


def _clear_away(t: Things, by: Actor) -> None:
    newest = Membership.objects.filter(user=t.user("owner")).latest("pk")
    accounts.clear_away_unused_account(account_id=newest.account_id, owner=t.user("owner"), by=by, now=NOW)


#: verb -> what has to be so before
BEFORE: dict[str, Callable[[Things], None]] = {
    "accounts.clear_away_unused_account": _unused,
    "accounts.end_run_out": _run_out,
    "accounts.appoint_owner": _without_owner,
    "sharing.keep_promises": _promised,
}


def _public_verbs() -> set[str]:
    return {
        f"{subject}.{name}"
        for subject, module in MODULES.items()
        for name, function in inspect.getmembers(module, inspect.isfunction)
        if function.__module__.startswith(module.__name__) and not name.startswith("_")
    }


def _calls() -> dict[str, Callable[[Things, Actor], object]]:
    """How `test_each_verb.py` says each verb, by the verb that stands in the call; the first of several."""
    found: dict[str, Callable[[Things, Actor], object]] = {}
    for call in (call for several in SAID.values() for call in several):
        for subject, module in MODULES.items():
            for verb in call.__code__.co_names:
                if f"{subject}.{verb}" in EVENTS and hasattr(module, verb):
                    found.setdefault(f"{subject}.{verb}", call)
    return found


CALLS = {
    **_calls(),
    "accounts.clear_away_unused_account": _clear_away,
    "accounts.choose_language": lambda t, by: accounts.choose_language(
        user=t.user("owner"), language="it", by=by, now=NOW
    ),
}


def _actor(world, name: str, part: str) -> Actor:
    if part in world.people:
        return replace(world.people[part].actor, reached={})
    if part == GUEST:
        return Actor(role=GUEST, name="Gerda", account_id=None if "open" in name else world.ids["account"])
    return SYSTEM


def test_each_public_verb_is_in_the_table():
    assert _public_verbs() - SILENT == set(EVENTS), "add the verb to EVENTS with the event that it records"


@pytest.mark.parametrize("name", EVENTS)
def test_a_verb_records_one_event_of_its_own(world, name):
    event, part = EVENTS[name]
    things = Things(world)
    with undone(), staff_context():
        BEFORE.get(name, lambda t: None)(things)
        before = set(Event.objects.values_list("pk", flat=True))
        CALLS[name](things, _actor(world, name, part))
        recorded = list(Event.objects.exclude(pk__in=before).values_list("verb", flat=True))
    assert recorded == [event]


@pytest.mark.parametrize("name", EVENTS)
def test_a_verb_takes_who_and_when_by_name(name):
    subject, verb = name.split(".")
    parameters = inspect.signature(getattr(MODULES[subject], verb)).parameters
    kinds = {parameter.kind for parameter in parameters.values()}
    assert (kinds, {"by", "now"} <= set(parameters)) == ({inspect.Parameter.KEYWORD_ONLY}, True)
