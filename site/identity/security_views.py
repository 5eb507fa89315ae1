"""What a customer sees and does about their own sign-in: the page “Security”, sessions, the address."""

from allauth.account.adapter import get_adapter
from allauth.account.internal.userkit import filter_users_by_email
from allauth.account.views import PasswordResetView, ReauthenticateView
from allauth.core import ratelimit
from allauth.mfa.models import Authenticator
from allauth.usersessions.models import UserSession
from django.contrib import messages
from django.contrib.auth.decorators import login_required
from django.core import signing
from django.http import Http404
from django.shortcuts import get_object_or_404, redirect, render
from django.urls import reverse
from django.utils import timezone
from django.utils.translation import gettext as _
from django.views.decorators.http import require_GET, require_http_methods, require_POST

from . import actions, devices, policy
from .activity import sessions_of
from .factors import SECOND_FACTORS
from .forms import NewAddressForm
from .models import AddressChange
from .step_up import fresh_factor

_SALT = "identity.address_change"


@require_GET
@login_required
def security(request):
    """Everything about the own sign-in on one page, with its state."""
    found = list(Authenticator.objects.filter(user=request.user).order_by("created_at"))
    context = {
        "app": next((one for one in found if one.type == Authenticator.Type.TOTP), None),
        "passkeys": [one for one in found if one.type == Authenticator.Type.WEBAUTHN],
        "codes": next((one.wrap() for one in found if one.type == Authenticator.Type.RECOVERY_CODES), None),
        "has_second_factor": any(one.type in SECOND_FACTORS for one in found),
        "is_second_factor_required": policy.is_required_of(request.user),
        "session_count": len(sessions_of(request)),
        "address_change": _open_change(request.user),
    }
    return render(request, "identity/security.html", context)


@require_http_methods(["GET", "POST"])
@login_required
def sessions(request):
    """Where the person is signed in; a POST without a number ends all other sessions."""
    if request.method == "POST":
        others = [session for session in sessions_of(request) if not session.is_current()]
        ended = actions.end_sessions(sessions=others, user=request.user, request=request)
        if ended:
            messages.success(request, _("You are signed out everywhere else."))
        return redirect("usersessions_list")
    shown = sessions_of(request)
    for session in shown:
        session.device = devices.describe(session.user_agent) or _("Unknown device")
        session.place = devices.place_of(session.ip)
    return render(request, "identity/sessions.html", {"sessions": shown})


@require_POST
@login_required
def end_session(request, pk: int):
    """Sign out one other device."""
    session = get_object_or_404(UserSession, pk=pk, user=request.user)
    if session.is_current():
        raise Http404("this one is ended by signing out")
    actions.end_sessions(sessions=[session], user=request.user, request=request)
    messages.success(request, _("That device is signed out."))
    return redirect("usersessions_list")


@require_http_methods(["GET", "POST"])
@login_required
@fresh_factor(on=("POST",))
def address(request):
    """The sign-in address, and the wish for another one."""
    form = NewAddressForm(request.POST or None, user=request.user)
    if request.method == "POST" and form.is_valid():
        if not ratelimit.consume(request, action="manage_email", user=request.user):
            return ratelimit.respond_429(request)
        new_address = form.cleaned_data["email"]
        change = actions.ask_for_address(
            user=request.user, new_address=new_address, now=timezone.now(), request=request
        )
        _write_to_both(request, change)
        messages.success(request, _("We have written to both addresses."))
        return redirect("account_email")
    context = {"form": form, "address_change": _open_change(request.user), "days": actions.ADDRESS_CHANGE_DAYS}
    return render(request, "identity/address.html", context, status=422 if form.errors else 200)


@require_POST
@login_required
def keep_address(request):
    """Leave the address as it is after all."""
    change = AddressChange.objects.filter(user=request.user).first()
    if change:
        actions.withdraw_address(change=change, request=request)
        messages.success(request, _("Your address stays as it is."))
    return redirect("account_email")


@require_http_methods(["GET", "POST"])
def answer_address_change(request, token: str):
    """Behind the links in the two mails; works on any device, signed in or not."""
    change, side = _change_behind(token)
    if change is None:
        return render(request, "identity/address_answer.html", {"state": "gone"})
    state = "ask"
    if request.method == "POST" and side == "old" and "refuse" in request.POST:
        actions.withdraw_address(change=change, side=side, request=request)
        state = "refused"
    elif request.method == "POST":
        old, person = change.old_address, change.user
        is_done = actions.agree_to_address(change=change, side=side, now=timezone.now(), request=request)
        state = "done" if is_done else "waiting"
        if is_done:
            get_adapter().send_notification_mail("account/email/email_changed", person, email=old)
    elif getattr(change, f"{side}_agreed_at"):
        state = "waiting"
    return render(request, "identity/address_answer.html", {"state": state, "change": change, "side": side})


def _open_change(user) -> AddressChange | None:
    change = AddressChange.objects.filter(user=user).first()
    return change if change and actions.is_open(change, timezone.now()) else None


def _change_behind(token: str) -> tuple[AddressChange | None, str]:
    try:
        pk, side = signing.loads(token, salt=_SALT)
    except signing.BadSignature:
        return None, ""
    change = AddressChange.objects.select_related("user").filter(pk=pk).first()
    return (change, side) if change and actions.is_open(change, timezone.now()) else (None, "")


def link_of(request, change: AddressChange, side: str) -> str:
    """The link of one of the two mails. side: "old" or "new"."""
    token = signing.dumps([change.pk, side], salt=_SALT)
    return request.build_absolute_uri(reverse("address_change", args=[token]))


def _write_to_both(request, change: AddressChange) -> None:
    """The old mailbox is asked to agree, the new one to confirm; an address of somebody else is told so."""
    adapter = get_adapter()
    about = {"user": change.user, "new_address": change.new_address, "old_address": change.old_address}
    old = {**about, "action_url": link_of(request, change, "old")}
    adapter.send_mail("account/email/address_change_old", change.old_address, old)
    if filter_users_by_email(change.new_address):
        adapter.send_account_already_exists_mail(change.new_address)
    else:
        new = {**about, "action_url": link_of(request, change, "new")}
        adapter.send_mail("account/email/address_change_new", change.new_address, new)


class ConfirmItIsYouView(ReauthenticateView):
    """allauth's page that asks for the password; somebody who has no factor of their own signs in again instead."""

    def _check_reauthentication_method_available(self, request):
        if not get_adapter().get_reauthentication_methods(request.user):
            return render(request, "identity/sign_in_again.html", {"back": request.GET.get("next", "")})
        return super()._check_reauthentication_method_available(request)


class ForgottenPasswordView(PasswordResetView):
    """allauth's page; a browser that is known to the person has tries of its own, which no stranger can use up."""

    def form_valid(self, form):
        email = form.cleaned_data["email"].lower()
        known = devices.known_to(self.request, email)
        if known:
            spent = ratelimit.consume_or_429(self.request, action="reset_password_known", key=f"{email}:{known}")
        else:
            spent = ratelimit.consume_or_429(self.request, action="reset_password", key=email)
        if spent:
            return spent
        form.save(self.request)
        return redirect(self.get_success_url())
