"""The page that sells one service."""

from typing import ClassVar

from django.db import models
from django.utils.functional import cached_property
from django.utils.translation import gettext_lazy as _
from wagtail.admin.panels import FieldPanel
from wagtail.fields import StreamField
from wagtail.models import PageManager

from cms_pages.blocks.body import BodyBlock
from cms_pages.linked_data import questions, rating, reviews, service
from cms_pages.material import list_tag, note, translations_tag
from cms_pages.parts import kept
from cms_pages.requesting import start_url
from cms_pages.reviews import Reviews, reviews_of
from portal.requests.models import ServiceType

from .illustrated_page import IllustratedPage
from .site_page import SitePageQuerySet


class ServicePageQuerySet(SitePageQuerySet):
    """Service pages as lists show them."""

    def on_offer(self, locale) -> "ServicePageQuerySet":
        """Published pages of a language whose service can be requested, in the order of the tree."""
        note(list_tag(ServiceType))
        pages = self.published_in(locale).filter(service_type__is_active=True)
        return pages.select_related("service_type", "locale", "image")


class ServicePage(IllustratedPage):
    """Sells what a service type defines: the type has form and price, the page has the words."""

    service_type = models.ForeignKey(
        "portal.ServiceType",
        verbose_name=_("service type"),
        null=True,
        on_delete=models.SET_NULL,
        related_name="pages",
        help_text=_("Its summary and price are shown, and the button opens its form."),
    )
    body = StreamField(BodyBlock(), verbose_name=_("content"))

    objects = PageManager.from_queryset(ServicePageQuerySet)()

    content_panels = [
        *IllustratedPage.content_panels,
        FieldPanel("service_type"),
        FieldPanel("intro"),
        *IllustratedPage.picture_panels,
        FieldPanel("body"),
    ]
    parent_page_types = ["cms_pages.ServiceIndexPage"]
    subpage_types: ClassVar[list[str]] = []
    template = "cms_pages/service_page.html"

    class Meta:
        verbose_name = _("service")

    @cached_property
    def offer(self) -> ServiceType | None:
        """The service type in the language of the page, else as it was chosen; None when it is gone."""
        chosen = self.service_type
        if chosen is None or chosen.locale_id == self.locale_id:
            return chosen
        note(translations_tag(chosen.translation_key))
        return chosen.get_translation_or_none(self.locale) or chosen

    @property
    def start_url(self) -> str:
        """Where the request of this service begins; empty when it cannot be requested."""
        offer = self.offer
        return start_url(offer.slug, self.locale.language_code) if offer and offer.is_active else ""

    def get_context(self, request, *args, **kwargs):
        context = super().get_context(request, *args, **kwargs)
        language = self.locale.language_code
        context["reviews"] = reviews_of(service_type=self.offer, language=language) if self.offer else Reviews()
        return context

    def linked_data(self, frame: dict) -> list[dict]:
        if self.offer is None:
            return super().linked_data(frame)
        places = kept(f"towns {self.locale_id}", self._towns)
        said = frame["reviews"]
        praise = rating(said.average, said.count) | reviews(said.shown)
        return [service(self, frame, places=places) | praise, *questions(self.body)]

    def _towns(self) -> list[str]:
        """Where the company is, in the order of its branches."""
        from .branch_page import BranchPage

        return list(dict.fromkeys(BranchPage.objects.published_in(self.locale).values_list("city", flat=True)))
