"""What visitors looked for and did not find: a report in Wagtail's admin."""

import django_filters
from django.conf import settings
from django.utils import timezone
from django.utils.functional import cached_property
from django.utils.translation import gettext_lazy as _
from wagtail.admin.filters import DateRangePickerWidget, WagtailFilterSet
from wagtail.admin.ui.tables import Column, DateColumn
from wagtail.admin.views.reports import ReportView

from cms_pages.models import MissedSearch


class MissedSearchFilters(WagtailFilterSet):
    """By language and time."""

    language = django_filters.ChoiceFilter(label=_("Language"), choices=settings.LANGUAGES, empty_label=_("Any"))
    last_at = django_filters.DateFromToRangeFilter(label=_("Last searched"), widget=DateRangePickerWidget)

    class Meta:
        model = MissedSearch
        fields = ("language", "last_at")


class MissedSearchReport(ReportView):
    """The most often missed first; for whoever may see missed searches."""

    model = MissedSearch
    page_title = _("Searches without results")
    header_icon = "search"
    filterset_class = MissedSearchFilters
    index_url_name = "missed_searches"
    index_results_url_name = "missed_searches_results"
    any_permission_required = ("view",)
    default_ordering = ("-times", "-last_at")
    list_export = ("words", "language", "times", "last_at")
    export_headings = {
        "words": _("Words"),
        "language": _("Language"),
        "times": _("Times"),
        "last_at": _("Last searched"),
    }

    @cached_property
    def columns(self):
        return [
            Column("words", label=_("Words"), sort_key="words"),
            Column("language", label=_("Language"), accessor="get_language_display", sort_key="language"),
            Column("times", label=_("Times"), sort_key="times"),
            DateColumn("last_at", label=_("Last searched"), sort_key="last_at"),
        ]

    def get_filename(self):
        return f"searches-without-results-{timezone.localdate():%Y-%m-%d}"
