"""Queue entry points of accounts."""

from django.utils import timezone

from identity.models import User
from portal.events.actor import SYSTEM
from portal.tenancy import keys
from portal.tenancy.contexts import staff_context

from . import actions


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


def end_run_out() -> None:
    """Clear up after memberships whose time is over."""
    with staff_context():
        actions.end_run_out(by=SYSTEM, now=timezone.now())
