"""How it goes."""

from django.utils.translation import gettext_lazy as _
from wagtail.blocks import CharBlock, ListBlock, StructBlock, TextBlock


class StepBlock(StructBlock):
    """One step; its number comes from its place."""

    title = CharBlock(label=_("Title"), max_length=60)
    text = TextBlock(label=_("Text"), max_length=240)

    class Meta:
        icon = "arrow-right"
        label = _("Step")


class StepsBlock(StructBlock):
    """Two to six numbered steps."""

    heading = CharBlock(label=_("Heading"), max_length=80)
    steps = ListBlock(StepBlock(), label=_("Steps"), min_num=2, max_num=6)

    class Meta:
        icon = "list-ol"
        label = _("Steps")
        description = _("How it goes, in two to six numbered steps.")
        template = "cms_pages/blocks/steps.html"
        preview_value = {
            "heading": "How it works",
            "steps": [
                {"title": "Describe it", "text": "Answer a few questions and add photos."},
                {"title": "Talk to us", "text": "A specialist replies and names a price."},
            ],
        }
