"""Frequent questions."""

from django.utils.translation import gettext_lazy as _
from wagtail.blocks import CharBlock, ListBlock, StructBlock, TextBlock


class QuestionBlock(StructBlock):
    """A question with its answer."""

    question = CharBlock(label=_("Question"), max_length=140)
    answer = TextBlock(label=_("Answer"), max_length=900)

    class Meta:
        icon = "help"
        label = _("Question")


class FaqBlock(StructBlock):
    """Questions that open; search engines get them as structured data too."""

    heading = CharBlock(label=_("Heading"), max_length=80)
    questions = ListBlock(QuestionBlock(), label=_("Questions"), min_num=1, max_num=20)

    class Meta:
        icon = "help"
        label = _("Questions")
        description = _("Frequent questions with their answers.")
        template = "cms_pages/blocks/faq.html"
        preview_value = {
            "heading": "Frequent questions",
            "questions": [{"question": "Where do you work?", "answer": "Around the four lakes."}],
        }
