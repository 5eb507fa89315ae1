"""allauth's account adapter: customers only, in their language, back to where they were going."""

from urllib.parse import urlencode

from allauth.account.adapter import DefaultAccountAdapter
from allauth.account.utils import get_next_redirect_url
from allauth.core.exceptions import ImmediateHttpResponse
from django.http import HttpResponseRedirect
from django.urls import reverse
from django.utils.translation import get_language, override

from .mail import render_mail
from .roles import Kind


class CustomerAdapter(DefaultAccountAdapter):
    """Keeps `?next=` through the verification mail, so that its link leads to the form somebody had started."""

    def save_user(self, request, user, form, commit=True):
        user.kind = Kind.CUSTOMER
        user.language = get_language() or user.language
        return super().save_user(request, user, form, commit)

    def pre_login(self, request, user, **context):
        if not user.is_customer:
            raise ImmediateHttpResponse(HttpResponseRedirect(reverse("account_login")))
        return super().pre_login(request, user, **context)

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
        action_url = context.get("activate_url") or context.get("password_reset_url") or context.get("signup_url")
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
