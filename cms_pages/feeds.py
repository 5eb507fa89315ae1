"""The articles of a language as RSS 2.0. Format: https://www.rssboard.org/rss-specification"""

from datetime import datetime, time
from uuid import uuid5

from django.conf import settings
from django.contrib.syndication.views import Feed
from django.http import Http404
from django.urls import reverse
from django.utils import timezone
from django.utils.feedgenerator import Enclosure, Rss201rev2Feed
from django.utils.translation import gettext as _
from django.utils.translation import override
from wagtail.images import get_image_model
from wagtail.images.models import SourceImageIOError
from wagtail.models import Locale

from .branding import look
from .frame import absolute
from .models import ArticleIndexPage, ArticlePage

_NEWEST = 30
_CUT = "fill-1200x630|format-jpeg"
_MINUTES = 60


class ArticleFeed(Feed):
    """The newest articles. Reading programs ask again and again: they are told for how long they need not."""

    feed_type = Rss201rev2Feed
    ttl = str(_MINUTES)
    item_guid_is_permalink = False  # a new slug makes no new article

    def __call__(self, request, *args, **kwargs):
        response = super().__call__(request, *args, **kwargs)
        response["Cache-Control"] = f"public, max-age={_MINUTES * 60 // 4}"
        return response

    def get_object(self, request, language: str) -> Locale:
        """The locale; 404 for a language that the site does not have."""
        if language not in dict(settings.LANGUAGES):
            raise Http404
        return Locale.objects.get(language_code=language)

    def get_feed(self, obj, request):
        with override(obj.language_code):
            return super().get_feed(obj, request)

    def title(self, locale: Locale) -> str:
        index = self._index(locale)
        return f"{look().name}: {index.title}" if index else look().name

    def description(self, locale: Locale) -> str:
        index = self._index(locale)
        return (index.search_description or index.intro) if index else _("What we write about our work.")

    def link(self, locale: Locale) -> str:
        index = self._index(locale)
        return absolute((index.get_url() if index else None) or f"/{locale.language_code}/")

    def feed_url(self, locale: Locale) -> str:
        return absolute(reverse("feed", args=[locale.language_code]))

    def items(self, locale: Locale) -> list[ArticlePage]:
        articles = list(ArticlePage.objects.newest(locale)[:_NEWEST])
        pictures = get_image_model().objects.filter(pk__in={article.image_id for article in articles})
        ready = {picture.pk: picture for picture in pictures.prefetch_renditions(_CUT)}
        for article in articles:
            article.image = ready.get(article.image_id)
        return articles

    def item_title(self, article: ArticlePage) -> str:
        return article.title

    def item_description(self, article: ArticlePage) -> str:
        return article.intro

    def item_link(self, article: ArticlePage) -> str:
        return absolute(article.get_url() or "/")

    def item_guid(self, article: ArticlePage) -> str:
        return uuid5(article.translation_key, article.locale.language_code).urn

    def item_author_name(self, article: ArticlePage) -> str:
        return article.author

    def item_pubdate(self, article: ArticlePage) -> datetime:
        return timezone.make_aware(datetime.combine(article.published_on, time(8)))

    def item_enclosures(self, article: ArticlePage) -> list[Enclosure]:
        try:
            picture = article.image.get_rendition(_CUT) if article.image else None
            return [Enclosure(absolute(picture.url), str(picture.file.size), "image/jpeg")] if picture else []
        except (SourceImageIOError, OSError):
            return []  # the file is missing; the content health report names it

    @staticmethod
    def _index(locale: Locale) -> ArticleIndexPage | None:
        return ArticleIndexPage.objects.live().filter(locale=locale).select_related("locale").first()
