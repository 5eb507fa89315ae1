"""How long ago something was, in one unit and in good grammar.

Babel knows the languages' own rules; Django's `naturaltime` joins two units and declines neither.
"""

from datetime import datetime, timedelta

from babel.dates import format_timedelta
from django import template
from django.utils import timezone
from django.utils.translation import get_language

register = template.Library()


@register.filter
def ago(time: datetime, now: datetime | None = None) -> str:
    """The time since, as in "3 days ago" or „vor 3 Tagen“; what lies ahead counts as now."""
    passed = max((now or timezone.now()) - time, timedelta(seconds=1))
    return format_timedelta(-passed, add_direction=True, locale=get_language() or "en", threshold=0.95)
