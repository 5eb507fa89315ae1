"""What happens to the sign-in of a company: named, proven, changed, taken away."""

import secrets
from dataclasses import replace
from datetime import datetime, timedelta
from typing import Any

from django.db import IntegrityError, transaction
from django.utils.translation import gettext as _

from identity.customer_oidc import forget_company
from portal.accounts.actions import ReasonMissing
from portal.accounts.models import Account
from portal.events.actor import Actor
from portal.events.models import Event, Visibility
from portal.events.permissions import demand
from portal.events.record import record
from portal.queue.actions import enqueue
from portal.tenancy import keys
from portal.tenancy.contexts import outside_context

from . import access
from .domains import is_for_everybody
from .models import Federation
from .workflow import TRANSITIONS, Finding, ProofState

#: the kinds of keys by which a sign-in finds its federation: what stands in our addresses, and a proven domain
NAME, DOMAIN = "federation", "federation_domain"
MOST_OF_ACCOUNT = 10
LOOKS_AN_HOUR = 20
#: what says whether it is proven, and how
_PROOF = ["state", "challenge", "asked_at", "finding", "proven_at", "proven_by", "reason"]


class NotPossible(Exception):
    """Why something about a company's sign-in cannot be done, in words for whoever wanted it."""


class OrganisationsOnly(NotPossible):
    """A household has no domain."""

    def __init__(self):
        super().__init__(_("Only the account of an organisation can have a company sign-in."))


class PublicMailDomain(NotPossible):
    """Everybody can have an address there."""

    def __init__(self):
        super().__init__(_("Anybody can have an address in this domain, so it cannot be your company’s."))


class DomainTaken(NotPossible):
    """Somebody has proven it; who is nobody's business."""

    def __init__(self):
        super().__init__(_("This domain is in use for sign-in already. If it is your company’s, please call us."))


class NamedAlready(NotPossible):
    """One a domain."""

    def __init__(self):
        super().__init__(_("Your account has a company sign-in for this domain already."))


class TooMany(NotPossible):
    """So many domains, and no more."""

    def __init__(self):
        super().__init__(_("This is as many company sign-ins as an account can have."))


class LookedTooOften(NotPossible):
    """Other people's name servers are not asked without end."""

    def __init__(self):
        super().__init__(_("That was a little often. Please wait an hour and try again."))


class DecidedAlready(NotPossible):
    """Somebody was faster."""

    def __init__(self):
        super().__init__(_("The state of this company sign-in has changed meanwhile."))


def add_federation(
    *, account: Account, domain: str, issuer: str, client_id: str, client_secret: str, role: str, by: Actor,
    now: datetime,
) -> Federation:  # fmt: skip
    """Name the provider for a domain; nobody comes in by it before the domain is proven.

    domain: as `identity.domains.normalised` gives it. Raises `NotPossible`.
    """
    demand(access.MAY, by, "add_federation", account.pk)
    with transaction.atomic():
        account = _locked_account(account.pk)
        own = Federation.objects.filter(account=account)
        if not account.is_organisation:
            raise OrganisationsOnly
        if own.filter(domain=domain).exists():
            raise NamedAlready
        if own.count() >= MOST_OF_ACCOUNT:
            raise TooMany
        _refuse_what_is_not_theirs(account.pk, domain, now=now)
        federation = Federation.objects.create(
            account=account,
            key=f"company-{secrets.token_hex(8)}",
            domain=domain,
            issuer=issuer,
            client_id=client_id,
            client_secret=client_secret,
            role=role,
            challenge=_new_challenge(),
            added_at=now,
        )
        keys.remember(NAME, federation.key, account_id=account.pk, object_id=federation.pk)
        _record("federation.added", federation, by=by, now=now)
    return federation


def change_federation(
    *, federation: Federation, issuer: str, client_id: str, client_secret: str, role: str, by: Actor, now: datetime
) -> Federation:
    """Change the provider, its secret, or what newcomers become; another issuer or client is proven anew.

    client_secret: "" keeps the one that is there; another issuer or client needs its own (the form asks for it).
    """
    demand(access.MAY, by, "change_federation", federation.account_id)
    with transaction.atomic():
        federation = _locked(federation)
        wanted = {"issuer": issuer, "client_id": client_id, "role": role}
        changed = [name for name, value in wanted.items() if getattr(federation, name) != value]
        if client_secret:
            changed.append("client_secret")
            federation.client_secret = client_secret
        if not changed:
            return federation
        for name, value in wanted.items():
            setattr(federation, name, value)
        is_another = bool({"issuer", "client_id"} & set(changed))
        if is_another:
            _take_proof_back(federation, TRANSITIONS["change_provider"].target)
            federation.challenge, federation.reason = _new_challenge(), ""
        federation.save(update_fields=[*wanted, "client_secret", *_PROOF])
        data = {"changed": changed, "needs_proof": is_another}
        _record("federation.changed", federation, by=by, now=now, data=data)
    return federation


def ask_for_proof(*, federation: Federation, by: Actor, now: datetime) -> None:
    """Have the record of the domain looked at; the worker does, and the page shows what it found.

    Raises `LookedTooOften` and `DecidedAlready`.
    """
    demand(access.MAY, by, "ask_for_proof", federation.account_id)
    with transaction.atomic():
        federation = _locked(federation, verb="prove_by_record")
        if not federation.account.is_organisation:
            raise OrganisationsOnly
        asked = Event.objects.filter(
            account_id=federation.account_id, verb="federation.proof_asked", at__gt=now - timedelta(hours=1)
        )
        if asked.count() >= LOOKS_AN_HOUR:
            raise LookedTooOften
        federation.asked_at, federation.finding = now, Finding.NONE
        federation.save(update_fields=["asked_at", "finding"])
        enqueue("portal.federation.jobs.look_at_record", federation.pk)
        _record("federation.proof_asked", federation, by=by, now=now)


