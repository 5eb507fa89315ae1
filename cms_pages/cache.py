"""Whole-page caching of the public site.

Public pages are the same for everybody. That is made so and not only hoped for: cookies and the marks of campaigns
are taken from the request before anything can read them, so a page cannot know who asks. What is stored is the packed
page; `cms_pages/material.py` knows what it is made of, and `cms_pages/page_store.py` forgets it when that changes.
"""

import gzip
import hashlib
import re
from typing import NamedTuple
from urllib.parse import parse_qsl

from django.conf import settings
from django.http import HttpResponse
from django.utils.cache import get_conditional_response

from . import page_store
from .material import collecting

_PUBLIC_PATH = re.compile(rf"^/(?:{'|'.join(code for code, _name in settings.LANGUAGES)})/(?!_util/)")
_PICTURES = settings.MEDIA_URL
_CAMPAIGN = re.compile(r"^(?:utm_\w+|mtm_\w+|pk_\w+|gclid|fbclid|msclkid|mc_cid|mc_eid)$")
_PAGE_NUMBER = re.compile(r"^[1-9][0-9]{0,3}$")
# Made anew for each answer, or never to be shared.
_OWN_HEADERS = {"content-length", "content-encoding", "etag", "cache-control", "vary", "set-cookie"}


class StoredPage(NamedTuple):
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
        if request.path_info.startswith(_PICTURES):
            return self.get_response(request)
        number = _number_in_list(request)
        # An answer that is not to be stored shares its parts with those that are.
        state, stored = page_store.look_up(_key(request, number) if number is not None else None)
        if stored is not None:
            return _answer(request, StoredPage(*stored))
        if number is not None:
            request.META["QUERY_STRING"] = f"page={number}" if number else ""
        with collecting(state) as material:
            response = self.get_response(request)
        for part in material.parts:
            page_store.keep(part.key, part.value, path=f"({part.name})", material=part.material, state=state)
        if number is None or not _may_be_stored(request, response):
            return response
        page = _packed(response)
        if state is not None and request.method == "GET" and _is_own_page(request, number, page, state):
            path = request.get_full_path()
            page_store.keep(_key(request, number), tuple(page), path=path, material=material, state=state)
        return _answer(request, page)


def _key(request, number: str) -> str:
    """Where a page lies, or with a number the further pages of its list."""
    return page_store.key_of("page", f"{number} {request.path_info}")


def _is_public(request) -> bool:
    if request.method not in ("GET", "HEAD") or getattr(request, "is_dummy", False):
        return False
    return bool(_PUBLIC_PATH.match(request.path_info)) or request.path_info.startswith(_PICTURES)


def _number_in_list(request) -> str | None:
    """Which page of a list is asked for, "" for what is no list; None when the answer is not to be stored.

    Whatever else stands in the address could change the page, but for the marks of campaigns.
    """
    query = request.META.get("QUERY_STRING", "")
    if not query:
        return ""
    asked = [(name, value) for name, value in parse_qsl(query, keep_blank_values=True) if not _CAMPAIGN.match(name)]
    if not asked:
        return ""
    (name, value), *more = asked
    return value if name == "page" and not more and _PAGE_NUMBER.match(value) else None


def _may_be_stored(request, response) -> bool:
    control = response.get("Cache-Control", "")
    return (
        response.status_code == 200
        and not response.streaming
        and not response.cookies
        # Somebody has drawn a token against forgery, which belongs to one visitor.
        and "CSRF_COOKIE" not in request.META
        and "private" not in control
        and "no-store" not in control
    )


def _is_own_page(request, number: str, page: StoredPage, state: page_store.State) -> bool:
    """Pages that are no list look the same with every number; else anybody could fill the cache with copies."""
    if not number:
        return True
    first = page_store.read(_key(request, ""), state)
    return first is not None and StoredPage(*first).etag != page.etag


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
