"""Before steps that protect an account: a fresh factor, and then on from where the person was.

    @customers_only
    @fresh_factor
    def remove_member(request, ...):

A factor is fresh for ten minutes (`ACCOUNT_REAUTHENTICATION_TIMEOUT`): the second factor of somebody who has one,
else the password. Signing in counts. Whether it is fresh stands in the session, so the decorator asks nothing of the
database and works inside the portal's context, where the tables of sign-in cannot be read.

Whoever has none is led to `/accounts/reauthenticate/`. What they had sent is kept encrypted in their session and
sent again on their behalf afterwards, through all middleware, so that the view sees what it would have seen. Files
are not kept: a view that takes files asks already when its page is opened (the decorator does so by itself).
"""

import json
import time
from functools import wraps
from urllib.parse import urlencode

from allauth.account.internal.flows.reauthentication import stash_and_reauthenticate
from cryptography.fernet import InvalidToken
from django.conf import settings
from django.contrib import messages
from django.http import HttpResponse, HttpResponseRedirect, QueryDict
from django.utils.datastructures import MultiValueDict
from django.utils.translation import gettext as _

from config.key_ring import ring

from .leading import lead, page_of

_FRESH = "fresh_factor"
_HELD = "held_request"
#: what is sent again is small: a form's fields, never files
_MOST = 64 * 1024  # bytes
_OURS = ("/portal/", "/accounts/")


def is_fresh(request) -> bool:
    """Has this person proven who they are within the last ten minutes, in this session?"""
    proven = request.session.get(_FRESH) or {}
    is_theirs = request.user.is_authenticated and proven.get("user") == request.user.pk
    return is_theirs and 0 <= time.time() - proven["at"] < settings.ACCOUNT_REAUTHENTICATION_TIMEOUT


def mark_fresh(request, user) -> None:
    """Write down that this person has just proven who they are."""
    request.session[_FRESH] = {"user": user.pk, "at": time.time()}


def fresh_factor(view=None, *, on: tuple[str, ...] = ()):
    """Let people in whose factor is fresh; lead others to prove it, and back.

    on: methods to ask for, every method when there are none; `on=("POST",)` shows the page to everybody.
    """

    def decorate(view):
        @wraps(view)
        def guarded(request, *args, **kwargs):
            if not request.user.is_authenticated or (on and request.method not in on) or is_fresh(request):
                return view(request, *args, **kwargs)
            return ask_first(request)

        return guarded

    return decorate(view) if view else decorate


def ask_first(request) -> HttpResponse:
    """Lead to the page that asks for a factor, and keep what was sent."""
    page = page_of(request) or request.get_full_path()
    held = {"path": request.get_full_path(), "back": page, "sent": ""}
    if request.method == "POST":
        sent = request.POST.urlencode()
        if request.FILES or len(sent) > _MOST:
            messages.warning(request, _("Please send this once more after you have confirmed that it is you."))
            held["path"] = page
        else:
            held["sent"] = ring().encrypt(json.dumps({"user": request.user.pk, "form": sent}).encode()).decode()
    elif request.headers.get("HX-Request"):
        held["path"] = page
    response = stash_and_reauthenticate(request, held, f"{__name__}.{resume.__name__}")
    response["Location"] += f"?{urlencode({'next': page})}"  # for those who have to sign in again
    return lead(request, response["Location"]) if request.headers.get("HX-Request") else response


def resume(request, held: dict) -> HttpResponseRedirect:
    """Where somebody goes on who has proven who they are; allauth calls it with what was kept."""
    if held["sent"]:
        request.session[_HELD] = held
    return HttpResponseRedirect(held["path"])


class ReplayMiddleware:
    """Turns the request that comes back from `/accounts/reauthenticate/` into the one that was held up.

    Once, in the session that it was sent in, by the person who sent it, at the address that it was sent to, and only
    while their factor is fresh. Its CSRF token was checked when it came first.
    """

    def __init__(self, get_response):
        self.get_response = get_response

    def __call__(self, request):
        held = self._held_for(request)
        if held is None:
            return self.get_response(request)
        response = self.get_response(request)
        if response.status_code == 200 and held["back"] != held["path"]:
            return HttpResponseRedirect(held["back"])  # an answer that was meant for a part of that page
        return response

    @staticmethod
    def _held_for(request) -> dict | None:
        if not request.path_info.startswith(_OURS) or settings.SESSION_COOKIE_NAME not in request.COOKIES:
            return None
        if _HELD not in request.session:
            return None
        held = request.session.pop(_HELD)
        if request.method != "GET" or held["path"] != request.get_full_path() or not is_fresh(request):
            return None
        try:
            sent = json.loads(
                ring().decrypt(held["sent"].encode(), ttl=settings.ACCOUNT_REAUTHENTICATION_TIMEOUT * 2)
            )
        except InvalidToken:
            return None
        if sent["user"] != request.user.pk:
            return None
        request.method = request.META["REQUEST_METHOD"] = "POST"
        request.META["CONTENT_TYPE"] = "application/x-www-form-urlencoded"
        request.POST, request._files = QueryDict(sent["form"]), MultiValueDict()
        request._dont_enforce_csrf_checks = True
        return held
