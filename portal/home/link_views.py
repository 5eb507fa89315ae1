"""The status links of a request, for the owners of its account."""

from django.contrib import messages as flash
from django.http import Http404
from django.shortcuts import redirect, render
from django.utils import timezone
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods, require_POST

from portal.accounts.sign_in import customers_only
from portal.requests import access as requests
from portal.requests.models import ServiceRequest
from portal.requests.workflow import Status
from portal.sharing import access, actions
from portal.sharing.links import LinkForm, listed, make


@require_http_methods(["GET", "POST"])
@customers_only
def links(request, request_id):
    """Those that live, and a new one, whose address is shown this once."""
    item = _request_or_404(request.actor, request_id)
    form, made = LinkForm(request.POST or None), None
    if request.method == "POST" and form.is_valid():
        try:
            made = make(item, form, by=request.actor)
        except actions.TooManyLinks as error:
            form.add_error(None, str(error))
        else:
            form = LinkForm()
    context = {
        "item": item,
        "form": form,
        "made": made,
        "links": listed(request.actor, item),
        "may_make": access.may(request.actor, "make_status_link", item),
    }
    return render(request, "portal/home/links.html", context, status=422 if form.errors else 200)


@require_POST
@customers_only
def withdraw(request, request_id, link_id):
    """Let one of them lead nowhere any more."""
    item = _request_or_404(request.actor, request_id)
    link = access.status_link_or_404(request.actor, item, link_id)
    actions.revoke_status_link(link=link, by=request.actor, now=timezone.now())
    flash.success(request, _("The link has been withdrawn. It leads nowhere any more."))
    return redirect("home:links", request_id=item.pk)


def _request_or_404(actor, request_id: int) -> ServiceRequest:
    """A request that was sent, for those who may see its links."""
    item = requests.request_or_404(actor, request_id)
    if item.status == Status.DRAFT or not access.may(actor, "see_status_links", item):
        raise Http404("no links")
    return item
