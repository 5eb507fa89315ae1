"""When a session was last used, for the list of sessions: written down every few minutes, not at each page."""

import time

from allauth.account.signals import (
    authentication_step_completed,
    password_changed,
    password_reset,
    password_set,
)
from allauth.mfa.signals import authenticator_added, authenticator_removed, authenticator_reset
from allauth.usersessions.models import UserSession
from django.conf import settings
from django.contrib.auth import SESSION_KEY
from django.contrib.auth.signals import user_logged_in
from django.dispatch import receiver
from django.utils import timezone

from . import actions, policy
from .devices import token_in
from .factors import has_second_factor
from .roles import Kind
from .step_up import mark_fresh

_SEEN = "seen_at"
#: seconds between two notes
_EVERY = 300
_WATCHED = ("/portal/", "/accounts/", "/api/")


class SessionActivityMiddleware:
    """Notes the last use of customers' sessions; costs nothing between two notes."""

    def __init__(self, get_response):
        self.get_response = get_response

    def __call__(self, request):
        if request.path_info.startswith(_WATCHED) and self._is_due(request):
            request.session[_SEEN] = time.time()
            actions.note_use(request=request, now=timezone.now())
        return self.get_response(request)

    @staticmethod
    def _is_due(request) -> bool:
        if settings.SESSION_COOKIE_NAME not in request.COOKIES or request.realm != Kind.CUSTOMER:
            return False
        if not request.user.is_authenticated:
            if SESSION_KEY in request.session:  # disabled meanwhile: it must not come back to life with the person
                request.session.flush()
            return False
        return time.time() - request.session.get(_SEEN, 0) > _EVERY


@receiver(user_logged_in)
def begin_counting(request, **kwargs):
    """A session that has just begun is noted by allauth; the next note is due later."""
    request.session[_SEEN] = time.time()


def sessions_of(request) -> list[UserSession]:
    """The open sessions of the person, this one first, then the last used; ended ones are taken off the list."""
    sessions = UserSession.objects.purge_and_list(request.user)
    return sorted(sessions, key=lambda session: (not session.is_current(), -session.last_seen_at.timestamp()))


@receiver([password_changed, password_set, password_reset])
def end_what_the_old_password_opened(request, user, **kwargs):
    """Every other session ends, and browsers that were known are so no more, except this one."""
    actions.end_all_sessions(user=user, but=request.session.session_key, request=request)
    actions.forget_devices(user=user, but=token_in(request))


@receiver(authentication_step_completed)
def note_proof(request, user, method, **kwargs):
    """A second factor is proof; a password is, where there is no second factor."""
    if method == "mfa" or (method == "password" and not has_second_factor(user)) or method == "socialaccount":
        mark_fresh(request, user)


@receiver([authenticator_added, authenticator_removed, authenticator_reset])
def ask_the_policy_again(request, **kwargs):
    """Whether a second factor is missing may have changed."""
    policy.forget_answer(request)
