"""The staff's door: password, second factor, and what a member of staff can do about their own."""

from urllib.parse import urlencode

from allauth.account.signals import password_changed
from allauth.core.internal import ratelimit
from django.conf import settings
from django.contrib import messages
from django.contrib.auth import logout, update_session_auth_hash
from django.contrib.auth.decorators import login_required
from django.contrib.auth.forms import PasswordChangeForm
from django.http import Http404, HttpResponseRedirect
from django.shortcuts import get_object_or_404, redirect, render
from django.urls import reverse
from django.utils.translation import gettext as _
from django.views.decorators.debug import sensitive_post_parameters
from django.views.decorators.http import require_GET, require_http_methods, require_POST
from wagtail.admin.views.account import LoginView

from . import access, actions, staff_factors, staff_oidc, staff_session, staff_step_up
from .brakes import tell_of_brake
from .forms import StaffLoginForm
from .models import User
from .roles import Kind
from .staff_forms import CodeForm, ResetForm
from .staff_step_up import fresh_staff_factor

#: failed tries at the staff's door, as allauth writes rates
_FAILED_SIGN_INS = "10/m/ip,5/5m/key"

staff_only = login_required(login_url="staff_login")


class StaffLoginView(LoginView):
    """The first half of a sign-in, with the same brake on guessing as the customers' door."""

    form_class = StaffLoginForm
    template_name = "identity/staff_login.html"

    def get_form_class(self):
        return StaffLoginForm

    def get_context_data(self, **kwargs):
        return super().get_context_data(
            **kwargs,
            sso=staff_oidc.name(),
            sso_only=settings.STAFF_SSO_ONLY,
            second_factor_off=not settings.STAFF_SECOND_FACTOR_REQUIRED,
        )

    def post(self, request, *args, **kwargs):
        if settings.STAFF_SSO_ONLY:
            raise Http404("staff sign in through their provider only")
        address = request.POST.get("username", "").strip().lower()
        self.attempt = ratelimit.consume(
            request,
            app="identity",
            action="staff_login",
            config={"staff_login": _FAILED_SIGN_INS},
            key=address,
        )
        if self.attempt is None:
            tell_of_brake(request, tried=address, kind=Kind.STAFF)
            form = StaffLoginForm(**self.get_form_kwargs(), is_closed=True)
            response = self.render_to_response(self.get_context_data(form=form))
            response.status_code = 429
            return response
        return super().post(request, *args, **kwargs)

    def form_valid(self, form):
        self.attempt.rollback()  # only failures count
        user, remember = form.get_user(), bool(form.cleaned_data.get("remember"))
        to = staff_session.way_back(self.request, self.get_redirect_url())
        if not staff_factors.owes_factor(user):
            staff_session.complete(self.request, user, staff_session.Proof.PASSWORD, remember=remember)
            return HttpResponseRedirect(to)
        staff_session.begin(self.request, user, remember=remember, to=to)
        return redirect("staff_second_factor" if staff_factors.has_factor(user) else "staff_enrol")


@sensitive_post_parameters("code")
@require_http_methods(["GET", "POST"])
def second_factor(request):
    """The second half of a sign-in."""
    begun = staff_session.begun(request)
    if begun is None:
        return redirect("staff_login")
    user, half = begun
    if not staff_factors.has_factor(user):
        return redirect("staff_enrol")
    form = CodeForm(request.POST if request.method == "POST" else None)
    status = 200
    if request.method == "POST":
        status = 422
        if form.is_valid():
            status = _try_code(request, user, form)
        if status == 200:
            staff_session.complete(request, user, staff_session.Proof.FACTOR, remember=half.remember)
            return HttpResponseRedirect(half.to)
    return render(request, "identity/staff_second_factor.html", {"form": form}, status=status)


def _try_code(request, user: User, form) -> int:
    """200 when the code proves something; else the status to answer with, and the form says why."""
    try:
        if staff_factors.prove(request, user, form.cleaned_data["code"]):
            return 200
    except staff_factors.TooManyTries:
        form.add_error("code", _("Too many wrong codes. Please wait five minutes and try again."))
        return 429
    form.add_error("code", _("This code is not right, or has been used already. Please type a new one."))
    return 422


@sensitive_post_parameters("code")
@require_http_methods(["GET", "POST"])
def enrol(request):
    """Set an authenticator app up: at the first sign-in, or anew by somebody who is signed in and was just asked."""
    begun = None if request.user.is_authenticated else staff_session.begun(request)
    if begun is None and not request.user.is_authenticated:
        return redirect("staff_login")
    user = begun[0] if begun else request.user
    if begun and staff_factors.has_factor(user):  # who owes a code does not replace what makes it
        return redirect("staff_second_factor")
    if not begun and not staff_session.is_fresh(request):
        return redirect(f"{reverse('staff_again')}?{urlencode({'next': request.path})}")
    form = CodeForm(request.POST if request.method == "POST" else None)
    status = 200
    if request.method == "POST":
        if form.is_valid():
            if staff_factors.enrol(request, user, form.cleaned_data["code"]):
                return _enrolled(request, user, begun)
            form.add_error("code", _("This code does not belong to the key shown here. Please type the current one."))
        status = 422
    secret = staff_factors.new_secret(request, again=request.method == "GET")
    context = {
        "form": form,
        "secret": secret,
        "picture": staff_factors.picture_of(user, secret),
        "first": bool(begun),
    }
    return render(request, "identity/staff_enrol.html", context, status=status)


