"""Whole-page caching of the public site.

Public pages are the same for everybody. That is made so and not only hoped for: cookies are taken from the
request before anything can read them, so a page cannot know who asks. What is stored is the packed page under a
key with a generation number; publishing anything begins a new generation, and so forgets all pages at once.
"""

import gzip
import hashlib
import re
import uuid
from dataclasses import dataclass
from urllib.parse import parse_qsl

from django.conf import settings
from django.core.cache import cache
from django.http import HttpResponse
from django.templatetags.static import static
from django.utils.cache import get_conditional_response

_GENERATION_KEY = "site-generation"
_SECONDS = 24 * 3600
_PUBLIC_PATH = re.compile(rf"^/(?:{'|'.join(code for code, _name in settings.LANGUAGES)})/(?!_util/)")
_PICTURES = settings.MEDIA_URL
_CAMPAIGN = re.compile(r"^(?:utm_\w+|mtm_\w+|pk_\w+|gclid|fbclid|msclkid|mc_cid|mc_eid)$")
# Made anew for each answer, or never to be shared.
_OWN_HEADERS = {"content-length", "content-encoding", "etag", "cache-control", "vary", "set-cookie"}


@dataclass(frozen=True, slots=True)
class StoredPage:
    """A page as the cache keeps it: packed, since nearly every client takes it packed."""

    etag: str
    headers: tuple[tuple[str, str], ...]
    packed: bytes


class PageCacheMiddleware:
    """Before sessions and everything that reads the database: a page that is stored costs two cache reads."""

    def __init__(self, get_response):
        self.get_response = get_response

    def __call__(self, request):
        if not _is_public(request):
            return self.get_response(request)
        request.META.pop("HTTP_COOKIE", None)
        if not _is_whole_page(request):
            return self.get_response(request)
        key = _key(request.path_info)
        stored = cache.get(key)
        if stored is None:
            response = self.get_response(request)
            if not _may_be_stored(response):
                return response
            stored = _packed(response)
            if request.method == "GET":
                cache.set(key, stored, _SECONDS)
        return _answer(request, stored)


def begin_generation() -> None:
    """Forget every stored page. Call it after the commit of what changed them."""
    cache.set(_GENERATION_KEY, uuid.uuid4().hex, None)


def _key(path: str) -> str:
    """Read before the page is made: what was made from older content is stored where nobody looks any more."""
    generation = cache.get(_GENERATION_KEY)
    if generation is None:
        cache.add(_GENERATION_KEY, uuid.uuid4().hex, None)
        generation = cache.get(_GENERATION_KEY, "")
    name = hashlib.sha256(f"{_origin()} {generation} {path}".encode()).hexdigest()
    return f"page-{name}"


def _origin() -> str:
    """Sites and releases that share a cache, kept apart: pages name the site's address and the release's files."""
    return f"{settings.DATABASES['default']['NAME']} {settings.SITE_URL} {static('foyer/site.css')}"


def _is_public(request) -> bool:
    if request.method not in ("GET", "HEAD") or getattr(request, "is_dummy", False):
        return False
    return bool(_PUBLIC_PATH.match(request.path_info)) or request.path_info.startswith(_PICTURES)


def _is_whole_page(request) -> bool:
    """Is it a page, asked for without anything that could change it?"""
    query = request.META.get("QUERY_STRING", "")
    known = not query or all(_CAMPAIGN.match(name) for name, _value in parse_qsl(query, keep_blank_values=True))
    return known and not request.path_info.startswith(_PICTURES)


def _may_be_stored(response) -> bool:
    control = response.get("Cache-Control", "")
    return (
        response.status_code == 200
        and not response.streaming
        and not response.cookies
        and "private" not in control
        and "no-store" not in control
    )


def _packed(response) -> StoredPage:
    return StoredPage(
        etag=f'W/"{hashlib.sha256(response.content).hexdigest()[:24]}"',
        headers=tuple((name, value) for name, value in response.items() if name.lower() not in _OWN_HEADERS),
        packed=gzip.compress(response.content, compresslevel=6, mtime=0),
    )


def _answer(request, stored: StoredPage) -> HttpResponse:
    takes_packed = "gzip" in request.META.get("HTTP_ACCEPT_ENCODING", "")
    body = stored.packed if takes_packed else gzip.decompress(stored.packed)
    response = HttpResponse(b"" if request.method == "HEAD" else body)
    for name, value in stored.headers:
        response.headers[name] = value
    if takes_packed:
        response.headers["Content-Encoding"] = "gzip"
    response.headers["Content-Length"] = str(len(body))
    response.headers["ETag"] = stored.etag
    response.headers["Vary"] = "Accept-Encoding"
    response.headers["Cache-Control"] = "public, max-age=0, must-revalidate"
    return get_conditional_response(request, etag=stored.etag, response=response) or response
