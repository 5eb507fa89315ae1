"""Error pages with a support code, in the person's language."""

import logging
import secrets

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
    """500"""
    return _page(request, 500, "errors/500.html")


def csrf_failure(request, reason=""):
    """403 for a form that was open too long or came from elsewhere."""
    return _page(request, 403, "errors/csrf.html")
