"""What is wrong with the content: a report in Wagtail's admin, and the button that has it checked now."""

import django_filters
from django.contrib.contenttypes.models import ContentType
from django.core.exceptions import PermissionDenied
from django.db.models import Count
from django.shortcuts import redirect
from django.urls import path, reverse
from django.utils import timezone
from django.utils.functional import cached_property
from django.utils.text import capfirst
from django.utils.translation import gettext
from django.utils.translation import gettext_lazy as _
from django.views.decorators.http import require_POST
from wagtail import hooks
from wagtail.admin import messages
from wagtail.admin.filters import WagtailFilterSet
from wagtail.admin.menu import MenuItem
from wagtail.admin.ui.tables import Column, DateColumn, LocaleColumn, TitleColumn
from wagtail.admin.views.reports import ReportView
from wagtail.models import Locale, Page, get_page_models

from cms_pages.models import Banner, Footer, HealthCheck, HealthFinding, Navigation
from cms_pages.models.health import Kind
from cms_pages.originals import pages_called
from cms_pages.spreadsheets import SafeExport
from portal.queue.actions import enqueue

from .actions import GIVEN_UP_AFTER, page_types
from .jobs import check_site
from .wording import explain

_SEE = "cms_pages.view_healthfinding"


def edit_address(finding: HealthFinding) -> str:
    """Where what is wrong can be put right."""
    model = finding.content_type.model_class()
    if model is not None and issubclass(model, Page):
        return reverse("wagtailadmin_pages:edit", args=[finding.object_id])
    kind = finding.content_type
    return reverse(f"wagtailsnippets_{kind.app_label}_{kind.model}:edit", args=[finding.object_id])


def type_of(finding: HealthFinding) -> str:
    """What kind of page or snippet it is."""
    return capfirst(ContentType.objects.get_for_id(finding.content_type_id).name)


class HealthFilters(WagtailFilterSet):
    """By kind, language and type."""

    kind = django_filters.ChoiceFilter(label=_("Kind"), choices=Kind.choices, empty_label=_("Any"))
    locale = django_filters.ModelChoiceFilter(
        label=_("Language"), queryset=Locale.objects.all(), empty_label=_("Any")
    )
    content_type = django_filters.ChoiceFilter(label=_("Type"), empty_label=_("Any"), method="filter_type")

    class Meta:
        model = HealthFinding
        fields = ("kind", "locale", "content_type")

    def __init__(self, *args, **kwargs):
        super().__init__(*args, **kwargs)
        own = [model for model in get_page_models() if model._meta.app_label == "cms_pages"]
        types = ContentType.objects.get_for_models(*own, Navigation, Footer, Banner).values()
        self.filters["content_type"].extra["choices"] = sorted(
            ((kind.pk, capfirst(kind.name)) for kind in types), key=lambda choice: choice[1]
        )

    def filter_type(self, queryset, name, value):
        return queryset.filter(content_type_id=value)


class KindColumn(Column):
    """What is wrong, in two or three words."""

    cell_template_name = "cms_pages/admin/cells/finding_kind.html"


class HealthReport(SafeExport, ReportView):
    """The worst first; for whoever may see findings."""

    model = HealthFinding
    page_title = _("Content health")
    header_icon = "glasses"
    template_name = "cms_pages/admin/health.html"
    results_template_name = "cms_pages/admin/health_results.html"
    filterset_class = HealthFilters
    index_url_name = "content_health"
    index_results_url_name = "content_health_results"
    any_permission_required = ("view",)
    default_ordering = ("weight", "title", "pk")
    is_searchable = True
    list_export = ("title", "type", "language", "kind", "explanation", "found_at", "address")
    export_headings = {
        "title": _("Page"),
        "type": _("Type"),
        "language": _("Language"),
        "kind": _("Kind"),
        "explanation": _("What is wrong"),
        "found_at": _("Found"),
        "address": _("Edit"),
    }

    def get_queryset(self):
        found = HealthFinding.objects.select_related("locale", "content_type")
        if self.is_searching:
            found = found.filter(object_id__in=pages_called(self.search_query), content_type__in=page_types())
        return self.order_queryset(found)

    @cached_property
    def columns(self):
        return [
            TitleColumn("title", label=_("Page"), get_url=edit_address, sort_key="title"),
            Column("type", label=_("Type"), accessor=type_of),
            LocaleColumn(label=_("Language")),
            KindColumn("kind", label=_("Kind"), accessor="get_kind_display", sort_key="weight"),
            Column("explanation", label=_("What is wrong"), accessor=explain),
            DateColumn("found_at", label=_("Found"), sort_key="found_at"),
        ]

    def to_row_dict(self, item):
        return {
            "title": item.title,
            "type": type_of(item),
            "language": item.locale.language_code,
            "kind": item.get_kind_display(),
            "explanation": explain(item),
            "found_at": item.found_at,
            "address": edit_address(item),
        }

    def get_filename(self):
        return f"content-health-{timezone.localdate():%Y-%m-%d}"

    def get_context_data(self, *args, **kwargs):
        context = super().get_context_data(*args, **kwargs)
        if not self.results_only:
            context |= {
                "last_check": HealthCheck.objects.last_ended(),
                "under_way": HealthCheck.objects.under_way(timezone.now() - GIVEN_UP_AFTER),
                "kinds": self._kinds(),
            }
        return context

    def _kinds(self) -> list[dict]:
        """How often each kind was found, with the way to those."""
        counts = dict(HealthFinding.objects.order_by().values_list("kind").annotate(Count("pk")))
        chosen = self.request.GET.get("kind")
        return [
            {"label": label, "count": counts[kind], "url": f"{self.index_url}?kind={kind}", "current": kind == chosen}
            for kind, label in Kind.choices
            if counts.get(kind)
        ]


@require_POST
def check_now(request):
    """Have the whole site checked as soon as the worker is free."""
    if not request.user.has_perm(_SEE):
        raise PermissionDenied
    enqueue(check_site)
    messages.success(
        request, gettext("The check has begun. Load the page again in a minute to see what it has found.")
    )
    return redirect("content_health")


class HealthMenuItem(MenuItem):
    """For whoever may see findings."""

    def is_shown(self, request):
        return request.user.has_perm(_SEE)


@hooks.register("register_admin_urls")
def report_urls():
    return [
        path("reports/content-health/", HealthReport.as_view(), name="content_health"),
        path(
            "reports/content-health/results/",
            HealthReport.as_view(results_only=True),
            name="content_health_results",
        ),
        path("reports/content-health/check/", check_now, name="content_health_check"),
    ]


@hooks.register("register_reports_menu_item")
def report_menu_item():
    return HealthMenuItem(
        _("Content health"), reverse("content_health"), name="content-health", icon_name="glasses", order=100
    )
