"""Who looks at what in the demo: a status link that works, one that was withdrawn, and a visit of the staff."""

from datetime import datetime, timedelta
from uuid import UUID

from demo.content.people import CUSTOMERS
from identity.models import User
from portal.accounts.actions import end_visit, note_page, start_visit
from portal.accounts.models import Membership
from portal.desk.actions import note_view
from portal.events.actor import Actor
from portal.requests.models import ServiceRequest
from portal.sharing.actions import make_status_link, revoke_status_link
from portal.sharing.links import address_of
from portal.tenancy.contexts import staff_context, tenant_context

#: what the labels of the links and the reason of the visit say, in the language of the first customer
_CARETAKER, _NEIGHBOUR = "Property manager", "Neighbour with a key"
_REASON = "A call: the time of the visit is not shown on the phone"


def build_trust(now: datetime) -> str:
    """Make them for the first customer; gives the address of the link, whose secret nobody can read later."""
    with staff_context():
        owner = User.objects.get(email=CUSTOMERS[0].email)
        account = Membership.objects.owners().get(user=owner).account
        item = ServiceRequest.objects.filter(account=account, submitted_at__isnull=False).latest_first()[0]
    by = Actor(user_id=owner.pk, account_id=account.pk, role="owner", name=owner.get_full_name())
    with tenant_context(account.pk, user_id=owner.pk):
        old = now - timedelta(days=3)
        withdrawn, _secret = make_status_link(request=item, days=30, label=_NEIGHBOUR, by=by, now=old)
        revoke_status_link(link=withdrawn, by=by, now=old + timedelta(hours=5))
        _link, secret = make_status_link(
            request=item, days=90, label=_CARETAKER, by=by, now=now - timedelta(minutes=50)
        )
    _visit(account, item, now=now - timedelta(minutes=40))
    return address_of(secret)


def _visit(account, item: ServiceRequest, *, now: datetime) -> None:
    with staff_context():
        colleague = User.objects.get(email="editor@foyer.example")
        by = Actor(user_id=colleague.pk, role="editor", name=colleague.get_full_name())
        note_view(request=item, by=by, now=now)
        begun = start_visit(account=account, reason=_REASON, by=by, now=now + timedelta(minutes=1))
        visit = UUID(str(begun.pk))
        for minute, page, about in ((2, "home:overview", None), (3, "home:request", item.pk)):
            seen = now + timedelta(minutes=minute)
            note_page(visit=visit, account_id=account.pk, page=page, request_id=about, by=by, now=seen)
        end_visit(visit=visit, account_id=account.pk, by=by, now=now + timedelta(minutes=6))
