"""Who is in the account: owners invite, change and remove; everybody may leave."""

from django.contrib import messages as flash
from django.db import transaction
from django.shortcuts import get_object_or_404, redirect, render
from django.utils import timezone
from django.utils.translation import gettext as _
from django.views.decorators.http import require_GET, require_http_methods, require_POST

from identity.step_up import fresh_factor
from portal.accounts import access, actions
from portal.accounts.models import Address, Membership
from portal.accounts.sign_in import CustomerRequest, customers_only
from portal.events.permissions import NotAllowed
from portal.requests import access as requests
from portal.requests.workflow import Status
from portal.sharing import people
from portal.sharing.actions import share

from .people_forms import InviteForm, RoleForm

_TOO_FAR = (actions.LastOwner, actions.DateMissing)


@require_GET
@customers_only
def people_page(request: CustomerRequest):
    """Everybody in the account, and who was invited; who sees only what is shared with them, sees themselves."""
    account, actor = access.own_account(request.actor), request.actor
    sees_all = access.may(actor, "view_people", account)
    context = {
        "account": account,
        "people": people.people_of(account, actor),
        "invitations": people.invitations_of(account, actor, now=timezone.now()) if sees_all else [],
        "sees_all": sees_all,
        "manages": access.may(actor, "invite", account),
    }
    return render(request, "portal/home/people.html", context)


@require_http_methods(["GET", "POST"])
@customers_only
@fresh_factor(on=("POST",))
def invite(request: CustomerRequest):
    """Ask somebody to join, and promise what is shared with them. The answer never tells whom we know already."""
    account = access.own_account(request.actor)
    _demand(request, "invite")
    own = requests.visible_to(request.actor).exclude(status=Status.DRAFT)
    form = InviteForm(
        request.POST if request.method == "POST" else None,
        language=request.user.language,
        requests=own,
        addresses=Address.objects.filter(account=account),
    )
    if request.method == "POST" and form.is_valid():
        try:
            _send(request, account, form)
        except (actions.AlreadyMember, actions.TooManyInvitations) as error:
            form.add_error("email", str(error))
        else:
            flash.success(request, _("We have sent the invitation to %(email)s.") % form.cleaned_data)
            return redirect("home:people")
    status = 422 if form.errors else 200
    return render(request, "portal/home/invite.html", {"form": form, "account": account}, status=status)


@transaction.atomic
def _send(request: CustomerRequest, account, form: InviteForm) -> None:
    asked = {name: form.cleaned_data[name] for name in ("email", "role", "company", "ends_at", "language")}
    now = timezone.now()
    invitation = actions.invite(account=account, by=request.actor, now=now, **asked)
    for promise in form.promised():
        share(recipient=invitation, by=request.actor, now=now, **promise)


@require_POST
@customers_only
@fresh_factor
def resend(request: CustomerRequest, invitation_id: int):
    """Send an invitation once more, with a new link."""
    _demand(request, "invite")
    invitation = people.invitation_or_404(request.actor, invitation_id)
    try:
        actions.resend_invitation(invitation=invitation, by=request.actor, now=timezone.now())
    except (actions.TooManyInvitations, actions.InvitationOver) as error:
        flash.error(request, str(error))
    else:
        sent = _("We have sent a new link to %(email)s. The old one no longer works.")
        flash.success(request, sent % {"email": invitation.email})
    return redirect("home:people")


@require_POST
@customers_only
@fresh_factor
def revoke(request: CustomerRequest, invitation_id: int):
    """Take an invitation back."""
    _demand(request, "revoke_invitation")
    invitation = people.invitation_or_404(request.actor, invitation_id)
    try:
        actions.revoke_invitation(invitation=invitation, by=request.actor, now=timezone.now())
    except actions.InvitationOver as error:  # accepted in this very moment
        flash.error(request, str(error))
    else:
        flash.success(request, _("The invitation was taken back. Its link no longer works."))
    return redirect("home:people")


@require_http_methods(["GET", "POST"])
@customers_only
@fresh_factor(on=("POST",))
def member(request: CustomerRequest, member_id: int):
    """One member: what they reach, and another role for them."""
    _demand(request, "change_member")
    shown = people.member_or_404(request.actor, member_id)
    form = RoleForm(request.POST if request.method == "POST" else None, member=shown)
    if request.method == "POST" and form.is_valid():
        try:
            actions.change_role(member=shown, by=request.actor, now=timezone.now(), **form.cleaned_data)
        except _TOO_FAR as error:
            form.add_error("role", str(error))
        else:
            flash.success(request, _("The role has been changed."))
            return redirect("home:people")
    context = {"form": form, "person": people.person_of(shown, request.actor)}
    return render(request, "portal/home/member.html", context, status=422 if form.errors else 200)


@require_http_methods(["GET", "POST"])
@customers_only
@fresh_factor(on=("POST",))
def remove(request: CustomerRequest, member_id: int):
    """Ask whether to remove a member, and do it."""
    _demand(request, "remove_member")
    shown = people.member_or_404(request.actor, member_id)
    person = people.person_of(shown, request.actor)
    if person.is_you:
        return redirect("home:leave")
    if request.method == "POST":
        try:
            actions.remove_member(member=shown, by=request.actor, now=timezone.now())
        except actions.LastOwner as error:
            flash.error(request, str(error))
        else:
            flash.success(request, _("%(name)s no longer has access.") % {"name": person.name})
        return redirect("home:people")
    return render(request, "portal/home/remove_member.html", {"person": person})


@require_http_methods(["GET", "POST"])
@customers_only
@fresh_factor(on=("POST",))
def transfer(request: CustomerRequest, member_id: int):
    """Ask whether to hand the ownership over, and do it."""
    _demand(request, "transfer_ownership")
    shown = people.member_or_404(request.actor, member_id)
    person = people.person_of(shown, request.actor)
    if person.is_you:
        return redirect("home:people")
    if request.method == "POST":
        actions.transfer_ownership(member=shown, by=request.actor, now=timezone.now())
        flash.success(request, _("%(name)s is an owner now, and you are a delegated member.") % {"name": person.name})
        return redirect("home:people")
    return render(request, "portal/home/transfer.html", {"person": person})


@require_http_methods(["GET", "POST"])
@customers_only
@fresh_factor(on=("POST",))
def leave(request: CustomerRequest):
    """Ask whether to leave the account, and do it."""
    account = access.own_account(request.actor)
    own = get_object_or_404(Membership.objects.with_people(), account=account, user_id=request.user.pk)
    if request.method == "POST":
        try:
            actions.leave(by=request.actor, now=timezone.now())
        except actions.LastOwner as error:
            flash.error(request, str(error))
            return redirect("home:people")
        return redirect("accounts:ended")
    context = {"person": people.person_of(own, request.actor), "account": account}
    return render(request, "portal/home/leave.html", context)


def _demand(request: CustomerRequest, verb: str) -> None:
    """Before anything is read: whoever may not is told nothing about who is there."""
    if not access.may(request.actor, verb, access.own_account(request.actor)):
        raise NotAllowed(verb)
