"""Addresses of sharing."""

from django.urls import path

from . import views

app_name = "sharing"
urlpatterns = [
    path("requests/<int:request_id>/share/", views.share_request, name="share_request"),
    path("shares/<int:share_id>/end/", views.end_share, name="end_share"),
]
