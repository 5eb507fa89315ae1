"""Who looks at what in the demo: a status link that works, one that was withdrawn, and a visit of the staff."""

from datetime import datetime
from uuid import UUID

from demo.content.people import CUSTOMERS
from demo.seed_people import traces_of_customer, traces_of_staff
from identity.models import User
from portal.accounts.actions import end_visit, note_page, start_visit
from portal.accounts.models import Membership
from portal.desk.actions import note_view
from portal.events.actor import Actor
from portal.events.models import Event
from portal.requests.models import ServiceRequest
from portal.sharing.actions import make_status_link, revoke_status_link
from portal.sharing.links import address_of
from portal.tenancy.contexts import staff_context, tenant_context

#: what the labels of the links and the reason of the visit say, in the language of the first customer
_CARETAKER, _NEIGHBOUR = "Property manager", "Neighbour with a key"
_REASON = "A call: the time of the visit is not shown on the phone"


def build_trust(now: datetime) -> str:
    """Make them for the first customer; gives the address of the link, whose secret nobody can read later.

    All of it between the last event there is and now: the log is told in the order of time.
    """
    with staff_context():
        latest = Event.objects.filter(account_id__isnull=False, at__lt=now).latest("at").at
        owner = User.objects.get(email=CUSTOMERS[0].email)
        account = Membership.objects.owners().get(user=owner).account
        item = ServiceRequest.objects.filter(account=account, submitted_at__isnull=False).latest_first()[0]
    traces = traces_of_customer(1)
    by = Actor(user_id=owner.pk, account_id=account.pk, role="owner", name=owner.get_full_name(), personal=traces)
    at = [latest + (now - latest) * part / 10 for part in range(1, 10)]
    with tenant_context(account.pk, user_id=owner.pk):
        withdrawn, _secret = make_status_link(request=item, days=30, label=_NEIGHBOUR, by=by, now=at[0])
        revoke_status_link(link=withdrawn, by=by, now=at[1])
        _link, secret = make_status_link(request=item, days=90, label=_CARETAKER, by=by, now=at[2])
    _visit(account, item, times=at[3:])
    return address_of(secret)


def _visit(account, item: ServiceRequest, *, times: list[datetime]) -> None:
    with staff_context():
        colleague = User.objects.get(email="editor@foyer.example")
        traces = traces_of_staff(2)
        by = Actor(user_id=colleague.pk, role="editor", name=colleague.get_full_name(), personal=traces)
        note_view(request=item, by=by, now=times[0])
        begun = start_visit(account=account, reason=_REASON, by=by, now=times[1])
        visit = UUID(str(begun.pk))
        for seen, page, about in ((times[2], "home:overview", None), (times[3], "home:request", item.pk)):
            note_page(visit=visit, account_id=account.pk, page=page, request_id=about, by=by, now=seen)
        end_visit(visit=visit, account_id=account.pk, by=by, now=times[4])
