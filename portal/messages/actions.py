"""What is said in a request."""

from collections.abc import Sequence
from datetime import datetime

from django.db import transaction
from django.utils.translation import gettext as _

from portal.documents.actions import attach_documents
from portal.documents.models import Document
from portal.events.actor import Actor
from portal.events.models import Visibility
from portal.events.permissions import demand
from portal.events.record import record
from portal.requests import actions as requests
from portal.requests.models import ServiceRequest
from portal.requests.workflow import ENDED, Status

from . import access
from .models import Message, MessageDocument


class ThreadEnded(Exception):
    """Nothing can be said to a customer in a request that is over or was never sent."""

    def __init__(self):
        super().__init__(_("This request is closed. Reopen it or start a new one to write to us."))


class NothingSaid(Exception):
    """A message needs words or a file."""

    def __init__(self):
        super().__init__(_("Please write something or add a file."))


def reply(
    *, request: ServiceRequest, body: str, documents: Sequence[Document] = (), by: Actor, now: datetime
) -> Message:
    """Write to the other side. A customer's reply to a question gives the company the ball again."""
    demand(access.MAY, by, "reply", request.account_id, request_id=request.pk)
    with transaction.atomic():
        message = _say(request, body, documents, by=by, now=now)
        if by.is_customer and _status_of(request) == Status.WAITING:
            requests.take_answer(request=request, by=by, now=now)
        else:
            requests.touch(request=request, now=now)
        _record("message.sent", message, by=by, now=now)
    return message


def ask(
    *, request: ServiceRequest, body: str, documents: Sequence[Document] = (), by: Actor, now: datetime
) -> Message:
    """Ask the customer something: the request waits until they answer."""
    demand(access.MAY, by, "ask", request.account_id, request_id=request.pk)
    with transaction.atomic():
        if _status_of(request) != Status.WAITING:  # a second question finds the request waiting already
            requests.wait_for_customer(request=request, by=by, now=now)
        else:
            requests.touch(request=request, now=now)
        message = _say(request, body, documents, is_question=True, by=by, now=now)
        _record("message.asked", message, by=by, now=now)
    return message


def note(
    *, request: ServiceRequest, body: str, documents: Sequence[Document] = (), by: Actor, now: datetime
) -> Message:
    """Write down something for colleagues; no customer can ever read it, nor the event that tells of it."""
    demand(access.MAY, by, "note", request.account_id, request_id=request.pk)
    with transaction.atomic():
        message = _write(request, body, documents, visibility=Visibility.STAFF, by=by, now=now)
        _record("message.noted", message, by=by, now=now)
    return message


def _say(request, body, documents, *, is_question=False, by, now) -> Message:
    if _status_of(request) in ENDED | {Status.DRAFT}:
        raise ThreadEnded
    return _write(request, body, documents, is_question=is_question, by=by, now=now)


def _status_of(request: ServiceRequest) -> str:
    """The status as it is now, held until the transaction ends."""
    return ServiceRequest.objects.select_for_update().values_list("status", flat=True).get(pk=request.pk)


def _write(request, body, documents, *, is_question=False, visibility=Visibility.CUSTOMER, by, now) -> Message:
    if not body.strip() and not documents:
        raise NothingSaid
    message = Message.objects.create(
        account_id=request.account_id,
        request=request,
        author_id=by.user_id,
        author_name=by.name,
        from_customer=by.is_customer,
        is_question=is_question,
        visibility=visibility,
        body=body.strip(),
        sent_at=now,
    )
    MessageDocument.objects.bulk_create(
        [MessageDocument(account_id=request.account_id, message=message, document=document) for document in documents]
    )
    attach_documents(documents=list(documents), visibility=visibility, by=by, now=now)
    return message


def _record(verb: str, message: Message, *, by: Actor, now: datetime) -> None:
    record(
        verb,
        by=by,
        now=now,
        about=message,
        account_id=message.account_id,
        request_id=message.request_id,
        visibility=message.visibility,
    )
