"""Requests and service types in the REST API; the same verbs and queries as the pages."""

from datetime import datetime
from typing import Any

from django.db import transaction
from django.utils import timezone
from django.utils.translation import gettext as _
from ninja import Field, Query, Router, Schema
from ninja import Status as Answer

from portal.accounts.models import Branch
from portal.accounts.sign_in import CustomerRequest
from portal.documents import access as documents
from portal.documents.models import Document
from portal.events.actor import Actor

from . import access, actions
from .catalogue import offered, service_or_404, version_to_answer
from .forms import ServiceForm, data_from_answers
from .models import ServiceRequest
from .workflow import Status

router = Router(tags=["Requests"])
types = Router(tags=["Service types"])
_PAGE = 100


class ServiceTypeOut(Schema):
    """A kind of request, with the fields that its form asks."""

    slug: str
    name: str
    summary: str
    fields: list[dict[str, Any]] = Field(description="kind, key, label, help_text, required, and more by kind")


class RequestOut(Schema):
    """A request in a list."""

    id: int
    number: str
    subject: str
    service_type: str = Field(description="slug of the service type")
    branch: str | None = Field(description="short name of the branch that it was routed to")
    status: Status
    status_label: str = Field(description="the status in the customer's words and language")
    created_at: datetime
    submitted_at: datetime | None
    updated_at: datetime


class RequestDetailOut(RequestOut):
    """A request with its answers."""

    answers: dict[str, Any] = Field(description="by field key, typed as the form's fields say")
    document_ids: list[int]


class RequestPage(Schema):
    """Some requests, those that changed last first."""

    items: list[RequestOut]
    more: bool = Field(description="whether there are others after these")


class RequestIn(Schema):
    """A new request. `answers` holds file fields as lists of the ids of uploaded documents."""

    service_type: str
    answers: dict[str, Any]
    branch: str | None = Field(
        None, max_length=60, description="short name of a branch; without one the address in the answers decides"
    )


class Invalid(Schema):
    """What was wrong with the answers, by field key; `general` concerns the whole form."""

    errors: dict[str, list[str]]


@types.get("", response=list[ServiceTypeOut], summary="List what can be requested")
def list_service_types(request: CustomerRequest):
    return [
        {
            "slug": service.slug,
            "name": service.name,
            "summary": service.summary,
            "fields": version_to_answer(service, None).definition,
        }
        for service in offered()
    ]


@router.get("", response=RequestPage, summary="List the account's requests")
def list_requests(
    request: CustomerRequest, offset: int = Query(0, ge=0, le=100_000), limit: int = Query(20, ge=1, le=_PAGE)
):
    visible = access.visible_to(request.actor).select_related("service_type", "branch").latest_first()
    found = list(visible[offset : offset + limit + 1])
    return {"items": [_brief(item) for item in found[:limit]], "more": len(found) > limit}


@router.get("/{int:request_id}", response=RequestDetailOut, summary="Read one request")
def read_request(request: CustomerRequest, request_id: int):
    return _detail(access.request_or_404(request.actor, request_id, with_details=True))


@router.post("", response={201: RequestDetailOut, 422: Invalid}, summary="Create and send a request")
def create_request(request: CustomerRequest, body: RequestIn):
    service = service_or_404(body.service_type)
    version = version_to_answer(service, None)
    now = timezone.now()
    form = ServiceForm(
        version.definition,
        data_from_answers(version.definition, body.answers),
        files=_uploaded(request.actor, version.definition, body.answers),
        today=timezone.localdate(now),
    )
    branch = Branch.objects.taking_requests().filter(slug=body.branch).first() if body.branch else None
    form.full_clean()
    if body.branch and branch is None:
        form.add_error(None, _("There is no such branch."))
    if not form.is_valid():
        return Answer(422, {"errors": _errors(form)})
    with transaction.atomic():
        draft = actions.save_draft(
            account_id=request.actor.own_account_id(),
            service_type=service,
            form_version=version,
            answers=form.answers(),
            documents=form.documents,
            branch=branch,
            by=request.actor,
            now=now,
        )
        return Answer(201, _detail(actions.submit(request=draft, by=request.actor, now=now)))


def _uploaded(actor: Actor, definition: list[dict], answers: dict[str, Any]) -> dict[str, list[Document]]:
    own = documents.visible_to(actor).unattached_of(actor)
    found = {}
    for field in definition:
        ids = answers.get(field["key"])
        if field["kind"] == "file" and isinstance(ids, list):
            found[field["key"]] = list(own.filter(pk__in=[item for item in ids if isinstance(item, int)]))
    return found


def _errors(form: ServiceForm) -> dict[str, list[str]]:
    named = {key: [str(error) for error in errors] for key, errors in form.errors.items() if key != "__all__"}
    general = [str(error) for error in form.non_field_errors() if not form.file_errors]
    return named | form.file_errors | ({"general": general} if general else {})


def _brief(item: ServiceRequest) -> dict[str, Any]:
    return {
        "id": item.pk,
        "number": item.number,
        "subject": item.subject,
        "service_type": item.service_type.slug,
        "branch": item.branch.slug if item.branch else None,
        "status": item.status,
        "status_label": item.customer_status,
        "created_at": item.created_at,
        "submitted_at": item.submitted_at,
        "updated_at": item.updated_at,
    }


def _detail(item: ServiceRequest) -> dict[str, Any]:
    return {
        **_brief(item),
        "answers": item.answers,
        "document_ids": list(item.request_documents.values_list("document_id", flat=True)),
    }
