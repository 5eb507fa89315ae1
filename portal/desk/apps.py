"""Wagtail's users app with our viewset for staff; light, because it is imported before any model."""

from wagtail.users.apps import WagtailUsersAppConfig


class StaffUsersConfig(WagtailUsersAppConfig):
    """Named in INSTALLED_APPS in the place of wagtail.users."""

    user_viewset = "portal.desk.people.StaffViewSet"
    group_viewset = "portal.desk.people.RoleViewSet"
