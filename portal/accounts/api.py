"""The people of an account in the REST API; the same verbs and queries as the pages."""

from datetime import datetime
from typing import Any, Literal

from django.conf import settings
from django.core.exceptions import ValidationError
from django.core.validators import validate_email
from django.http import Http404
from django.utils import timezone
from django.utils.translation import gettext as _
from ninja import Field, Router, Schema
from ninja import Status as Answer

from identity.step_up import is_fresh
from portal.events.permissions import demand

from . import access, actions
from .models import Invitation, MemberRole, Membership
from .sign_in import CustomerRequest

members = Router(tags=["People"])
invitations = Router(tags=["People"])
_LANGUAGES = tuple(code for code, _name in settings.LANGUAGES)


class MemberOut(Schema):
    """Somebody in the account."""

    id: int
    name: str
    email: str
    role: MemberRole
    company: str
    since: datetime
    ends_at: datetime | None = Field(description="when the access ends by itself; null when it does not")


class InvitationOut(Schema):
    """Somebody who was invited and has not answered."""

    id: int
    email: str
    role: MemberRole
    company: str
    ends_at: datetime | None = Field(description="when the access will end that comes of it")
    sent_at: datetime
    expires_at: datetime = Field(description="until then the link in the mail works")


class InvitationIn(Schema):
    """Whom to invite as what. Partners need a company and `ends_at`."""

    email: str = Field(max_length=254)
    role: MemberRole
    company: str = Field("", max_length=200)
    ends_at: datetime | None = None
    language: Literal[_LANGUAGES] = "en"  # type: ignore[valid-type]


class PeopleProblem(Schema):
    """Why it was not possible, for a person."""

    error: str


@members.get("", response=list[MemberOut], summary="Everybody in the account")
def list_members(request: CustomerRequest):
    demand(access.MAY, request.actor, "view_people", request.actor.account_id)
    own = Membership.objects.in_force().filter(account_id=request.actor.account_id)
    return [_member(member) for member in own.with_people().order_by("since", "pk")]


@members.post(
    "/{int:member_id}/remove", response={204: None, 403: PeopleProblem, 409: PeopleProblem}, summary="Remove"
)
def remove_member(request: CustomerRequest, member_id: int):
    """Ends somebody's access at once. Needs a sign-in that was confirmed within ten minutes (403 otherwise)."""
    demand(access.MAY, request.actor, "remove_member", request.actor.account_id)
    member = Membership.objects.filter(account_id=request.actor.account_id, pk=member_id).first()
    if member is None:
        raise Http404("no such member")
    if not is_fresh(request):
        return confirm_first()
    try:
        actions.remove_member(member=member, by=request.actor, now=timezone.now())
    except actions.LastOwner as error:
        return Answer(409, {"error": str(error)})
    return Answer(204, None)


@invitations.get("", response=list[InvitationOut], summary="Invitations that nobody has answered")
def list_invitations(request: CustomerRequest):
    demand(access.MAY, request.actor, "view_people", request.actor.account_id)
    return [_invitation(one) for one in _open(request).order_by("-sent_at")]


@invitations.post("", response={201: InvitationOut, 403: PeopleProblem, 422: PeopleProblem}, summary="Invite")
def invite(request: CustomerRequest, body: InvitationIn):
    """Mails an invitation. Needs a sign-in that was confirmed within ten minutes (403 otherwise)."""
    account = access.own_account(request.actor)
    demand(access.MAY, request.actor, "invite", account.pk)
    if not is_fresh(request):
        return confirm_first()
    try:
        validate_email(body.email.strip())
    except ValidationError as error:
        return Answer(422, {"error": error.messages[0]})
    if body.role == MemberRole.PARTNER and not body.company.strip():
        return Answer(422, {"error": _("Please say which company the partner works for.")})
    try:
        made = actions.invite(account=account, by=request.actor, now=timezone.now(), **body.dict())
    except (actions.AlreadyMember, actions.DateMissing, actions.TooManyInvitations) as error:
        return Answer(422, {"error": str(error)})
    return Answer(201, _invitation(made))


@invitations.post("/{int:invitation_id}/revoke", response={204: None, 403: PeopleProblem}, summary="Take back")
def revoke_invitation(request: CustomerRequest, invitation_id: int):
    """The link in the mail no longer works. Needs a sign-in that was confirmed within ten minutes (403 otherwise)."""
    demand(access.MAY, request.actor, "revoke_invitation", request.actor.account_id)
    found = _open(request).filter(pk=invitation_id).first()
    if found is None:
        raise Http404("no such invitation")
    if not is_fresh(request):
        return confirm_first()
    actions.revoke_invitation(invitation=found, by=request.actor, now=timezone.now())
    return Answer(204, None)


def _open(request: CustomerRequest):
    return Invitation.objects.open().filter(account_id=request.actor.account_id)


def confirm_first() -> Answer:
    """For a program whose person has not shown for ten minutes who they are."""
    return Answer(403, {"error": _("Please confirm in the portal that it is you, and try again.")})


def _member(member: Membership) -> dict[str, Any]:
    return {
        "id": member.pk,
        "name": member.user.get_full_name(),
        "email": member.user.email,
        **{name: getattr(member, name) for name in ("role", "company", "since", "ends_at")},
    }


def _invitation(one: Invitation) -> dict[str, Any]:
    names = ("email", "role", "company", "ends_at", "sent_at", "expires_at")
    return {"id": one.pk, **{name: getattr(one, name) for name in names}}
