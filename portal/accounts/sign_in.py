"""Views for customers: who is nobody signs in or up first, and comes back."""

from functools import wraps

from django.contrib.auth.views import redirect_to_login
from django.http import HttpRequest, HttpResponse
from django.urls import reverse

from identity.leading import lead, page_of
from identity.models import User
from portal.events.actor import Actor


class CustomerRequest(HttpRequest):
    """A web request of a customer who is signed in, as it reaches the views behind `customers_only`."""

    user: User
    actor: Actor


def customers_only(view=None, *, door: str = "account_login"):
    """Let customers with an account in; send visitors through the named door, with the way back.

    Whose access has ended is led to the page that says so. Both leave a page that is open as a whole.
    """

    def decorate(view):
        @wraps(view)
        def guarded(request, *args, **kwargs):
            if request.actor is not None:
                return view(request, *args, **kwargs)
            if request.user.is_authenticated:
                return lead(request, reverse("accounts:ended"))
            return _led_to(door, request)

        return guarded

    return decorate(view) if view else decorate


def signed_in_only(view):
    """Let everybody in who is signed in, in an account or not."""

    @wraps(view)
    def guarded(request, *args, **kwargs):
        if request.user.is_authenticated:
            return view(request, *args, **kwargs)
        return _led_to("account_login", request)

    return guarded


def _led_to(door: str, request) -> HttpResponse:
    """To sign in, and back to where they are: for a part of an open page, to the whole page."""
    here = page_of(request) if request.htmx else None
    if not request.htmx and request.method == "GET":
        here = request.get_full_path()
    return lead(request, redirect_to_login(here or reverse("home:overview"), login_url=reverse(door)).url)
