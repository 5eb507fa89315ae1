"""An address as one form field with four parts."""

from django import forms
from django.core.exceptions import ValidationError
from django.utils.translation import gettext_lazy as _

PARTS = ("street", "postcode", "city", "country")

COUNTRIES = [
    ("DE", _("Germany")),
    ("AT", _("Austria")),
    ("CH", _("Switzerland")),
    ("FR", _("France")),
    ("IT", _("Italy")),
    ("LI", _("Liechtenstein")),
    ("LU", _("Luxembourg")),
]
LABELS = {
    "street": _("Street and number"),
    "postcode": _("Postcode"),
    "city": _("Town or city"),
    "country": _("Country"),
}


class AddressWidget(forms.MultiWidget):
    """Four labelled inputs; browsers can fill them in."""

    template_name = "forms/address.html"
    use_fieldset = True

    def __init__(self, attrs=None):
        super().__init__(
            {
                "street": forms.TextInput(attrs={"autocomplete": "street-address", "maxlength": 200}),
                "postcode": forms.TextInput(attrs={"autocomplete": "postal-code", "maxlength": 12}),
                "city": forms.TextInput(attrs={"autocomplete": "address-level2", "maxlength": 100}),
                "country": forms.Select(choices=COUNTRIES, attrs={"autocomplete": "country"}),
            },
            attrs,
        )

    def decompress(self, value):
        return [value.get(part, "") for part in PARTS] if value else ["", "", "", COUNTRIES[0][0]]

    def get_context(self, name, value, attrs):
        context = super().get_context(name, value, attrs)
        for part, subwidget in zip(PARTS, context["widget"]["subwidgets"], strict=True):
            subwidget["label"], subwidget["part"] = LABELS[part], part
        return context


class AddressField(forms.MultiValueField):
    """Cleans to a dict of street, postcode, city and country, or None when left empty."""

    widget = AddressWidget

    def __init__(self, **kwargs):
        required = kwargs.get("required", True)
        fields = (
            forms.CharField(max_length=200, required=required),
            forms.CharField(max_length=12, required=required),
            forms.CharField(max_length=100, required=required),
            forms.ChoiceField(choices=COUNTRIES, required=required),
        )
        super().__init__(
            fields,
            require_all_fields=True,
            error_messages={"required": _("Please fill in street, postcode and town.")},
            **kwargs,
        )

    def clean(self, value):
        parts = list(value) if value else []
        typed = any(part and part.strip() for part in parts[:3])
        if not self.required and not typed:
            return None
        if not all(part and part.strip() for part in parts[:3]):
            raise ValidationError(self.error_messages["required"], code="required")
        return super().clean(value)

    def compress(self, values):
        return dict(zip(PARTS, values, strict=True)) if values else None


def address_line(address: dict[str, str]) -> str:
    """An address in one line, as people write it."""
    country = dict(COUNTRIES).get(address["country"], address["country"])
    return f"{address['street']}, {address['postcode']} {address['city']}, {country}"
