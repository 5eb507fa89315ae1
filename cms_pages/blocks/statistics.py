"""Figures that say something."""

from django.utils.translation import gettext_lazy as _
from wagtail.blocks import CharBlock, ListBlock, StructBlock


class FigureBlock(StructBlock):
    """A figure and what it counts."""

    figure = CharBlock(label=_("Figure"), max_length=12, help_text=_("Short, with its unit. For example: 98 %"))
    text = CharBlock(label=_("What it counts"), max_length=80)

    class Meta:
        icon = "order"
        label = _("Figure")


class StatisticsBlock(StructBlock):
    """Two to four figures beside each other."""

    heading = CharBlock(label=_("Heading"), max_length=80, required=False, default="")
    figures = ListBlock(FigureBlock(), label=_("Figures"), min_num=2, max_num=4)
    source = CharBlock(
        label=_("Source"), max_length=120, required=False, default="", help_text=_("Where the figures come from.")
    )

    class Meta:
        icon = "order"
        label = _("Figures")
        description = _("Two to four figures with what they count, and where they come from.")
        template = "cms_pages/blocks/statistics.html"
        preview_value = {
            "heading": "Nordlicht in figures",
            "figures": [{"figure": "34", "text": "colleagues"}, {"figure": "98 %", "text": "answered the same day"}],
            "source": "Our own count, 2025",
        }
