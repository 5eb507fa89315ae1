"""Master data of one organisation of the demo, changed with four eyes: approved, refused, and one that waits.

Numbers are those that banks and tax offices print as examples.
"""

from collections.abc import Callable
from datetime import datetime, timedelta

from demo.content.people import CUSTOMERS, STAFF
from identity.models import User
from portal.accounts.actions import approve_change, propose_change, refuse_change, update_details
from portal.accounts.models import Account, MasterDataChange, MasterField, Membership
from portal.events.actor import Actor
from portal.notifications.actions import mark_read

_BANK_DETAILS = MasterField.BANK_DETAILS
_CUSTOMER, _COLLEAGUE = "katrin", "editor"
_BANK = {"holder": "Hausverwaltung Brandt GmbH", "iban": "DE89370400440532013000", "bic": ""}
_OTHER_BANK = {**_BANK, "iban": "DE02120300000000202051"}
_REASON = "Im Handelsregister steht noch der bisherige Name. Bitte senden Sie uns den neuen Auszug."


def build_master_data(now: datetime, settle: Callable[[], None]) -> int:
    """Propose and decide; return how many changes there are. What happened lies before `now`.

    settle: tells subscribers what has just happened; afterwards the owner has read it.
    """
    owner, account = _owner()
    colleague = _colleague()
    details = {"billing_name": "Buchhaltung", "billing_email": "buchhaltung@brandt.example", "second_factor": False}
    update_details(account=account, details=details, by=owner, now=now - timedelta(days=30))
    for field, value, days in ((MasterField.VAT_ID, {"vat_id": "DE999999018"}, 30), (_BANK_DETAILS, _BANK, 29)):
        proposed = _propose(account, field, value, owner, now - timedelta(days=days))
        approve_change(change=proposed, by=colleague, now=now - timedelta(days=days, hours=-3))
    renamed = {"name": "Brandt Immobilien GmbH"}
    proposed = _propose(account, MasterField.LEGAL_NAME, renamed, owner, now - timedelta(days=9))
    refuse_change(change=proposed, reason=_REASON, by=colleague, now=now - timedelta(days=8))
    settle()
    mark_read(by=owner, now=now - timedelta(days=7))
    _propose(account, _BANK_DETAILS, _OTHER_BANK, owner, now - timedelta(hours=5))
    settle()
    return MasterDataChange.objects.count()


def _propose(account: Account, field: str, after: dict[str, str], by: Actor, at: datetime) -> MasterDataChange:
    return propose_change(account=account, field=field, after=after, by=by, now=at)


def _owner() -> tuple[Actor, Account]:
    email = next(customer.email for customer in CUSTOMERS if customer.key == _CUSTOMER)
    member = Membership.objects.owners().select_related("user", "account").get(user__email=email)
    name = member.user.get_full_name()
    return Actor(user_id=member.user_id, account_id=member.account_id, role="owner", name=name), member.account


def _colleague() -> Actor:
    member = next(member for member in STAFF if member.key == _COLLEAGUE)
    user = User.objects.get(email=member.email)
    return Actor(user_id=user.pk, role=member.role, name=user.get_full_name())
