"""The staff's door; included before Wagtail's admin, whose own doors it covers."""

from django.urls import path, re_path

from . import views

urlpatterns = [
    path("staff/login/", views.StaffLoginView.as_view(), name="staff_login"),
    path("staff/logout/", views.staff_logout, name="staff_logout"),
    path("admin/logout/", views.out_by_our_door, name="out_by_our_door"),
    re_path(r"^admin/(?:login|password_reset)/.*$", views.bricked_up, name="bricked_up"),
]
