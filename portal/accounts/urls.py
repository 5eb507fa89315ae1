"""Addresses of accounts."""

from django.urls import path

from . import views

app_name = "accounts"
urlpatterns = [
    path("", views.profile, name="profile"),
    path("language/", views.language, name="language"),
    path("account/", views.choose_account, name="choose_account"),
    path("claim/<str:token>/", views.claim, name="claim"),
]
