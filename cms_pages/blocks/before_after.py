"""What the work has changed."""

from django.utils.translation import gettext_lazy as _
from wagtail.blocks import CharBlock, StructBlock
from wagtail.images.blocks import ImageBlock

from .samples import sample_image


class BeforeAfterBlock(StructBlock):
    """Two pictures of the same place, side by side."""

    heading = CharBlock(label=_("Heading"), max_length=80, required=False, default="")
    before = ImageBlock(label=_("Before"), help_text=_("Taken from the same spot as the other one."))
    after = ImageBlock(label=_("After"))
    caption = CharBlock(label=_("Caption"), max_length=160, required=False, default="")

    class Meta:
        icon = "copy"
        label = _("Before and after")
        description = _("Two pictures of the same place, before and after the work.")
        template = "cms_pages/blocks/before_after.html"

    def get_preview_value(self):
        return self.normalize(
            {
                "heading": "What a week changes",
                "before": sample_image(),
                "after": sample_image(),
                "caption": "The garden in spring",
            }
        )
