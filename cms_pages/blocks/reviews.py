"""What customers say about a service, or about all of them."""

from datetime import date

from django.utils.translation import get_language
from django.utils.translation import gettext_lazy as _
from wagtail.blocks import CharBlock, IntegerBlock, StructBlock
from wagtail.snippets.blocks import SnippetChooserBlock

from cms_pages.reviews import Reviews, reviews_of
from portal.referrals.models import Review


def _sample() -> Reviews:
    """What the preview shows before the first review is published."""
    texts = {
        "Petra N.": "Two hours after my call it was warm again.",
        "Tom H.": "Lovely work, and the gate was shut.",
    }
    shown = [
        Review(author=author, text=text, rating=rating, language=get_language(), happened_on=date(2026, 3, 2))
        for (author, text), rating in zip(texts.items(), (5, 4), strict=True)
    ]
    return Reviews(average=4.5, count=len(shown), shown=shown)


class ReviewsBlock(StructBlock):
    """The published reviews with their average; nothing while there is none."""

    heading = CharBlock(label=_("Heading"), max_length=80)
    service_type = SnippetChooserBlock(
        "portal.ServiceType",
        label=_("Service type"),
        required=False,
        help_text=_("Whose reviews are shown. Empty: those of all services."),
    )
    limit = IntegerBlock(
        label=_("How many"),
        min_value=1,
        max_value=9,
        default=3,
        help_text=_("Those in the language of the page come first, and then the newest."),
    )

    def get_context(self, value, parent_context=None):
        context = super().get_context(value, parent_context=parent_context)
        page = context.get("page")
        chosen = value.get("service_type")
        context["reviews"] = reviews_of(
            service_type=chosen,
            limit=value.get("limit") or 3,
            language=page.locale.language_code if page else "",
        )
        context["names_services"] = chosen is None
        if page is None and not context["reviews"].count:
            context |= {"reviews": _sample(), "names_services": False}
        return context

    class Meta:
        icon = "pick"
        label = _("Reviews")
        description = _("What customers said about a service or about all; new ones appear by themselves.")
        template = "cms_pages/blocks/reviews.html"
        preview_value = {"heading": "What our customers say", "service_type": None, "limit": 3}
