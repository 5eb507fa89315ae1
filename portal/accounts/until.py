"""A last day, as people say it, and the moment that it ends."""

from datetime import datetime, time, timedelta

from django import forms
from django.core.exceptions import ValidationError
from django.utils import timezone
from django.utils.translation import gettext_lazy as _


class UntilField(forms.DateField):
    """The last day of an access; cleans to the moment at which that day ends where the person is."""

    widget = forms.DateInput(attrs={"type": "date"}, format="%Y-%m-%d")
    default_error_messages = {"past": _("This day is over. Please choose a later one.")}

    def clean(self, value):
        day = super().clean(value)
        if day is None:
            return None
        end = timezone.make_aware(datetime.combine(day + timedelta(days=1), time.min))
        if end <= timezone.now():
            raise ValidationError(self.error_messages["past"], code="past")
        return end

    def prepare_value(self, value):
        return last_day(value) if isinstance(value, datetime) else value


def last_day(end: datetime):
    """The day that an access which ends at this moment lasts through."""
    return timezone.localdate(end - timedelta(seconds=1))
