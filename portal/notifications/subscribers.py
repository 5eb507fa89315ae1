"""What notifications do when something happens in a request or to an account."""

from portal.events.models import Event, Visibility
from portal.events.subscriptions import subscribe

from . import actions, people, sign_in_help
from .people_wording import NEWS, NEWS_OF_FEDERATIONS

#: what staff do in a request; the customer's own doings are no news to them
_BY_STAFF = (
    "request.triaged",
    "request.scheduled",
    "request.started",
    "request.finished",
    "request.cancelled",
    "message.sent",
    "message.asked",
)


@subscribe("request.submitted")
def on_request_submitted(event: Event) -> None:
    actions.confirm_receipt(event=event)


@subscribe(*_BY_STAFF)
def on_staff_action(event: Event) -> None:
    actions.notify_members(event=event)


@subscribe("status_link.claim_asked")
def on_claim_asked(event: Event) -> None:
    if event.data["fits"]:
        actions.send_claim(event=event)


@subscribe("document.removed")
def on_document_removed(event: Event) -> None:
    if event.request_id is not None and event.visibility == Visibility.CUSTOMER:
        actions.notify_members(event=event)


@subscribe("member.invited")
def on_invited(event: Event) -> None:
    people.mail_invitation(event=event)


@subscribe(*sorted({verb for verb, _audience in NEWS}))
def on_change_of_people(event: Event) -> None:
    people.tell_people(event=event)


@subscribe(*NEWS_OF_FEDERATIONS)
def on_federation(event: Event) -> None:
    people.tell_of_federation(event=event)


@subscribe("account.change_proposed", "account.change_approved", "account.change_refused", "account.change_withdrawn")
def on_change_of_master_data(event: Event) -> None:
    actions.tell_of_change(event=event)


@subscribe("person.factors_forgotten", "person.address_changed")
def on_help(event: Event) -> None:
    sign_in_help.tell_of_help(event=event)


@subscribe("account.details_changed")
def on_details_changed(event: Event) -> None:
    actions.tell_former_billing_contact(event=event)
