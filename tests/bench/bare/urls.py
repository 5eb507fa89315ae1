"""Foyer's addresses, and those of bare pages."""

from django.urls import path

from config import urls

from . import views

handler400, handler403, handler404, handler500 = urls.handler400, urls.handler403, urls.handler404, urls.handler500
urlpatterns = [path("bare/<path:path>", views.serve), *urls.urlpatterns]
