"""The form builder: six kinds of field as StreamField blocks, composed by staff in the admin.

A field's key is what answers are stored under. It is the same in every language (wagtail-localize leaves
`RegexBlock` untranslated) and is filled in from the label when left empty.
"""

from django.core.exceptions import ValidationError
from django.utils.translation import gettext_lazy as _
from django.utils.translation import pgettext_lazy
from wagtail import blocks
from wagtail.blocks.list_block import ListBlockValidationError
from wagtail.blocks.stream_block import StreamBlockValidationError
from wagtail.blocks.struct_block import StructBlockValidationError

KEY_PATTERN = r"^[a-z][a-z0-9_]{0,39}$"


def _repeated(keys) -> list[int]:
    """Positions of keys that stood before; an empty key is filled in later and never repeated."""
    keys = list(keys)
    return [position for position, key in enumerate(keys) if key and key in keys[:position]]


def _taken() -> StructBlockValidationError:
    return StructBlockValidationError(
        block_errors={"key": ValidationError(_("This key is used above already. Keys have to be different."))}
    )


class FieldBlock(blocks.StructBlock):
    """What every kind of field has."""

    label = blocks.CharBlock(label=_("Label"), max_length=120)
    key = blocks.RegexBlock(
        regex=KEY_PATTERN,
        label=_("Key"),
        required=False,
        help_text=_("Name for programs: lower-case letters, digits and underscores. Filled in from the label."),
        error_messages={"invalid": _("Use lower-case letters, digits and underscores, beginning with a letter.")},
    )
    help_text = blocks.CharBlock(label=_("Help text"), max_length=250, required=False)
    required = blocks.BooleanBlock(label=_("Must be answered"), required=False)


class TextFieldBlock(FieldBlock):
    """Free text, one line or several."""

    multiline = blocks.BooleanBlock(label=_("Several lines"), required=False)

    class Meta:
        icon = "pilcrow"
        label = _("Text")


class NumberFieldBlock(FieldBlock):
    """A number within bounds."""

    minimum = blocks.DecimalBlock(label=_("Smallest"), required=False)
    maximum = blocks.DecimalBlock(label=_("Largest"), required=False)
    unit = blocks.CharBlock(label=_("Unit"), max_length=20, required=False)

    class Meta:
        icon = "order"
        label = pgettext_lazy("form field", "Number")


class DateFieldBlock(FieldBlock):
    """A day."""

    future_only = blocks.BooleanBlock(label=_("Only from today on"), required=False)

    class Meta:
        icon = "date"
        label = _("Date")


class OptionBlock(blocks.StructBlock):
    """One option of a choice."""

    label = blocks.CharBlock(label=_("Label"), max_length=120)
    key = blocks.RegexBlock(regex=KEY_PATTERN, label=_("Key"), required=False)


class ChoiceFieldBlock(FieldBlock):
    """One or several of a list."""

    options = blocks.ListBlock(OptionBlock(), label=_("Options"), min_num=2, max_num=30)
    multiple = blocks.BooleanBlock(label=_("Several may be chosen"), required=False)

    def clean(self, value):
        cleaned = super().clean(value)
        repeated = _repeated(option["key"] for option in cleaned["options"])
        if repeated:
            in_options = ListBlockValidationError(block_errors={position: _taken() for position in repeated})
            raise StructBlockValidationError(block_errors={"options": in_options})
        return cleaned

    class Meta:
        icon = "list-ul"
        label = _("Choice")


class AddressFieldBlock(FieldBlock):
    """Street, postcode, city and country."""

    class Meta:
        icon = "site"
        label = _("Address")


class FileFieldBlock(FieldBlock):
    """Photos and documents."""

    max_files = blocks.IntegerBlock(label=_("At most"), min_value=1, max_value=20, default=5)

    class Meta:
        icon = "upload"
        label = _("Files")


class FormBlock(blocks.StreamBlock):
    """The fields of a service type, in their order."""

    text = TextFieldBlock()
    number = NumberFieldBlock()
    date = DateFieldBlock()
    choice = ChoiceFieldBlock()
    address = AddressFieldBlock()
    file = FileFieldBlock()

    def clean(self, value):
        cleaned = super().clean(value)
        repeated = _repeated(block.value["key"] for block in cleaned)
        if repeated:
            raise StreamBlockValidationError(block_errors={position: _taken() for position in repeated})
        return cleaned
