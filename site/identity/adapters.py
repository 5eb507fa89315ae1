"""allauth's account adapter: customers only, in their language, back to where they were going."""

from urllib.parse import urlencode

from allauth.account.adapter import DefaultAccountAdapter
from allauth.account.internal.flows.signup import prevent_enumeration
from allauth.account.utils import get_next_redirect_url
from allauth.core.exceptions import ImmediateHttpResponse
from allauth.core.internal import ratelimit
from django.db import IntegrityError, transaction
from django.http import HttpResponseRedirect
from django.urls import reverse
from django.utils import timezone
from django.utils.translation import get_language, override
from django.utils.translation import gettext_lazy as _

from . import actions, devices, signals
from .brakes import tell_of_brake
from .mail import render_mail
from .models import KnownDevice
from .roles import Kind
from .step_up import is_fresh


class CustomerAdapter(DefaultAccountAdapter):
    """Keeps `?next=` through the verification mail, so that its link leads to the form somebody had started.

    Knows the browsers that a person has signed in with: new ones are told by mail, and tries from known ones count
    apart from those of strangers, so that nobody is locked out by somebody who only knows their address.
    """

    error_messages = {
        **DefaultAccountAdapter.error_messages,
        "too_many_login_attempts": _("Too many failed sign-ins. Please wait five minutes and try again."),
        "incorrect_password": _("This password is not right."),
        "incorrect_code": _("This code is not right, or it has been used already. Please try the next one."),
        "rate_limited": _("That was a little often. Please wait a minute and try again."),
    }

    def save_user(self, request, user, form, commit=True):
        user.kind = Kind.CUSTOMER
        user.language = get_language() or user.language
        try:
            with transaction.atomic():
                return super().save_user(request, user, form, commit)
        except IntegrityError as error:
            # The address is of a member of staff, and the login of a deployment for customers knows none of them.
            answer = prevent_enumeration(request, email=user.email)
            raise ImmediateHttpResponse(answer) from error

    def pre_login(self, request, user, **context):
        if not user.is_customer:
            raise ImmediateHttpResponse(HttpResponseRedirect(reverse("account_login")))
        return super().pre_login(request, user, **context)

    def login(self, request, user) -> None:
        request.has_signed_in_before = user.last_login is not None
        super().login(request, user)

    def post_login(self, request, user, *, signup, **context):
        response = super().post_login(request, user, signup=signup, **context)
        self._greet(request, user, response, is_first=signup or not request.has_signed_in_before)
        return response

    def _greet(self, request, user, response, *, is_first: bool) -> None:
        """Recognise the browser; a new one is told by mail, except at the very first sign-in."""
        token = devices.token_in(request) or devices.new_token()
        agent = request.META.get("HTTP_USER_AGENT", "")
        is_new = actions.recognise_device(user=user, token=token, user_agent=agent, now=timezone.now())
        actions.bind_device(session_key=request.session.session_key, token=token)
        devices.leave_cookie(response, token)
        if is_new and not is_first:
            ip = self.get_client_ip(request)
            about = {"device": devices.describe(agent), "place": devices.place_of(ip), "ip": ip}
            self.send_notification_mail("account/email/new_device", user, about)
            signals.device_added.send(sender=KnownDevice, request=request, user=user, device=about["device"])

    def pre_authenticate(self, request, **credentials) -> None:
        known = self._known_browser(request, credentials.get("email") or "")
        key = self._get_login_attempts_cache_key(request, **credentials)
        self._login_failed_rl_usage = ratelimit.consume(
            request,
            app="allauth.account",
            action="login_failed_known" if known else "login_failed",
            key=f"{key}:{known}",
        )
        if not self._login_failed_rl_usage:
            tell_of_brake(request, tried=credentials.get("email") or "", kind=Kind.CUSTOMER)
            raise self.validation_error("too_many_login_attempts")

    def _known_browser(self, request, address: str) -> str:
        """What to count failures under for a browser of that person, "" for everybody else's."""
        if request.user.is_authenticated and request.user.email == address.lower():
            return f"session {request.session.session_key}"
        return devices.known_to(request, address)

    def _delete_login_attempts_cached_email(self, request, **credentials) -> None:
        key = self._get_login_attempts_cache_key(request, **credentials)
        ratelimit.clear(request, app="allauth.account", action="login_failed", key=f"{key}:")

    def is_reauthentication_required(self, *, app: str) -> bool:
        return not is_fresh(self.request)

    def get_reauthentication_methods(self, user) -> list[dict]:
        """The second factor of somebody who has one, else the password; recovery codes stand in for an app."""
        words = {
            "mfa_reauthenticate": _("Use a code from the app, or a recovery code"),
            "mfa_reauthenticate:webauthn": _("Use a passkey"),
        }
        methods = super().get_reauthentication_methods(user)
        factors = [{**method, "description": words[method["id"]]} for method in methods if method["id"] in words]
        return factors or methods

    def get_login_stages(self) -> list[str]:
        return [*super().get_login_stages(), "allauth.mfa.webauthn.stages.PasskeySignupStage"]

    def get_password_change_redirect_url(self, request) -> str:
        return reverse("security")

    def send_notification_mail(self, template_prefix, user, context=None, email=None) -> None:
        super().send_notification_mail(template_prefix, user, {"user": user, **(context or {})}, email)

    def get_email_confirmation_url(self, request, emailconfirmation) -> str:
        url = super().get_email_confirmation_url(request, emailconfirmation)
        return _with_next(url, request, lang=emailconfirmation.email_address.user.language)

    def get_email_verification_redirect_url(self, email_address) -> str:
        destination = get_next_redirect_url(self.request)
        if self.request.user.is_authenticated:
            return destination or self.get_login_redirect_url(self.request)
        return _with_next(reverse("account_login"), self.request)

    def render_mail(self, template_prefix, email, context, headers=None):
        user = context.get("user")
        links = (context.get(name) for name in ("activate_url", "password_reset_url", "signup_url", "action_url"))
        action_url = next(filter(None, links), None)
        with override(user.language if user else get_language()):
            return render_mail(
                template_prefix.replace("/email/", "/"),
                {**context, "action_url": action_url},
                to=email,
                headers=headers,
            )


def _with_next(url: str, request, **query: str) -> str:
    destination = get_next_redirect_url(request) if request else None
    query = {**query, **({"next": destination} if destination else {})}
    return f"{url}?{urlencode(query)}" if query else url
