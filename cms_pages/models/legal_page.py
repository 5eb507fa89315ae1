"""What the law wants to be told."""

from dataclasses import dataclass
from datetime import date
from typing import ClassVar

from bs4 import BeautifulSoup
from django.db import models
from django.utils.safestring import SafeString, mark_safe
from django.utils.text import slugify
from django.utils.translation import gettext_lazy as _
from wagtail.admin.panels import FieldPanel
from wagtail.fields import StreamField

from cms_pages.blocks.body import LegalBodyBlock

from .site_page import SitePage


@dataclass(frozen=True)
class Section:
    """A heading of a legal text, with the address that it can be quoted by."""

    anchor: str
    title: str


class LegalPage(SitePage):
    """Legal notice, terms, privacy: text with a date, and its contents first."""

    valid_from = models.DateField(_("valid from"), default=date.today)
    body = StreamField(LegalBodyBlock(), verbose_name=_("content"))

    content_panels = [*SitePage.content_panels, FieldPanel("valid_from"), FieldPanel("body")]
    parent_page_types = ["cms_pages.HomePage"]
    subpage_types: ClassVar[list[str]] = []
    template = "cms_pages/legal_page.html"

    class Meta:
        verbose_name = _("legal page")

    def get_context(self, request, *args, **kwargs):
        context = super().get_context(request, *args, **kwargs)
        context["text"], context["sections"] = self._with_anchors()
        return context

    def _with_anchors(self) -> tuple[SafeString, list[Section]]:
        """The text with an id at each heading, and the headings."""
        soup = BeautifulSoup(str(self.body), "html.parser")
        sections = []
        for number, heading in enumerate(soup.find_all("h2"), start=1):
            anchor = f"{number}-{slugify(heading.get_text())}".rstrip("-")
            heading["id"] = anchor
            sections.append(Section(anchor, heading.get_text()))
        return mark_safe(str(soup)), sections  # noqa: S308  # what Wagtail has rendered, with ids
