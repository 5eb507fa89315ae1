"""What every page of the public site has in common."""

from typing import ClassVar

from django.db import models
from django.utils.translation import gettext_lazy as _
from wagtail.admin.panels import FieldPanel, MultiFieldPanel
from wagtail.models import Page, PageManager, PageQuerySet

from cms_pages.frame import frame_of
from cms_pages.linked_data import questions, web_page
from cms_pages.material import list_tag, note
from cms_pages.search.texts import SearchableTexts


class SitePageQuerySet(PageQuerySet):
    """Pages as lists show them."""

    def published_in(self, locale) -> "SitePageQuerySet":
        """The published pages of a language, in the order of the tree; a page that lists them is made of them."""
        note(list_tag(self.model, locale.pk))
        return self.live().filter(locale=locale).select_related("locale").order_by("path").defer_streamfields()


class SitePage(SearchableTexts, Page):
    """A public page: the same for everybody, so that it can be cached whole."""

    share_image = models.ForeignKey(
        "wagtailimages.Image",
        verbose_name=_("picture for social networks"),
        null=True,
        blank=True,
        on_delete=models.SET_NULL,
        related_name="+",
        help_text=_("At least 1200 by 630 pixels. Empty: the picture of the page, or one that is made of its title."),
    )

    objects = PageManager.from_queryset(SitePageQuerySet)()

    #: whoever asks stays unknown to public pages (cms_pages/cache.py), so there is nobody to restrict them to
    private_page_options: ClassVar[list[str]] = []
    #: what Open Graph calls this kind of page
    share_type = "website"
    #: what schema.org calls it
    linked_kind = "WebPage"

    promote_panels = [
        MultiFieldPanel(
            [
                FieldPanel("slug"),
                FieldPanel(
                    "seo_title",
                    help_text=_("The title in search results, at most 60 characters. Empty: the page's title."),
                ),
                FieldPanel(
                    "search_description",
                    help_text=_(
                        "The text below it in search results: 70 to 160 characters that make one want to read on."
                    ),
                ),
                FieldPanel("share_image"),
            ],
            heading=_("For search engines"),
        ),
        MultiFieldPanel(
            [FieldPanel("show_in_menus", help_text=_("Only where no main menu is composed under Site, Main menu."))],
            heading=_("For the main menu"),
        ),
    ]

    class Meta:
        abstract = True

    @property
    def shared_picture(self):
        """The picture that social networks show, or None."""
        return self.share_image or getattr(self, "image", None)

    def get_context(self, request, *args, **kwargs):
        context = super().get_context(request, *args, **kwargs)
        context.update(frame_of(self, request))
        return context

    def make_preview_request(self, original_request=None, preview_mode=None, extra_request_attrs=None):
        """Take along who looks: the page's own address belongs to customers, and staff are nobody there."""
        attributes = {**(extra_request_attrs or {}), "previewer": getattr(original_request, "user", None)}
        return super().make_preview_request(original_request, preview_mode, attributes)

    def serve_preview(self, request, mode_name):
        if getattr(request, "previewer", None) is not None:
            request.user = request.previewer
        return super().serve_preview(request, mode_name)

    def linked_data(self, frame: dict) -> list[dict]:
        """What search engines are told about this page, as schema.org objects; `frame` is what `frame_of` made."""
        return [web_page(self, frame, kind=self.linked_kind), *questions(getattr(self, "body", ()))]