def _enrolled(request, user: User, begun):
    """Signed in, if they were not, and led to the recovery codes."""
    to = reverse("staff_security")
    if begun:
        to = begun[1].to
        staff_session.complete(request, user, staff_session.Proof.FACTOR, remember=begun[1].remember)
    else:
        staff_session.note_proof(request, staff_session.Proof.FACTOR)
    return redirect(f"{reverse('staff_codes')}?{urlencode({'next': to})}")


@require_GET
@staff_only
@fresh_staff_factor
def codes(request):
    """The recovery codes, once; afterwards only how many are left."""
    context = {
        "codes": staff_factors.show_codes_once(request.user),
        "left": staff_factors.codes_left(request.user),
        "to": staff_session.way_back(request, request.GET.get("next")),
    }
    return render(request, "identity/staff_codes.html", context)


@require_GET
@staff_only
def security(request):
    """What a member of staff signs in with, and what they can do about it."""
    kinds = {one.type: one for one in staff_factors.authenticators_of(request.user)}
    context = {
        "app": kinds.get("totp"),
        "left": staff_factors.codes_left(request.user),
        "may_remove": not settings.STAFF_SECOND_FACTOR_REQUIRED,
    }
    return render(request, "identity/staff_security.html", context)


@sensitive_post_parameters()
@require_http_methods(["GET", "POST"])
@staff_only
@fresh_staff_factor
def password(request):
    """A new password of one's own; sessions in other browsers end with the old one."""
    if not request.user.has_usable_password():
        raise Http404("they sign in at their provider")
    form = PasswordChangeForm(request.user, request.POST if request.method == "POST" else None)
    if request.method == "POST" and form.is_valid():
        actions.change_password(user=request.user, password=form.cleaned_data["new_password1"])
        update_session_auth_hash(request, request.user)
        password_changed.send(User, request=request, user=request.user)
        messages.success(request, _("Your password has been changed."))
        return redirect("staff_security")
    return render(request, "identity/staff_password.html", {"form": form}, status=422 if form.errors else 200)


@require_POST
@staff_only
@fresh_staff_factor
def renew_codes(request):
    """New recovery codes, shown on the next page."""
    if not staff_factors.has_factor(request.user):
        raise Http404("nothing to recover")
    staff_factors.renew_codes(request, request.user)
    return redirect(f"{reverse('staff_codes')}?{urlencode({'next': reverse('staff_security')})}")


@require_POST
@staff_only
@fresh_staff_factor
def remove_factors(request):
    """Go without a second factor, where the house allows it."""
    if settings.STAFF_SECOND_FACTOR_REQUIRED:
        raise Http404("staff have a second factor here")
    staff_factors.remove_factors(request, request.user)
    staff_session.note_proof(request, staff_session.Proof.PASSWORD)
    messages.success(request, _("You sign in with your password alone from now on."))
    return redirect("staff_security")


@sensitive_post_parameters(staff_step_up.PROOF)
@require_http_methods(["GET", "POST"])
@staff_only
def again(request):
    """Ask for a fresh proof and go on where somebody was, with what they had sent."""
    to = staff_session.way_back(request, request.GET.get("next"))
    by_password = not staff_factors.has_factor(request.user)
    resend = request.POST.get(staff_step_up.RESEND) == "1"
    kept = staff_step_up.kept_of(request) if resend else None
    how = {"by_password": by_password, "by_sso": by_password and not request.user.has_usable_password()}
    if request.method == "GET":
        return staff_step_up.ask(request, to=to, kept=None, **how)
    if staff_session.is_fresh(request):  # they have shown it in another tab meanwhile
        return _go_on(to, resend=resend)
    try:
        typed = request.POST.get(staff_step_up.PROOF, "")
        found = staff_factors.prove(request, request.user, typed, by_password=by_password)
    except staff_factors.TooManyTries:
        problem = _("Too many failed tries. Please wait five minutes and try again.")
        return staff_step_up.ask(request, to=to, kept=kept, problem=problem, status=429, **how)
    if found is None:
        problem = _("This password is not right.") if by_password else _("This code is not right, or has been used.")
        return staff_step_up.ask(request, to=to, kept=kept, problem=problem, status=422, **how)
    staff_session.note_proof(request, found)
    return _go_on(to, resend=resend)


def _go_on(to: str, *, resend: bool):
    """To where somebody was; with `resend` the browser sends there what it has just sent here."""
    return HttpResponseRedirect(to, preserve_request=resend)


@require_http_methods(["GET", "POST"])
@staff_only
@fresh_staff_factor
def colleague(request, user_id: int):
    """An administrator takes a colleague's second factor away, who has lost it; the reason is kept."""
    if not access.may(request.user, "reset_factors"):
        raise Http404("not for this role")
    person = get_object_or_404(User, pk=user_id, kind=Kind.STAFF)
    form = ResetForm(request.POST if request.method == "POST" else None)
    if request.method == "POST" and form.is_valid():
        reason = form.cleaned_data["reason"]
        staff_factors.reset_factors(request, person, by=request.user, reason=reason)
        messages.success(request, _("%(name)s enrols anew at the next sign-in.") % {"name": person.get_full_name()})
        return redirect("wagtailusers_users:edit", person.pk)
    context = {"person": person, "form": form, "has_factor": staff_factors.has_factor(person)}
    return render(request, "identity/staff_colleague.html", context, status=422 if form.errors else 200)


@require_POST
def staff_logout(request):
    """Sign a member of staff out."""
    logout(request)
    return redirect(reverse("staff_login"))


@require_POST
def out_by_our_door(request):
    """Wagtail's menu signs out below /admin/, where the database role of the desk cannot end a session."""
    return HttpResponseRedirect(reverse("staff_logout"), preserve_request=True)
