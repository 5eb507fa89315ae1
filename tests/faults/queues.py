"""Looking at the queue, and moving its clock on."""

from datetime import timedelta

from django.utils import timezone
from django_q.models import OrmQ

from portal.queue.models import JobRun
from tests.live.deadline import eventually


def let_locks_run_out() -> None:
    """Have the queue give away again what a dead worker had taken, as it does by itself after `retry` seconds."""
    OrmQ.objects.update(lock=timezone.now() - timedelta(seconds=1))


def wait_until_done() -> None:
    """Wait until no job waits and none is in trouble."""
    eventually(lambda: not OrmQ.objects.exists() and not JobRun.objects.exists(), "the queue is empty")


def only_run() -> JobRun:
    """The one job that has started and not ended well."""
    return JobRun.objects.get()
