"""Owners keep the sign-in of their company: name the provider, prove the domain, change it, take it away."""

from datetime import timedelta
from typing import Any

from django.contrib import messages as flash
from django.shortcuts import redirect, render
from django.urls import reverse
from django.utils import timezone
from django.utils.translation import gettext as _
from django.views.decorators.http import require_GET, require_http_methods, require_POST

from identity.step_up import fresh_factor
from portal.accounts.access import own_account
from portal.accounts.models import Account
from portal.accounts.sign_in import CustomerRequest, customers_only
from portal.events.permissions import NotAllowed

from . import access, actions
from .forms import FederationForm, ProviderForm
from .models import Federation

#: so long the page waits for the worker before it says that it is still looking
_LOOKS = timedelta(minutes=2)


@require_GET
@customers_only
def federations(request: CustomerRequest):
    """All company sign-ins of the account."""
    account = _account(request, "view_federations")
    context = {
        "account": account,
        "federations": access.visible_to(request.actor),
        "manages": access.may(request.actor, "add_federation", account),
    }
    return render(request, "portal/federation/list.html", context)


@require_http_methods(["GET", "POST"])
@customers_only
@fresh_factor(on=("POST",))
def add(request: CustomerRequest):
    """Name the provider for a domain."""
    account = _account(request, "add_federation")
    form = FederationForm(request.POST if request.method == "POST" else None)
    if request.method == "POST" and form.is_valid():
        try:
            added = actions.add_federation(account=account, by=request.actor, now=timezone.now(), **form.cleaned_data)
        except actions.NotPossible as error:
            form.add_error("domain", str(error))
        else:
            flash.success(request, _("Saved. Now prove that the domain is yours."))
            return redirect("federation:page", added.pk)
    context = {"form": form, "account": account}
    return render(request, "portal/federation/add.html", context, status=422 if form.errors else 200)


@require_GET
@customers_only
def page(request: CustomerRequest, federation_id: int):
    """One company sign-in: what to enter at the provider, what to write into the DNS, where it stands."""
    account = _account(request, "view_federations")
    federation = access.federation_or_404(request.actor, federation_id)
    return render(request, "portal/federation/page.html", _shown(request, account, federation))


@require_POST
@customers_only
@fresh_factor
def prove(request: CustomerRequest, federation_id: int):
    """Have the record looked at."""
    _account(request, "ask_for_proof")
    federation = access.federation_or_404(request.actor, federation_id)
    try:
        actions.ask_for_proof(federation=federation, by=request.actor, now=timezone.now())
    except actions.NotPossible as error:
        flash.error(request, str(error))
    return redirect("federation:page", federation_id)


@require_http_methods(["GET", "POST"])
@customers_only
@fresh_factor(on=("POST",))
def change(request: CustomerRequest, federation_id: int):
    """Another secret, another role for newcomers, or another provider, which is proven anew."""
    _account(request, "change_federation")
    federation = access.federation_or_404(request.actor, federation_id)
    form = ProviderForm(request.POST if request.method == "POST" else None, federation=federation)
    if request.method == "POST" and form.is_valid():
        try:
            actions.change_federation(
                federation=federation, by=request.actor, now=timezone.now(), **form.cleaned_data
            )
        except actions.NotPossible as error:
            form.add_error(None, str(error))
        else:
            flash.success(request, _("The company sign-in has been saved."))
            return redirect("federation:page", federation_id)
    context = {"form": form, "federation": federation}
    return render(request, "portal/federation/change.html", context, status=422 if form.errors else 200)


@require_http_methods(["GET", "POST"])
@customers_only
@fresh_factor(on=("POST",))
def remove(request: CustomerRequest, federation_id: int):
    """Ask whether to take it away, and do it."""
    _account(request, "remove_federation")
    federation = access.federation_or_404(request.actor, federation_id)
    if request.method == "POST":
        try:
            actions.remove_federation(federation=federation, by=request.actor, now=timezone.now())
        except actions.DecidedAlready as error:
            flash.error(request, str(error))
        else:
            flash.success(
                request, _("The company sign-in for %(domain)s is gone.") % {"domain": federation.domain_as_read}
            )
        return redirect("federation:list")
    return render(request, "portal/federation/remove.html", {"federation": federation})


def _account(request: CustomerRequest, verb: str) -> Account:
    """The own account; whoever may not is told nothing about what is there."""
    account = own_account(request.actor)
    if not access.may(request.actor, verb, account):
        raise NotAllowed(verb)
    return account


def _shown(request: CustomerRequest, account: Account, federation: Federation) -> dict[str, Any]:
    now, asked_at = timezone.now(), federation.asked_at
    is_asked = federation.state == Federation.State.WAITING and not federation.finding and asked_at is not None
    return {
        "federation": federation,
        "account": account,
        "manages": access.may(request.actor, "change_federation", account),
        "callback": request.build_absolute_uri(reverse("provider_callback", args=[federation.key])),
        "is_looking": is_asked and asked_at is not None and now - asked_at < _LOOKS,
        "takes_long": is_asked and asked_at is not None and now - asked_at >= _LOOKS,
        "finding": Federation.Finding(federation.finding).label if federation.finding else "",
        "sign_in": request.build_absolute_uri(reverse("company_sign_in")),
    }
