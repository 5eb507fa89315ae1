"""The notification centre."""

from django.core.paginator import Paginator
from django.shortcuts import redirect, render
from django.urls import reverse
from django.utils import timezone
from django.views.decorators.http import require_GET, require_POST

from portal.accounts.sign_in import customers_only

from . import access, actions
from .models import Notification
from .wording import WORDINGS

PAGE_SIZE = 20


@require_GET
@customers_only
def notification_list(request):
    """Everything the person was told, newest first."""
    told = access.visible_to(request.actor).select_related("request").latest_first()
    page = Paginator(told, PAGE_SIZE).get_page(request.GET.get("page"))
    rows = [{"notification": item, "wording": WORDINGS[item.verb], "url": _page_of(item)} for item in page]
    return render(request, "portal/notifications/list.html", {"page": page, "rows": rows})


def _page_of(notification: Notification) -> str:
    """Where the news is: the request's page, or what an account says of itself."""
    if notification.request_id is None:
        return reverse("accounts:master_data")
    return reverse("home:request", args=[notification.request_id])


@require_POST
@customers_only
def read_all(request):
    """Mark everything as read."""
    actions.mark_read(by=request.actor, now=timezone.now())
    return redirect("notifications:list")
