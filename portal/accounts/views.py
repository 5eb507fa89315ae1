"""The customer's profile."""

from django.contrib import messages as flash
from django.shortcuts import redirect, render
from django.urls import reverse
from django.utils import timezone, translation
from django.utils.http import url_has_allowed_host_and_scheme
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods, require_POST

from portal.events.permissions import NotAllowed

from . import access, actions
from .actors import actor_for
from .choosing import accounts_of, named_accounts, work_in
from .claims import claim_or_404
from .forms import LanguageForm, MailsForm, OwnDetailsForm
from .models import Account
from .sections import sections
from .sign_in import customers_only


@require_http_methods(["GET", "POST"])
@customers_only
def profile(request):
    """One's own name and language, and the accounts that one is in."""
    account = access.own_account(request.actor)
    initial = {"first_name": request.user.first_name, "last_name": request.user.last_name}
    form = OwnDetailsForm(request.POST or None, initial=initial)
    if request.method == "POST" and form.is_valid():
        actions.update_own_details(
            user=request.user, account=account, by=request.actor, now=timezone.now(), **form.cleaned_data
        )
        flash.success(request, _("Your details have been saved."))
        return redirect("accounts:profile")
    context = {
        "form": form,
        "language_form": LanguageForm(initial={"language": request.user.language}),
        "account": account,
        "mails_form": _mails_form(request, account),
        "accounts": named_accounts(request),
        "may_see_who_looked": access.may(request.actor, "see_who_looked", account),
        "sections": sections(request.actor, "accounts:profile"),
    }
    return render(request, "portal/accounts/profile.html", context, status=422 if form.errors else 200)


def _mails_form(request, account: Account, data=None) -> MailsForm | None:
    """Which news the person wants by mail; None for auditors, who are told of none."""
    if not access.may(request.actor, "choose_mails", account):
        return None
    return MailsForm(data, instance=access.own_membership(request.actor))


@require_POST
@customers_only
def mails(request):
    """Choose which news come by mail as well."""
    form = _mails_form(request, access.own_account(request.actor), request.POST)
    if form is None:
        raise NotAllowed("choose_mails")
    if form.is_valid():
        member = access.own_membership(request.actor)  # the form's holds what was chosen already
        actions.choose_mails(member=member, wanted=form.cleaned_data, by=request.actor, now=timezone.now())
        flash.success(request, _("Your choice has been saved."))
    return redirect(f"{reverse('accounts:profile')}#mails")


@require_POST
@customers_only
def language(request):
    """Choose the language of pages and mails, and stay on the page."""
    form = LanguageForm(request.POST)
    if form.is_valid():
        chosen = form.cleaned_data["language"]
        actions.choose_language(user=request.user, language=chosen, by=request.actor, now=timezone.now())
        with translation.override(chosen):
            flash.success(request, _("From now on, pages and mails come in this language."))
    back = request.POST.get("next", "")
    is_ours = url_has_allowed_host_and_scheme(back, allowed_hosts=None) and back.startswith("/portal/")
    return redirect(back if is_ours else "accounts:profile")


@require_http_methods(["GET", "POST"])
@customers_only(door="account_signup")
def claim(request, token):
    """Take over what was written as a guest, by the link in a mail to that guest."""
    wanted = claim_or_404(token)
    own = accounts_of(request.user.pk)
    if request.method == "POST" and wanted.account_id not in own:
        by, now = actor_for(request), timezone.now()
        taken = actions.claim_guest_account(user=request.user, email=wanted.email, by=by, now=now)
        if taken is None:
            flash.error(request, _("Somebody has taken it over already."))
            return redirect("home:overview")
        flash.success(request, _("It is yours now: here is everything that you wrote to us from that address."))
        own = [taken.pk]
    if wanted.account_id in own:
        work_in(request, wanted.account_id)
        return redirect("home:request", request_id=wanted.request_id)
    return render(request, "portal/accounts/claim.html", {"claim": wanted})
