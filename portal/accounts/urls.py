"""Addresses of accounts."""

from django.urls import path

from . import account_views, master_data_views, switching, views

app_name = "accounts"
urlpatterns = [
    path("", views.profile, name="profile"),
    path("language/", views.language, name="language"),
    path("mails/", views.mails, name="mails"),
    path("account/", switching.choose_account, name="choose_account"),
    path("here/", switching.here, name="here"),
    path("ended/", switching.ended, name="ended"),
    path("own/", switching.open_own, name="open_own"),
    path("details/", account_views.details, name="details"),
    path("addresses/", account_views.addresses, name="addresses"),
    path("addresses/add/", account_views.add_address, name="add_address"),
    path("addresses/<int:address_id>/", account_views.change_address, name="change_address"),
    path("addresses/<int:address_id>/<slug:verb>/", account_views.move_address, name="move_address"),
    path("master-data/", master_data_views.master_data, name="master_data"),
    path("master-data/show/", master_data_views.show_bank_details, name="show_bank_details"),
    path("master-data/propose/<slug:field>/", master_data_views.propose, name="propose_change"),
    path("master-data/<int:change_id>/<slug:verb>/", master_data_views.decide, name="decide_change"),
    path("claim/<str:token>/", views.claim, name="claim"),
]
