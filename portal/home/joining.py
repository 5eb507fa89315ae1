"""The page behind the link of an invitation: who invites into what, as what, and one button."""

from contextlib import AbstractContextManager
from dataclasses import dataclass
from datetime import date, datetime
from urllib.parse import urlencode

from django.contrib import messages as flash
from django.http import HttpRequest
from django.shortcuts import redirect, render
from django.urls import reverse
from django.utils import timezone
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods

from portal.accounts import actions
from portal.accounts.actors import actor_for
from portal.accounts.choosing import accounts_of, work_in
from portal.accounts.models import BY_SHARE, ROLE_MEANINGS, Account, Invitation, MemberRole
from portal.accounts.until import last_day
from portal.sharing.actions import keep_promises
from portal.tenancy import keys
from portal.tenancy.contexts import tenant_context


@dataclass(frozen=True)
class Shown:
    """An invitation as the person reads it who holds its link."""

    account_id: int
    invitation: Invitation
    account: str
    inviter: str
    role: str
    meaning: str
    until: date | None
    expires_on: date


@require_http_methods(["GET", "POST"])
def join(request: HttpRequest, token: str):
    """Show the invitation to whoever holds the link; accept it as whoever is signed in."""
    now = timezone.now()
    shown = _invitation_behind(token, now=now)
    if shown is None:
        return render(request, "portal/home/join_over.html", status=410)
    if not request.user.is_authenticated:
        return render(request, "portal/home/join.html", {"shown": shown, **_doors(request, shown)})
    if shown.account_id in accounts_of(request.user.pk) and request.method == "GET":
        return render(request, "portal/home/join.html", {"shown": shown, "is_inside": True})
    if request.method == "POST":
        return _accept(request, shown, now=now)
    is_other = request.user.email.lower() != shown.invitation.email
    return render(request, "portal/home/join.html", {"shown": shown, "is_other": is_other})


def _accept(request, shown: Shown, *, now: datetime):
    """All in the transaction of this request: a member, with everything that was promised."""
    try:
        with _inside(shown.account_id, request.user.pk):
            by = actor_for(request, role=shown.invitation.role, account_id=shown.account_id)
            member = actions.accept_invitation(invitation=shown.invitation, user=request.user, by=by, now=now)
            if member.role in BY_SHARE:
                keep_promises(invitation=shown.invitation, membership=member, by=by, now=now)
    except actions.InvitationOver:  # two clicks, two tabs
        return render(request, "portal/home/join_over.html", status=410)
    work_in(request, shown.account_id)
    flash.success(request, _("Welcome: you now work in the account of %(name)s.") % {"name": shown.account})
    return redirect("home:overview")


def _invitation_behind(token: str, *, now: datetime) -> Shown | None:
    """What a link leads to; None when it leads nowhere any more."""
    found = keys.resolve(actions.INVITATION, token, now=now)
    if found is None:
        return None
    with _inside(found.account_id):
        invitation = Invitation.objects.open().filter(pk=found.object_id, expires_at__gt=now).first()
        account = Account.objects.filter(pk=found.account_id).first()
        if invitation is None or account is None or (invitation.ends_at and invitation.ends_at <= now):
            return None
        with timezone.override(account.zone):
            return Shown(
                account_id=account.pk,
                invitation=invitation,
                account=account.name or account.number,
                inviter=invitation.inviter_name,
                role=str(MemberRole(invitation.role).label),
                meaning=str(ROLE_MEANINGS[MemberRole(invitation.role)]),
                until=last_day(invitation.ends_at) if invitation.ends_at else None,
                expires_on=last_day(invitation.expires_at),
            )


def _inside(account_id: int, user_id: int | None = None) -> AbstractContextManager[None]:
    """The account that the key leads to, and no other."""
    return tenant_context(account_id, user_id=user_id)


def _doors(request, shown: Shown) -> dict[str, str]:
    """Both ways in, with the way back; whether we know the address makes no difference here."""
    query = urlencode({"next": request.path, "email": shown.invitation.email, "lang": shown.invitation.language})
    return {door: f"{reverse(f'account_{door}')}?{query}" for door in ("login", "signup")}
