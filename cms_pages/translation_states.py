"""How far each page is translated into each language: one definition for reports, filters and totals."""

from collections.abc import Collection, Iterable
from dataclasses import dataclass
from datetime import datetime
from uuid import UUID

from django.db import models
from django.db.models import Case, Count, Exists, OuterRef, Q, Value, When
from django.utils.translation import gettext_lazy as _
from django.utils.translation import pgettext_lazy
from wagtail.models import Locale, PageQuerySet
from wagtail_localize.models import StringSegment, StringTranslation, Translation

from .originals import originals, own_pages


class State(models.TextChoices):
    """Of an original in one language."""

    ORIGINAL = "original", _("Original")
    CURRENT = "current", _("Up to date")
    CHANGED = "changed", _("Original changed since")
    PROGRESS = "progress", pgettext_lazy("translation", "In progress")
    MISSING = "missing", _("Missing")


@dataclass(frozen=True)
class Progress:
    """How far a translation is, in texts, and when the original's were last taken over."""

    done: int
    total: int
    taken_over_at: datetime


def progress_of(keys: Collection[UUID]) -> dict[tuple[UUID, int], Progress]:
    """By translation key and language, for every translation that wagtail-localize keeps in step."""
    finished = _translated(OuterRef("source__translations__target_locale_id"))
    counts = (
        StringSegment.objects.filter(source__object_id__in=keys, source__translations__enabled=True)
        .annotate(is_done=Exists(finished))
        .values("source__translations")
        .annotate(total=Count("pk"), done=Count("pk", filter=Q(is_done=True)))
        .values_list("source__translations", "done", "total")
    )
    numbers = {translation_id: (done, total) for translation_id, done, total in counts}
    found = Translation.objects.filter(source__object_id__in=keys, enabled=True).select_related("source")
    return {
        (one.source.object_id, one.target_locale_id): Progress(
            *numbers.get(one.pk, (0, 0)), taken_over_at=one.source.last_updated_at
        )
        for one in found.defer("source__content_json")
    }


def with_states(pages: PageQuerySet, locales: Iterable[Locale]) -> PageQuerySet:
    """The originals with their state in each language, under the names that `state_name` gives."""
    return pages.annotate(**{state_name(locale): _state_in(locale) for locale in locales})


def state_name(locale: Locale) -> str:
    """Where `with_states` puts the state in a language."""
    return f"state_{locale.pk}"


def in_state(pages: PageQuerySet, state: str, locales: Iterable[Locale]) -> PageQuerySet:
    """Those that are in a state in one of the languages; `pages` has their states."""
    wanted = Q()
    for locale in locales:
        wanted |= Q(**{state_name(locale): state})
    return pages.filter(wanted)


def totals(locale: Locale) -> dict[str, int]:
    """How many originals are in which state in a language."""
    name = state_name(locale)
    rows = with_states(originals(), [locale]).order_by().values_list(name).annotate(Count("pk"))
    return dict(rows)


def _state_in(locale: Locale) -> Case:
    translations = own_pages().filter(translation_key=OuterRef("translation_key"), locale=locale)
    followed = Translation.objects.filter(
        source__object_id=OuterRef("translation_key"), target_locale=locale, enabled=True
    )
    missing_text = StringSegment.objects.filter(~Exists(_translated(locale.pk)), source_id=OuterRef("source_id"))
    unfinished = followed.filter(Exists(missing_text))
    left_behind = followed.filter(source__last_updated_at__lt=OuterRef("last_published_at"))
    older = translations.filter(last_published_at__lt=OuterRef("last_published_at"))
    return Case(
        When(locale=locale, then=Value(State.ORIGINAL)),
        When(~Exists(translations), then=Value(State.MISSING)),
        When(Exists(translations.filter(live=False)), then=Value(State.PROGRESS)),
        When(Exists(unfinished), then=Value(State.PROGRESS)),
        When(Exists(left_behind), then=Value(State.CHANGED)),
        When(~Exists(followed) & Exists(older), then=Value(State.CHANGED)),
        default=Value(State.CURRENT),
        output_field=models.CharField(),
    )


def _translated(locale_id) -> models.QuerySet:
    """The translation of a text of the outer query into a language."""
    return StringTranslation.objects.filter(
        translation_of_id=OuterRef("string_id"),
        context_id=OuterRef("context_id"),
        locale_id=locale_id,
        has_error=False,
    )
