"""The picture that social networks and search engines show beside a page: its own, else one made of its title."""

import hashlib
from dataclasses import dataclass

from django.core.cache import cache
from django.urls import reverse
from PIL import Image, UnidentifiedImageError
from wagtail.images.models import SourceImageIOError
from wagtail.models import Page

from .branding import look
from .frame import absolute
from .models import Brand
from .share_drawing import HEIGHT, HOUSE_HUE, WIDTH, draw, draw_icon

_CUT = f"fill-{WIDTH}x{HEIGHT}|format-jpeg"
_DESIGN = 1  # one more whenever the drawing changes, for pictures are kept under their stamp
_KEPT_SECONDS = 30 * 24 * 3600


@dataclass(frozen=True)
class SharePicture:
    """url: the full address. width, height: in pixels. alt: what it shows."""

    url: str
    width: int
    height: int
    alt: str
    content_type: str


def share_picture_of(page) -> SharePicture | None:
    """The picture of a page, looked for once; None for a page that is not saved yet."""
    if "_share_picture" not in page.__dict__:
        page._share_picture = _own_picture(page) or _made_picture(page)
    return page._share_picture


def stamp_of(page: Page) -> str:
    """Changes whenever the drawn picture of a page does, so that each may be kept for ever under its own address."""
    company = look()
    text = "\n".join((str(_DESIGN), page.title, company.name, company.logo, company.stylesheet))
    return hashlib.sha256(text.encode()).hexdigest()[:16]


def drawn(page: Page) -> bytes:
    """The picture made of a page's title, as PNG; drawn when it is first asked for."""
    key = f"share-picture-{page.pk}-{stamp_of(page)}"
    png = cache.get(key)
    if png is None:
        hue, logo = _brand()
        png = draw(page.title, company=look().name, hue=hue, logo=logo)
        cache.set(key, png, _KEPT_SECONDS)
    return png


def drawn_icon() -> bytes:
    """The mark in the brand's colours, or the logo, as an ICO of the sizes that browsers look for."""
    company = look()
    stamp = hashlib.sha256(f"{_DESIGN} {company.logo} {company.stylesheet}".encode()).hexdigest()[:16]
    ico = cache.get(f"favicon-{stamp}")
    if ico is None:
        hue, logo = _brand()
        ico = draw_icon(hue=hue, logo=logo)
        cache.set(f"favicon-{stamp}", ico, _KEPT_SECONDS)
    return ico


def _brand() -> tuple[float, Image.Image | None]:
    """The hue to draw with, and the logo."""
    brand = Brand.objects.select_related("logo").first() or Brand()
    return brand.palette.hue if brand.palette else HOUSE_HUE, _logo_of(brand)


def _own_picture(page) -> SharePicture | None:
    picture = getattr(page, "shared_picture", None)
    if not picture:
        return None
    try:
        cut = picture.get_rendition(_CUT)
    except (SourceImageIOError, OSError):
        return None  # the file is missing; the content health report names it
    return SharePicture(absolute(cut.url), cut.width, cut.height, _alt(page, picture), "image/jpeg")


def _made_picture(page) -> SharePicture | None:
    if not page.pk:
        return None
    url = absolute(reverse("share_picture", args=[page.pk, stamp_of(page)]))
    return SharePicture(url, WIDTH, HEIGHT, page.title, "image/png")


def _alt(page, picture) -> str:
    if picture.pk == getattr(page, "image_id", None):
        return page.image_alt or page.title
    return getattr(picture, "contextual_alt_text", "") or picture.default_alt_text or page.title


def _logo_of(brand: Brand) -> Image.Image | None:
    if brand.logo is None:
        return None
    try:
        with brand.logo.get_rendition("max-432x144|format-png").file.open() as file:
            logo = Image.open(file)
            logo.load()
            return logo
    except (SourceImageIOError, UnidentifiedImageError, OSError):
        return None
