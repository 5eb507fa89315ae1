"""Accounts of those who write from the public site: opened without a sign-in, claimed with one.

A visitor has no context, so what leads to their account is a key: the address that they wrote from, which the
database holds as a hash. Everything happens in the context of that account, as a customer's would.
"""

from datetime import datetime

from django.db import IntegrityError, transaction
from django.db.models import ProtectedError

from identity.models import User
from portal.events.actor import Actor
from portal.events.permissions import demand
from portal.events.record import record
from portal.queue.actions import enqueue
from portal.tenancy import keys
from portal.tenancy.contexts import tenant_context

from .. import access
from ..choosing import accounts_of
from ..models import Account, MemberRole, Membership
from .account import next_account_id

#: the kind of key that an address is, from which somebody wrote as a guest
GUEST_ADDRESS = "guest"


def open_guest_account(*, email: str, name: str, phone: str, language: str, by: Actor, now: datetime) -> Account:
    """The account of somebody who writes to us without signing up: the one from before, else a new one.

    An address that was merely typed proves nothing. So an account with people in it is never given, whoever they
    are, and name and phone number of an earlier time are not changed.
    """
    demand(access.MAY, by, "open_guest_account", None)
    known = _guest_account(email, now=now)
    if known is not None:
        return known
    account_id = next_account_id()
    try:
        with tenant_context(account_id):
            account = Account(pk=account_id, name=name, phone=phone, language=language, opened_at=now)
            account.contact_email = email.strip().lower()
            account.save(force_insert=True)
            keys.remember(GUEST_ADDRESS, account.contact_email, account_id=account_id, object_id=account_id)
            record("account.guest_opened", by=by, now=now, about=account, account_id=account_id)
        return account
    except IntegrityError:  # somebody wrote from the same address in this very moment
        known = _guest_account(email, now=now)
        if known is None:
            raise
        return known


def claim_guest_account(*, user: User, email: str, by: Actor, now: datetime) -> Account | None:
    """Give what was written from an address to the person who has proven to read it; None when nothing was.

    Name and phone number were typed by somebody unproven and do not become the person's; the requests keep them.
    They own it beside the account that they have; the worker clears that away if it was never used.
    """
    demand(access.MAY, by, "claim_guest_account", None)
    found = keys.recall(GUEST_ADDRESS, email.strip().lower(), now=now)
    if found is None:
        return None
    others = accounts_of(user.pk)
    with tenant_context(found.account_id, user_id=user.pk):
        account = Account.objects.of_guest(email).select_for_update().filter(pk=found.account_id).first()
        if account is None:
            return None
        account.contact_email, account.phone = "", ""
        account.name, account.language = _name_of(user), user.language
        account.save(update_fields=["contact_email", "phone", "name", "language"])
        keys.revoke(GUEST_ADDRESS, object_id=account.pk)
        Membership.objects.create(account=account, user=user, role=MemberRole.OWNER, since=now)
        record("account.claimed", by=by, now=now, about=account, account_id=account.pk, data={"owner": user.pk})
        if len(others) == 1:
            enqueue("portal.accounts.jobs.clear_away", others[0], user.pk)
    return account


def clear_away_unused_account(*, account_id: int, owner: User, by: Actor, now: datetime) -> bool:
    """Remove the account that somebody opened by signing up and never used, when they are in another; tells whether.

    Whether it was used the database says: it lets nobody delete an account that something belongs to.
    """
    demand(access.MAY, by, "clear_away_unused_account", account_id)
    with transaction.atomic():
        account = Account.objects.select_for_update().filter(pk=account_id).first()
        elsewhere = Membership.objects.of_person(owner.pk).exclude(account_id=account_id)
        if account is None or account.phone or account.name not in ("", _name_of(owner)) or not elsewhere:
            return False
        try:
            with transaction.atomic():
                Membership.objects.filter(account=account, user=owner).delete()
                account.delete()
        except ProtectedError:
            return False
        data = {"owner": owner.pk}
        record("account.cleared_away", by=by, now=now, account_id=account_id, data=data)
    return True


def _guest_account(email: str, *, now: datetime) -> Account | None:
    """The account that nobody is in and that was written to from this address; nothing of it is shown to them."""
    found = keys.recall(GUEST_ADDRESS, email.strip().lower(), now=now)
    if found is None:
        return None
    with tenant_context(found.account_id):
        return Account.objects.of_guest(email).filter(pk=found.account_id).first()


def _name_of(user: User) -> str:
    """What a private customer's account is called."""
    return f"{user.first_name} {user.last_name}".strip()
