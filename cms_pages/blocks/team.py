"""The people of the company."""

from django.utils.translation import gettext_lazy as _
from wagtail.blocks import CharBlock, ListBlock, StructBlock, TextBlock
from wagtail.images.blocks import ImageBlock


class PersonBlock(StructBlock):
    """One person; without a photo the initials stand in."""

    name = CharBlock(label=_("Name"), max_length=80)
    role = CharBlock(label=_("Role"), max_length=80)
    text = TextBlock(label=_("Text"), max_length=300, required=False, default="")
    photo = ImageBlock(label=_("Photo"), required=False, help_text=_("Portrait, at least 400 pixels wide."))

    def get_context(self, value, parent_context=None):
        context = super().get_context(value, parent_context=parent_context)
        words = (value["name"] or "").split()
        context["initials"] = "".join(word[0] for word in (words[:1] + words[1:][-1:])).upper()
        return context

    class Meta:
        icon = "user"
        label = _("Person")
        template = "cms_pages/blocks/person.html"


class TeamBlock(StructBlock):
    """Who a customer will talk to."""

    heading = CharBlock(label=_("Heading"), max_length=80)
    people = ListBlock(PersonBlock(), label=_("People"), min_num=1, max_num=24)

    class Meta:
        icon = "group"
        label = _("Team")
        description = _("People with their role and a sentence about them.")
        template = "cms_pages/blocks/team.html"
        preview_value = {
            "heading": "Who you will talk to",
            "people": [
                {"name": "Jonas Keller", "role": "Heating", "text": "Listens to a boiler first.", "photo": None}
            ],
        }
