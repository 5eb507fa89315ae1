"""What a site answers besides its pages."""

from pathlib import Path

from django.conf import settings
from django.db import transaction
from django.http import Http404, HttpResponse, HttpResponseRedirect
from django.shortcuts import get_object_or_404
from django.template.loader import render_to_string
from django.urls import reverse
from django.utils.cache import get_conditional_response, patch_vary_headers, set_response_etag
from django.utils.translation import get_language_from_request
from django.views.decorators.gzip import gzip_page
from django.views.decorators.http import require_safe
from django.views.static import serve
from wagtail.models import Page, Site

from .branding import stamp_of
from .frame import absolute
from .models import Brand
from .share_pictures import drawn, drawn_icon
from .share_pictures import stamp_of as stamp_of_picture
from .sitemaps import Sitemap, as_xml

_NOT_FOR_ROBOTS = ("/portal/", "/accounts/", "/staff/", "/admin/", "/api/", "/demo/", "/forms/", "/status/")
_MOST_PARTS = 1000
_FOR_EVER = "public, max-age=31536000, immutable"


@require_safe
@transaction.non_atomic_requests
def choose_language(request):
    """`/` leads to the front page in the language of the browser, or in the one that was chosen before."""
    response = HttpResponseRedirect(f"/{get_language_from_request(request)}/")
    patch_vary_headers(response, ["Accept-Language", "Cookie"])
    response["Cache-Control"] = "no-cache"
    return response


@require_safe
@transaction.non_atomic_requests
def robots(request):
    """robots.txt"""
    lines = [
        "User-agent: *",
        *(f"Disallow: {path}" for path in _NOT_FOR_ROBOTS),
        "",
        f"Sitemap: {absolute(reverse('sitemap_index'))}",
    ]
    return HttpResponse("\n".join(lines) + "\n", content_type="text/plain")


@gzip_page
@require_safe
def sitemap_index(request):
    """The sitemaps of all languages."""
    parts = list(Sitemap(_site(request)).parts())
    addresses = [absolute(reverse("sitemap", kwargs=_name_of(language, number))) for language, number in parts]
    text = render_to_string("cms_pages/sitemap_index.xml", {"addresses": addresses})
    return _kept_shortly(request, HttpResponse(text, content_type="application/xml"))


@gzip_page
@require_safe
def sitemap(request, language: str, number: int = 1):
    """Pages of one language, each with its translations."""
    if language not in dict(settings.LANGUAGES) or not 1 <= number <= _MOST_PARTS:
        raise Http404
    entries = Sitemap(_site(request)).entries(language, number)
    if not entries and number > 1:
        raise Http404
    return _kept_shortly(request, HttpResponse(as_xml(entries), content_type="application/xml"))


def _site(request) -> Site:
    site = Site.find_for_request(request)
    if site is None:
        raise Http404
    return site


def _name_of(language: str, number: int) -> dict:
    return {"language": language} if number == 1 else {"language": language, "number": number}


def _kept_shortly(request, response: HttpResponse) -> HttpResponse:
    """For ten minutes, and then asked for with a tag: a new page need not wait long until it is found."""
    response["Cache-Control"] = "public, max-age=600"
    set_response_etag(response)
    return get_conditional_response(request, etag=response["ETag"], response=response) or response


@require_safe
def share_picture(request, page_id: int, stamp: str):
    """The picture made of a page's title; only as it is now, so that nobody can have others drawn."""
    page = get_object_or_404(Page.objects.live(), pk=page_id, depth__gt=1)
    if stamp != stamp_of_picture(page):
        raise Http404
    response = HttpResponse(drawn(page), content_type="image/png")
    response["Cache-Control"] = _FOR_EVER
    return response


@require_safe
def favicon(request):
    """The mark for programs that ask for nothing but /favicon.ico."""
    response = HttpResponse(drawn_icon(), content_type="image/x-icon")
    response["Cache-Control"] = "public, max-age=86400"
    return response


@require_safe
@transaction.non_atomic_requests
def picture(request, name: str):
    """A rendition of an editor's picture. Originals stay unserved: they may know where they were taken."""
    response = serve(request, name, document_root=str(Path(settings.MEDIA_ROOT, "images")))
    response["Cache-Control"] = "public, max-age=604800"
    return response


@require_safe
@transaction.non_atomic_requests
def brand_stylesheet(request, stamp: str):
    """The colours that follow from the brand's; for ever under its own address, never under an older one."""
    brand = Brand.objects.first()
    css = brand.palette.stylesheet() if brand and brand.palette else ""
    response = HttpResponse(css, content_type="text/css; charset=utf-8")
    is_current = stamp == stamp_of(css)
    response["Cache-Control"] = _FOR_EVER if is_current else "no-store"
    return response
