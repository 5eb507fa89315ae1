"""Fills the site that Lighthouse visits; run by `manage.py shell` in the environment of a `House`."""

import json

from django.conf import settings
from django.utils import timezone

from cms_pages.models import ArticlePage, HelpArticlePage, HomePage, ServicePage
from demo.pages import build_site
from demo.service_types import build_service_types

LANGUAGE = "en"
_KINDS = {"home": HomePage, "service": ServicePage, "article": ArticlePage, "help": HelpArticlePage}


def furnish() -> None:
    """Make the demo company's site, and note the address of one page of each kind."""
    build_service_types()
    build_site(timezone.now())
    found = {
        kind: model.objects.live().filter(locale__language_code=LANGUAGE).order_by("path").first()
        for kind, model in _KINDS.items()
    }
    addresses = {kind: page.get_url() for kind, page in found.items() if page is not None}
    settings.PAGES_FILE.write_text(json.dumps(addresses), "utf-8")
