"""What editors find in Wagtail's admin besides pages."""

from django.urls import path
from wagtail import hooks
from wagtail.snippets.models import register_snippet

from . import help_report, translation_progress  # noqa: F401  # register their reports
from .brand_editor import unsaved_stylesheet
from .health import report, summary  # noqa: F401
from .search import admin as search_admin  # noqa: F401  # registers the report of searches
from .viewsets import SiteViewSetGroup

register_snippet(SiteViewSetGroup)


@hooks.register("register_admin_urls")
def site_addresses():
    return [path("site/unsaved-brand.css", unsaved_stylesheet, name="unsaved_brand_stylesheet")]
