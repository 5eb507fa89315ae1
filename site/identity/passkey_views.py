"""Signing up and in with a passkey, and adding one.

allauth keeps in the session that a sign-up is by passkey, and so asks for a code instead of a link. Here the link
stays: whoever opens it in the browser of the sign-up goes on where they were, and on another device the passkey is
made there, for the link proves as much as the one of a forgotten password does.
"""

from allauth.account.adapter import get_adapter
from allauth.account.internal.flows.login import perform_login
from allauth.account.models import Login
from allauth.account.utils import get_next_redirect_url
from allauth.account.views import ConfirmEmailView, SignupByPasskeyView
from allauth.mfa.adapter import get_adapter as get_factor_adapter
from allauth.mfa.models import Authenticator
from allauth.mfa.recovery_codes.internal.flows import auto_generate_recovery_codes
from allauth.mfa.recovery_codes.views import ViewRecoveryCodesView
from allauth.mfa.webauthn.internal import auth
from allauth.mfa.webauthn.views import AddWebAuthnView, RemoveWebAuthnView, SignupWebAuthnView
from django.db import transaction
from django.http import HttpResponseRedirect
from django.urls import reverse
from django.utils.http import urlencode
from django.utils.translation import gettext as _

from . import customer_oidc
from .models import User
from .step_up import mark_fresh


class SignUpWithPasskeyView(SignupByPasskeyView):
    """The address and nothing else; the passkey is made once the address is confirmed."""

    template_name = "identity/sign_up_with_passkey.html"


class FirstPasskeyView(SignupWebAuthnView):
    """The last step of a sign-up by passkey; recovery codes come with it, for the day the device is lost."""

    template_name = "identity/first_passkey.html"

    def form_valid(self, form):
        response = super().form_valid(form)
        if not self.request.user.is_authenticated:
            return response
        mark_fresh(self.request, self.request.user)
        auto_generate_recovery_codes(self.request)
        return HttpResponseRedirect(f"{reverse('mfa_view_recovery_codes')}?{urlencode({'next': response.url})}")


class RecoveryCodesView(ViewRecoveryCodesView):
    """The codes, and the way on to where somebody was going when they were made."""

    def get_context_data(self, **kwargs) -> dict:
        return super().get_context_data(**kwargs) | {"next_url": get_next_redirect_url(self.request)}


class AddPasskeyView(AddWebAuthnView):
    """One more passkey; each of them signs in alone, by fingerprint, face or PIN."""

    def get_context_data(self, **kwargs) -> dict:
        context = super().get_context_data(**kwargs)
        context["js_data"] = {"creation_options": auth.begin_registration(self.request.user, True)}
        return context

    def get_success_url(self) -> str:
        return reverse("mfa_view_recovery_codes") if self.did_generate_recovery_codes else reverse("security")


class RemovePasskeyView(RemoveWebAuthnView):
    """Takes a passkey away, unless nobody comes in without it or the account asks for it."""

    @transaction.atomic
    def form_valid(self, form):
        User.objects.select_for_update().get(pk=self.request.user.pk)  # two tabs, two passkeys: one after another
        passkey, adapter = self.get_object(), get_factor_adapter()
        if _is_only_way_in(passkey):
            problem = _("This passkey is your only way in. Set a password or add another passkey first.")
            form.add_error(None, problem)
        elif not adapter.can_delete_authenticator(passkey):
            form.add_error(None, adapter.validation_error("cannot_delete_authenticator"))
        else:
            return super().form_valid(form)
        response = self.form_invalid(form)
        response.status_code = 422
        return response


class ConfirmAddressView(ConfirmEmailView):
    """allauth's page behind the link of the mail; on a device where nobody is signed in it leads to the door.

    allauth follows `?next=` at once, and the form that it names sends somebody unknown to the sign-up.
    """

    def respond(self, success):
        user = self.object.email_address.user
        if success and not self.request.user.is_authenticated and _has_no_way_in(user):
            login = Login(user=user, email=user.email, redirect_url=self.get_next_url(), signup=True)
            login.state["passkey_signup"] = True
            return perform_login(self.request, login)
        return super().respond(success)

    def get_redirect_url(self) -> str:
        return get_adapter(self.request).get_email_verification_redirect_url(self.object.email_address)


def _is_only_way_in(passkey: Authenticator) -> bool:
    """Has its owner no password, no other passkey and no provider that lets them in?"""
    user = passkey.user
    passkeys = Authenticator.objects.filter(user=user, type=Authenticator.Type.WEBAUTHN)
    others = passkeys.exclude(pk=passkey.pk)
    return not (user.has_usable_password() or others.exists() or customer_oidc.linked_by(user))


def _has_no_way_in(user) -> bool:
    """Has somebody signed up by passkey and made none yet?"""
    is_open = user.is_customer and user.is_active and not user.has_usable_password() and user.last_login is None
    return is_open and not Authenticator.objects.filter(user=user).exists()
