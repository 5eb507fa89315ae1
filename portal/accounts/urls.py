"""Addresses of accounts."""

from django.urls import path

from . import switching, views

app_name = "accounts"
urlpatterns = [
    path("", views.profile, name="profile"),
    path("language/", views.language, name="language"),
    path("account/", switching.choose_account, name="choose_account"),
    path("ended/", switching.ended, name="ended"),
    path("own/", switching.open_own, name="open_own"),
    path("claim/<str:token>/", views.claim, name="claim"),
]
