"""Views for customers: who is nobody signs in or up first, and comes back."""

from functools import wraps

from django.contrib.auth.views import redirect_to_login
from django.http import HttpRequest, HttpResponse, HttpResponseRedirect
from django.urls import reverse

from identity.models import User
from portal.events.actor import Actor


class CustomerRequest(HttpRequest):
    """A web request of a customer who is signed in, as it reaches the views behind `customers_only`."""

    user: User
    actor: Actor


def customers_only(view=None, *, door: str = "account_login"):
    """Let customers with an account in; send visitors through the named door, with the way back.

    Whose access has ended is led to the page that says so, out of a page that polls too.
    """

    def decorate(view):
        @wraps(view)
        def guarded(request, *args, **kwargs):
            if request.actor is not None:
                return view(request, *args, **kwargs)
            if request.user.is_authenticated:
                return _led_out(request)
            here = request.get_full_path() if request.method == "GET" else reverse("home:overview")
            return redirect_to_login(here, login_url=reverse(door))

        return guarded

    return decorate(view) if view else decorate


def signed_in_only(view):
    """Let everybody in who is signed in, in an account or not."""

    @wraps(view)
    def guarded(request, *args, **kwargs):
        if request.user.is_authenticated:
            return view(request, *args, **kwargs)
        here = request.get_full_path() if request.method == "GET" else reverse("home:overview")
        return redirect_to_login(here, login_url=reverse("account_login"))

    return guarded


def _led_out(request) -> HttpResponse:
    to = reverse("accounts:ended")
    return HttpResponse(headers={"HX-Redirect": to}) if request.htmx else HttpResponseRedirect(to)
