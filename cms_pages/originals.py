"""Which page of several languages is the original, and which are its translations."""

from django.conf import settings
from django.db.models import Exists, OuterRef, Q
from wagtail.models import Page, PageQuerySet

_FOUND = 1000


def own_pages() -> PageQuerySet:
    """Pages with words of their own: without the root, and without those that stand in for another page."""
    return Page.objects.filter(depth__gt=1, alias_of__isnull=True)


def originals() -> PageQuerySet:
    """One page for each set of translations: the one in the first language, else the one that was there first."""
    first = Q(locale__language_code=settings.LANGUAGE_CODE)
    siblings = Page.objects.filter(translation_key=OuterRef("translation_key"), alias_of__isnull=True)
    better = siblings.exclude(pk=OuterRef("pk")).filter(first | Q(pk__lt=OuterRef("pk")))
    return own_pages().filter(first | ~Exists(better))


def original_among(pages: list[Page]) -> Page:
    """The same choice among loaded translations of one page."""
    return min(pages, key=lambda page: (page.locale.language_code != settings.LANGUAGE_CODE, page.pk))


def pages_called(words: str) -> list[int]:
    """Ids of the pages whose title has words that begin so; the best thousand."""
    return [page.pk for page in Page.objects.all().autocomplete(words)[:_FOUND]]
