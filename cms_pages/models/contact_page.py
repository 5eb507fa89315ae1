"""How to reach the company."""

from typing import ClassVar

from django.db import models
from django.utils.translation import gettext_lazy as _
from wagtail.admin.panels import FieldPanel
from wagtail.fields import StreamField

from cms_pages.blocks.body import ContactBodyBlock
from cms_pages.linked_data import business, opening_hours, questions

from .site_page import SitePage


class ContactPage(SitePage):
    """Address, telephone, e-mail and opening hours."""

    intro = models.TextField(_("introduction"), max_length=320, blank=True)
    body = StreamField(ContactBodyBlock(), verbose_name=_("content"))

    content_panels = [*SitePage.content_panels, FieldPanel("intro"), FieldPanel("body")]
    parent_page_types = ["cms_pages.HomePage"]
    subpage_types: ClassVar[list[str]] = []
    max_count_per_parent = 1
    template = "cms_pages/contact_page.html"

    class Meta:
        verbose_name = _("contact page")

    def linked_data(self, frame: dict) -> list[dict]:
        return [{**business(frame), **opening_hours(self.body)}, *questions(self.body)]
