"""The last word of a page: what to do next."""

from django.utils.translation import gettext_lazy as _
from wagtail.blocks import CharBlock, TextBlock

from .start_link import StartLinkBlock


class CallToActionBlock(StartLinkBlock):
    """A question, a sentence and a button, bound to a service type or leading to all services."""

    title = CharBlock(label=_("Title"), max_length=80)
    text = TextBlock(label=_("Text"), max_length=240, required=False, default="")

    class Meta:
        icon = "pick"
        label = _("Call to action")
        description = _("A button that starts a request, at the end of a page.")
        template = "cms_pages/blocks/call_to_action.html"
        form_layout = ["title", "text", "button", "service_type"]
        preview_value = {
            "button": "Start a request",
            "service_type": None,
            "title": "What can we do for your house?",
            "text": "Five minutes now, an answer today.",
        }
