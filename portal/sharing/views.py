"""Who sees a request: an owner shares and takes back."""

from django.contrib import messages as flash
from django.shortcuts import redirect, render
from django.utils import timezone
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods, require_POST

from identity.step_up import fresh_factor
from portal.accounts.sign_in import CustomerRequest, customers_only
from portal.events.permissions import NotAllowed
from portal.requests import access as requests

from . import access, actions
from .forms import ShareForm


@require_http_methods(["GET", "POST"])
@customers_only
@fresh_factor(on=("POST",))
def share_request(request: CustomerRequest, request_id: int):
    """Share a request with somebody of the account, or what it belongs to."""
    shown = requests.request_or_404(request.actor, request_id, with_details=True)
    if not access.may(request.actor, "share", shown):
        raise NotAllowed("share")
    members = access.members_to_share_with(request.actor)
    form = ShareForm(request.POST if request.method == "POST" else None, request=shown, members=members)
    if form.is_valid():
        given = form.share()
        try:
            actions.share(by=request.actor, now=timezone.now(), **given)
        except (actions.NothingToShare, actions.AlreadyOver) as error:
            form.add_error(None, str(error))
        else:
            name = given["recipient"].user.get_full_name()
            flash.success(request, _("%(name)s can see it now.") % {"name": name})
            return redirect("home:request", request_id=shown.pk)
    context = {"item": shown, "form": form, "nobody": not members.exists()}
    return render(request, "portal/sharing/share.html", context, status=422 if form.errors else 200)


@require_POST
@customers_only
@fresh_factor
def end_share(request: CustomerRequest, share_id: int):
    """Take back what was shared, and stay on the page where it was."""
    share = access.share_or_404(request.actor, share_id)
    actions.end_share(share=share, by=request.actor, now=timezone.now())
    flash.success(request, _("It is no longer shared."))
    for page in ("request", "member"):
        if (back := request.POST.get(page, "")).isdecimal():
            return redirect(f"home:{page}", int(back))
    return redirect("accounts:addresses" if "addresses" in request.POST else "home:overview")
