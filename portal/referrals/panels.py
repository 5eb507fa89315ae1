"""What moderators of reviews see on the admin's first page."""

from django.urls import reverse
from django.utils.translation import ngettext
from wagtail.admin.site_summary import SummaryItem

from . import access

_COUNTED = 999


class WaitingReviews(SummaryItem):
    """How many reviews wait for a decision, leading to their list."""

    order = 40
    template_name = "portal/desk/home_count.html"

    def is_shown(self):
        return self.request.actor is not None and access.may(self.request.actor, "view_review")

    def get_context_data(self, parent_context):
        count = access.visible_to(self.request.actor).waiting().order_by()[: _COUNTED + 1].count()
        return {
            "count": f"{_COUNTED}+" if count > _COUNTED else count,
            "label": ngettext("review waits", "reviews wait", count),
            "icon": "pick",
            "url": reverse("reviews:index"),
        }
