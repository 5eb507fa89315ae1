"""The staff's door and a page of allauth's; included before Wagtail's admin and allauth, which they cover."""

from django.urls import path, re_path

from . import views

urlpatterns = [
    re_path(
        r"^accounts/confirm-email/(?P<key>[-:\w]+)/$",
        views.ConfirmAddressView.as_view(),
        name="account_confirm_email",
    ),
    path("staff/login/", views.StaffLoginView.as_view(), name="staff_login"),
    path("staff/logout/", views.staff_logout, name="staff_logout"),
    path("admin/logout/", views.out_by_our_door, name="out_by_our_door"),
    re_path(r"^admin/(?:login|password_reset)/.*$", views.bricked_up, name="bricked_up"),
    re_path(r"^[a-z]{2}/_util/login/$", views.bricked_up, name="bricked_up_page_login"),
]
