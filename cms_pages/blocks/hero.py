"""The first thing a visitor sees."""

from django.utils.translation import gettext_lazy as _
from wagtail.blocks import CharBlock, TextBlock
from wagtail.images.blocks import ImageBlock

from .samples import sample_image
from .start_link import StartLinkBlock


class HeroBlock(StartLinkBlock):
    """Headline, a few sentences, one button and a wide picture."""

    headline = CharBlock(
        label=_("Headline"), max_length=80, help_text=_("What the visitor gets, in one line. At most 80 characters.")
    )
    lead = TextBlock(
        label=_("Lead"), max_length=320, help_text=_("Two or three sentences that keep the headline's promise.")
    )
    image = ImageBlock(label=_("Picture"), help_text=_("Landscape format, at least 1600 pixels wide."))

    class Meta:
        icon = "home"
        label = _("Hero")
        description = _("The headline, lead and picture at the top of the front page.")
        template = "cms_pages/blocks/hero.html"
        form_layout = ["headline", "lead", "image", "button", "service_type"]

    def get_preview_value(self):
        return self.normalize(
            {
                "headline": "Your house in good hands",
                "lead": "Tell us once what you need, and see at any time where it stands.",
                "button": "Start a request",
                "service_type": None,
                "image": sample_image(),
            }
        )
