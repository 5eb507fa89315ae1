"""What it costs."""

from django.utils.translation import gettext_lazy as _
from wagtail.blocks import CharBlock, ListBlock, StructBlock, TextBlock


class PriceRowBlock(StructBlock):
    """One line of the table."""

    label = CharBlock(label=_("Work"), max_length=100)
    price = CharBlock(
        label=_("Price"), max_length=60, help_text=_("With currency and unit. For example: €92 per hour")
    )
    detail = CharBlock(
        label=_("Detail"), max_length=120, required=False, default="", help_text=_("In small print below the work.")
    )

    class Meta:
        icon = "tag"
        label = _("Price")


class PriceTableBlock(StructBlock):
    """Prices with what they are for."""

    heading = CharBlock(label=_("Heading"), max_length=80)
    intro = TextBlock(
        label=_("Introduction"),
        max_length=320,
        required=False,
        default="",
        help_text=_("The range, and what it includes."),
    )
    rows = ListBlock(PriceRowBlock(), label=_("Prices"), min_num=1, max_num=20)

    class Meta:
        icon = "table"
        label = _("Prices")
        description = _("A table of prices.")
        template = "cms_pages/blocks/price_table.html"
        preview_value = {
            "heading": "What it costs",
            "intro": "All prices include VAT.",
            "rows": [{"label": "Repair", "price": "€92 per hour", "detail": "plus materials"}],
        }
