"""Forms of the two doors."""

from allauth.account.forms import ResetPasswordForm
from django import forms
from django.utils.translation import gettext_lazy as _
from wagtail.admin.forms.auth import LoginForm


class CustomerResetPasswordForm(ResetPasswordForm):
    """Reset for customers; staff passwords are not reset at the customers' door."""

    def clean_email(self):
        email = super().clean_email()
        self.users = [user for user in self.users if user.is_customer]
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
    }

    def __init__(self, *args, **kwargs):
        super().__init__(*args, **kwargs)
        self.fields["password"].label = _("Password")  # Wagtail leaves it to the field's name
