"""What editors find in Wagtail's admin besides pages."""

from wagtail.snippets.models import register_snippet

from .search import admin as search_admin  # noqa: F401  # registers the report of searches
from .viewsets import SiteViewSetGroup

register_snippet(SiteViewSetGroup)
