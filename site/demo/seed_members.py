"""Who else is in the first customer's account: a delegated member, an auditor, a partner, and somebody invited."""

from dataclasses import replace
from datetime import datetime, timedelta
from typing import Any

from demo.content.people import CUSTOMERS
from demo.seed_paperwork import Paperwork
from demo.seed_people import make_customer_user, traces_of_customer
from identity.models import User
from portal.accounts.actions import accept_invitation, invite
from portal.accounts.models import Account, Membership
from portal.events.actor import Actor
from portal.events.models import Event
from portal.requests.models import ServiceRequest
from portal.sharing.actions import share
from portal.tenancy.contexts import staff_context, tenant_context

#: e-mail, given and family name, role, company, how many days the access lasts
MEMBERS = (
    ("ben@example.com", "Ben", "Berger", "delegated", "", None),
    ("clara@example.com", "Clara", "Winter", "auditor", "", None),
    ("paula@example.net", "Paula", "Seitz", "partner", "Hausverwaltung Seeblick", 120),
)
INVITED = "max.berger@example.com"


def has_members() -> bool:
    """Whether somebody else is in the first account already."""
    with staff_context():
        return Membership.objects.filter(user__email=MEMBERS[0][0]).exists()


def build_members(now: datetime, paperwork: Paperwork) -> int:
    """Invite and accept, share some requests, and leave one invitation open; gives how many people.

    All of it between the last event there is and now: the log is told in the order of time.
    """
    with staff_context():
        latest = Event.objects.filter(account_id__isnull=False, at__lt=now).latest("at").at
        owner = User.objects.get(email=CUSTOMERS[0].email)
        account = Account.objects.get(pk=Membership.objects.owners().get(user=owner).account_id)
    traces = traces_of_customer(1)
    anna = Actor(user_id=owner.pk, account_id=account.pk, role="owner", name=owner.get_full_name(), personal=traces)
    at = [latest + (now - latest) * part / 10 for part in range(1, 10)]
    made = {
        told[0]: _join(account, anna, told, invited=at[2 * number], joined=at[2 * number + 1], today=now)
        for number, told in enumerate(MEMBERS)
    }
    with tenant_context(account.pk, user_id=owner.pk):
        shared = list(ServiceRequest.objects.filter(submitted_at__isnull=False).order_by("-pk")[:3])
        _share(made["ben@example.com"], shared, by=anna, now=at[6], until=now + timedelta(days=60))
        share(
            recipient=made["paula@example.net"],
            address=shared[0].site if shared else None,
            may_act=True,
            may_pay=False,
            ends_at=None,
            reason="Looks after the house",
            by=anna,
            now=at[7],
        )
    paperwork.settle()
    with tenant_context(account.pk, user_id=owner.pk):
        invite(account=account, email=INVITED, role="delegated", language="en", by=anna, now=at[8])
    paperwork.settle()
    paperwork.drop_jobs()
    return len(made)


def _join(
    account: Account, anna: Actor, told: tuple, *, invited: datetime, joined: datetime, today: datetime
) -> Membership:
    email, given_name, family_name, role, company, days = told
    user = make_customer_user(email, given_name, family_name, joined=joined)
    asked: dict[str, Any] = {"email": email, "role": role, "company": company, "language": "en"}
    asked["ends_at"] = today + timedelta(days=days) if days else None
    with tenant_context(account.pk, user_id=anna.user_id):
        invitation = invite(account=account, by=anna, now=invited, **asked)
    traces = traces_of_customer(user.pk % 100)
    by = replace(anna, user_id=user.pk, role=role, name=user.get_full_name(), personal=traces)
    return accept_invitation(invitation=invitation, user=user, by=by, now=joined)


def _share(ben: Membership, requests: list[ServiceRequest], *, by: Actor, now: datetime, until: datetime) -> None:
    """One to act on, one until a date, one to read."""
    reasons = ("Opens the door for you", "While I am away", "")
    for number, (request, reason) in enumerate(zip(requests, reasons, strict=False)):
        ends_at = until if number == 1 else None
        how: dict[str, Any] = {"may_act": number == 0, "may_pay": False, "ends_at": ends_at, "reason": reason}
        share(recipient=ben, request=request, by=by, now=now, **how)
