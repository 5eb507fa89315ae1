"""The way from a page to a request: a button that starts the form of one service, or leads to all services."""

from django.utils.translation import gettext_lazy as _
from wagtail.blocks import CharBlock, StructBlock
from wagtail.snippets.blocks import SnippetChooserBlock

from cms_pages.requesting import start_url


class StartLinkBlock(StructBlock):
    """A button with its words; without a service type it leads to the list of services."""

    button = CharBlock(
        label=_("Button"),
        max_length=40,
        help_text=_("What happens next, as a verb. For example: Start a request"),
    )
    service_type = SnippetChooserBlock(
        "portal.ServiceType",
        label=_("Service type"),
        required=False,
        help_text=_("The request form that the button opens. Empty: the button leads to the list of services."),
    )

    def get_context(self, value, parent_context=None):
        context = super().get_context(value, parent_context=parent_context)
        service_type = value.get("service_type")
        context["target_url"] = start_url(service_type.slug) if service_type else context.get("services_url", "/")
        return context
