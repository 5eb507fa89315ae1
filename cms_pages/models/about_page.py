"""Who the company is."""

from typing import ClassVar

from django.utils.translation import gettext_lazy as _
from wagtail.admin.panels import FieldPanel
from wagtail.fields import StreamField

from cms_pages.blocks.body import BodyBlock
from cms_pages.linked_data import business, people, questions, web_page

from .illustrated_page import IllustratedPage


class AboutPage(IllustratedPage):
    """The company and its people."""

    body = StreamField(BodyBlock(), verbose_name=_("content"))

    content_panels = [
        *IllustratedPage.content_panels,
        FieldPanel("intro"),
        *IllustratedPage.picture_panels,
        FieldPanel("body"),
    ]
    parent_page_types = ["cms_pages.HomePage"]
    subpage_types: ClassVar[list[str]] = []
    max_count_per_parent = 1
    template = "cms_pages/about_page.html"

    class Meta:
        verbose_name = _("page about the company")

    def linked_data(self, frame: dict) -> list[dict]:
        company = {**business(frame), **people(self.body)}
        return [company, web_page(self, frame, kind="AboutPage", about=company), *questions(self.body)]
