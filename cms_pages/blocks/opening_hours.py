"""When somebody is there: read by people in their language, and by search engines."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import time
from itertools import groupby

from django.core.exceptions import ValidationError
from django.utils.dates import WEEKDAYS
from django.utils.translation import gettext_lazy as _
from wagtail.blocks import (
    CharBlock,
    ChoiceBlock,
    ListBlock,
    StructBlock,
    StructBlockValidationError,
    TextBlock,
    TimeBlock,
)

DAYS = [(str(number), name) for number, name in WEEKDAYS.items()]


class HoursBlock(StructBlock):
    """The same hours on one day or on several in a row."""

    first_day = ChoiceBlock(label=_("From"), choices=DAYS)
    last_day = ChoiceBlock(label=_("To"), choices=DAYS, required=False, help_text=_("Empty: this one day only."))
    opens = TimeBlock(label=_("Opens"), required=False)
    closes = TimeBlock(label=_("Closes"), required=False)
    note = CharBlock(
        label=_("Instead of hours"),
        max_length=60,
        required=False,
        default="",
        help_text=_("For example: By appointment"),
    )

    def clean(self, value):
        value = super().clean(value)
        errors = {}
        if value["opens"] and value["closes"] and value["opens"] >= value["closes"]:
            errors["closes"] = ValidationError(_("Closing time has to be after opening time."))
        if bool(value["opens"]) != bool(value["closes"]):
            errors["closes"] = ValidationError(_("Opening and closing time belong together."))
        if not value["opens"] and not value["note"]:
            errors["opens"] = ValidationError(_("Give hours, or a note instead of them."))
        if errors:
            raise StructBlockValidationError(block_errors=errors)
        return value

    class Meta:
        icon = "time"
        label = _("Hours")


@dataclass(frozen=True)
class Days:
    """Days in a row with their hours, of which there may be several: in the morning and in the afternoon."""

    first: str
    last: str
    hours: list


def by_days(rows: Iterable) -> list[Days]:
    """Values of `HoursBlock`, those for the same days together."""
    names = dict(DAYS)
    groups = groupby(rows, key=lambda row: (row["first_day"], row["last_day"] or ""))
    return [Days(names.get(first, ""), names.get(last, ""), list(hours)) for (first, last), hours in groups]


class OpeningHoursBlock(StructBlock):
    """The opening hours of a week, with what applies outside of them."""

    heading = CharBlock(label=_("Heading"), max_length=80)
    hours = ListBlock(HoursBlock(), label=_("Hours"), min_num=1, max_num=7)
    note = TextBlock(
        label=_("Outside of these hours"),
        max_length=320,
        required=False,
        default="",
        help_text=_("What to do in an emergency."),
    )

    class Meta:
        icon = "time"
        label = _("Opening hours")
        description = _("The opening hours of a week, also as structured data for search engines.")
        template = "cms_pages/blocks/opening_hours.html"
        preview_value = {
            "heading": "Opening hours",
            "hours": [{"first_day": "0", "last_day": "4", "opens": time(8), "closes": time(17)}],
            "note": "In an emergency, call us at any time.",
        }
