"""Branches in the admin."""

from django.utils.translation import gettext_lazy as _
from wagtail.admin.ui.tables import BooleanColumn
from wagtail.snippets.views.snippets import SnippetViewSet

from .models import Branch


class BranchViewSet(SnippetViewSet):
    """Where the company works from. Nobody deletes one: requests name it, so it is switched off instead."""

    model = Branch
    icon = "home"
    menu_label = _("Branches")
    menu_order = 35
    add_to_admin_menu = True
    copy_view_enabled = False
    ordering = "name"
    list_display = ["name", "slug", "postcodes", BooleanColumn("is_active", label=_("Takes requests"))]
    list_filter = ["is_active"]
    search_fields = ["name", "slug"]
