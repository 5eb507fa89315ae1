"""`seed_demo`: makes the demo company; safe to run again."""

import signal
import sys
from collections.abc import Iterator
from contextlib import contextmanager

from django.conf import settings
from django.core.management.base import BaseCommand, CommandError
from django.utils import timezone

from demo.seed import seed


class Command(BaseCommand):
    help = "Makes the demo company: its site, its people and a year of their requests. Safe to run again."
    # Checking would load every URL, which is most of the time of a run that finds everything made.
    requires_system_checks = []

    def handle(self, *args, **options):
        if not settings.DEMO:
            raise CommandError("The demo company is only made where settings.DEMO is on.")
        with _orderly_end():
            seed(now=timezone.now(), say=self._say)

    def _say(self, line: str) -> None:
        self.stdout.write(line)
        self.stdout.flush()


@contextmanager
def _orderly_end() -> Iterator[None]:
    """Let SIGTERM end the command as Ctrl-C does, so that what was begun is undone, files included."""
    before = signal.signal(signal.SIGTERM, lambda number, _frame: sys.exit(128 + number))
    try:
        yield
    finally:
        signal.signal(signal.SIGTERM, before)
