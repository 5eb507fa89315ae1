"""Editing the brand: what the colours do to the site, in figures and on the front page, before they are saved."""

import re
from urllib.parse import urlencode

from django.conf import settings
from django.core.exceptions import PermissionDenied
from django.http import HttpResponse, HttpResponseBadRequest
from django.template.response import TemplateResponse
from django.urls import reverse
from django.utils.translation import override
from django.views.decorators.http import require_safe
from wagtail.admin.panels import Panel
from wagtail.models import Locale, Page

from .palette import LEGIBLE, Palette

_COLOUR = re.compile(r"#[0-9a-fA-F]{6}")


class BrandColoursPanel(Panel):
    """Every pair of colours that visitors read, with its contrast in figures and words."""

    class BoundPanel(Panel.BoundPanel):
        template_name = "cms_pages/admin/brand_colours.html"

        def get_context_data(self, parent_context=None):
            context = super().get_context_data(parent_context)
            palette = palette_of(self.instance.colour, self.instance.dark_colour)
            pairs = palette.pairs() if palette else []
            schemes = [[pair for pair in pairs if pair.is_dark is is_dark] for is_dark in (False, True)]
            return context | {"schemes": schemes if palette else [], "needed": LEGIBLE}


def palette_of(colour: str, dark_colour: str) -> Palette | None:
    """The palette of what somebody is typing; None while a colour is none yet."""
    if not _COLOUR.fullmatch(colour or "") or not _COLOUR.fullmatch(dark_colour or colour):
        return None
    return Palette(colour, dark_colour)


def on_front_page(brand, request) -> HttpResponse:
    """The front page of the first language as it would look with an unsaved brand."""
    from .branding import logo_of  # which reads the brand's model

    locale = Locale.get_default()
    found = Page.objects.live().filter(locale=locale, depth=2).specific().first()
    look = {
        "brand_name": brand.name or settings.WAGTAIL_SITE_NAME,
        "brand_logo": logo_of(brand),
        "brand_stylesheet": _stylesheet_address(brand),
    }
    with override(locale.language_code):
        template = found.get_template(request) if found else "cms_pages/admin/part_preview.html"
        context = {**(found.get_context(request) if found else {}), **look}
        return TemplateResponse(request, template, context).render()


@require_safe
def unsaved_stylesheet(request):
    """The colours of a preview: an address and not a style element, which the policy of public pages refuses."""
    if not request.user.has_perm("cms_pages.change_brand"):
        raise PermissionDenied
    palette = palette_of(request.GET.get("colour", ""), request.GET.get("dark_colour", ""))
    if palette is None:
        return HttpResponseBadRequest()
    return HttpResponse(palette.stylesheet(), content_type="text/css; charset=utf-8")


def _stylesheet_address(brand) -> str:
    if palette_of(brand.colour, brand.dark_colour) is None:
        return ""
    query = urlencode({"colour": brand.colour, "dark_colour": brand.dark_colour})
    return f"{reverse('unsaved_brand_stylesheet')}?{query}"
