"""Somebody's words."""

from django.utils.translation import gettext_lazy as _
from wagtail.blocks import CharBlock, StructBlock, TextBlock


class QuoteBlock(StructBlock):
    """A quotation with the name of who said it."""

    quote = TextBlock(
        label=_("Quotation"), max_length=500, help_text=_("In the speaker's own words, without quotation marks.")
    )
    name = CharBlock(label=_("Name"), max_length=80, help_text=_("Only with the speaker's consent."))
    place = CharBlock(label=_("Place or company"), max_length=80, required=False, default="")

    class Meta:
        icon = "openquote"
        label = _("Quotation")
        description = _(
            "What somebody said, for this page only. Customers' voices for several pages are testimonials."
        )
        template = "cms_pages/blocks/quote.html"
        preview_value = {"quote": "They came back the same day.", "name": "Anna Berger", "place": "Seehalden"}
