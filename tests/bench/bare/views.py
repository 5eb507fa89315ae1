"""Serves a page as Wagtail does, with a template of its own."""

from django.http import Http404, HttpResponse
from django.template.response import TemplateResponse
from wagtail import hooks
from wagtail.models import Page


def serve(request, path: str) -> HttpResponse:
    """`wagtail.views.serve`, but for who draws the page: find it, ask Wagtail's hooks who may see it, draw it."""
    found = Page.route_for_request(request, path)
    if found is None:
        raise Http404
    draw = _draw
    for wrap in reversed(hooks.get_hooks("on_serve_page")):
        draw = wrap(draw)
    for look in hooks.get_hooks("before_serve_page"):
        look(*found[:1], request, *found[1:])
    return draw(found[0], request, *found[1:])


def _draw(page, request, args, kwargs) -> TemplateResponse:
    """Title, introduction, picture and blocks below a menu of six.

    It is what a site has whose template was written in an afternoon: no translations, no footer, no breadcrumbs, no
    reviews, nothing for search engines and social networks.
    """
    request.is_preview = False
    context = Page.get_context(page, request)
    context["menu"] = request._wagtail_site.root_page.get_children().live()[:6]
    return TemplateResponse(request, "bare/page.html", context)
