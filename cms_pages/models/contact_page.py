"""How to reach the company."""

from typing import ClassVar

from django.db import models
from django.utils import timezone
from django.utils.translation import gettext_lazy as _
from wagtail.admin.panels import FieldPanel
from wagtail.fields import StreamField

from cms_pages import guard
from cms_pages.blocks.body import ContactBodyBlock
from cms_pages.forms import SENT, EnquiryForm
from cms_pages.linked_data import business, opening_hours, questions, web_page

from .site_page import SitePage


class ContactPage(SitePage):
    """Address, telephone, e-mail and opening hours, and a form."""

    intro = models.TextField(_("introduction"), max_length=320, blank=True)
    body = StreamField(ContactBodyBlock(), verbose_name=_("content"))

    content_panels = [
        *SitePage.content_panels,
        FieldPanel("intro", help_text=_("One or two sentences above the ways to reach you.")),
        FieldPanel("body"),
    ]
    parent_page_types = ["cms_pages.HomePage"]
    subpage_types: ClassVar[list[str]] = []
    max_count_per_parent = 1
    template = "cms_pages/contact_page.html"

    class Meta:
        verbose_name = _("contact page")

    def get_context(self, request, *args, **kwargs):
        """enquiry_form: what was just posted and not taken, else an empty one. sent: the number of one just taken."""
        context = super().get_context(request, *args, **kwargs)
        context["sent"] = guard.unsealed(SENT, request.GET.get("sent", ""))
        form = getattr(request, "enquiry_form", None)
        if form is None and not context["sent"]:
            form = EnquiryForm(page_id=self.pk, now=timezone.now(), branch=request.GET.get("branch", ""))
        context["enquiry_form"] = form
        return context

    def serve(self, request, *args, **kwargs):
        """Never stored: the form carries a stamp that is good once."""
        response = super().serve(request, *args, **kwargs)
        response["Cache-Control"] = "no-store"
        return response

    def linked_data(self, frame: dict) -> list[dict]:
        company = {**business(frame), **opening_hours(self.body)}
        return [company, web_page(self, frame, kind="ContactPage", about=company), *questions(self.body)]
