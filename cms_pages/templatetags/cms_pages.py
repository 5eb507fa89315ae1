"""Tags of the public pages."""

import json
from dataclasses import dataclass

from django import template
from django.core.serializers.json import DjangoJSONEncoder

from cms_pages.frame import absolute
from cms_pages.linked_data import breadcrumbs
from cms_pages.phone import dialled as dialled_number

register = template.Library()

# With these three written as escapes, no text can end the element or open a comment in it.
_ESCAPES = {ord("<"): "\\u003C", ord(">"): "\\u003E", ord("&"): "\\u0026"}


@dataclass(frozen=True)
class DataBlocks:
    """Script elements that hold data: browsers do not run them, so the Content Security Policy lets them be."""

    objects: list[dict]

    def __html__(self) -> str:
        texts = (json.dumps(data, cls=DjangoJSONEncoder, ensure_ascii=False) for data in self.objects)
        return "\n".join(f'<script type="application/ld+json">{text.translate(_ESCAPES)}</script>' for text in texts)


@register.simple_tag(takes_context=True)
def linked_data(context) -> DataBlocks | str:
    """All structured data of the page."""
    page = context.get("page")
    if page is None or not hasattr(page, "linked_data"):
        return ""
    trail = context.get("trail")
    places = [breadcrumbs(trail, absolute)] if trail else []
    return DataBlocks([*page.linked_data(context.flatten()), *places])


@register.simple_tag
def share_image(image) -> str:
    """The full address of a picture in the format that social networks show."""
    return absolute(image.get_rendition("fill-1200x630|format-jpeg").url) if image else ""


@register.filter
def dialled(phone: str) -> str:
    """A telephone number as a `tel:` link wants it."""
    return dialled_number(phone)
