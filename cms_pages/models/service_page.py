"""The page that sells one service."""

from typing import ClassVar

from django.db import models
from django.utils.functional import cached_property
from django.utils.translation import gettext_lazy as _
from wagtail.admin.panels import FieldPanel, MultiFieldPanel
from wagtail.fields import StreamField
from wagtail.models import PageManager, PageQuerySet

from cms_pages.blocks.body import BodyBlock
from cms_pages.linked_data import questions, service
from cms_pages.requesting import start_url
from portal.requests.models import ServiceType

from .site_page import SitePage


class ServicePageQuerySet(PageQuerySet):
    """Service pages as lists show them."""

    def on_offer(self, locale) -> "ServicePageQuerySet":
        """Published pages of a language whose service can be requested, in the order of the tree."""
        pages = self.live().filter(locale=locale, service_type__is_active=True)
        return pages.select_related("service_type", "locale", "image").order_by("path").defer_streamfields()


class ServicePage(SitePage):
    """Sells what a service type defines: the type has form and price, the page has the words."""

    service_type = models.ForeignKey(
        "portal.ServiceType",
        verbose_name=_("service type"),
        on_delete=models.PROTECT,
        related_name="pages",
        help_text=_("Its summary and price are shown, and the button opens its form."),
    )
    intro = models.TextField(
        _("introduction"), max_length=400, help_text=_("Two or three sentences below the title.")
    )
    image = models.ForeignKey(
        "wagtailimages.Image",
        verbose_name=_("picture"),
        null=True,
        blank=True,
        on_delete=models.SET_NULL,
        related_name="+",
        help_text=_("Landscape format, at least 1600 pixels wide."),
    )
    image_alt = models.CharField(
        _("what the picture shows"),
        max_length=160,
        blank=True,
        help_text=_("Read out to people who cannot see it. Empty only when the picture is mere decoration."),
    )
    body = StreamField(BodyBlock(), verbose_name=_("content"))

    objects = PageManager.from_queryset(ServicePageQuerySet)()

    content_panels = [
        *SitePage.content_panels,
        FieldPanel("service_type"),
        FieldPanel("intro"),
        MultiFieldPanel([FieldPanel("image"), FieldPanel("image_alt")], heading=_("Picture")),
        FieldPanel("body"),
    ]
    parent_page_types = ["cms_pages.ServiceIndexPage"]
    subpage_types: ClassVar[list[str]] = []
    template = "cms_pages/service_page.html"

    class Meta:
        verbose_name = _("service")

    @cached_property
    def offer(self) -> ServiceType:
        """The service type in the language of the page, else as it was chosen."""
        chosen = self.service_type
        if chosen.locale_id == self.locale_id:
            return chosen
        return chosen.get_translation_or_none(self.locale) or chosen

    @property
    def start_url(self) -> str:
        """Where the request of this service begins."""
        return start_url(self.offer.slug, self.locale.language_code)

    def linked_data(self, frame: dict) -> list[dict]:
        return [service(self, frame), *questions(self.body)]
