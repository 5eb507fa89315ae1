"""What is included."""

from django.utils.translation import gettext_lazy as _
from wagtail.blocks import CharBlock, ListBlock, StructBlock


class ChecklistBlock(StructBlock):
    """Short lines with a tick."""

    heading = CharBlock(label=_("Heading"), max_length=80)
    lines = ListBlock(CharBlock(label=_("Line"), max_length=160), label=_("Lines"), min_num=2, max_num=12)

    class Meta:
        icon = "tick-inverse"
        label = _("Checklist")
        description = _("What is included, one short line each.")
        template = "cms_pages/blocks/checklist.html"
        preview_value = {"heading": "What is included", "lines": ["Furniture is covered", "Rooms are left clean"]}
