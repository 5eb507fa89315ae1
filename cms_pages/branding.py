"""How the company looks, at hand for every page: public, portal, sign-in and mail."""

import hashlib
from contextlib import suppress
from dataclasses import dataclass

from django.conf import settings
from django.core.cache import cache
from django.db import transaction
from django.db.models.signals import post_delete, post_save
from django.urls import get_script_prefix, reverse
from wagtail.images.models import SourceImageIOError

from .material import list_tag, note
from .models import Brand
from .page_store import CACHE_ERRORS

_KEY = "brand-look"
#: for how long a look may be wrong that was kept while the cache was away when the brand changed
_SECONDS = 300
_LOGO = "max-136x136|format-webp"


@dataclass(frozen=True)
class Look:
    """name: of the company. logo and stylesheet: addresses, empty where the house's own stand."""

    name: str
    logo: str = ""
    stylesheet: str = ""


def look() -> Look:
    """The company's look; one read of the cache."""
    note(list_tag(Brand))
    return _kept() or renew_look()


def look_without_database() -> Look:
    """The same for pages that have to come when the database does not."""
    return _kept() or Look(name=settings.WAGTAIL_SITE_NAME)


def renew_look() -> Look:
    """Read the brand and keep its look, which is called after each change of it."""
    brand = Brand.objects.select_related("logo").first() or Brand()
    fresh = Look(
        name=brand.name or settings.WAGTAIL_SITE_NAME,
        logo=logo_of(brand),
        stylesheet=_address_of(brand),
    )
    with suppress(*CACHE_ERRORS):  # it is read from the database until the cache is back
        cache.set(_KEY, fresh, _SECONDS)
    return fresh


def connect() -> None:
    """Renew the look after each change of the brand; called once when the app is ready."""
    for signal in (post_save, post_delete):
        signal.connect(_changed, sender=Brand, dispatch_uid="brand-look")


def _kept() -> Look | None:
    try:
        kept = cache.get(_KEY)
    except CACHE_ERRORS:
        return None
    return kept if isinstance(kept, Look) else None


def _changed(sender, **kwargs) -> None:
    transaction.on_commit(renew_look)


def stamp_of(css: str) -> str:
    """What makes the address of a stylesheet its own."""
    return hashlib.sha256(css.encode()).hexdigest()[:12]


def _address_of(brand: Brand) -> str:
    if not brand.palette:
        return ""
    address = reverse("brand_stylesheet", args=[stamp_of(brand.palette.stylesheet())])
    return "/" + address.removeprefix(
        get_script_prefix()
    )  # kept for everybody, whatever prefix the page stands below


def logo_of(brand: Brand) -> str:
    """The address of its logo; empty when there is none, or its file is missing."""
    if brand.logo is None:
        return ""
    try:
        return brand.logo.get_rendition(_LOGO).url
    except (SourceImageIOError, OSError):
        return ""  # the file is missing; the content health report names it
