"""Housekeeping of the queue."""

from datetime import timedelta

from django.core.management import call_command
from django.utils import timezone
from django_q.models import Task

KEEP_RESULTS = timedelta(days=14)


def forget_old_results():
    """Delete results that nobody will look at any more."""
    Task.objects.filter(stopped__lt=timezone.now() - KEEP_RESULTS).delete()


def publish_scheduled():
    """Publish and withdraw pages and snippets whose time has come, as editors have set it in Wagtail."""
    call_command("publish_scheduled")
