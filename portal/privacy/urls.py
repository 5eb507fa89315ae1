"""Addresses of privacy, below the profile."""

from django.urls import path

from . import views

app_name = "privacy"
urlpatterns = [path("", views.looks, name="looks")]
