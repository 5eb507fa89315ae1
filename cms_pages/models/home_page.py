"""The front page of one language."""

from django.utils.translation import gettext_lazy as _
from wagtail.admin.panels import FieldPanel
from wagtail.fields import StreamField

from cms_pages.blocks.body import HomeBodyBlock
from cms_pages.linked_data import business, opening_hours, questions, web_site

from .site_page import SitePage


class HomePage(SitePage):
    """The root of a language's pages."""

    body = StreamField(HomeBodyBlock(), verbose_name=_("content"))

    content_panels = [*SitePage.content_panels, FieldPanel("body")]
    parent_page_types = ["wagtailcore.Page"]
    subpage_types = [
        "cms_pages.ServiceIndexPage",
        "cms_pages.CaseStudyIndexPage",
        "cms_pages.ArticleIndexPage",
        "cms_pages.BranchIndexPage",
        "cms_pages.HelpCentrePage",
        "cms_pages.AboutPage",
        "cms_pages.ContactPage",
        "cms_pages.LandingPage",
        "cms_pages.StandardPage",
        "cms_pages.LegalPage",
    ]
    template = "cms_pages/home_page.html"

    class Meta:
        verbose_name = _("front page")

    @property
    def opening(self):
        """The hero: the first one of the body."""
        return next((block for block in self.body if block.block_type == "hero"), None)

    @property
    def shared_picture(self):
        """The hero's, where nothing else was chosen."""
        return self.share_image or (self.opening.value["image"] if self.opening else None)

    def linked_data(self, frame: dict) -> list[dict]:
        return [{**business(frame), **opening_hours(self.body)}, web_site(frame), *questions(self.body)]
