"""What the search remembers."""

from django.conf import settings
from django.contrib.postgres.indexes import GinIndex
from django.db import models
from django.utils.translation import gettext_lazy as _


class MissedSearch(models.Model):
    """Words that somebody looked for in a language and that no page has; not who, only how often and when last."""

    language = models.CharField(_("language"), max_length=10, choices=settings.LANGUAGES)
    words = models.CharField(_("words"), max_length=80)
    times = models.PositiveIntegerField(_("times"), default=0)
    last_at = models.DateTimeField(_("last searched"))

    wagtail_reference_index_ignore = True

    class Meta:
        verbose_name = _("search without results")
        verbose_name_plural = _("searches without results")
        default_permissions = ("view",)
        constraints = [models.UniqueConstraint(name="missed_search_once", fields=["language", "words"])]
        indexes = [models.Index(name="missed_search_often", fields=["-times", "-last_at"])]

    def __str__(self) -> str:
        return self.words


class SearchWord(models.Model):
    """A word of a published page, to forgive typing errors with; `plain` is without accents."""

    language = models.CharField(max_length=10)
    word = models.CharField(max_length=40)
    plain = models.CharField(max_length=80)

    wagtail_reference_index_ignore = True

    class Meta:
        verbose_name = _("word of the search")
        verbose_name_plural = _("words of the search")
        default_permissions = ()
        constraints = [models.UniqueConstraint(name="search_word_once", fields=["language", "word"])]
        indexes = [GinIndex(name="search_word_likeness", fields=["plain"], opclasses=["gin_trgm_ops"])]

    def __str__(self) -> str:
        return self.word
