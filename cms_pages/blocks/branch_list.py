"""Where the company is."""

from django.apps import apps
from django.utils.translation import gettext_lazy as _
from wagtail.blocks import CharBlock, StructBlock


class BranchListBlock(StructBlock):
    """A card for each published branch page in the language of the page."""

    heading = CharBlock(label=_("Heading"), max_length=80)

    def get_context(self, value, parent_context=None):
        context = super().get_context(value, parent_context=parent_context)
        page = context.get("page")
        branches = apps.get_model("cms_pages", "BranchPage").objects
        context["branches"] = branches.published_in(page.locale) if page else branches.live()
        return context

    class Meta:
        icon = "site"
        label = _("Branches")
        description = _("A card for each branch; nothing has to be filled in twice.")
        template = "cms_pages/blocks/branch_list.html"
        preview_value = {"heading": "Close to you"}
