"""Leading somebody elsewhere, out of a page that is open too."""

from urllib.parse import urlsplit

from django.http import HttpResponse, HttpResponseRedirect

_OURS = ("/portal/", "/accounts/")


def lead(request, to: str) -> HttpResponse:
    """Lead to an address. htmx follows a plain redirect by itself and would look for its part of the page there."""
    if request.headers.get("HX-Request"):
        return HttpResponse(headers={"HX-Redirect": to})
    return HttpResponseRedirect(to)


def page_of(request) -> str | None:
    """The page of ours that is open, when a part of it or a form on it asks; None when it does not say."""
    seen = request.headers.get("HX-Current-URL") or (
        request.headers.get("Referer") if request.method == "POST" else ""
    )
    parts = urlsplit(seen or "")
    if not parts.path.startswith(_OURS) or (parts.netloc and parts.netloc != request.get_host()):
        return None
    return f"{parts.path}?{parts.query}" if parts.query else parts.path
