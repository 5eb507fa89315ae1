"""The two pages of staff's single sign-on, below the staff's own door."""

from django.conf import settings
from django.db import transaction
from django.http import Http404, HttpResponseRedirect
from django.shortcuts import redirect, render
from django.urls import reverse
from django.views.decorators.http import require_GET

from . import oidc, staff_factors, staff_oidc, staff_session
from .door_signals import tell
from .staff_session import Proof


@transaction.non_atomic_requests
@require_GET
def start(request):
    """To the provider; with `?again` somebody who is signed in shows once more who they are."""
    if not staff_oidc.configured():
        raise Http404("staff have no provider")
    again = bool(request.GET.get("again")) and request.user.is_authenticated
    kept = {
        "to": staff_session.way_back(request, request.GET.get("next")),
        "again": request.user.pk if again else None,
    }
    anew = {"prompt": "login", "max_age": "0"} if again else {}
    callback = request.build_absolute_uri(reverse("staff_sso_callback"))
    try:
        return oidc.start(request, staff_oidc.provider(), callback=callback, kept=kept, **anew)
    except oidc.ProviderFailed:
        return _refused(request, "failed", 502)


@transaction.non_atomic_requests
@require_GET
def callback(request):
    """Back from the provider: the network first, then one transaction that signs somebody in."""
    if not staff_oidc.configured():
        raise Http404("staff have no provider")
    try:
        signed = oidc.finish(request, staff_oidc.provider())
    except oidc.GaveUp:
        return redirect("staff_login")
    except oidc.ProviderFailed as error:
        tell(request, "staff.sso_refused", data={"reason": "failed"}, personal={"error": str(error)[:200]})
        return _refused(request, "failed", 403)
    if signed.kept["again"]:
        return _shown_again(request, signed)
    return _sign_in(request, signed)


def _sign_in(request, signed: oidc.Signed):
    try:
        user = staff_oidc.person_for(request, signed)
    except staff_oidc.Refused as refusal:
        return _turned_away(request, signed, refusal.reason)
    if user.staff_role() is None:
        return _turned_away(request, signed, "no_role")
    to = signed.kept["to"]
    if staff_oidc.brings_second_factor(signed) or not staff_factors.owes_factor(user):
        with transaction.atomic():
            staff_session.complete(request, user, Proof.SSO, remember=False)
        return HttpResponseRedirect(to)
    with transaction.atomic():
        staff_session.begin(request, user, remember=False, to=to)
    return redirect("staff_second_factor" if staff_factors.has_factor(user) else "staff_enrol")


def _shown_again(request, signed: oidc.Signed):
    """The same person, just now: an old session at the provider proves nothing."""
    own = staff_oidc.known_person(signed)
    is_own = own is not None and request.user.is_authenticated and own.pk == request.user.pk == signed.kept["again"]
    if not is_own or not signed.is_fresh:
        return _turned_away(request, signed, "not_again")
    staff_session.note_proof(request, Proof.SSO)
    return HttpResponseRedirect(signed.kept["to"])


def _turned_away(request, signed: oidc.Signed, reason: str):
    personal = {"subject": signed.subject, "address": signed.email}
    tell(request, "staff.sso_refused", data={"reason": reason}, personal=personal)
    return _refused(request, reason, 403)


def _refused(request, reason: str, status: int):
    context = {"reason": reason, "provider": settings.STAFF_OIDC["name"]}
    return render(request, "identity/staff_sso_refused.html", context, status=status)
