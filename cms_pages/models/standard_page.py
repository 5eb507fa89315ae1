"""Pages of text that are nothing else."""

from django.db import models
from django.utils.translation import gettext_lazy as _
from wagtail.admin.panels import FieldPanel
from wagtail.fields import StreamField

from cms_pages.blocks.body import BodyBlock

from .site_page import SitePage


class StandardPage(SitePage):
    """A title, an introduction and any blocks."""

    intro = models.TextField(
        _("introduction"), max_length=400, blank=True, help_text=_("One to three sentences below the title.")
    )
    body = StreamField(BodyBlock(), verbose_name=_("content"))

    content_panels = [*SitePage.content_panels, FieldPanel("intro"), FieldPanel("body")]
    parent_page_types = ["cms_pages.HomePage", "cms_pages.StandardPage"]
    subpage_types = ["cms_pages.StandardPage"]
    template = "cms_pages/standard_page.html"

    class Meta:
        verbose_name = _("page")
