"""Pages of Wagtail's admin that ours cover; included before the admin itself."""

from django.urls import path
from wagtail.admin.auth import require_admin_access

from .account import OwnSettingsView

urlpatterns = [path("admin/account/", require_admin_access(OwnSettingsView.as_view()), name="own_settings")]
