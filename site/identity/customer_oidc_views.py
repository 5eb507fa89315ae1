"""The pages of customers' sign-in through a provider, below the customers' own door."""

from allauth.account.internal.flows.reauthentication import resume_request
from allauth.account.utils import get_next_redirect_url
from allauth.core import ratelimit
from django.conf import settings
from django.contrib import messages
from django.contrib.auth.decorators import login_required
from django.db import transaction
from django.http import Http404, HttpResponseRedirect
from django.shortcuts import get_object_or_404, redirect, render, resolve_url
from django.urls import reverse
from django.utils.translation import gettext as _
from django.views.decorators.http import require_GET, require_http_methods, require_POST

from . import companies, customer_oidc, oidc
from .domains import domain_of
from .door_signals import tell
from .forms import CompanyForm
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
        return _refused(request, provider, "away", 502)


def _on_the_way(request, provider: oidc.Provider, **how):
    """A page that leads to the provider, after a form: browsers keep forms from leading to other hosts."""
    answer = _send(request, provider, **how)
    if answer.status_code != 302:
        return answer
    return render(request, "identity/provider_on_the_way.html", {"provider": provider, "url": answer["Location"]})


@transaction.non_atomic_requests
@require_GET
def start(request, key: str):
    """To the provider, to sign in or up."""
    provider = _chosen(key)
    to = get_next_redirect_url(request) or resolve_url(settings.LOGIN_REDIRECT_URL)
    return _send(request, provider, act=SIGN_IN, to=to)


@transaction.non_atomic_requests
@require_http_methods(["GET", "POST"])
def company(request):
    """To the provider of one's company, by the address that one has there.

    Only the domain is looked at, and nobody by that address: what the page says is the same for everybody in it.
    """
    if not ratelimit.consume(request, action="company_sign_in"):  # counts no GET
        return ratelimit.respond_429(request)
    form = CompanyForm(request.POST if request.method == "POST" else None)
    to = get_next_redirect_url(request)
    if request.method == "POST" and form.is_valid():
        address = form.cleaned_data["email"]
        provider = companies.of_domain(domain_of(address))
        if provider is not None:
            sent_to = to or resolve_url(settings.LOGIN_REDIRECT_URL)
            return _on_the_way(request, provider, act=SIGN_IN, to=sent_to, login_hint=address)
        form.add_error("email", _("We know of no company sign-in for this domain. Please sign in another way."))
    context = {"form": form, "to": to or ""}
    return render(request, "identity/company.html", context, status=422 if form.errors else 200)


@transaction.non_atomic_requests
@require_POST
@login_required
@fresh_factor
def link(request, key: str):
    """To the provider, to have it linked."""
    return _on_the_way(request, _chosen(key), act=LINK, to=reverse("providers"))


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
    behind = {one.pk: customer_oidc.provider_behind(one) for one in own}
    context = {
        "identities": [
            {"identity": one, "name": found.name if found else one.issuer, "lets_in": found is not None}
            for one, found in ((one, behind[one.pk]) for one in own)
        ],
        "offered": customer_oidc.offered_to(request.user),
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
    context = {"reason": reason, "provider": provider.name, "is_company": bool(provider.domain), "again": ""}
    if reason == "away" and request.method == "GET":
        context["again"] = request.get_full_path()
    return render(request, "identity/provider_refused.html", context, status=status)
