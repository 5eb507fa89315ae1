"""What happens to requests."""

from datetime import datetime
from typing import Any
from uuid import UUID

from django.db import transaction
from django.utils.translation import gettext as _
from django.utils.translation import override
from wagtail.models import Locale

from identity.models import User
from portal.accounts.actions import place_of
from portal.accounts.models import Account, Branch
from portal.documents.actions import attach_documents
from portal.documents.models import Document
from portal.events.actor import Actor
from portal.events.models import Visibility
from portal.events.permissions import demand
from portal.events.record import record

from . import access
from .catalogue import ENQUIRY
from .enquiry import Enquiry
from .forms import first_words, subject_of
from .models import Channel, FormVersion, RequestDocument, ServiceRequest, ServiceType
from .routing import answered_address, branch_for
from .workflow import TRANSITIONS, Status

#: the event that each move is told as
EVENTS = {
    "submit": "request.submitted",
    "triage": "request.triaged",
    "wait_for_customer": "request.waiting",
    "take_answer": "request.answered",
    "schedule": "request.scheduled",
    "start": "request.started",
    "finish": "request.finished",
    "confirm": "request.confirmed",
    "reopen": "request.reopened",
    "cancel": "request.cancelled",
}


class TransitionNotPossible(Exception):
    """The request is not where the move begins, because a colleague or the customer was faster."""

    def __init__(self, verb: str, status: str):
        self.verb, self.status = verb, status
        super().__init__(
            _("This is no longer possible: the request is now “%(status)s”.") % {"status": Status(status).label}
        )


#: the rows of the enquiries' type in all languages are translations of each other
_ENQUIRY_KEY = UUID("b0c5d7f4-5a3e-4a0c-9c55-2f6a4d1e7a90")


class NotAssignable(Exception):
    """Only staff who may work on requests can be given one."""

    def __init__(self):
        super().__init__(_("This person cannot work on requests."))


class TakesNoRequests(Exception):
    """The branch was switched off."""

    def __init__(self):
        super().__init__(_("This branch does not take requests."))


def save_draft(
    *,
    draft: ServiceRequest | None = None,
    account_id: int,
    service_type: ServiceType,
    form_version: FormVersion,
    answers: dict[str, Any],
    documents: dict[str, list[Document]] | None = None,
    branch: Branch | None = None,
    by: Actor,
    now: datetime,
) -> ServiceRequest:
    """Keep what was filled in so far, complete or not; nobody but the account sees a draft.

    branch: where it was begun; None leaves the draft's as it is.
    """
    demand(access.MAY, by, "save_draft", account_id, request_id=draft.pk if draft else None)
    with transaction.atomic():
        request = _lock(draft) if draft else ServiceRequest(account_id=account_id, created_at=now)
        if request.status != Status.DRAFT:
            raise TransitionNotPossible("save_draft", request.status)
        request.service_type, request.form_version = service_type, form_version
        request.requester_id, request.requester_name = by.person_id(), by.name
        request.language = service_type.locale.language_code
        request.answers, request.updated_at = answers, now
        request.branch = branch or request.branch
        request.subject = subject_of(form_version.definition, answers, service_type.name)
        request.save()
        _attach(request, documents or {}, by=by, now=now)
        record(
            "request.drafted",
            by=by,
            now=now,
            about=request,
            account_id=account_id,
            request_id=request.pk,
            data={"service_type": service_type.slug},
        )
    return request


def submit(*, request: ServiceRequest, by: Actor, now: datetime) -> ServiceRequest:
    """Send a draft to the company; its answers have been validated against its form version.

    It goes to the branch where it was begun, else to the one that its address lies in the area of. The address is
    one of the account's from then on, so that it can be shared.
    """
    demand(access.MAY, by, "submit", request.account_id, request_id=request.pk)
    with transaction.atomic():
        request = _lock(request)
        request.submitted_at = now
        if request.branch_id is None:
            request.branch = branch_for(request.form_version.definition, request.answers, request.account_id)
        answered = answered_address(request.form_version.definition, request.answers)
        request.site = place_of(account_id=request.account_id, parts=answered) if answered else None
        return _move(request, "submit", by=by, now=now, also=["submitted_at", "branch", "site"])


def receive_enquiry(
    *,
    account: Account,
    service_type: ServiceType,
    branch: Branch | None,
    enquiry: Enquiry,
    by: Actor,
    now: datetime,
) -> ServiceRequest:
    """Take what a guest wrote through the contact form; it is submitted at once. Its message goes into the thread.

    IntegrityError when the same form was sent before.
    """
    demand(access.MAY, by, "receive_enquiry", account.pk)
    with transaction.atomic():
        request = ServiceRequest.objects.create(
            account=account,
            service_type=service_type,
            form_version=service_type.form_versions.get(is_current=True),
            branch=branch,
            requester_name=enquiry.name,
            requester_phone=enquiry.phone,
            channel=Channel.WEB_FORM,
            status=Status.SUBMITTED,
            subject=first_words(enquiry.message),
            language=enquiry.language,
            created_at=now,
            submitted_at=now,
            updated_at=now,
            sent_key=enquiry.sent_key,
        )
        record(
            EVENTS["submit"],
            by=by,
            now=now,
            about=request,
            account_id=account.pk,
            request_id=request.pk,
            visibility=Visibility.CUSTOMER,
            data={"after": str(request.status), "channel": str(request.channel)},
        )
    return request


def enquiry_type(*, language: str) -> ServiceType:
    """The service type of enquiries about something else, in a language, made when the first one comes.

    It is not on offer in the portal, for its form asks nothing. Staff may call it as they like.
    """
    locale = Locale.objects.get(language_code=language)
    with override(language):
        wording = {"name": _("Enquiry"), "summary": _("A question about something else.")}
    made_as = {**wording, "translation_key": _ENQUIRY_KEY, "is_active": False}
    return ServiceType.objects.get_or_create(slug=ENQUIRY, locale=locale, defaults=made_as)[0]


