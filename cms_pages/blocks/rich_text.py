"""Running text."""

from django.utils.translation import gettext_lazy as _
from wagtail.blocks import RichTextBlock

#: no pictures and no embeds: those have blocks of their own, and nothing is loaded from other hosts
FEATURES = ["h2", "h3", "bold", "italic", "ol", "ul", "link", "document-link"]


class RunningTextBlock(RichTextBlock):
    """Paragraphs with headings, lists and links."""

    def __init__(self, **kwargs):
        super().__init__(**{"features": FEATURES, "max_length": 8000, **kwargs})

    class Meta:
        icon = "pilcrow"
        label = _("Text")
        description = _("Paragraphs with headings, lists and links.")
        template = "cms_pages/blocks/rich_text.html"
        preview_value = "<h2>A heading</h2><p>A paragraph with <b>bold</b> words.</p><ul><li>A point</li></ul>"
