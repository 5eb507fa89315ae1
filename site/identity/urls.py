"""The two doors; included before Wagtail's admin and allauth, some of whose pages they cover."""

from allauth.account import views as allauth_views
from allauth.mfa.recovery_codes.views import download_recovery_codes
from django.urls import path, re_path
from django.views.decorators.http import require_GET
from django.views.generic import RedirectView

from . import customer_oidc_views, passkey_views, security_views, staff_oidc_views, staff_views, views
from .step_up import fresh_factor

#: pages of customers; the names are allauth's, which reverses them, and ours where it has none
_CUSTOMERS = [
    re_path(
        r"^accounts/confirm-email/(?P<key>[-:\w]+)/$",
        passkey_views.ConfirmAddressView.as_view(),
        name="account_confirm_email",
    ),
    path("accounts/security/", security_views.security, name="security"),
    path("accounts/2fa/", RedirectView.as_view(pattern_name="security"), name="mfa_index"),
    path("accounts/2fa/webauthn/", RedirectView.as_view(pattern_name="security"), name="mfa_list_webauthn"),
    path("accounts/2fa/webauthn/add/", passkey_views.AddPasskeyView.as_view(), name="mfa_add_webauthn"),
    path("accounts/2fa/webauthn/signup/", passkey_views.FirstPasskeyView.as_view(), name="mfa_signup_webauthn"),
    path(
        "accounts/2fa/webauthn/keys/<int:pk>/remove/",
        passkey_views.RemovePasskeyView.as_view(),
        name="mfa_remove_webauthn",
    ),
    path(
        "accounts/2fa/recovery-codes/",
        require_GET(passkey_views.RecoveryCodesView.as_view()),
        name="mfa_view_recovery_codes",
    ),
    path(
        "accounts/2fa/recovery-codes/download/",
        require_GET(download_recovery_codes),
        name="mfa_download_recovery_codes",
    ),
    path("accounts/signup/passkey/", passkey_views.SignUpWithPasskeyView.as_view(), name="account_signup_by_passkey"),
    path("accounts/sessions/", security_views.sessions, name="usersessions_list"),
    path("accounts/sessions/<int:pk>/end/", security_views.end_session, name="end_session"),
    path("accounts/email/", security_views.address, name="account_email"),
    path("accounts/email/keep/", security_views.keep_address, name="keep_address"),
    path("accounts/email/change/<str:token>/", security_views.answer_address_change, name="address_change"),
    path("accounts/reauthenticate/", security_views.ConfirmItIsYouView.as_view(), name="account_reauthenticate"),
    path("accounts/password/reset/", security_views.ForgottenPasswordView.as_view(), name="account_reset_password"),
    path("accounts/password/change/", fresh_factor(allauth_views.password_change), name="account_change_password"),
    path("accounts/password/set/", fresh_factor(allauth_views.password_set), name="account_set_password"),
    path("accounts/providers/", customer_oidc_views.providers, name="providers"),
    path("accounts/providers/<int:identity_id>/remove/", customer_oidc_views.unlink, name="provider_unlink"),
    path("accounts/company/", customer_oidc_views.company, name="company_sign_in"),
    path("accounts/oidc/<slug:key>/", customer_oidc_views.start, name="provider_login"),
    path("accounts/oidc/<slug:key>/link/", customer_oidc_views.link, name="provider_link"),
    path("accounts/oidc/<slug:key>/again/", customer_oidc_views.again, name="provider_again"),
    path("accounts/oidc/<slug:key>/callback/", customer_oidc_views.callback, name="provider_callback"),
]

urlpatterns = [
    *_CUSTOMERS,
    path("staff/login/", staff_views.StaffLoginView.as_view(), name="staff_login"),
    path("staff/second-factor/", staff_views.second_factor, name="staff_second_factor"),
    path("staff/second-factor/new/", staff_views.enrol, name="staff_enrol"),
    path("staff/second-factor/codes/", staff_views.codes, name="staff_codes"),
    path("staff/second-factor/codes/renew/", staff_views.renew_codes, name="staff_renew_codes"),
    path("staff/second-factor/remove/", staff_views.remove_factors, name="staff_remove_factors"),
    path("staff/security/", staff_views.security, name="staff_security"),
    path("staff/security/password/", staff_views.password, name="staff_password"),
    path("staff/again/", staff_views.again, name="staff_again"),
    path("staff/colleagues/<int:user_id>/second-factor/", staff_views.colleague, name="staff_colleague"),
    path("staff/sso/", staff_oidc_views.start, name="staff_sso"),
    path("staff/sso/callback/", staff_oidc_views.callback, name="staff_sso_callback"),
    path("staff/logout/", staff_views.staff_logout, name="staff_logout"),
    path("admin/logout/", staff_views.out_by_our_door, name="out_by_our_door"),
    re_path(r"^admin/(?:login|password_reset)/.*$", views.bricked_up, name="bricked_up"),
    re_path(r"^[a-z]{2}/_util/login/$", views.bricked_up, name="bricked_up_page_login"),
]
