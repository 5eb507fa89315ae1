"""Master data with four eyes: proposed by one person, decided by a second one."""

from datetime import datetime
from typing import Any

from django.db import transaction
from django.utils.translation import gettext as _

from portal.events.actor import Actor
from portal.events.models import Visibility
from portal.events.permissions import NotAllowed, demand
from portal.events.record import record
from portal.queue.actions import enqueue

from .. import access, master_values
from ..master_values import Value
from ..models import Account, BankDetails, MasterDataChange, MasterField
from ..workflow import ChangeState


class NothingChanges(Exception):
    """What was proposed is in force already."""

    def __init__(self):
        super().__init__(_("This is what we have on file already."))


class WaitsAlready(Exception):
    """One open change a field."""

    def __init__(self):
        super().__init__(_("A change of this waits for a decision already. Withdraw it first."))


class DecidedAlready(Exception):
    """Somebody was faster."""

    def __init__(self):
        super().__init__(_("Somebody has decided on this change already."))


class SecondPersonNeeded(Exception):
    """Nobody decides on what they have proposed themselves."""

    def __init__(self):
        super().__init__(_("A second person decides. You have proposed this change yourself."))


class ChangedMeanwhile(Exception):
    """What the change replaces is no longer what is in force."""

    def __init__(self):
        super().__init__(
            _("The data has changed since this was proposed. Please refuse it, so that it is proposed anew.")
        )


class RefusalWithoutReason(Exception):
    """Who proposed it is told why not."""

    def __init__(self):
        super().__init__(_("Please say why, so that the person who proposed it can be told."))


def propose_change(*, account: Account, field: str, after: Value, by: Actor, now: datetime) -> MasterDataChange:
    """Propose another legal name, VAT ID or other bank details; nothing takes effect yet.

    after: as in `master_values.py`, cleaned by its form. Raises `NothingChanges` and `WaitsAlready`.
    """
    demand(access.MAY, by, "propose_change", account.pk)
    with transaction.atomic():
        account = Account.objects.select_for_update().get(pk=account.pk)
        if MasterDataChange.objects.open().filter(account=account, field=field).exists():
            raise WaitsAlready
        before = master_values.current_value(account, field)
        if before == after:
            raise NothingChanges
        change = MasterDataChange.objects.create(
            account=account,
            field=field,
            before=master_values.to_text(before),
            after=master_values.to_text(after),
            proposed_by_id=by.person_id(),
            by_staff=by.is_staff,
            deciders=access.owners_who_decide(account, by=by),
            proposed_at=now,
        )
        _record("account.change_proposed", change, by=by, now=now)
    return change


def approve_change(*, change: MasterDataChange, by: Actor, now: datetime) -> MasterDataChange:
    """Let a proposed change take effect.

    Raises `SecondPersonNeeded`, `DecidedAlready` and `ChangedMeanwhile`.
    """
    demand(access.MAY, by, "decide_change", change.account_id)
    with transaction.atomic():
        change, account = _locked(change)
        _refuse_all_but_a_second_person(change, by)
        if master_values.current_value(account, change.field) != master_values.from_text(change.before.reveal()):
            raise ChangedMeanwhile
        _take_effect(account, change.field, master_values.from_text(change.after.reveal()), now=now)
        _close(change, ChangeState.APPROVED, by=by, now=now)
        _record("account.change_approved", change, by=by, now=now)
    return change


def refuse_change(*, change: MasterDataChange, reason: str, by: Actor, now: datetime) -> MasterDataChange:
    """Leave everything as it is, and say why.

    Raises `SecondPersonNeeded`, `DecidedAlready` and `RefusalWithoutReason`.
    """
    demand(access.MAY, by, "decide_change", change.account_id)
    if not reason.strip():
        raise RefusalWithoutReason
    with transaction.atomic():
        change, _account = _locked(change)
        _refuse_all_but_a_second_person(change, by)
        _close(change, ChangeState.REFUSED, reason=reason.strip(), by=by, now=now)
        _record("account.change_refused", change, by=by, now=now)
    return change


def withdraw_change(*, change: MasterDataChange, by: Actor, now: datetime) -> MasterDataChange:
    """Take a proposal back: the customer's owners theirs, staff theirs. Raises `DecidedAlready`."""
    demand(access.MAY, by, "withdraw_change", change.account_id)
    if change.by_staff != by.is_staff:
        raise NotAllowed("withdraw_change")
    with transaction.atomic():
        change, _account = _locked(change)
        _close(change, ChangeState.WITHDRAWN, by=by, now=now)
        _record("account.change_withdrawn", change, by=by, now=now)
    return change


