"""The help centre: topics, and articles that answer one question each."""

from datetime import date
from typing import ClassVar

from django.db import models
from django.utils.translation import gettext_lazy as _
from wagtail.admin.panels import FieldPanel
from wagtail.blocks import PageChooserBlock, StreamBlock
from wagtail.fields import StreamField

from cms_pages.blocks.body import ReadingBlock
from cms_pages.blocks.icons import BlockIcon
from cms_pages.linked_data import article, questions
from cms_pages.links import in_language_of

from .site_page import SitePage

_RELATED = 4


class HelpCentrePage(SitePage):
    """The way in: search, and all topics with their articles."""

    intro = models.TextField(_("introduction"), max_length=320, help_text=_("One or two sentences above the search."))

    content_panels = [*SitePage.content_panels, FieldPanel("intro")]
    parent_page_types = ["cms_pages.HomePage"]
    subpage_types = ["cms_pages.HelpTopicPage"]
    max_count_per_parent = 1
    template = "cms_pages/help_centre_page.html"
    linked_kind = "CollectionPage"

    class Meta:
        verbose_name = _("help centre")

    def get_context(self, request, *args, **kwargs):
        context = super().get_context(request, *args, **kwargs)
        topics = {topic.path: topic for topic in HelpTopicPage.objects.published_in(self.locale).child_of(self)}
        for topic in topics.values():
            topic.articles = []
        for answer in HelpArticlePage.objects.published_in(self.locale).descendant_of(self):
            if answer.path[: -answer.steplen] in topics:
                topics[answer.path[: -answer.steplen]].articles.append(answer)
        context["topics"] = [topic for topic in topics.values() if topic.articles]
        return context


class HelpTopicPage(SitePage):
    """A subject that customers ask about; its articles stand below it in the tree."""

    intro = models.TextField(_("introduction"), max_length=320, help_text=_("One or two sentences above the list."))
    icon = models.CharField(_("icon"), max_length=20, choices=BlockIcon, default=BlockIcon.MESSAGE)

    content_panels = [*SitePage.content_panels, FieldPanel("intro"), FieldPanel("icon")]
    parent_page_types = ["cms_pages.HelpCentrePage"]
    subpage_types = ["cms_pages.HelpArticlePage"]
    template = "cms_pages/help_topic_page.html"
    linked_kind = "CollectionPage"

    class Meta:
        verbose_name = _("help topic")

    def get_context(self, request, *args, **kwargs):
        context = super().get_context(request, *args, **kwargs)
        context["articles"] = HelpArticlePage.objects.published_in(self.locale).child_of(self)
        return context


class RelatedArticlesBlock(StreamBlock):
    """Other articles that answer the next question."""

    article = PageChooserBlock("cms_pages.HelpArticlePage", label=_("Article"))


class HelpArticlePage(SitePage):
    """One question and its answer. Wagtail keeps each version of it, and compares them under History."""

    intro = models.TextField(
        _("short answer"), max_length=320, help_text=_("The answer in one or two sentences, for those in a hurry.")
    )
    keywords = models.CharField(
        _("keywords"),
        max_length=200,
        blank=True,
        help_text=_("Words that customers use and the text does not. The search finds the article by them."),
    )
    reviewed_on = models.DateField(
        _("checked on"), default=date.today, help_text=_("When somebody last made sure that all of it is true.")
    )
    body = StreamField(ReadingBlock(), verbose_name=_("content"))
    related = StreamField(
        RelatedArticlesBlock(max_num=_RELATED, required=False), verbose_name=_("related articles"), blank=True
    )

    content_panels = [
        *SitePage.content_panels,
        FieldPanel("intro"),
        FieldPanel("body"),
        FieldPanel("related"),
        FieldPanel("keywords"),
        FieldPanel("reviewed_on"),
    ]
    parent_page_types = ["cms_pages.HelpTopicPage"]
    subpage_types: ClassVar[list[str]] = []
    template = "cms_pages/help_article_page.html"
    also_found_by = ("keywords",)
    share_type = "article"

    class Meta:
        verbose_name = _("help article")

    def get_context(self, request, *args, **kwargs):
        context = super().get_context(request, *args, **kwargs)
        context["related_articles"] = in_language_of(self, [block.value for block in self.related if block.value])
        return context

    def linked_data(self, frame: dict) -> list[dict]:
        return [article(self, frame, kind="TechArticle"), *questions(self.body)]
