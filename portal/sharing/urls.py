"""Addresses of sharing."""

from django.urls import path

from . import member_views, views

app_name = "sharing"
urlpatterns = [
    path("requests/<int:request_id>/share/", views.share_request, name="share_request"),
    path("people/share/", member_views.share_anything, name="share"),
    path("shares/<int:share_id>/end/", views.end_share, name="end_share"),
]
