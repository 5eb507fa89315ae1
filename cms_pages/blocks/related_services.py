"""The way to other services."""

from django.apps import apps
from django.utils.translation import gettext_lazy as _
from wagtail.blocks import CharBlock, ListBlock, PageChooserBlock, StructBlock

from cms_pages.links import in_language_of


class RelatedServicesBlock(StructBlock):
    """Cards of chosen service pages; those that are not published are left out."""

    heading = CharBlock(label=_("Heading"), max_length=80)
    services = ListBlock(
        PageChooserBlock("cms_pages.ServicePage", label=_("Service")), label=_("Services"), min_num=1, max_num=3
    )

    def get_context(self, value, parent_context=None):
        context = super().get_context(value, parent_context=parent_context)
        page = context.get("page")
        chosen = [service for service in value["services"] if service is not None]
        context["services"] = in_language_of(page, chosen) if page else [service.specific for service in chosen]
        return context

    class Meta:
        icon = "list-ul"
        label = _("Related services")
        description = _("One to three cards that lead to other services.")
        template = "cms_pages/blocks/related_services.html"

    def get_preview_value(self):
        services = apps.get_model("cms_pages", "ServicePage").objects.live().order_by("path")[:3]
        return self.normalize({"heading": "You may also need", "services": list(services)})
