"""What editors find in Wagtail's admin besides pages."""

from django.utils.translation import gettext_lazy as _
from wagtail.snippets.models import register_snippet
from wagtail.snippets.views.snippets import SnippetViewSet

from .models import Footer


class FooterViewSet(SnippetViewSet):
    """The footer, one a language."""

    model = Footer
    icon = "minus"
    menu_label = _("Footer")
    menu_order = 700
    list_display = ["claim", "company", "phone"]


register_snippet(FooterViewSet)
