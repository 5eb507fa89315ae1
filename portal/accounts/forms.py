"""How a customer is called and reached, and what the account says of itself."""

import phonenumbers
from django import forms
from django.conf import settings
from django.core.exceptions import ValidationError
from django.utils.translation import gettext_lazy as _

from identity.models import User

from .address import AddressField
from .models import Account, Address, Membership

_HOME_REGION = "DE"


class PhoneField(forms.CharField):
    """A phone number as people write it; cleans to E.164."""

    widget = forms.TextInput(attrs={"type": "tel", "autocomplete": "tel"})

    def clean(self, value):
        text = super().clean(value)
        if not text:
            return ""
        try:
            number = phonenumbers.parse(text, _HOME_REGION)
        except phonenumbers.NumberParseException:
            number = None
        if number is None or not phonenumbers.is_possible_number(number):
            raise ValidationError(_("Please enter a phone number with its area code, for example +49 7541 555 0100."))
        return phonenumbers.format_number(number, phonenumbers.PhoneNumberFormat.E164)

    def prepare_value(self, value):
        return readable_phone(value) if value else value


def readable_phone(number: str) -> str:
    """A stored number with its groups, as it is written internationally."""
    try:
        return phonenumbers.format_number(
            phonenumbers.parse(number, _HOME_REGION), phonenumbers.PhoneNumberFormat.INTERNATIONAL
        )
    except phonenumbers.NumberParseException:
        return number


class OwnDetailsForm(forms.Form):
    """How somebody is called."""

    first_name = forms.CharField(
        label=_("First name"), max_length=150, widget=forms.TextInput(attrs={"autocomplete": "given-name"})
    )
    last_name = forms.CharField(
        label=_("Last name"), max_length=150, widget=forms.TextInput(attrs={"autocomplete": "family-name"})
    )


class DetailsForm(OwnDetailsForm):
    """Name, phone and address, on the form of a request.

    with_address: False where another field of the page asks for it already.
    """

    phone = PhoneField(label=_("Phone number"), help_text=_("For questions about your request only."))
    address = AddressField(label=_("Address"))

    def __init__(
        self,
        data=None,
        *,
        user: User,
        account: Account,
        home: Address | None,
        with_address: bool = True,
    ):
        initial = {
            "first_name": user.first_name,
            "last_name": user.last_name,
            "phone": account.phone,
            "address": home.as_dict() if home else None,
        }
        super().__init__(data, prefix="details", initial=initial)
        if not with_address:
            del self.fields["address"]


class LanguageForm(forms.Form):
    """The language of pages and mails."""

    language = forms.ChoiceField(label=_("Language"), choices=settings.LANGUAGES)


class MailsForm(forms.ModelForm):
    """Which news come by mail."""

    class Meta:
        model = Membership
        fields = ("mails_of_words", "mails_of_steps")


class AccountForm(forms.ModelForm):
    """What owners keep of their account; legal name, VAT ID and bank details are proposed instead."""

    phone = PhoneField(label=_("Phone number"), required=False)

    class Meta:
        model = Account
        fields = ("kind", "phone", "language", "time_zone", "billing_name", "billing_email", "second_factor")
        widgets = {
            "kind": forms.RadioSelect,
            "billing_name": forms.TextInput(attrs={"autocomplete": "billing name"}),
            "billing_email": forms.EmailInput(attrs={"autocomplete": "billing email"}),
        }
        labels = {
            "kind": _("The account is of"),
            "billing_name": _("Name"),
            "billing_email": _("E-mail address"),
            "second_factor": _("Owners sign in with a second factor"),
        }
        help_texts = {
            "second_factor": _("An app or a passkey. Owners who have none set one up at their next visit."),
        }

    def __init__(self, *args, read_only: bool = False, **kwargs):
        super().__init__(*args, **kwargs)
        own = _("As the company: %(zone)s") % {"zone": settings.TIME_ZONE.replace("_", " ")}
        zones = [(name, name.replace("_", " ")) for name in settings.WAGTAIL_USER_TIME_ZONES]
        self.fields["time_zone"] = forms.ChoiceField(
            label=_("Time zone"), required=False, choices=[("", own), *zones]
        )
        for field in self.fields.values():
            field.disabled = read_only


class PlaceForm(forms.Form):
    """One address, and what the people of the account call it."""

    label = forms.CharField(
        label=_("Name"),
        max_length=80,
        required=False,
        help_text=_("For yourselves, for example: Holiday home."),
    )
    address = AddressField(label=_("Address"))
