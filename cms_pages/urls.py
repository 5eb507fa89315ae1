"""Addresses of the public site that are no pages."""

from django.conf import settings
from django.urls import path, re_path
from django.views.decorators.http import require_safe

from . import form_views, views
from .feeds import ArticleFeed

urlpatterns = [
    path("", views.choose_language, name="choose_language"),
    path("brand-<slug:stamp>.css", views.brand_stylesheet, name="brand_stylesheet"),
    path("forms/enquiry/<int:page_id>/", form_views.send_enquiry, name="send_enquiry"),
    path("forms/helpful/<int:page_id>/", form_views.send_help_vote, name="send_help_vote"),
    path("robots.txt", views.robots, name="robots"),
    path("sitemap.xml", views.sitemap_index, name="sitemap_index"),
    path("sitemap-<slug:language>.xml", views.sitemap, name="sitemap"),
    path("sitemap-<slug:language>.<int:number>.xml", views.sitemap, name="sitemap"),
    path("feed-<slug:language>.xml", require_safe(ArticleFeed()), name="feed"),
    path("share/<int:page_id>-<slug:stamp>.png", views.share_picture, name="share_picture"),
    path("favicon.ico", views.favicon, name="favicon"),
]
if settings.MEDIA_URL.startswith("/"):  # else the store serves its files itself
    urlpatterns.append(re_path(rf"^{settings.MEDIA_URL[1:]}images/(?P<name>[^/]+)$", views.picture, name="picture"))
