"""What is new."""

from django.apps import apps
from django.utils.translation import gettext_lazy as _
from wagtail.blocks import CharBlock, StructBlock


class LatestArticlesBlock(StructBlock):
    """The three newest articles in the language of the page; nothing while there is none."""

    heading = CharBlock(label=_("Heading"), max_length=80)

    def get_context(self, value, parent_context=None):
        context = super().get_context(value, parent_context=parent_context)
        page = context.get("page")
        articles = apps.get_model("cms_pages", "ArticlePage").objects
        context["articles"] = articles.newest(page.locale)[:3] if page else articles.live()[:3]
        return context

    class Meta:
        icon = "doc-full"
        label = _("Latest articles")
        description = _("The three newest articles; nothing has to be filled in twice.")
        template = "cms_pages/blocks/latest_articles.html"
        preview_value = {"heading": "From our workshop"}
