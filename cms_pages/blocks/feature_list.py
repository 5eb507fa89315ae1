"""Selling points."""

from django.utils.translation import gettext_lazy as _
from wagtail.blocks import CharBlock, ChoiceBlock, ListBlock, StructBlock, TextBlock

from .icons import BlockIcon


class FeatureBlock(StructBlock):
    """One point."""

    icon = ChoiceBlock(label=_("Icon"), choices=BlockIcon.choices, default=BlockIcon.CHECK)
    title = CharBlock(label=_("Title"), max_length=60)
    text = TextBlock(label=_("Text"), max_length=240, help_text=_("One or two sentences."))

    def get_searchable_content(self, value):
        """Without the icon's name, which is for editors."""
        return [value["title"], value["text"]]

    class Meta:
        icon = "check"
        label = _("Point")


class FeatureListBlock(StructBlock):
    """Two to six points beside each other."""

    heading = CharBlock(label=_("Heading"), max_length=80)
    points = ListBlock(FeatureBlock(), label=_("Points"), min_num=2, max_num=6)

    class Meta:
        icon = "list-ul"
        label = _("Points")
        description = _("Two to six selling points, each with an icon.")
        template = "cms_pages/blocks/feature_list.html"
        preview_value = {
            "heading": "What you can rely on",
            "points": [
                {"icon": "clock", "title": "An answer the same day", "text": "A person replies, not a machine."},
                {"icon": "receipt", "title": "Prices before we start", "text": "A fixed price before the work."},
            ],
        }
