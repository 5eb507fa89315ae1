"""The site, and a page of the portal behind `fresh_factor`."""

from django.http import HttpResponse
from django.urls import path

from config.urls import *  # noqa: F403
from config.urls import urlpatterns as _all
from identity.step_up import fresh_factor
from portal.accounts.models import Membership
from portal.accounts.sign_in import customers_only


@customers_only
@fresh_factor
def guarded(request):
    """Says what arrived, and how many rows the database context lets it see."""
    rows = Membership.objects.filter(account_id=request.actor.account_id).count()
    said = ",".join(request.POST.getlist("word"))
    return HttpResponse(f"{request.method} {said} {rows}")


@customers_only
@fresh_factor(on=("POST",))
def open_page(request):
    """Shown to everybody, sent by those whose factor is fresh."""
    return HttpResponse(f"{request.method} {request.GET.get('q', '')}")


urlpatterns = [path("portal/guarded/", guarded), path("portal/open/", open_page), *_all]
