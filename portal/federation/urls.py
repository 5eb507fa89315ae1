"""Addresses of company sign-ins."""

from django.urls import path

from . import views

app_name = "federation"
urlpatterns = [
    path("", views.federations, name="list"),
    path("add/", views.add, name="add"),
    path("<int:federation_id>/", views.page, name="page"),
    path("<int:federation_id>/prove/", views.prove, name="prove"),
    path("<int:federation_id>/change/", views.change, name="change"),
    path("<int:federation_id>/remove/", views.remove, name="remove"),
]
