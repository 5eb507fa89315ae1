"""The pages of customers' sign-in through a provider, below the customers' own door."""

from allauth.account.internal.flows.reauthentication import resume_request
from allauth.account.utils import get_next_redirect_url
from django.conf import settings
from django.contrib import messages
from django.contrib.auth.decorators import login_required
from django.db import transaction
from django.http import Http404, HttpResponseRedirect
from django.shortcuts import get_object_or_404, redirect, render, resolve_url
from django.urls import reverse
from django.utils.translation import gettext as _
from django.views.decorators.http import require_GET, require_POST

from . import customer_oidc, oidc
from .door_signals import tell
from .models import CustomerIdentity
from .step_up import fresh_factor, mark_fresh

SIGN_IN, LINK, AGAIN = "sign_in", "link", "again"


def _chosen(key: str) -> oidc.Provider:
    chosen = customer_oidc.provider_of(key)
    if chosen is None:
        raise Http404("no such provider")
    return chosen


def _send(request, provider: oidc.Provider, *, act: str, to: str, **parameters: str):
    callback = request.build_absolute_uri(reverse("provider_callback", args=[provider.key]))
    who = request.user.pk if act != SIGN_IN else None
    try:
        kept = {"act": act, "to": to, "who": who}
        return oidc.start(request, provider, callback=callback, kept=kept, **parameters)
    except oidc.ProviderFailed:
        return _refused(request, provider, "failed", 502)


@transaction.non_atomic_requests
@require_GET
def start(request, key: str):
    """To the provider, to sign in or up."""
    provider = _chosen(key)
    to = get_next_redirect_url(request) or resolve_url(settings.LOGIN_REDIRECT_URL)
    return _send(request, provider, act=SIGN_IN, to=to)


@transaction.non_atomic_requests
@require_POST
@login_required
@fresh_factor
def link(request, key: str):
    """To the provider, to have it linked. A page leads there: browsers keep forms from leading to other hosts."""
    provider = _chosen(key)
    answer = _send(request, provider, act=LINK, to=reverse("providers"))
    if answer.status_code != 302:
        return answer
    return render(request, "identity/provider_on_the_way.html", {"provider": provider, "url": answer["Location"]})


@transaction.non_atomic_requests
@require_GET
@login_required
def again(request, key: str):
    """To the provider, to show afresh who one is: for people who have neither password nor passkey here."""
    provider = _chosen(key)
    to = get_next_redirect_url(request) or reverse("providers")
    return _send(request, provider, act=AGAIN, to=to, prompt="login", max_age="0")


@transaction.non_atomic_requests
@require_GET
def callback(request, key: str):
    """Back from the provider: the network first, then one transaction."""
    provider = _chosen(key)
    try:
        signed = oidc.finish(request, provider)
    except oidc.GaveUp:
        return redirect("providers" if request.user.is_authenticated else "account_login")
    except oidc.ProviderFailed as error:
        data = {"reason": "failed", "provider": provider.key}
        tell(request, "person.provider_refused", data=data, personal={"error": str(error)[:200]})
        return _refused(request, provider, "failed", 403)
    try:
        return _ACTS[signed.kept["act"]](request, provider, signed)
    except customer_oidc.Refused as refusal:
        data = {"reason": refusal.reason, "provider": provider.key}
        personal = {"subject": signed.subject, "address": signed.email}
        tell(request, "person.provider_refused", data=data, personal=personal)
        return _refused(request, provider, refusal.reason, 403)


def _signed_in(request, provider, signed: oidc.Signed):
    return customer_oidc.sign_in(request, provider, signed, to=signed.kept["to"])


def _linked(request, provider, signed: oidc.Signed):
    if not request.user.is_authenticated or request.user.pk != signed.kept["who"]:
        raise customer_oidc.Refused("failed")
    customer_oidc.link(request, provider, signed)
    messages.success(request, _("From now on you can sign in with %(name)s.") % {"name": provider.name})
    return redirect("providers")


def _shown_again(request, provider, signed: oidc.Signed):
    own = request.user.is_authenticated and request.user.pk == signed.kept["who"]
    if not own or not signed.is_fresh or not customer_oidc.is_theirs(request, provider, signed):
        raise customer_oidc.Refused("not_again")
    mark_fresh(request, request.user)
    return resume_request(request) or HttpResponseRedirect(signed.kept["to"])


_ACTS = {SIGN_IN: _signed_in, LINK: _linked, AGAIN: _shown_again}


@require_GET
@login_required
def providers(request):
    """What somebody can sign in with beside a password, and what they could."""
    own = list(CustomerIdentity.objects.filter(user=request.user).order_by("pk"))
    names = {provider.issuer: provider.name for provider in customer_oidc.offered()}
    linked = {identity.issuer for identity in own}
    context = {
        "identities": [{"identity": one, "name": names.get(one.issuer, one.issuer)} for one in own],
        "offered": [provider for provider in customer_oidc.offered() if provider.issuer not in linked],
    }
    return render(request, "identity/providers.html", context)


@require_POST
@login_required
@fresh_factor
def unlink(request, identity_id: int):
    """Take a way in away, unless it is the last one."""
    identity = get_object_or_404(CustomerIdentity, pk=identity_id, user=request.user)
    if customer_oidc.unlink(request, identity):
        messages.success(request, _("You no longer sign in that way."))
    else:
        messages.error(request, _("It is your only way in. Set a password or a passkey first."))
    return redirect("providers")


def _refused(request, provider: oidc.Provider, reason: str, status: int):
    context = {"reason": reason, "provider": provider.name}
    return render(request, "identity/provider_refused.html", context, status=status)
