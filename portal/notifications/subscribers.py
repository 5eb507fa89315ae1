"""What notifications do when something happens in a request."""

from portal.events.models import Event, Visibility
from portal.events.subscriptions import subscribe

from . import actions

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


@subscribe("document.removed")
def on_document_removed(event: Event) -> None:
    if event.request_id is not None and event.visibility == Visibility.CUSTOMER:
        actions.notify_members(event=event)
