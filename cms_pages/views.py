"""What a site answers besides its pages."""

from collections import defaultdict
from pathlib import Path

from django.conf import settings
from django.db import transaction
from django.http import Http404, HttpResponse, HttpResponseRedirect
from django.shortcuts import render
from django.urls import reverse
from django.utils.cache import patch_vary_headers
from django.utils.translation import get_language_from_request
from django.views.decorators.http import require_safe
from django.views.static import serve
from wagtail.models import Page, Site

from .branding import stamp_of
from .frame import absolute
from .models import Brand

_NOT_FOR_ROBOTS = ("/portal/", "/accounts/", "/staff/", "/admin/", "/api/", "/demo/")


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


@require_safe
@transaction.non_atomic_requests
def sitemap_index(request):
    """One sitemap a language."""
    addresses = [absolute(reverse("sitemap", args=[code])) for code, _name in settings.LANGUAGES]
    return render(request, "cms_pages/sitemap_index.xml", {"addresses": addresses}, content_type="application/xml")


@require_safe
def sitemap(request, language: str):
    """The pages of one language, each with its translations."""
    if language not in dict(settings.LANGUAGES):
        raise Http404
    site = Site.find_for_request(request)
    pages = Page.objects.live().filter(depth__gt=1).select_related("locale").order_by("path")
    translations = defaultdict(list)
    for page in pages:
        path = page.get_url(request, current_site=site)
        if path:
            address = {
                "language": page.locale.language_code,
                "url": absolute(path),
                "changed": page.last_published_at,
            }
            translations[page.translation_key].append(address)
    entries = [
        {**entry, "alternates": group}
        for group in translations.values()
        for entry in group
        if entry["language"] == language
    ]
    return render(request, "cms_pages/sitemap.xml", {"entries": entries}, content_type="application/xml")


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
    response["Cache-Control"] = "public, max-age=31536000, immutable" if is_current else "no-store"
    return response
