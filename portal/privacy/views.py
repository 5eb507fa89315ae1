"""Privacy, for owners and auditors: who of the company looked at what belongs to the account."""

from uuid import UUID

from django.http import Http404
from django.shortcuts import render
from django.views.decorators.http import require_GET

from portal.accounts import access
from portal.accounts.sign_in import customers_only

from .looks import looks_of

PAGE_SIZE = 25


@require_GET
@customers_only
def looks(request):
    """The looks, newest first."""
    account = access.own_account(request.actor)
    if not access.may(request.actor, "see_who_looked", account):
        raise Http404("for owners and auditors")
    before = _id_in(request.GET.get("before", ""))
    found, more = looks_of(account.pk, before=before, limit=PAGE_SIZE)
    context = {"looks": found, "more": more, "is_later_page": before is not None}
    return render(request, "portal/privacy/looks.html", context)


def _id_in(text: str) -> UUID | None:
    try:
        return UUID(text)
    except ValueError:
        return None
