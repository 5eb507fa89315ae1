"""Tags of the public pages."""

import json
from dataclasses import dataclass

from django import template
from django.core.serializers.json import DjangoJSONEncoder

from cms_pages.blocks.opening_hours import by_days
from cms_pages.frame import absolute
from cms_pages.linked_data import breadcrumbs
from cms_pages.phone import dialled as dialled_number
from cms_pages.share_pictures import SharePicture, share_picture_of

register = template.Library()

#: https://ogp.me/#optional wants a country; these are the ones that networks take a language for
_LOCALES = {"en": "en_GB", "de": "de_DE", "fr": "fr_FR", "it": "it_IT"}

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
    frame = {**context.flatten(), "share_picture": share_picture_of(page)}
    return DataBlocks([*page.linked_data(frame), *places])


@register.simple_tag
def share_picture(page) -> SharePicture | None:
    """The picture that social networks show beside a page."""
    return share_picture_of(page) if page else None


@register.filter
def share_locale(language: str) -> str:
    """A language as Open Graph names it, together with a country."""
    return _LOCALES.get(language, language)


@register.filter
def dialled(phone: str) -> str:
    """A telephone number as a `tel:` link wants it."""
    return dialled_number(phone)


@register.inclusion_tag("cms_pages/hours.html")
def opening_hours(rows, small: bool = False) -> dict:
    """The hours of a week. rows: values of the block, or a stream of it."""
    return {"days": by_days(getattr(row, "value", row) for row in rows), "small": small}
