"""Work that was done, with pictures and figures."""

from datetime import date
from typing import ClassVar

from django.db import models
from django.utils.translation import gettext_lazy as _
from wagtail.admin.panels import FieldPanel, FieldRowPanel, MultiFieldPanel
from wagtail.fields import StreamField
from wagtail.models import PageManager

from cms_pages.blocks.body import BodyBlock
from cms_pages.linked_data import article, questions

from .illustrated_page import IllustratedPage
from .service_page import ServicePage
from .site_page import SitePage, SitePageQuerySet


class CaseStudyIndexPage(SitePage):
    """All case studies, the latest work first."""

    intro = models.TextField(_("introduction"), max_length=320, help_text=_("One or two sentences above the list."))

    content_panels = [*SitePage.content_panels, FieldPanel("intro")]
    parent_page_types = ["cms_pages.HomePage"]
    subpage_types = ["cms_pages.CaseStudyPage"]
    max_count_per_parent = 1
    template = "cms_pages/case_study_index_page.html"
    linked_kind = "CollectionPage"

    class Meta:
        verbose_name = _("list of case studies")

    def get_context(self, request, *args, **kwargs):
        context = super().get_context(request, *args, **kwargs)
        context["case_studies"] = CaseStudyPage.objects.newest(self.locale)
        return context


class CaseStudyPageQuerySet(SitePageQuerySet):
    """Case studies as lists show them."""

    def newest(self, locale) -> "CaseStudyPageQuerySet":
        """The published case studies of a language, the latest work first."""
        return self.published_in(locale).select_related("locale", "image").order_by("-finished_on", "-pk")


class CaseStudyPage(IllustratedPage):
    """What was to be done, what was done, and what came of it."""

    service = models.ForeignKey(
        ServicePage,
        verbose_name=_("service"),
        null=True,
        blank=True,
        on_delete=models.SET_NULL,
        related_name="+",
        help_text=_("The page leads to it."),
    )
    place = models.CharField(_("place"), max_length=80)
    finished_on = models.DateField(_("finished on"), default=date.today)
    duration = models.CharField(_("how long it took"), max_length=40, help_text=_("For example: four days"))
    cost = models.CharField(
        _("what it cost"), max_length=60, blank=True, help_text=_("With currency. Only with the customer's consent.")
    )
    body = StreamField(BodyBlock(), verbose_name=_("content"))

    objects = PageManager.from_queryset(CaseStudyPageQuerySet)()

    content_panels = [
        *IllustratedPage.content_panels,
        FieldPanel("intro"),
        *IllustratedPage.picture_panels,
        MultiFieldPanel(
            [
                FieldPanel("service"),
                FieldRowPanel([FieldPanel("place"), FieldPanel("finished_on")]),
                FieldRowPanel([FieldPanel("duration"), FieldPanel("cost")]),
            ],
            heading=_("The work"),
        ),
        FieldPanel("body"),
    ]
    parent_page_types = ["cms_pages.CaseStudyIndexPage"]
    subpage_types: ClassVar[list[str]] = []
    template = "cms_pages/case_study_page.html"
    also_found_by = ("place",)
    share_type = "article"

    class Meta:
        verbose_name = _("case study")

    def linked_data(self, frame: dict) -> list[dict]:
        place = {"@type": "Place", "name": self.place}
        return [article(self, frame, contentLocation=place), *questions(self.body)]
