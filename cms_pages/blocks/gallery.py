"""Several pictures together."""

from django.utils.translation import gettext_lazy as _
from wagtail.blocks import CharBlock, ListBlock, StructBlock
from wagtail.images.blocks import ImageBlock

from .samples import sample_image


class GalleryPictureBlock(StructBlock):
    """One picture with its caption."""

    image = ImageBlock(label=_("Picture"), help_text=_("At least 800 pixels wide."))
    caption = CharBlock(label=_("Caption"), max_length=100, required=False, default="")

    class Meta:
        icon = "image"
        label = _("Picture")


class GalleryBlock(StructBlock):
    """Two to nine pictures in rows of equal height."""

    heading = CharBlock(label=_("Heading"), max_length=80, required=False, default="")
    pictures = ListBlock(GalleryPictureBlock(), label=_("Pictures"), min_num=2, max_num=9)

    class Meta:
        icon = "image"
        label = _("Gallery")
        description = _("Two to nine pictures, cut to the same shape around their focal points.")
        template = "cms_pages/blocks/gallery.html"

    def get_preview_value(self):
        pictures = [{"image": sample_image(), "caption": caption} for caption in ("First", "Second", "Third")]
        return self.normalize({"heading": "What it looks like", "pictures": pictures})
