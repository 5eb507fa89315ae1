"""Error pages with a support code, in the person's language."""

import logging
import secrets

from django.http import HttpResponse
from django.shortcuts import render

logger = logging.getLogger("foyer.errors")


def _page(request, status: int, template: str):
    code = secrets.token_hex(4).upper()
    logger.warning("support code %s: %s on %s", code, status, request.path)
    return render(request, template, {"support_code": code}, status=status)


def not_found(request, exception=None):
    """404"""
    return _page(request, 404, "errors/404.html")


def forbidden(request, exception=None):
    """403"""
    return _page(request, 403, "errors/403.html")


def bad_request(request, exception=None):
    """400"""
    return _page(request, 400, "errors/400.html")


def server_error(request):
    """500; a page that cannot even be drawn (no database, no session) becomes one line of text."""
    try:
        return _page(request, 500, "errors/500.html")
    except Exception:
        logger.exception("the error page failed on %s", request.path)
        return HttpResponse("Something went wrong. Please try again.\n", status=500, content_type="text/plain")


def csrf_failure(request, reason=""):
    """403 for a form that was open too long or came from elsewhere."""
    return _page(request, 403, "errors/csrf.html")