def read_bank_details(*, account: Account, by: Actor, now: datetime) -> Value:
    """The bank details in plain; that somebody read them is an event that the customer sees."""
    demand(access.MAY, by, "read_bank_details", account.pk)
    value = master_values.current_value(account, MasterField.BANK_DETAILS)
    kept = master_values.bank_details_of(account.pk)
    _note_reading(kept, account.pk, by=by, now=now)
    return value


def read_change(*, change: MasterDataChange, by: Actor, now: datetime) -> tuple[Value, Value]:
    """Before and after in plain, with the numbers of bank accounts; an event as well."""
    demand(access.MAY, by, "read_bank_details", change.account_id)
    _note_reading(change, change.account_id, by=by, now=now)
    return master_values.from_text(change.before.reveal()), master_values.from_text(change.after.reveal())


def note_vat_answer(*, account_id: int, vat_id: str, exists: bool | None, by: Actor, now: datetime) -> None:
    """Keep what the online check said of a VAT ID; nothing where another one has taken effect meanwhile.

    exists: None where nobody could answer.
    """
    demand(access.MAY, by, "note_vat_answer", account_id)
    with transaction.atomic():
        account = Account.objects.select_for_update().get(pk=account_id)
        if account.vat_id != vat_id:
            return
        account.vat_id_exists, account.vat_id_asked_at = exists, now
        account.save(update_fields=["vat_id_exists", "vat_id_asked_at"])
        record(
            "account.vat_id_checked", by=by, now=now, about=account, account_id=account_id, data={"exists": exists}
        )


def _take_effect(account: Account, field: str, value: Value, *, now: datetime) -> None:
    if field == MasterField.LEGAL_NAME:
        account.name = value["name"]
        account.save(update_fields=["name"])
    elif field == MasterField.VAT_ID:
        account.vat_id, account.vat_id_exists, account.vat_id_asked_at = value["vat_id"], None, None
        account.save(update_fields=["vat_id", "vat_id_exists", "vat_id_asked_at"])
        if account.vat_id:
            enqueue("portal.accounts.jobs.check_vat_id", account.pk)
    elif value:
        kept = master_values.bank_details_of(account.pk) or BankDetails(account=account)
        kept.holder, kept.iban, kept.bic, kept.changed_at = value["holder"], value["iban"], value["bic"], now
        kept.save()
    else:
        BankDetails.objects.filter(account=account).delete()


def _locked(change: MasterDataChange) -> tuple[MasterDataChange, Account]:
    """The change, still open, and its account: whoever decides does so one after another."""
    account = Account.objects.select_for_update().get(pk=change.account_id)
    locked = MasterDataChange.objects.select_for_update().get(pk=change.pk)
    if locked.state != ChangeState.OPEN:
        raise DecidedAlready
    return locked, account


def _refuse_all_but_a_second_person(change: MasterDataChange, by: Actor) -> None:
    if change.proposed_by_id == by.user_id:
        raise SecondPersonNeeded
    if not access.may_decide(by, change):
        raise NotAllowed("decide_change")


def _close(change: MasterDataChange, state: ChangeState, *, by: Actor, now: datetime, reason: str = "") -> None:
    change.state, change.reason, change.decided_at = state, reason, now
    change.decided_by_id, change.decided_by_staff = by.person_id(), by.is_staff
    change.save(update_fields=["state", "reason", "decided_at", "decided_by", "decided_by_staff"])


def _record(verb: str, change: MasterDataChange, *, by: Actor, now: datetime) -> None:
    """One event that names both persons; values stand in the part that can be erased, numbers nowhere."""
    values = {
        name: master_values.in_a_line(change.field, master_values.from_text(sealed.reveal()))
        for name, sealed in (("before", change.before), ("after", change.after))
    }
    if change.reason:
        values["reason"] = change.reason
    data: dict[str, Any] = {
        "field": change.field,
        "proposed_by": change.proposed_by_id,
        "proposed_by_staff": change.by_staff,
    }
    if change.decided_by_id is not None:
        data["decided_by"] = change.decided_by_id
    record(
        verb,
        by=by.knowing(values),
        now=now,
        about=change,
        account_id=change.account_id,
        visibility=Visibility.CUSTOMER,
        data=data,
    )


def _note_reading(about: Any, account_id: int, *, by: Actor, now: datetime) -> None:
    record(
        "account.bank_details_read",
        by=by,
        now=now,
        about=about,
        account_id=account_id,
        visibility=Visibility.CUSTOMER,
    )
