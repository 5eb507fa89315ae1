"""The report's address and its place in the menu of Wagtail's admin."""

from django.urls import path, reverse
from django.utils.translation import gettext_lazy as _
from wagtail import hooks
from wagtail.admin.menu import MenuItem

from .report import MissedSearchReport


class MissedSearchMenuItem(MenuItem):
    """For whoever may see the report."""

    def is_shown(self, request):
        return request.user.has_perm("cms_pages.view_missedsearch")


@hooks.register("register_admin_urls")
def report_urls():
    return [
        path("reports/searches/", MissedSearchReport.as_view(), name="missed_searches"),
        path(
            "reports/searches/results/",
            MissedSearchReport.as_view(results_only=True),
            name="missed_searches_results",
        ),
    ]


@hooks.register("register_reports_menu_item")
def report_menu_item():
    return MissedSearchMenuItem(
        _("Searches without results"),
        reverse("missed_searches"),
        name="missed-searches",
        icon_name="search",
        order=1300,
    )
