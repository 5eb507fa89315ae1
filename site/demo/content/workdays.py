"""Turn counted working days into dates, and dates in messages into words.

The history is told relative to the day on which the demo is made, so that it is always recent. Working days
are counted, not calendar days, so that nobody seems to mend boilers on a Sunday.
"""

import re
from collections.abc import Iterator
from datetime import date, datetime, time, timedelta

from demo.content.schema import Conversation, Language, Step, WorkdaysAfter

WEEKDAYS: dict[Language, tuple[str, ...]] = {
    "en": ("Monday", "Tuesday", "Wednesday", "Thursday", "Friday"),
    "de": ("Montag", "Dienstag", "Mittwoch", "Donnerstag", "Freitag"),
    "fr": ("lundi", "mardi", "mercredi", "jeudi", "vendredi"),
    "it": ("lunedì", "martedì", "mercoledì", "giovedì", "venerdì"),
}
# fmt: off
MONTHS: dict[Language, tuple[str, ...]] = {
    "en": (
        "January", "February", "March", "April", "May", "June",
        "July", "August", "September", "October", "November", "December",
    ),
    "de": (
        "Januar", "Februar", "März", "April", "Mai", "Juni",
        "Juli", "August", "September", "Oktober", "November", "Dezember",
    ),
    "fr": (
        "janvier", "février", "mars", "avril", "mai", "juin",
        "juillet", "août", "septembre", "octobre", "novembre", "décembre",
    ),
    "it": (
        "gennaio", "febbraio", "marzo", "aprile", "maggio", "giugno",
        "luglio", "agosto", "settembre", "ottobre", "novembre", "dicembre",
    ),
}
# fmt: on
SATURDAY = 5
DAY_IN_TEXT = re.compile(r"\{day\+(\d+)\}")


def add_workdays(start: date, days: int) -> date:
    """Return the date so many working days after (or, when negative, before) the start."""
    step = timedelta(days=1 if days >= 0 else -1)
    moved = start
    for _ in range(abs(days)):
        moved += step
        while moved.weekday() >= SATURDAY:
            moved += step
    return moved


def began_on(conversation: Conversation, today: date) -> date:
    """Return the day on which the request began: a working day before today."""
    return add_workdays(today, -conversation.workdays_ago)


def began_at(conversation: Conversation, today: date) -> datetime:
    """Return the local time, without a zone, at which the request began."""
    return datetime.combine(began_on(conversation, today), time.fromisoformat(conversation.at))


def timeline(conversation: Conversation, today: date) -> Iterator[tuple[datetime, Step]]:
    """Yield each step with its local time, without a zone, in order; all of them before today."""
    began = began_on(conversation, today)
    for step in conversation.steps:
        yield (
            datetime.combine(add_workdays(began, step.day), time.fromisoformat(step.at)),
            step,
        )


def answer_date(answer: WorkdaysAfter, began: date) -> date:
    """Return the date that an answer counts from the day on which the request began."""
    return add_workdays(began, answer.days)


def spell_date(day: date, language: Language) -> str:
    """Return a working day as people write it in a message: Thursday 12 March."""
    weekday, month = WEEKDAYS[language][day.weekday()], MONTHS[language][day.month - 1]
    if language == "de":
        return f"{weekday}, {day.day}. {month}"
    if language == "fr" and day.day == 1:
        return f"{weekday} 1er {month}"
    return f"{weekday} {day.day} {month}"


def spell_days(text: str, began: date, language: Language) -> str:
    """Return the text with each `{day+5}` as the date five working days after the request began."""
    return DAY_IN_TEXT.sub(lambda found: spell_date(add_workdays(began, int(found[1])), language), text)
