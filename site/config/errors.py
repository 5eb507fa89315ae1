"""Error pages with a support code, in the person's language."""

import logging
import re
import secrets

from django.http import HttpResponse
from django.shortcuts import render

logger = logging.getLogger("foyer.errors")
_WORD = re.compile(r"[^\W\d_]{3,}")
_LANGUAGE_CODE = 2  # letters


def _page(request, status: int, template: str):
    code = secrets.token_hex(4).upper()
    logger.warning("support code %s: %s on %s", code, status, request.path)
    request.draws_error = True  # nothing of the page may ask the database
    context = {"support_code": code, "question": {"text": _words_of(request.path)}}
    return render(request, template, context, status=status)


def _words_of(path: str) -> str:
    """What somebody who came to an address was looking for, as words for the search."""
    last = path.rstrip("/").rsplit("/", 1)[-1]
    return " ".join(_WORD.findall(last))[:80] if len(last) > _LANGUAGE_CODE else ""


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
