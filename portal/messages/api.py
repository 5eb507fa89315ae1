"""The conversation of a request in the REST API."""

from datetime import datetime
from typing import Any

from django.utils import timezone
from ninja import Field, Router, Schema
from ninja import Status as Answer

from portal.accounts.sign_in import CustomerRequest
from portal.documents import access as documents
from portal.requests import access as requests

from . import access, actions
from .models import Message

router = Router(tags=["Messages"])


class MessageOut(Schema):
    """One message of the conversation."""

    id: int
    author: str
    from_customer: bool
    body: str
    sent_at: datetime
    document_ids: list[int]


class MessageIn(Schema):
    """A reply; it needs words or at least one uploaded document."""

    body: str = Field("", max_length=5000)
    document_ids: list[int] = Field(default_factory=list, max_length=10)


class Problem(Schema):
    """Why it was not possible, for a person."""

    error: str


@router.get("/{int:request_id}/messages", response=list[MessageOut], summary="Read the conversation, oldest first")
def list_messages(request: CustomerRequest, request_id: int):
    shown = requests.request_or_404(request.actor, request_id)
    return [_message(message) for message in access.thread(request.actor, shown)]


@router.post("/{int:request_id}/messages", response={201: MessageOut, 409: Problem, 422: Problem}, summary="Reply")
def reply(request: CustomerRequest, request_id: int, body: MessageIn):
    shown = requests.request_or_404(request.actor, request_id)
    own = documents.visible_to(request.actor).unattached_of(request.actor)
    try:
        message = actions.reply(
            request=shown,
            body=body.body,
            documents=list(own.filter(pk__in=body.document_ids)),
            by=request.actor,
            now=timezone.now(),
        )
    except actions.NothingSaid as error:
        return Answer(422, {"error": str(error)})
    except actions.ThreadEnded as error:
        return Answer(409, {"error": str(error)})
    return Answer(201, _message(message))


def _message(message: Message) -> dict[str, Any]:
    return {
        "id": message.pk,
        "author": message.author_name,
        "from_customer": message.from_customer,
        "body": message.body,
        "sent_at": message.sent_at,
        "document_ids": [document.pk for document in message.documents.all()],
    }
