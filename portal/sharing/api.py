"""What is shared of a request, and the links to its status, in the REST API."""

from datetime import datetime
from typing import Any, Literal

from django.http import Http404
from django.utils import timezone
from ninja import Field, Router, Schema
from ninja import Status as Answer

from identity.step_up import is_fresh
from portal.accounts.api import confirm_first
from portal.accounts.models import MemberRole, Membership
from portal.accounts.sign_in import CustomerRequest
from portal.events.permissions import demand
from portal.requests import access as requests
from portal.requests.models import ServiceRequest
from portal.requests.workflow import Status

from . import access, actions, people
from .access import Seer
from .links import address_of
from .models import Share, StatusLink

router = Router(tags=["Sharing"])
_LINKS = ["Status links"]


class SeerOut(Schema):
    """Somebody who can see the request."""

    name: str
    role: MemberRole
    levels: list[str] = Field(description="view, act, pay")
    share_id: int | None = Field(description="what it rests on; null where it is their role")
    until: datetime | None
    reason: str


class ShareIn(Schema):
    """Share this request with a member of the account; whoever may act or pay may also look."""

    membership_id: int
    may_act: bool = False
    may_pay: bool = False
    until: datetime | None = None
    reason: str = Field("", max_length=200)


class StatusLinkOut(Schema):
    """A link that works; its address is told once, when it is made."""

    id: int
    label: str
    made_at: datetime
    expires_at: datetime


class NewStatusLinkOut(StatusLinkOut):
    """The same with its address."""

    url: str


class StatusLinkIn(Schema):
    """A new link."""

    label: str = Field("", max_length=80)
    days: Literal[7, 30, 90] = 30


class Problem(Schema):
    """Why it was not possible, for a person."""

    error: str


@router.get("/{int:request_id}/shares", response=list[SeerOut], summary="Read who can see a request")
def list_shares(request: CustomerRequest, request_id: int):
    return [_out(seer) for seer in access.who_sees(requests.request_or_404(request.actor, request_id))]


@router.post(
    "/{int:request_id}/shares",
    response={201: list[SeerOut], 403: Problem, 422: Problem},
    summary="Share a request",
)
def share(request: CustomerRequest, request_id: int, body: ShareIn):
    """Needs a sign-in that was confirmed within ten minutes (403 otherwise)."""
    shown = requests.request_or_404(request.actor, request_id)
    demand(access.MAY, request.actor, "share", shown.account_id)
    if not is_fresh(request):
        return confirm_first()
    member = people.member_or_404(request.actor, body.membership_id)
    try:
        give(request, member, body, request=shown)
    except (actions.NothingToShare, actions.AlreadyOver) as error:
        return Answer(422, {"error": str(error)})
    return Answer(201, [_out(seer) for seer in access.who_sees(shown)])


@router.post(
    "/{int:request_id}/shares/{int:share_id}/end",
    response={204: None, 403: Problem},
    summary="Take back what was shared",
)
def end_share(request: CustomerRequest, request_id: int, share_id: int):
    """Needs a sign-in that was confirmed within ten minutes (403 otherwise)."""
    shown = requests.request_or_404(request.actor, request_id)
    given = access.share_or_404(request.actor, share_id)
    if given.request_id != shown.pk:
        raise Http404("not of this request")
    return take_back(request, given)


def give(asked: CustomerRequest, member: Membership, body: ShareIn, **what: Any) -> Share:
    """Share what is named with a member of the account. Raises `NothingToShare` and `AlreadyOver`."""
    return actions.share(
        recipient=member,
        may_act=body.may_act,
        may_pay=body.may_pay,
        ends_at=body.until,
        reason=body.reason,
        by=asked.actor,
        now=timezone.now(),
        **what,
    )


def take_back(asked: CustomerRequest, given: Share) -> Answer:
    """The answer to whoever ends a share: done, forbidden, or a proof to give first."""
    demand(access.MAY, asked.actor, "end_share", given.account_id)
    if not is_fresh(asked):
        return confirm_first()
    actions.end_share(share=given, by=asked.actor, now=timezone.now())
    return Answer(204, None)


def _out(seer: Seer) -> dict:
    ends = [moment for moment in (seer.member.ends_at, seer.share and seer.share.ends_at) if moment]
    return {
        "name": seer.member.user.get_full_name(),
        "role": seer.member.role,
        "levels": sorted(seer.levels),
        "share_id": seer.share.pk if seer.share else None,
        "until": min(ends, default=None),
        "reason": seer.share.reason if seer.share else "",
    }


@router.get(
    "/{int:request_id}/status-links",
    response=list[StatusLinkOut],
    tags=_LINKS,
    summary="List the status links that work",
)
def list_status_links(request: CustomerRequest, request_id: int):
    return list(access.status_links(request.actor, _request_or_404(request, request_id)))


@router.post(
    "/{int:request_id}/status-links",
    response={201: NewStatusLinkOut, 409: Problem},
    tags=_LINKS,
    summary="Make a link that shows the status without sign-in",
)
def make_status_link(request: CustomerRequest, request_id: int, body: StatusLinkIn):
    shown = _request_or_404(request, request_id)
    try:
        link, secret = actions.make_status_link(
            request=shown, days=body.days, label=body.label, by=request.actor, now=timezone.now()
        )
    except actions.TooManyLinks as error:
        return Answer(409, {"error": str(error)})
    return Answer(201, _made(link, secret))


@router.post(
    "/{int:request_id}/status-links/{int:link_id}/withdraw",
    response={204: None},
    tags=_LINKS,
    summary="Withdraw a status link",
)
def withdraw_status_link(request: CustomerRequest, request_id: int, link_id: int):
    link = access.status_link_or_404(request.actor, _request_or_404(request, request_id), link_id)
    actions.revoke_status_link(link=link, by=request.actor, now=timezone.now())
    return Answer(204, None)


def _made(link: StatusLink, secret: str) -> dict:
    return {
        "id": link.pk,
        "label": link.label,
        "made_at": link.made_at,
        "expires_at": link.expires_at,
        "url": address_of(secret),
    }


def _request_or_404(request: CustomerRequest, request_id: int) -> ServiceRequest:
    """A request that was sent, for those who may see its links."""
    shown = requests.request_or_404(request.actor, request_id)
    if shown.status == Status.DRAFT or not access.may(request.actor, "see_status_links", shown):
        raise Http404("no links")
    return shown
