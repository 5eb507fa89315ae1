"""What owners share, whatever it is, in the REST API: the whole account, an address or a request."""

from datetime import datetime

from django.utils.translation import gettext as _
from ninja import Field, Router, Schema
from ninja import Status as Answer

from identity.step_up import is_fresh
from portal.accounts import access as accounts
from portal.accounts.api import confirm_first
from portal.accounts.sign_in import CustomerRequest
from portal.events.permissions import demand
from portal.requests import access as requests

from . import access, actions, people
from .api import Problem, ShareIn, give, take_back
from .models import Share

router = Router(tags=["Sharing"])


class ShareOut(Schema):
    """What is shared with one member; with neither request nor address it is the whole account."""

    id: int
    membership_id: int
    request_id: int | None
    address_id: int | None
    levels: list[str] = Field(description="view, act, pay")
    until: datetime | None
    reason: str


class ShareAnythingIn(ShareIn):
    """Share a request, or everything at an address, or with neither of them the whole account."""

    request_id: int | None = None
    address_id: int | None = None


@router.get("", response=list[ShareOut], summary="List what is shared")
def list_what_is_shared(request: CustomerRequest):
    """Owners and auditors read all of it, others what is shared with them."""
    shared = access.visible_to(request.actor).in_force().filter(membership__isnull=False)
    return [_out(share) for share in shared.order_by("pk")]


@router.post(
    "",
    response={201: ShareOut, 403: Problem, 422: Problem},
    summary="Share the account, an address or a request",
)
def share_anything(request: CustomerRequest, body: ShareAnythingIn):
    """Needs a sign-in that was confirmed within ten minutes (403 otherwise)."""
    demand(access.MAY, request.actor, "share", request.actor.account_id)
    if not is_fresh(request):
        return confirm_first()
    member = people.member_or_404(request.actor, body.membership_id)
    place = accounts.address_or_404(request.actor, body.address_id) if body.address_id is not None else None
    one = requests.request_or_404(request.actor, body.request_id) if body.request_id is not None else None
    if place and one:
        return Answer(422, {"error": _("Please name a request or an address, not both.")})
    try:
        given = give(request, member, body, request=one, address=place)
    except (actions.NothingToShare, actions.AlreadyOver) as error:
        return Answer(422, {"error": str(error)})
    return Answer(201, _out(given))


@router.post("/{int:share_id}/end", response={204: None, 403: Problem}, summary="Take back what was shared")
def end(request: CustomerRequest, share_id: int):
    """Needs a sign-in that was confirmed within ten minutes (403 otherwise)."""
    return take_back(request, access.share_or_404(request.actor, share_id))


def _out(share: Share) -> dict:
    return {
        "id": share.pk,
        "membership_id": share.membership_id,
        "request_id": share.request_id,
        "address_id": share.address_id,
        "levels": sorted(access.levels_of(share)),
        "until": share.ends_at,
        "reason": share.reason,
    }
