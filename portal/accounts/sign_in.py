"""Views for customers: who is nobody signs in or up first, and comes back."""

from functools import wraps

from django.contrib.auth.views import redirect_to_login
from django.http import Http404, HttpRequest
from django.urls import reverse

from identity.models import User
from portal.events.actor import Actor


class CustomerRequest(HttpRequest):
    """A web request of a customer who is signed in, as it reaches the views behind `customers_only`."""

    user: User
    actor: Actor


def customers_only(view=None, *, door: str = "account_login"):
    """Let customers with an account in; send visitors through the named door, with the way back."""

    def decorate(view):
        @wraps(view)
        def guarded(request, *args, **kwargs):
            if request.actor is not None:
                return view(request, *args, **kwargs)
            if request.user.is_authenticated:  # the membership has ended
                raise Http404("no account")
            here = request.get_full_path() if request.method == "GET" else reverse("home:overview")
            return redirect_to_login(here, login_url=reverse(door))

        return guarded

    return decorate(view) if view else decorate
