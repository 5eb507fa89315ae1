"""All services."""

from django.db import models
from django.utils.translation import gettext_lazy as _
from wagtail.admin.panels import FieldPanel

from .service_page import ServicePage
from .site_page import SitePage


class ServiceIndexPage(SitePage):
    """The list of all services; its entries are the service pages below it."""

    intro = models.TextField(_("introduction"), max_length=320, help_text=_("One or two sentences above the list."))

    content_panels = [*SitePage.content_panels, FieldPanel("intro")]
    parent_page_types = ["cms_pages.HomePage"]
    subpage_types = ["cms_pages.ServicePage"]
    max_count_per_parent = 1
    template = "cms_pages/service_index_page.html"
    linked_kind = "CollectionPage"

    class Meta:
        verbose_name = _("list of services")

    def get_context(self, request, *args, **kwargs):
        context = super().get_context(request, *args, **kwargs)
        context["services"] = ServicePage.objects.on_offer(self.locale)
        return context
