"""Between accounts: choose another one, and what somebody sees who is no longer in the one that they worked in."""

from django.http import Http404, HttpResponse
from django.shortcuts import redirect, render
from django.utils import timezone
from django.views.decorators.http import require_GET, require_POST

from . import actions
from .actors import person_of
from .choosing import accounts_of, named_accounts, work_in
from .sign_in import customers_only, signed_in_only


@require_POST
@signed_in_only
def choose_account(request):
    """Work in another account that the person is in."""
    chosen = request.POST.get("account", "")
    if chosen not in {str(account_id) for account_id in accounts_of(request.user.pk)}:
        raise Http404("not in this account")
    work_in(request, int(chosen))
    return redirect("home:overview")


@require_GET
@customers_only
def here(request):
    """Asked by every open page now and then: says nothing while the person may stay, and leads out who may not."""
    return HttpResponse(status=204)


@require_GET
@signed_in_only
def ended(request):
    """Access to the account has ended: the way to other accounts, or out."""
    if request.actor is not None:
        return redirect("home:overview")
    return render(request, "portal/accounts/ended.html", {"accounts": named_accounts(request)})


@require_POST
@signed_in_only
def open_own(request):
    """An account of their own for somebody who is in none, as when they signed up only to join another."""
    if not accounts_of(request.user.pk):
        by = person_of(request.user, request)
        work_in(request, actions.open_account(user=request.user, by=by, now=timezone.now()).pk)
    return redirect("home:overview")
