"""Service types in the admin: a translated snippet with the form builder as its editor."""

from django.utils.translation import gettext_lazy as _
from wagtail.admin.ui.tables import BooleanColumn, Column, LocaleColumn
from wagtail.snippets.views.snippets import SnippetViewSet

from .models import ServiceType


class NumberOfFieldsColumn(Column):
    """How much a form asks."""

    def get_value(self, instance):
        return len(instance.form)


class ServiceIconColumn(Column):
    """The picture that customers see."""

    cell_template_name = "portal/desk/cells/service_icon.html"


class ServiceTypeViewSet(SnippetViewSet):
    """wagtail-localize adds translating to snippets that are translatable."""

    model = ServiceType
    icon = "form"
    menu_label = _("Service types")
    menu_order = 30
    add_to_admin_menu = True
    copy_view_enabled = False
    add_to_reference_index = False
    ordering = "name"
    list_display = [
        "name",
        LocaleColumn(),
        ServiceIconColumn("icon", label=_("Icon")),
        NumberOfFieldsColumn("form", label=_("Fields")),
        BooleanColumn("is_active", label=_("Can be requested"), sort_key="is_active"),
    ]
    list_filter = ["is_active"]
    search_fields = ["name", "slug"]
