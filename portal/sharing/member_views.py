"""Sharing that begins with a member or an address, for accounts without requests too."""

from django.contrib import messages as flash
from django.http import HttpResponse
from django.shortcuts import redirect, render
from django.utils import timezone
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods

from identity.step_up import fresh_factor
from portal.accounts import access as accounts
from portal.accounts.sign_in import CustomerRequest, customers_only
from portal.events.permissions import NotAllowed
from portal.requests import access as requests
from portal.requests.workflow import Status

from . import access, actions
from .forms import ALL, PLACE, ShareAnythingForm, object_named


@require_http_methods(["GET", "POST"])
@customers_only
@fresh_factor(on=("POST",))
def share_anything(request: CustomerRequest):
    """Share the account, an address or a request; `?member=` and `?address=` choose before the person does."""
    actor = request.actor
    if not access.may_share(actor):
        raise NotAllowed("share")
    members = access.members_to_share_with(actor)
    address = _number(request, PLACE)
    form = ShareAnythingForm(
        request.POST if request.method == "POST" else None,
        members=members,
        addresses=accounts.addresses_visible_to(actor),
        requests=requests.visible_to(actor).exclude(status=Status.DRAFT),
        initial={"member": _number(request, "member"), "what": object_named(PLACE, address) if address else ALL},
    )
    if form.is_valid():
        given = form.share()
        try:
            actions.share(by=actor, now=timezone.now(), **given)
        except (actions.NothingToShare, actions.AlreadyOver) as error:
            form.add_error(None, str(error))
        else:
            flash.success(request, _("%(name)s can see it now.") % {"name": given["recipient"].user.get_full_name()})
            return _back(request, given["recipient"].pk)
    context = {"form": form, "nobody": not members.exists(), "of_address": PLACE in request.GET}
    return render(request, "portal/sharing/share_anything.html", context, status=422 if form.errors else 200)


def _number(request: CustomerRequest, name: str) -> int | None:
    written = request.GET.get(name, "")
    return int(written) if written.isdecimal() and len(written) < 19 else None


def _back(request: CustomerRequest, member_id: int) -> HttpResponse:
    """To the page that led here."""
    if PLACE in request.GET:
        return redirect("accounts:addresses")
    return redirect("home:member", member_id)
