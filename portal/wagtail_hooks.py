"""What the portal adds to Wagtail's admin."""

from django.template.loader import render_to_string
from django.templatetags.static import static
from django.urls import reverse
from django.utils.html import format_html
from django.utils.translation import gettext as _
from wagtail import hooks
from wagtail.admin.auth import user_has_any_page_permission
from wagtail.snippets.models import register_snippet

from portal.accounts.viewsets import BranchViewSet
from portal.desk import home
from portal.desk.as_customer import AsCustomerViewSet
from portal.desk.bulk_actions import AssignBulkAction, StatusBulkAction
from portal.desk.customers import CustomerViewSet
from portal.desk.event_log import EventViewSet
from portal.desk.federations import FederationViewSet
from portal.desk.jobs import JobViewSet, MailViewSet
from portal.desk.master_data import MasterDataChangeViewSet, WaitingChanges
from portal.desk.people import StaffAssignRole, StaffSetActiveState
from portal.desk.queue import RequestViewSet
from portal.documents import scanners
from portal.referrals.panels import WaitingReviews
from portal.referrals.viewsets import PublishBulkAction, ReviewViewSet
from portal.requests.viewsets import ServiceTypeViewSet

#: Wagtail's own panels about pages say nothing to people who edit none
_PAGE_PANELS = {"workflow_objects_to_moderate", "user_objects_in_workflow_moderation", "recent_edits", "locked_pages"}

register_snippet(ServiceTypeViewSet)
register_snippet(BranchViewSet)
hooks.register("register_bulk_action", AssignBulkAction)
hooks.register("register_bulk_action", StatusBulkAction)
hooks.register("register_bulk_action", PublishBulkAction)
for bulk_action in (StaffAssignRole, StaffSetActiveState):  # after Wagtail's of the same names, which they replace
    hooks.register("register_bulk_action", bulk_action, order=100)


@hooks.register("register_admin_viewset")
def register_desk():
    lists = (
        RequestViewSet,
        CustomerViewSet,
        AsCustomerViewSet,
        MasterDataChangeViewSet,
        FederationViewSet,
        ReviewViewSet,
        EventViewSet,
        JobViewSet,
        MailViewSet,
    )
    return [viewset() for viewset in lists]


@hooks.register("insert_global_admin_css")
def brand_stylesheet():
    return format_html('<link rel="stylesheet" href="{}">', static("foyer/admin.css"))


@hooks.register("insert_global_admin_js")
def desk_script():
    return format_html('<script defer src="{}"></script>', static("foyer/desk.js"))


@hooks.register("foyer_admin_warnings")
def warn_about_scanner():
    """On every page of the admin, for nobody should learn from an infected file that nothing scans."""
    return "" if scanners.is_real() else render_to_string("portal/desk/scanner_warning.html")


@hooks.register("construct_main_menu")
def only_our_menu(request, items):
    """Wagtail's help leads to other people's sites; service types have a place of their own."""
    items[:] = [item for item in items if item.name != "help"]


@hooks.register("construct_homepage_panels")
def desk_panels(request, panels):
    if home.is_support(request):
        if not user_has_any_page_permission(request.user):
            panels[:] = [panel for panel in panels if panel.name not in _PAGE_PANELS]
        panels += home.panels_for(request)


@hooks.register("construct_homepage_summary_items")
def desk_counts(request, items):
    if home.is_support(request):
        items[:] = home.counts_for(request)
    items += [WaitingChanges(request), WaitingReviews(request)]


@hooks.register("register_account_menu_item")
def second_factor_of_ones_own(request):
    return {
        "url": reverse("staff_security"),
        "label": _("Second factor"),
        "help_text": _("Your authenticator app and recovery codes."),
    }
