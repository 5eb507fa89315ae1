"""Headers that every answer carries."""

import re

from django.conf import settings

_STRICT = (
    "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data:; font-src 'self'; "
    "connect-src 'self'; form-action 'self'; base-uri 'none'; frame-ancestors 'self'; manifest-src 'self'"
)
# Films of editors: their players are asked for when a visitor presses play.
_PUBLIC = f"{_STRICT}; frame-src {' '.join(settings.FILM_PLAYERS)}"
_PUBLIC_PATH = re.compile(rf"^/(?:{'|'.join(code for code, _name in settings.LANGUAGES)})/")
# Wagtail's admin has inline scripts in a few widgets and inline styles in its editor.
_ADMIN = (
    "default-src 'self'; script-src 'self' 'unsafe-inline'; style-src 'self' 'unsafe-inline'; "
    "img-src 'self' data: blob:; font-src 'self' data:; form-action 'self'; base-uri 'self'; frame-ancestors 'self'"
)


class SecurityHeadersMiddleware:
    """Content Security Policy for everybody; private and uncached for everything that is not a public page."""

    def __init__(self, get_response):
        self.get_response = get_response

    def __call__(self, request):
        response = self.get_response(request)
        path = request.path_info
        response.setdefault("Content-Security-Policy", _policy_for(path))
        response.setdefault("Permissions-Policy", "camera=(self), microphone=(), geolocation=()")
        if path.startswith(settings.PRIVATE_PATHS):
            response["Cache-Control"] = "private, no-store"
        return response


def _policy_for(path: str) -> str:
    if path.startswith("/admin/"):
        return _ADMIN
    return _PUBLIC if _PUBLIC_PATH.match(path) else _STRICT
