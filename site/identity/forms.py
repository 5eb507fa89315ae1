"""Forms of the two doors."""

from allauth.account.fields import EmailField
from allauth.account.forms import ResetPasswordForm, SignupForm, default_token_generator
from allauth.account.internal import flows
from allauth.account.models import EmailAddress
from django import forms
from django.utils.translation import get_language
from django.utils.translation import gettext_lazy as _
from wagtail.admin.forms.auth import LoginForm

from .evenly import nobodys_address, taken_back
from .models import User


class CustomerSignupForm(SignupForm):
    """Sign-up that does the same work for an address that has an account and for one that has none."""

    def try_save(self, request):
        with taken_back(request):
            if self.account_already_exists:
                self._sign_nobody_up(request)
            else:
                flows.signup.prevent_enumeration(request, email=nobodys_address())
        return super().try_save(request)

    def _sign_nobody_up(self, request) -> None:
        given = self.cleaned_data["email"]
        self.cleaned_data["email"], self.account_already_exists = nobodys_address(), False
        try:
            user = self.save(request)
            flows.signup.complete_signup(request, user=user, by_passkey=self.by_passkey)
        finally:
            self.cleaned_data["email"], self.account_already_exists = given, True


class _NobodysToken(type(default_token_generator)):
    """allauth looks whether the person has an address of theirs, and would make one for nobody."""

    def _make_hash_value(self, user, timestamp) -> str:
        EmailAddress.objects.filter(user_id=user.pk, email=nobodys_address()).exists()
        return super()._make_hash_value(user, timestamp)


class CustomerResetPasswordForm(ResetPasswordForm):
    """Reset for customers; staff passwords are not reset at the customers' door."""

    def clean_email(self):
        email = super().clean_email()
        self.users = [user for user in self.users if user.is_customer]
        return email

    def save(self, request, **kwargs) -> str:
        with taken_back(request):
            others = [] if self.users else [User(pk=0, language=get_language() or "en")]
            flows.password_reset.request_password_reset(request, nobodys_address(), others, _NobodysToken())
        return super().save(request, **kwargs)


class CompanyForm(forms.Form):
    """The address by which somebody's company is found; whose it is nobody asks."""

    email = forms.EmailField(
        label=_("Your e-mail address at your company"),
        max_length=254,
        widget=forms.EmailInput(attrs={"autocomplete": "email"}),
    )


class NewAddressForm(forms.Form):
    """The address that somebody wants to sign in with from now on."""

    email = EmailField(label=_("New e-mail address"), required=True)

    def __init__(self, *args, user: User, **kwargs):
        super().__init__(*args, **kwargs)
        self.user = user
        self.fields["email"].widget.attrs.pop("placeholder", None)

    def clean_email(self) -> str:
        email = self.cleaned_data["email"].strip().lower()
        if email == self.user.email:
            raise forms.ValidationError(_("This is the address that you sign in with already."))
        return email


class StaffLoginForm(LoginForm):
    """Wagtail's sign-in form with the field types and autofill hints of an e-mail address."""

    username = forms.EmailField(
        label=_("E-mail address"),
        widget=forms.EmailInput(attrs={"autocomplete": "username", "autofocus": ""}),
    )
    error_messages = {
        **LoginForm.error_messages,
        "invalid_login": _("This address and password do not belong to a member of staff. Please try again."),
        "closed": _("Too many failed sign-ins. Please wait five minutes and try again."),
    }

    def __init__(self, *args, is_closed: bool = False, **kwargs):
        super().__init__(*args, **kwargs)
        self.is_closed = is_closed
        self.fields["password"].label = _("Password")  # Wagtail leaves it to the field's name

    def clean(self):
        """Behind a closed door no password is compared: the answer would be worth another guess."""
        if self.is_closed:
            raise forms.ValidationError(self.error_messages["closed"], code="closed")
        return super().clean()
