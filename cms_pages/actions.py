"""What visitors of the public site change."""

from datetime import datetime

from django.db.models import F

from .models import MissedSearch


def note_missed_search(*, language: str, words: str, now: datetime) -> None:
    """Write down that nobody found these words in a language, once more."""
    missed = MissedSearch(language=language, words=words, last_at=now)
    MissedSearch.objects.bulk_create([missed], ignore_conflicts=True)
    MissedSearch.objects.filter(language=language, words=words).update(times=F("times") + 1, last_at=now)
