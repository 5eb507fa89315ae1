"""Queue entry points of accounts."""

from django.contrib.sessions.backends.db import SessionStore
from django.utils import timezone

from identity.models import User
from identity.sessions import StaffSessionStore
from portal.events.actor import SYSTEM
from portal.tenancy import keys
from portal.tenancy.contexts import staff_context

from . import actions
from .models import Account
from .vat import checker


def clear_away(account_id: int, owner_id: int) -> None:
    """Remove an account that was never used, after its owner has got another one."""
    with staff_context():
        owner = User.objects.filter(pk=owner_id).first()
        if owner is not None:
            actions.clear_away_unused_account(account_id=account_id, owner=owner, by=SYSTEM, now=timezone.now())


def forget_keys() -> None:
    """Remove keys that have run out."""
    with staff_context():
        keys.forget_expired(now=timezone.now())


def forget_sessions() -> None:
    """Remove the sessions of customers and of staff that have run out."""
    for store in (SessionStore, StaffSessionStore):
        store.clear_expired()


def end_run_out() -> None:
    """Clear up after memberships whose time is over."""
    with staff_context():
        actions.end_run_out(by=SYSTEM, now=timezone.now())


def check_vat_id(account_id: int) -> None:
    """Ask whether the VAT ID of an account exists, outside of any transaction; nothing where nobody is asked."""
    ask = checker()
    if ask is None:
        return
    with staff_context():
        vat_id = Account.objects.values_list("vat_id", flat=True).get(pk=account_id)
    if not vat_id:
        return
    exists = ask(vat_id)
    with staff_context():
        actions.note_vat_answer(account_id=account_id, vat_id=vat_id, exists=exists, by=SYSTEM, now=timezone.now())
