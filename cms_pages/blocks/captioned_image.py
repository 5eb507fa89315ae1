"""A picture in the text."""

from django.utils.translation import gettext_lazy as _
from wagtail.blocks import CharBlock, StructBlock
from wagtail.images.blocks import ImageBlock

from .samples import sample_image


class CaptionedImageBlock(StructBlock):
    """A wide picture with a line below it."""

    image = ImageBlock(label=_("Picture"), help_text=_("At least 1200 pixels wide."))
    caption = CharBlock(
        label=_("Caption"),
        max_length=160,
        required=False,
        default="",
        help_text=_("Shown below the picture. May stay empty."),
    )

    class Meta:
        icon = "image"
        label = _("Picture")
        description = _("A picture as wide as the text, with a caption.")
        template = "cms_pages/blocks/captioned_image.html"

    def get_preview_value(self):
        return self.normalize({"image": sample_image(), "caption": "What the picture shows"})
