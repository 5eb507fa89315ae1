"""What is proposed of master data, checked for its form."""

from django import forms
from django.core.exceptions import ValidationError
from django.utils.translation import gettext_lazy as _
from stdnum import bic as bics
from stdnum import iban as ibans
from stdnum.exceptions import ValidationError as Malformed

from .master_values import Value
from .models import MasterField
from .models.master_data import MAX_REASON
from .vat import cleaned_vat_id


class MasterForm(forms.Form):
    """One field of master data; `value()` is what `propose_change` takes."""

    def value(self) -> Value:
        """What was typed, cleaned."""
        return dict(self.cleaned_data)


class LegalNameForm(MasterForm):
    """What the customer is called by law."""

    name = forms.CharField(
        label=_("Legal name"),
        max_length=200,
        help_text=_("As it stands in the register or in a passport. Invoices are made out to it."),
        widget=forms.TextInput(attrs={"autocomplete": "organization"}),
    )


class VatIdForm(MasterForm):
    """A VAT ID of the European Union or Switzerland, or none."""

    vat_id = forms.CharField(
        label=_("VAT ID"),
        max_length=30,
        required=False,
        help_text=_("Leave it empty if you have none any more."),
        widget=forms.TextInput(attrs={"autocomplete": "off", "autocapitalize": "characters", "spellcheck": "false"}),
    )

    def clean_vat_id(self):
        text = self.cleaned_data["vat_id"]
        return cleaned_vat_id(text) if text else ""


class BankDetailsForm(MasterForm):
    """A bank account, or none when all of it is left empty."""

    holder = forms.CharField(
        label=_("Account holder"),
        max_length=140,
        required=False,
        widget=forms.TextInput(attrs={"autocomplete": "off"}),
    )
    iban = forms.CharField(
        label=_("IBAN"),
        max_length=50,
        required=False,
        help_text=_("Leave all of it empty if we should not have any bank details."),
        widget=forms.TextInput(attrs={"autocomplete": "off", "autocapitalize": "characters", "spellcheck": "false"}),
    )
    bic = forms.CharField(
        label=_("BIC, if you know it"),
        max_length=14,
        required=False,
        widget=forms.TextInput(attrs={"autocomplete": "off"}),
    )

    def clean_iban(self):
        text = self.cleaned_data["iban"]
        if not text:
            return ""
        try:
            return ibans.validate(text)
        except Malformed as error:
            raise ValidationError(_("This is no IBAN. Please compare it with your bank card.")) from error

    def clean_bic(self):
        text = self.cleaned_data["bic"]
        if not text:
            return ""
        try:
            return bics.validate(text)
        except Malformed as error:
            raise ValidationError(_("This is no BIC. You may leave it out.")) from error

    def clean(self):
        cleaned = super().clean()
        typed = [name for name in ("holder", "iban", "bic") if cleaned.get(name)]
        for name in ("holder", "iban") if typed else ():
            if not cleaned.get(name) and name not in self.errors:
                self.add_error(name, forms.Field.default_error_messages["required"])
        return cleaned

    def value(self) -> Value:
        return super().value() if self.cleaned_data["iban"] else {}


class RefusalForm(forms.Form):
    """Why not."""

    reason = forms.CharField(
        label=_("Reason"),
        max_length=MAX_REASON,
        widget=forms.Textarea(attrs={"rows": 3}),
        help_text=_("Whoever proposed it reads this."),
        error_messages={"required": _("Please say why, so that the person who proposed it can be told.")},
    )


#: what is proposed with which form
FORMS: dict[str, type[MasterForm]] = {
    MasterField.LEGAL_NAME: LegalNameForm,
    MasterField.VAT_ID: VatIdForm,
    MasterField.BANK_DETAILS: BankDetailsForm,
}
