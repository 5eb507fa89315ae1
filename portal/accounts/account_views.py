"""What an account says of itself, and its addresses. Owners change it, auditors read it, others have no way here."""

from django.contrib import messages as flash
from django.http import Http404
from django.shortcuts import redirect, render
from django.utils import timezone
from django.utils.translation import gettext as _
from django.views.decorators.http import require_GET, require_http_methods, require_POST

from identity.step_up import fresh_factor

from . import access, actions, shown_to
from .choosing import OwnAccount, named_accounts
from .forms import AccountForm, PlaceForm
from .models import Account
from .sections import sections
from .sign_in import CustomerRequest, customers_only


def own_account_or_404(request: CustomerRequest, verb: str) -> Account:
    """The account that somebody works in, where they may do the verb to it."""
    account = access.own_account(request.actor)
    if not access.may(request.actor, verb, account):
        raise Http404("not for this member")
    return account


@require_http_methods(["GET", "POST"])
@customers_only
@fresh_factor(on=("POST",))
def details(request):
    """Kind, telephone, language, time zone, billing contact, and whether owners need a second factor."""
    account = own_account_or_404(request, "update_details" if request.method == "POST" else "view_details")
    is_owner = access.may(request.actor, "update_details", account)
    before = Account.objects.get(pk=account.pk)  # a form of a model writes what was typed into its object
    form = AccountForm(request.POST or None, instance=account, read_only=not is_owner)
    if request.method == "POST" and form.is_valid():
        actions.update_details(account=before, details=form.cleaned_data, by=request.actor, now=timezone.now())
        flash.success(request, _("The account’s details have been saved."))
        return redirect("accounts:details")
    context = {
        "form": form,
        "account": before,
        "parent": _parent_of(before, request),
        "is_owner": is_owner,
        "sections": sections(request.actor, "accounts:details"),
    }
    return render(request, "portal/accounts/profile_account.html", context, status=422 if form.errors else 200)


@require_GET
@customers_only
def addresses(request):
    """All places of the account, home first, and who sees what is done there."""
    account = own_account_or_404(request, "view_details")
    shown = list(access.addresses_visible_to(request.actor))
    people = shown_to.people_at(request.actor, shown)
    context = {
        "addresses": [(address, people.get(address.pk, ())) for address in shown],
        "is_owner": access.may(request.actor, "change_addresses", account),
        "sections": sections(request.actor, "accounts:addresses"),
    }
    return render(request, "portal/accounts/profile_addresses.html", context)


@require_http_methods(["GET", "POST"])
@customers_only
def add_address(request):
    """One more place."""
    account = own_account_or_404(request, "change_addresses")
    form = PlaceForm(request.POST or None)
    if request.method == "POST" and form.is_valid():
        typed = {"label": form.cleaned_data["label"], "parts": form.cleaned_data["address"]}
        actions.add_address(account=account, **typed, by=request.actor, now=timezone.now())
        flash.success(request, _("The address has been added."))
        return redirect("accounts:addresses")
    return _place_page(request, form, None)


@require_http_methods(["GET", "POST"])
@customers_only
def change_address(request, address_id):
    """Correct a place."""
    own_account_or_404(request, "change_addresses")
    address = access.address_or_404(request.actor, address_id)
    form = PlaceForm(request.POST or None, initial={"label": address.label, "address": address.as_dict()})
    if request.method == "POST" and form.is_valid():
        typed = {"label": form.cleaned_data["label"], "parts": form.cleaned_data["address"]}
        actions.change_address(address=address, **typed, by=request.actor, now=timezone.now())
        flash.success(request, _("The address has been saved."))
        return redirect("accounts:addresses")
    return _place_page(request, form, address)


@require_POST
@customers_only
def move_address(request, address_id, verb):
    """Make it home, or remove it."""
    own_account_or_404(request, "change_addresses")
    address = access.address_or_404(request.actor, address_id)
    try:
        if verb == "home":
            actions.make_home(address=address, by=request.actor, now=timezone.now())
            flash.success(request, _("This is where you are at home from now on."))
        elif verb == "remove":
            actions.remove_address(address=address, by=request.actor, now=timezone.now())
            flash.success(request, _("The address has been removed."))
        else:
            raise Http404("no such verb")
    except actions.AddressInUse as error:
        flash.error(request, str(error))
    return redirect("accounts:addresses")


def _place_page(request, form, address):
    context = {"form": form, "address": address, "sections": sections(request.actor, "accounts:addresses")}
    return render(request, "portal/accounts/profile_address.html", context, status=422 if form.errors else 200)


def _parent_of(account: Account, request: CustomerRequest) -> OwnAccount | None:
    """The parent account with its name, for somebody who is in both; others learn nothing of it."""
    if account.parent_id is None:
        return None
    return next((other for other in named_accounts(request) if other.pk == account.parent_id), None)
