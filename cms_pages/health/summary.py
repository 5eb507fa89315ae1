"""How many findings there are, on the admin's first page."""

from django.urls import reverse
from django.utils.translation import ngettext
from wagtail import hooks
from wagtail.admin.site_summary import SummaryItem

from cms_pages.models import HealthFinding

_COUNTED = 999


class FindingsItem(SummaryItem):
    """Leads to the report; for whoever may see findings."""

    order = 50
    template_name = "cms_pages/admin/home_count.html"

    def is_shown(self):
        return self.request.user.has_perm("cms_pages.view_healthfinding")

    def get_context_data(self, parent_context):
        count = HealthFinding.objects.order_by()[: _COUNTED + 1].count()
        return {
            "count": f"{_COUNTED}+" if count > _COUNTED else count,
            "label": ngettext("finding about the content", "findings about the content", count),
            "icon": "glasses",
            "url": reverse("content_health"),
        }


@hooks.register("construct_homepage_summary_items", order=200)
def count_findings(request, items):
    items.append(FindingsItem(request))
