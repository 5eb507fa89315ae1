"""All services as cards."""

from django.apps import apps
from django.utils.translation import gettext_lazy as _
from wagtail.blocks import CharBlock, StructBlock, TextBlock


class ServiceListBlock(StructBlock):
    """Cards of all published service pages in this language, in the order of the page tree."""

    heading = CharBlock(label=_("Heading"), max_length=80)
    intro = TextBlock(label=_("Introduction"), max_length=240, required=False, default="")

    def get_context(self, value, parent_context=None):
        context = super().get_context(value, parent_context=parent_context)
        page = context.get("page")
        service_page = apps.get_model("cms_pages", "ServicePage")
        context["services"] = service_page.objects.on_offer(page.locale) if page else service_page.objects.live()
        return context

    class Meta:
        icon = "list-ul"
        label = _("Services")
        description = _("A card for each published service page; nothing has to be filled in twice.")
        template = "cms_pages/blocks/service_list.html"
        preview_value = {"heading": "What we do", "intro": "Three trades, one contact."}
