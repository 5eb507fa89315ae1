"""Addresses of the portal, below /portal/."""

from django.urls import include, path

urlpatterns = [
    path("", include("portal.sharing.urls")),
    path("", include("portal.home.urls")),
    path("company-sign-in/", include("portal.federation.urls")),
    path("documents/", include("portal.documents.urls")),
    path("notifications/", include("portal.notifications.urls")),
    path("profile/privacy/", include("portal.privacy.urls")),
    path("profile/", include("portal.accounts.urls")),
]
