"""Where to find us, without a map service that watches visitors."""

from django.utils.translation import gettext_lazy as _
from wagtail.blocks import CharBlock, StructBlock, TextBlock, URLBlock
from wagtail.images.blocks import ImageBlock

from .samples import sample_image


class MapBlock(StructBlock):
    """A picture of a map that leads to a map service; nothing is loaded from there before."""

    heading = CharBlock(label=_("Heading"), max_length=80)
    image = ImageBlock(
        label=_("Picture of the map"), help_text=_("A drawing or an extract, at least 1200 pixels wide.")
    )
    url = URLBlock(
        label=_("Address of the map"), help_text=_("For example the page of the place at openstreetmap.org.")
    )
    directions = TextBlock(label=_("How to get there"), max_length=320, required=False, default="")

    class Meta:
        icon = "site"
        label = _("Map")
        description = _("A picture of a map that leads to a map service. Nothing is loaded from there before.")
        template = "cms_pages/blocks/map_link.html"

    def get_preview_value(self):
        return self.normalize(
            {
                "heading": "How to find us",
                "image": sample_image(),
                "url": "https://www.openstreetmap.org/",
                "directions": "Five minutes on foot from the station.",
            }
        )
