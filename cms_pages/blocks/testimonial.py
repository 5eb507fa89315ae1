"""What a customer said, kept in one place for all pages."""

from django.apps import apps
from django.utils.translation import gettext_lazy as _
from wagtail.blocks import StructBlock
from wagtail.snippets.blocks import SnippetChooserBlock

from .samples import sample_row


class TestimonialBlock(StructBlock):
    """A testimonial in the language of the page; one that was deleted leaves no gap."""

    testimonial = SnippetChooserBlock("cms_pages.Testimonial", label=_("Testimonial"))

    class Meta:
        icon = "openquote"
        label = _("Testimonial")
        description = _("What a customer said about us. Written once, shown on any page, changed everywhere.")
        template = "cms_pages/blocks/testimonial.html"

    def get_preview_value(self):
        return self.normalize({"testimonial": sample_row(apps.get_model("cms_pages", "Testimonial"))})
