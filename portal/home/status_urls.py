"""Addresses that need no sign-in, below /status/."""

from django.urls import path

from . import status_views as views

app_name = "status"
urlpatterns = [
    path("<str:token>/", views.status_page, name="page"),
    path("<str:token>/claim/", views.claim, name="claim"),
]
