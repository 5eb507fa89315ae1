"""The kinds of field at work: how each is asked, checked, kept in JSON and shown again.

The web form and the API validate through the same form fields, so the same rules bind both.
"""

from collections.abc import Callable
from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from typing import Any

from django import forms
from django.core.exceptions import ValidationError
from django.utils.formats import date_format, number_format
from django.utils.translation import gettext_lazy as _

from portal.accounts.address import AddressField, address_line

MAX_ONE_LINE, MAX_TEXT = 200, 5000


@dataclass(frozen=True)
class Kind:
    """One kind of field.

    build: makes the form field from its definition and today's date.
    to_json, from_json: between the cleaned value and what is stored.
    display: what a person reads, in the active language.
    """

    build: Callable[[dict, date], forms.Field]
    to_json: Callable[[Any], Any] = lambda value: value
    from_json: Callable[[Any], Any] = lambda value: value
    display: Callable[[Any, dict], str] = lambda value, definition: str(value)


def _common(definition: dict) -> dict:
    return {
        "label": definition["label"],
        "help_text": definition["help_text"],
        "required": definition["required"],
    }


def _text(definition, today):
    if definition["multiline"]:
        return forms.CharField(**_common(definition), max_length=MAX_TEXT, widget=forms.Textarea(attrs={"rows": 4}))
    return forms.CharField(**_common(definition), max_length=MAX_ONE_LINE)


def _number(definition, today):
    common = _common(definition)
    if definition["unit"]:
        common["label"] = f"{definition['label']} ({definition['unit']})"
    return forms.DecimalField(
        **common,
        min_value=_decimal(definition["minimum"]),
        max_value=_decimal(definition["maximum"]),
        max_digits=14,
        decimal_places=3,
        localize=False,
    )


def _decimal(value) -> Decimal | None:
    return None if value is None else Decimal(str(value))


class DayField(forms.DateField):
    """A day from the browser's own picker, which speaks ISO."""

    def __init__(self, *, earliest: date | None, **kwargs):
        attrs = {"type": "date", **({"min": earliest.isoformat()} if earliest else {})}
        super().__init__(widget=forms.DateInput(format="%Y-%m-%d", attrs=attrs), **kwargs)
        self.earliest = earliest

    def clean(self, value):
        day = super().clean(value)
        if day and self.earliest and day < self.earliest:
            raise ValidationError(_("Please choose a day that is not in the past."))
        return day


def _date(definition, today):
    return DayField(**_common(definition), earliest=today if definition["future_only"] else None)


def _choice(definition, today):
    options = [(option["key"], option["label"]) for option in definition["options"]]
    if definition["multiple"]:
        return forms.MultipleChoiceField(**_common(definition), choices=options, widget=forms.CheckboxSelectMultiple)
    if len(options) > 5:
        return forms.ChoiceField(**_common(definition), choices=[("", _("Please choose")), *options])
    return forms.ChoiceField(**_common(definition), choices=options, widget=forms.RadioSelect)


def _show_choice(value, definition):
    labels = {option["key"]: option["label"] for option in definition["options"]}
    chosen = value if isinstance(value, list) else [value]
    return ", ".join(labels.get(key, key) for key in chosen)


def _show_number(value, definition):
    shown = number_format(Decimal(value).normalize(), use_l10n=True)
    return f"{shown} {definition['unit']}" if definition["unit"] else shown


KINDS: dict[str, Kind] = {
    "text": Kind(_text),
    "number": Kind(_number, to_json=str, from_json=Decimal, display=_show_number),
    "date": Kind(
        _date,
        to_json=lambda day: day.isoformat(),
        from_json=date.fromisoformat,
        display=lambda value, definition: date_format(date.fromisoformat(value), "DATE_FORMAT"),
    ),
    "choice": Kind(_choice, display=_show_choice),
    "address": Kind(
        lambda definition, today: AddressField(**_common(definition)),
        display=lambda value, definition: address_line(value),
    ),
}

#: files are no form field: they are received before the form is looked at, so that a failed form keeps them
FILE = "file"


def is_empty(value: Any) -> bool:
    """Whether a cleaned value counts as not answered."""
    return value in (None, "", [], {})
