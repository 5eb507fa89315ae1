"""What the company writes about its work."""

from datetime import date
from typing import ClassVar

from django.core.paginator import InvalidPage, Paginator
from django.db import models
from django.http import Http404
from django.utils.translation import gettext_lazy as _
from wagtail.admin.panels import FieldPanel, FieldRowPanel
from wagtail.fields import StreamField
from wagtail.models import PageManager
from wagtail_localize.fields import SynchronizedField

from cms_pages.blocks.body import ReadingBlock
from cms_pages.linked_data import article, questions

from .illustrated_page import IllustratedPage
from .site_page import SitePage, SitePageQuerySet

_PAGE_SIZE = 9


class ArticleIndexPage(SitePage):
    """The articles, newest first, nine a page."""

    intro = models.TextField(_("introduction"), max_length=320, help_text=_("One or two sentences above the list."))

    content_panels = [*SitePage.content_panels, FieldPanel("intro")]
    parent_page_types = ["cms_pages.HomePage"]
    subpage_types = ["cms_pages.ArticlePage"]
    max_count_per_parent = 1
    template = "cms_pages/article_index_page.html"
    linked_kind = "CollectionPage"

    class Meta:
        verbose_name = _("list of articles")

    def get_context(self, request, *args, **kwargs):
        context = super().get_context(request, *args, **kwargs)
        articles = Paginator(ArticlePage.objects.newest(self.locale), _PAGE_SIZE)
        try:
            context["articles"] = articles.page(request.GET.get("page", 1))
        except InvalidPage as error:
            # Not the last page instead: whoever counts on would find the same page under every number.
            raise Http404 from error
        return context


class ArticlePageQuerySet(SitePageQuerySet):
    """Articles as lists show them."""

    def newest(self, locale) -> "ArticlePageQuerySet":
        """The published articles of a language, newest first."""
        return self.published_in(locale).select_related("locale", "image").order_by("-published_on", "-pk")


class ArticlePage(IllustratedPage):
    """An article with its date and author."""

    published_on = models.DateField(
        _("date"), default=date.today, help_text=_("Shown, and what lists are sorted by.")
    )
    author = models.CharField(_("author"), max_length=80, help_text=_("Who wrote it, as readers should know them."))
    body = StreamField(ReadingBlock(), verbose_name=_("content"))

    objects = PageManager.from_queryset(ArticlePageQuerySet)()

    override_translatable_fields = [SynchronizedField("author")]
    content_panels = [
        *IllustratedPage.content_panels,
        FieldRowPanel([FieldPanel("published_on"), FieldPanel("author")]),
        FieldPanel("intro"),
        *IllustratedPage.picture_panels,
        FieldPanel("body"),
    ]
    parent_page_types = ["cms_pages.ArticleIndexPage"]
    subpage_types: ClassVar[list[str]] = []
    template = "cms_pages/article_page.html"
    also_found_by = ("author",)
    share_type = "article"

    class Meta:
        verbose_name = _("article")

    def get_context(self, request, *args, **kwargs):
        context = super().get_context(request, *args, **kwargs)
        context["more_articles"] = ArticlePage.objects.newest(self.locale).exclude(pk=self.pk)[:3]
        return context

    def linked_data(self, frame: dict) -> list[dict]:
        data = article(self, frame, author=self.author, published=self.published_on)
        return [data, *questions(self.body)]