def route(*, request: ServiceRequest, branch: Branch | None, by: Actor, now: datetime) -> ServiceRequest:
    """Give the request to a branch, or to none."""
    demand(access.MAY, by, "route", request.account_id, request_id=request.pk)
    if branch is not None and not branch.is_active:
        raise TakesNoRequests
    with transaction.atomic():
        request = _lock(request)
        before = request.branch_id
        if before == (branch.pk if branch else None):
            return request
        request.branch, request.updated_at = branch, now
        request.save(update_fields=["branch", "updated_at"])
        record(
            "request.routed",
            by=by,
            now=now,
            about=request,
            account_id=request.account_id,
            request_id=request.pk,
            data={"before": before, "after": request.branch_id},
        )
    return request


def assign(*, request: ServiceRequest, assignee: User | None, by: Actor, now: datetime) -> ServiceRequest:
    """Give the request to a member of staff, or to nobody. A new request counts as accepted by that."""
    demand(access.MAY, by, "assign", request.account_id, request_id=request.pk)
    if assignee is not None and not assignee.may_write():
        raise NotAssignable
    with transaction.atomic():
        request = _lock(request)
        before = request.assignee_id
        if before == (assignee.pk if assignee else None):
            return request
        request.assignee, request.updated_at = assignee, now
        request.save(update_fields=["assignee", "updated_at"])
        record(
            "request.assigned",
            by=by,
            now=now,
            about=request,
            account_id=request.account_id,
            request_id=request.pk,
            data={"before": before, "after": request.assignee_id},
        )
        if assignee is not None and request.status == Status.SUBMITTED:
            _move(request, "triage", by=by, now=now)
    return request


def triage(*, request: ServiceRequest, by: Actor, now: datetime) -> ServiceRequest:
    """Accept a new request."""
    return _locked_move(request, "triage", by=by, now=now)


def wait_for_customer(*, request: ServiceRequest, by: Actor, now: datetime) -> ServiceRequest:
    """Give the customer the ball."""
    return _locked_move(request, "wait_for_customer", by=by, now=now)


def take_answer(*, request: ServiceRequest, by: Actor, now: datetime) -> ServiceRequest:
    """The customer answered: the company has the ball again."""
    return _locked_move(request, "take_answer", by=by, now=now)


def schedule(*, request: ServiceRequest, by: Actor, now: datetime) -> ServiceRequest:
    """The work has a date."""
    return _locked_move(request, "schedule", by=by, now=now)


def start(*, request: ServiceRequest, by: Actor, now: datetime) -> ServiceRequest:
    """The work has begun."""
    return _locked_move(request, "start", by=by, now=now)


def finish(*, request: ServiceRequest, by: Actor, now: datetime) -> ServiceRequest:
    """The work is done; the customer is asked to confirm."""
    return _locked_move(request, "finish", by=by, now=now)


def confirm(*, request: ServiceRequest, by: Actor, now: datetime) -> ServiceRequest:
    """The customer is satisfied: the request is closed."""
    return _locked_move(request, "confirm", by=by, now=now)


def reopen(*, request: ServiceRequest, by: Actor, now: datetime) -> ServiceRequest:
    """The customer is not satisfied, or it broke again."""
    return _locked_move(request, "reopen", by=by, now=now)


def cancel(*, request: ServiceRequest, by: Actor, now: datetime) -> ServiceRequest:
    """The request is not wanted any more."""
    return _locked_move(request, "cancel", by=by, now=now)


def touch(*, request: ServiceRequest, now: datetime) -> None:
    """Bring the request to the top of the lists: something was said in it. The subject that said it records."""
    ServiceRequest.objects.filter(pk=request.pk).update(updated_at=now)


#: the verbs that only move a request, for surfaces that offer whichever are possible
MOVES = {
    "triage": triage,
    "schedule": schedule,
    "start": start,
    "finish": finish,
    "confirm": confirm,
    "reopen": reopen,
    "cancel": cancel,
}


def _locked_move(request: ServiceRequest, verb: str, *, by: Actor, now: datetime) -> ServiceRequest:
    demand(access.MAY, by, verb, request.account_id, request_id=request.pk)
    with transaction.atomic():
        return _move(_lock(request), verb, by=by, now=now)


def _lock(request: ServiceRequest) -> ServiceRequest:
    return ServiceRequest.objects.select_for_update().get(pk=request.pk)


def _move(request: ServiceRequest, verb: str, *, by: Actor, now: datetime, also: list[str] | None = None):
    transition = TRANSITIONS[verb]
    if request.status not in transition.sources:
        raise TransitionNotPossible(verb, request.status)
    before, request.status, request.updated_at = request.status, transition.target, now
    request.save(update_fields=["status", "updated_at", *(also or [])])
    record(
        EVENTS[verb],
        by=by,
        now=now,
        about=request,
        account_id=request.account_id,
        request_id=request.pk,
        visibility=Visibility.CUSTOMER,
        data={"before": str(before), "after": str(request.status)},
    )
    return request


def _attach(request: ServiceRequest, documents: dict[str, list[Document]], *, by: Actor, now: datetime) -> None:
    fresh = [
        (key, document) for key, several in documents.items() for document in several if not document.attached_at
    ]
    RequestDocument.objects.bulk_create(
        [
            RequestDocument(account_id=request.account_id, request=request, document=document, field_key=key)
            for key, document in fresh
        ]
    )
    attach_documents(documents=[document for _, document in fresh], by=by, now=now)
