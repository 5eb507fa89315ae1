"""Addresses of the overview and of requests."""

from django.urls import path

from . import form_views, joining, link_views, people_views, views

app_name = "home"
urlpatterns = [
    path("", views.overview, name="overview"),
    path("requests/", views.request_list, name="requests"),
    path("requests/new/", form_views.choose_service, name="choose_service"),
    path("requests/new/<slug:slug>/", form_views.new_request, name="new_request"),
    path("requests/<int:request_id>/", views.request_page, name="request"),
    path("requests/<int:request_id>/edit/", form_views.draft, name="draft"),
    path("requests/<int:request_id>/reply/", views.reply, name="reply"),
    path("requests/<int:request_id>/links/", link_views.links, name="links"),
    path("requests/<int:request_id>/links/<int:link_id>/withdraw/", link_views.withdraw, name="withdraw_link"),
    path("requests/<int:request_id>/<slug:verb>/", views.move, name="move"),
    path("people/", people_views.people_page, name="people"),
    path("people/invite/", people_views.invite, name="invite"),
    path("people/leave/", people_views.leave, name="leave"),
    path("people/invitations/<int:invitation_id>/resend/", people_views.resend, name="resend_invitation"),
    path("people/invitations/<int:invitation_id>/revoke/", people_views.revoke, name="revoke_invitation"),
    path("people/<int:member_id>/", people_views.member, name="member"),
    path("people/<int:member_id>/remove/", people_views.remove, name="remove_member"),
    path("people/<int:member_id>/transfer/", people_views.transfer, name="transfer"),
    path("join/<str:token>/", joining.join, name="join"),
]
