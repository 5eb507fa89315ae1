"""Where a request stands, for whoever holds a link to it: no sign-in, and nothing that says whose it is.

The secret is looked up without a context; what it leads to is read in the context of that account. Whatever else
there is to read or to do asks for sign-in.
"""

from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from datetime import datetime
from functools import wraps

from allauth.core.internal import ratelimit
from allauth.core.internal.httpkit import get_client_ip
from django import forms
from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.utils import timezone
from django.utils.crypto import salted_hmac
from django.utils.translation import gettext_lazy as _
from django.views.decorators.http import require_GET, require_http_methods

from portal.accounts.actors import traces_of
from portal.events.actor import GUEST, Actor
from portal.events.models import Event
from portal.requests.catalogue import service_names
from portal.requests.models import ServiceRequest
from portal.requests.workflow import Status
from portal.sharing import actions
from portal.sharing.models import StatusLink
from portal.tenancy import keys
from portal.tenancy.contexts import tenant_context

from . import timeline

_LOOKS, _CLAIMS = "60/m/ip", "5/h/key"

#: who has the ball, and what comes next, in words for somebody who is not the customer
NEXT = {
    Status.SUBMITTED: (_("It is our turn."), _("We look at the request and say what we do about it.")),
    Status.TRIAGED: (_("It is our turn."), _("We find a time and prepare the work.")),
    Status.WAITING: (_("It is the customer’s turn."), _("We have asked something. With the answer we carry on.")),
    Status.SCHEDULED: (_("It is our turn."), _("We come at the agreed time.")),
    Status.IN_PROGRESS: (_("It is our turn."), _("We are at work.")),
    Status.DONE: (_("It is the customer’s turn."), _("The work is done. The customer looks at it and confirms.")),
    Status.CLOSED: (_("Nobody has to do anything."), _("The request is finished.")),
    Status.CANCELLED: (_("Nobody has to do anything."), _("The request has been cancelled.")),
}
#: the status in words for somebody who is not the customer
_WORDS = {Status.WAITING: _("Waiting for an answer"), Status.DONE: _("Done, not confirmed yet")}


class ClaimForm(forms.Form):
    """The address that the request was written from."""

    email = forms.EmailField(
        label=_("Your e-mail address"),
        help_text=_("The one that you gave when you wrote to us."),
        widget=forms.EmailInput(attrs={"autocomplete": "email"}),
    )


@dataclass(frozen=True)
class Shown:
    """What a living link leads to."""

    link: StatusLink
    request: ServiceRequest
    by: Actor
    now: datetime


def private(*, referrer: str):
    """For nobody's index and nobody's log: no robot, and a referrer for no other site."""

    def decorate(view):
        @wraps(view)
        def answered(request, *args, **kwargs):
            response = view(request, *args, **kwargs)
            response["X-Robots-Tag"] = "noindex, nofollow"
            response["Referrer-Policy"] = referrer
            return response

        return answered

    return decorate


@require_GET
@private(referrer="no-referrer")
def status_page(request, token):
    """Number, service, steps, and whose turn it is."""
    if not _within(request, "look", _LOOKS):
        return _too_often(request)
    with _led_by(request, token) as shown:
        if shown is None:
            return _gone(request)
        actions.note_status_view(link=shown.link, by=shown.by, now=shown.now)
        return render(request, "portal/home/status.html", _page(shown, token))


@require_http_methods(["GET", "POST"])
@private(referrer="same-origin")  # without one browsers would send the form without its origin, and it is refused
def claim(request, token):
    """Have the way to an account sent to the address that a guest gave; the answer is the same for every address."""
    if not _within(request, "look", _LOOKS):
        return _too_often(request)
    with _led_by(request, token) as shown:
        if shown is None or not shown.request.account.is_guest:
            return _gone(request)
        form = ClaimForm(request.POST or None)
        context = {"token": token, "number": shown.request.number, "form": form}
        if request.method == "POST" and form.is_valid():
            email = form.cleaned_data["email"]
            if not _within(request, "claim", _CLAIMS, of=f"{shown.link.pk} {_network(request)}"):
                return _too_often(request)
            account = shown.request.account
            actions.ask_for_claim(link=shown.link, account=account, email=email, by=shown.by, now=shown.now)
            return render(request, "portal/home/status_claim_sent.html", context | {"email": email})
        return render(request, "portal/home/status_claim.html", context, status=422 if form.errors else 200)


@contextmanager
def _led_by(request: HttpRequest, token: str) -> Iterator[Shown | None]:
    """What the secret leads to, in its account's context and time zone; None where it leads nowhere any more."""
    now = timezone.now()
    found = keys.resolve(actions.STATUS_LINK, token, now=now)
    if found is None:
        yield None
        return
    by = Actor(account_id=found.account_id, role=GUEST, personal=traces_of(request))
    with tenant_context(found.account_id):
        link = (
            StatusLink.objects.living()
            .filter(pk=found.object_id)
            .select_related("request__account", "request__service_type")
            .defer("request__answers", "request__service_type__form")
            .first()
        )
        if link is None:
            yield None
            return
        with timezone.override(link.request.account.zone):
            yield Shown(link, link.request, by, now)


def _page(shown: Shown, token: str) -> dict:
    item = shown.request
    events = list(Event.objects.for_customer().of_request(item.pk).filter(verb__in=timeline.SENTENCES))
    status = Status(item.status)
    turn, ahead = NEXT[status]
    return {
        "token": token,
        "item": item,
        "service": service_names().get(item.service_type.slug, item.service_type.name),
        "status": _WORDS.get(status, item.customer_status),
        "steps": [_impersonal(step, status) for step in timeline.steps(item, events)],
        "turn": turn,
        "ahead": ahead,
        "until": shown.link.expires_at,
        "may_claim": item.account.is_guest,
    }


def _impersonal(step: dict, status: Status) -> dict:
    """A step whose words do not speak to the customer."""
    return step | {"title": _WORDS[status]} if step["state"] == "now" and status in _WORDS else step


def _gone(request: HttpRequest) -> HttpResponse:
    """Unknown, expired, withdrawn: nobody learns which."""
    return render(request, "portal/home/status_gone.html", status=404)


def _too_often(request: HttpRequest) -> HttpResponse:
    return render(request, "portal/home/status_too_often.html", status=429)


def _network(request: HttpRequest) -> str:
    return ratelimit.truncate_ip(get_client_ip(request) or "")


def _within(request: HttpRequest, action: str, rate: str, *, of: str = "") -> bool:
    """Count one more, and say whether it is not too many."""
    hidden = salted_hmac("portal.home.status", of).hexdigest()
    config = {action: rate}
    usage = ratelimit.consume(request, app="status", action=action, config=config, key=hidden, limit_get=True)
    return usage is not None
