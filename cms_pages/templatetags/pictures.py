"""Pictures of the public site: the right size and format for every screen, cut around their focal points."""

from dataclasses import dataclass

from django import template
from django.utils.html import format_html, format_html_join
from django.utils.safestring import SafeString
from wagtail.images.exceptions import InvalidFilterSpecError
from wagtail.images.models import SourceImageIOError

register = template.Library()


@dataclass(frozen=True)
class Shape:
    """How a picture is cut. filters: Wagtail's, small to large; portrait: those for narrow screens, if others."""

    filters: tuple[str, ...]
    portrait: tuple[str, ...] = ()


#: cut shapes keep the focal point in the picture; "natural" is not cut
SHAPES = {
    "hero": Shape(("fill-960x540", "fill-1440x810", "fill-2560x1440"), ("fill-480x400", "fill-960x800")),
    "wide": Shape(("fill-480x270", "fill-800x450", "fill-1200x675", "fill-1600x900")),
    "card": Shape(("fill-400x250", "fill-800x500")),
    "top": Shape(("fill-480x360", "fill-800x600", "fill-1200x900")),
    "square": Shape(("fill-160x160", "fill-320x320")),
    "natural": Shape(("width-480", "width-800", "width-1200", "width-1600")),
}
_FORMATS = ("avif", "webp")
#: above this width the wide shape is shown
_NARROW = "(max-width: 48rem)"


@register.simple_tag
def site_picture(image, shape: str, sizes: str, alt: str = "", eager: bool = False, **attributes) -> SafeString | str:
    """A <picture> in modern formats with its dimensions; nothing when the picture or its file is missing.

    shape: a key of SHAPES. sizes: how wide it is shown, as in the attribute of that name.
    eager: loaded first, for the one picture that a page opens with; all others wait until they are near.
    """
    if image is None or image == "":
        return ""
    form = SHAPES[shape]
    specs = [f"{spec}|format-{kind}" for kind in _FORMATS for spec in (*form.filters, *form.portrait)]
    try:
        renditions = image.get_renditions(*specs)
    except (SourceImageIOError, InvalidFilterSpecError, OSError):
        return ""  # the content health report names it
    sources = [
        (f"image/{kind}", media, sizes, _srcset(renditions, filters, kind))
        for media, filters in ((_NARROW, form.portrait), ("", form.filters))
        for kind in _FORMATS
        if filters
    ]
    shown = renditions[f"{form.filters[-1]}|format-{_FORMATS[-1]}"]
    loading = {"fetchpriority": "high"} if eager else {"loading": "lazy", "decoding": "async"}
    return format_html(
        '<picture>{}<img src="{}" width="{}" height="{}" alt="{}"{}></picture>',
        format_html_join("", '<source type="{}"{} sizes="{}" srcset="{}">', (_source(*source) for source in sources)),
        renditions[f"{form.filters[0]}|format-{_FORMATS[-1]}"].url,
        shown.width,
        shown.height,
        alt,
        format_html_join("", ' {}="{}"', [*loading.items(), *((k.strip("_"), v) for k, v in attributes.items())]),
    )


def _source(kind: str, media: str, sizes: str, srcset: str) -> tuple:
    return kind, format_html(' media="{}"', media) if media else "", sizes, srcset


def _srcset(renditions: dict, filters: tuple[str, ...], kind: str) -> str:
    """Addresses with their widths; a picture that is smaller than asked for appears once."""
    by_width = {renditions[f"{spec}|format-{kind}"].width: renditions[f"{spec}|format-{kind}"] for spec in filters}
    return ", ".join(f"{rendition.url} {width}w" for width, rendition in sorted(by_width.items()))
