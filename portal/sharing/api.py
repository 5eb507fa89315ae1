"""What is shared of a request, in the REST API."""

from datetime import datetime

from django.http import Http404
from django.utils import timezone
from ninja import Field, Router, Schema
from ninja import Status as Answer

from portal.accounts.models import MemberRole, Membership
from portal.accounts.sign_in import CustomerRequest
from portal.requests import access as requests

from . import access, actions
from .access import Seer

router = Router(tags=["Sharing"])


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


class Problem(Schema):
    """Why it was not possible, for a person."""

    error: str


@router.get("/{int:request_id}/shares", response=list[SeerOut], summary="Read who can see a request")
def list_shares(request: CustomerRequest, request_id: int):
    return [_out(seer) for seer in access.who_sees(requests.request_or_404(request.actor, request_id))]


@router.post("/{int:request_id}/shares", response={201: list[SeerOut], 422: Problem}, summary="Share a request")
def share(request: CustomerRequest, request_id: int, body: ShareIn):
    shown = requests.request_or_404(request.actor, request_id)
    member = Membership.objects.in_force().filter(account_id=shown.account_id, pk=body.membership_id).first()
    if member is None:
        raise Http404("no such member")
    try:
        actions.share(
            recipient=member,
            request=shown,
            may_act=body.may_act,
            may_pay=body.may_pay,
            ends_at=body.until,
            reason=body.reason,
            by=request.actor,
            now=timezone.now(),
        )
    except (actions.NothingToShare, actions.AlreadyOver) as error:
        return Answer(422, {"error": str(error)})
    return Answer(201, [_out(seer) for seer in access.who_sees(shown)])


@router.post("/{int:request_id}/shares/{int:share_id}/end", response={204: None}, summary="Take back what was shared")
def end_share(request: CustomerRequest, request_id: int, share_id: int):
    shown = requests.request_or_404(request.actor, request_id)
    given = access.share_or_404(request.actor, share_id)
    if given.request_id != shown.pk:
        raise Http404("not of this request")
    actions.end_share(share=given, by=request.actor, now=timezone.now())
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
