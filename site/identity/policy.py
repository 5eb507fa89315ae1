"""Who must have a second factor: rules that subjects above fill in, and the gate that keeps to them.

    require_second_factor_when(lambda user: ...)     # in AppConfig.ready()

Whoever must have one and has none is led to set one up and reaches nothing else of the portal. Rules are asked
outside of any database context, at sign-in and then every few minutes.
"""

import time
from collections.abc import Callable

from django.conf import settings
from django.contrib import messages
from django.http import JsonResponse
from django.urls import reverse
from django.utils.translation import gettext as _

from .leading import lead
from .roles import Kind

Rule = Callable[..., bool]
_rules: list[Rule] = []
_ANSWER = "second_factor_gate"
#: how long an answer is kept in the session
_KEPT_SECONDS = 300
_GUARDED = ("/portal/", "/api/")


def require_second_factor_when(rule: Rule) -> Rule:
    """Register a rule: it takes a user and says whether this person must have a second factor."""
    if rule not in _rules:
        _rules.append(rule)
    return rule


def withdraw_rule(rule: Rule) -> None:
    """Take a rule back (tests do)."""
    _rules.remove(rule)


def is_required_of(user) -> bool:
    """Must this person have a second factor?"""
    return any(rule(user) for rule in _rules)


def forget_answer(request) -> None:
    """Ask again at the next request: a factor came or went."""
    request.session.pop(_ANSWER, None)


class SecondFactorGate:
    """Before the portal: who must have a second factor and has none sets one up first."""

    def __init__(self, get_response):
        self.get_response = get_response

    def __call__(self, request):
        if _rules and request.path_info.startswith(_GUARDED) and not self._may_pass(request):
            if request.path_info.startswith("/api/"):
                return JsonResponse({"detail": _("Set up a second factor first.")}, status=403)
            messages.warning(request, _("Your account asks for a second factor. Set one up to go on."))
            return lead(request, reverse("security"))
        return self.get_response(request)

    @staticmethod
    def _may_pass(request) -> bool:
        if settings.SESSION_COOKIE_NAME not in request.COOKIES or request.realm != Kind.CUSTOMER:
            return True
        if not request.user.is_authenticated:
            return True
        kept = request.session.get(_ANSWER) or {}
        if kept.get("user") == request.user.pk and time.time() - kept["at"] < _KEPT_SECONDS:
            return kept["may_pass"]
        from .factors import has_second_factor

        may_pass = has_second_factor(request.user) or not is_required_of(request.user)
        request.session[_ANSWER] = {"user": request.user.pk, "at": time.time(), "may_pass": may_pass}
        return may_pass
