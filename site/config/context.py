"""What every template may rely on."""

from urllib.parse import urlencode

from django.conf import settings
from django.utils.translation import get_language

from cms_pages.branding import look, look_without_database

_OWN_NAMES = {"en": "English", "de": "Deutsch", "fr": "Français", "it": "Italiano"}


def brand(request) -> dict:
    """The company's name and look, and links to the same page in the other languages.

    Public pages replace `language_links` by their translations; elsewhere `?lang=` switches.
    """
    company = look_without_database() if getattr(request, "draws_error", False) else look()
    return {
        "brand_name": company.name,
        "brand_logo": company.logo,
        "brand_stylesheet": company.stylesheet,
        "demo": settings.DEMO,
        "language_links": [
            {"code": code, "name": name, "url": _switched(request, code), "current": code == get_language()}
            for code, name in _OWN_NAMES.items()
        ],
    }


def _switched(request, code: str) -> str:
    query = {name: value for name, value in request.GET.items() if name != "lang"}
    return f"{request.path}?{urlencode({**query, 'lang': code})}"