def prove_by_record(*, federation: Federation, challenge: str, by: Actor, now: datetime) -> None:
    """The record of the domain holds the challenge. Raises `DecidedAlready` and `DomainTaken`.

    challenge: the one that was found, which another provider may have made worthless meanwhile.
    """
    demand(access.MAY, by, "prove_by_record", federation.account_id)
    with transaction.atomic():
        federation = _locked(federation, verb="prove_by_record")
        if federation.challenge != challenge:
            raise DecidedAlready
        _prove(federation, user_id=None, now=now)
        _record("federation.proven", federation, by=by, now=now, data={"by": "record"})


def note_missing_record(*, federation: Federation, challenge: str, finding: str, by: Actor, now: datetime) -> None:
    """Keep what was found instead of the challenge, unless it is about a challenge of an earlier time."""
    demand(access.MAY, by, "note_missing_record", federation.account_id)
    with transaction.atomic():
        federation = _locked(federation)
        if federation.challenge != challenge or federation.state != ProofState.WAITING:
            return
        federation.finding = finding
        federation.save(update_fields=["finding"])
        _record("federation.proof_missing", federation, by=by, now=now, data={"finding": str(finding)})


def prove_by_hand(*, federation: Federation, reason: str, by: Actor, now: datetime) -> None:
    """An administrator knows that the domain is theirs. Raises `ReasonMissing`, `DecidedAlready`, `NotPossible`."""
    demand(access.MAY, by, "prove_by_hand", federation.account_id)
    with transaction.atomic():
        federation = _locked(federation, verb="prove_by_hand")
        _prove(federation, user_id=by.person_id(), now=now)
        data = {"by": "staff"}
        _record("federation.proven", federation, by=_with_reason(by, reason), now=now, data=data)


def refuse_federation(*, federation: Federation, reason: str, by: Actor, now: datetime) -> None:
    """Nobody comes in by it, from this moment on; the owners read why. Raises `ReasonMissing`, `DecidedAlready`."""
    demand(access.MAY, by, "refuse_federation", federation.account_id)
    with transaction.atomic():
        federation = _locked(federation, verb="refuse_federation")
        by = _with_reason(by, reason)
        _take_proof_back(federation, TRANSITIONS["refuse_federation"].target)
        federation.reason = reason.strip()
        federation.save(update_fields=_PROOF)
        _record("federation.refused", federation, by=by, now=now)


def remove_federation(*, federation: Federation, reason: str = "", by: Actor, now: datetime) -> None:
    """Take it away: nobody comes in by it any more, and who did stays a member and needs another way in.

    reason: what staff have to give. Raises `ReasonMissing`.
    """
    demand(access.MAY, by, "remove_federation", federation.account_id)
    with transaction.atomic():
        federation = _locked(federation)
        by = _with_reason(by, reason) if by.is_staff else by
        _record("federation.removed", federation, by=by, now=now)
        keys.revoke(DOMAIN, object_id=federation.pk)
        keys.revoke(NAME, object_id=federation.pk)
        with outside_context():  # ways in stand outside the walls
            forget_company(federation.key)
        federation.delete()


def _prove(federation: Federation, *, user_id: int | None, now: datetime) -> None:
    """From now on the domain leads here, and nowhere else."""
    _refuse_what_is_not_theirs(federation.account_id, federation.domain, now=now)
    if not federation.account.is_organisation:
        raise OrganisationsOnly
    federation.state, federation.finding = ProofState.PROVEN, Finding.NONE
    federation.proven_at, federation.proven_by_id, federation.reason = now, user_id, ""
    try:
        with transaction.atomic():
            federation.save(update_fields=_PROOF)
            keys.remember(DOMAIN, federation.domain, account_id=federation.account_id, object_id=federation.pk)
    except IntegrityError as error:  # proven elsewhere in this very moment
        raise DomainTaken from error


def _take_proof_back(federation: Federation, state: ProofState) -> None:
    keys.revoke(DOMAIN, object_id=federation.pk)
    federation.state, federation.finding, federation.asked_at = state, Finding.NONE, None
    federation.proven_at, federation.proven_by = None, None


def _refuse_what_is_not_theirs(account_id: int, domain: str, *, now: datetime) -> None:
    if is_for_everybody(domain):
        raise PublicMailDomain
    proven = keys.recall(DOMAIN, domain, now=now)
    if proven is not None and proven.account_id != account_id:
        raise DomainTaken


def _new_challenge() -> str:
    return secrets.token_urlsafe(32)


def _locked_account(account_id: int) -> Account:
    """Who decides about the sign-in of an account does so one after another."""
    return Account.objects.select_for_update().get(pk=account_id)


def _locked(federation: Federation, *, verb: str = "") -> Federation:
    """The federation as it stands now; with a verb, in a state that it leads on from."""
    account = _locked_account(federation.account_id)
    locked = Federation.objects.select_for_update().filter(pk=federation.pk).first()
    if locked is None or (verb and locked.state not in TRANSITIONS[verb].sources):
        raise DecidedAlready
    locked.account = account
    return locked


def _with_reason(by: Actor, reason: str) -> Actor:
    """Into the part of the log that can be erased."""
    if not reason.strip():
        raise ReasonMissing
    return replace(by, personal={**by.personal, "reason": reason.strip()})


def _record(
    verb: str, federation: Federation, *, by: Actor, now: datetime, data: dict[str, Any] | None = None
) -> None:
    record(
        verb,
        by=by,
        now=now,
        about=federation,
        account_id=federation.account_id,
        visibility=Visibility.CUSTOMER,
        data={"domain": federation.domain, "role": federation.role, **(data or {})},
    )
