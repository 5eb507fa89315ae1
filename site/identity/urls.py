"""The staff's door and a page of allauth's; included before Wagtail's admin and allauth, which they cover."""

from django.urls import path, re_path

from . import staff_oidc_views, staff_views, views

urlpatterns = [
    re_path(
        r"^accounts/confirm-email/(?P<key>[-:\w]+)/$",
        views.ConfirmAddressView.as_view(),
        name="account_confirm_email",
    ),
    path("staff/login/", staff_views.StaffLoginView.as_view(), name="staff_login"),
    path("staff/second-factor/", staff_views.second_factor, name="staff_second_factor"),
    path("staff/second-factor/new/", staff_views.enrol, name="staff_enrol"),
    path("staff/second-factor/codes/", staff_views.codes, name="staff_codes"),
    path("staff/second-factor/codes/renew/", staff_views.renew_codes, name="staff_renew_codes"),
    path("staff/second-factor/remove/", staff_views.remove_factors, name="staff_remove_factors"),
    path("staff/security/", staff_views.security, name="staff_security"),
    path("staff/again/", staff_views.again, name="staff_again"),
    path("staff/colleagues/<int:user_id>/second-factor/", staff_views.colleague, name="staff_colleague"),
    path("staff/sso/", staff_oidc_views.start, name="staff_sso"),
    path("staff/sso/callback/", staff_oidc_views.callback, name="staff_sso_callback"),
    path("staff/logout/", staff_views.staff_logout, name="staff_logout"),
    path("admin/logout/", staff_views.out_by_our_door, name="out_by_our_door"),
    re_path(r"^admin/(?:login|password_reset)/.*$", views.bricked_up, name="bricked_up"),
    re_path(r"^[a-z]{2}/_util/login/$", views.bricked_up, name="bricked_up_page_login"),
]
