"""The customer's profile."""

from django.contrib import messages as flash
from django.shortcuts import redirect, render
from django.utils import timezone, translation
from django.utils.http import url_has_allowed_host_and_scheme
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods, require_POST

from . import access, actions
from .forms import DetailsForm, LanguageForm
from .sign_in import customers_only


@require_http_methods(["GET", "POST"])
@customers_only
def profile(request):
    """Name, phone number, address and language."""
    account = access.own_account(request.actor)
    home = access.home_address(account.pk)
    form = DetailsForm(request.POST or None, user=request.user, account=account, home=home)
    if request.method == "POST" and form.is_valid():
        actions.update_profile(
            account=account, user=request.user, by=request.actor, now=timezone.now(), **form.cleaned_data
        )
        flash.success(request, _("Your details have been saved."))
        return redirect("accounts:profile")
    language_form = LanguageForm(initial={"language": request.user.language})
    context = {"form": form, "language_form": language_form, "account": account}
    return render(request, "portal/accounts/profile.html", context, status=422 if form.errors else 200)


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
