"""How public pages lead into the portal."""

from urllib.parse import urlencode

from django.urls import reverse
from django.utils.translation import get_language


def start_url(slug: str, language: str | None = None) -> str:
    """The address of a service type's form, opened in the language of the page that links to it."""
    return f"{reverse('home:new_request', args=[slug])}?{urlencode({'lang': language or get_language()})}"
