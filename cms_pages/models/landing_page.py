"""Where a campaign leads to."""

from typing import ClassVar

from django.db import models
from django.utils.translation import gettext_lazy as _
from wagtail.admin.panels import FieldPanel
from wagtail.fields import StreamField

from cms_pages.blocks.body import LandingBodyBlock

from .site_page import SitePage


class LandingPage(SitePage):
    """One offer and one thing to do: without the main menu, by default unknown to search engines."""

    body = StreamField(LandingBodyBlock(), verbose_name=_("content"))
    is_indexed = models.BooleanField(
        _("found by search engines"),
        default=False,
        help_text=_("Leave it off where a campaign repeats what another page says."),
    )

    content_panels = [*SitePage.content_panels, FieldPanel("body")]
    promote_panels = [*SitePage.promote_panels[:1], FieldPanel("is_indexed")]
    parent_page_types = ["cms_pages.HomePage"]
    subpage_types: ClassVar[list[str]] = []
    template = "cms_pages/landing_page.html"

    class Meta:
        verbose_name = _("landing page")

    @property
    def opening(self):
        """The hero: the first one of the body."""
        return next((block for block in self.body if block.block_type == "hero"), None)

    @property
    def shared_picture(self):
        """The hero's, where nothing else was chosen."""
        return self.share_image or (self.opening.value["image"] if self.opening else None)
