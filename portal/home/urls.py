"""Addresses of the overview and of requests."""

from django.urls import path

from . import form_views, views

app_name = "home"
urlpatterns = [
    path("", views.overview, name="overview"),
    path("requests/", views.request_list, name="requests"),
    path("requests/new/", form_views.choose_service, name="choose_service"),
    path("requests/new/<slug:slug>/", form_views.new_request, name="new_request"),
    path("requests/<int:request_id>/", views.request_page, name="request"),
    path("requests/<int:request_id>/edit/", form_views.draft, name="draft"),
    path("requests/<int:request_id>/reply/", views.reply, name="reply"),
    path("requests/<int:request_id>/<slug:verb>/", views.move, name="move"),
]
