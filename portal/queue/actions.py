"""Put work on the queue, run it, try again, give up where staff can see it.

The queue lives in the database, so a job that is enqueued in a transaction is published by its commit and
forgotten by its rollback. Each job may run twice: it takes ids, opens its own context and calls one verb.
"""

import logging
import random
import uuid
from collections.abc import Callable
from datetime import timedelta

from django.conf import settings
from django.db import transaction
from django.db.models import F
from django.utils import timezone
from django.utils.module_loading import import_string
from django_q.models import OrmQ
from django_q.signing import SignedPackage

from .models import JobRun

logger = logging.getLogger(__name__)

MAX_ATTEMPTS = 6


class JobGivenUp(Exception):
    """The job failed as often as it may; it waits for a member of staff."""


def enqueue(job: Callable | str, *arguments: int | str, key: uuid.UUID | None = None, delay: timedelta = timedelta()):
    """Queue `job(*arguments)` for the worker.

    job: a module-level function, or its dotted name.
    delay: how long to wait before the first attempt; django-q2 leaves rows alone whose lock is ahead.
    """
    name = job if isinstance(job, str) else f"{job.__module__}.{job.__qualname__}"
    key = key or uuid.uuid4()
    now = timezone.now()
    task = {
        "id": uuid.uuid4().hex,
        "name": name.removeprefix("portal."),
        "func": "portal.queue.actions.run",
        "args": (str(key), name, *arguments),
        "kwargs": {},
        "started": now,
        # The wrapper decides about another attempt; for django-q2 a failure is an end.
        "ack_failure": True,
    }
    OrmQ.objects.create(key=settings.Q_CLUSTER["name"], payload=SignedPackage.dumps(task), lock=now + delay)


def run(key: str, name: str, *arguments):
    """Entry point of the worker: count the attempt, do the work, and forget or retry it."""
    attempts = _begin(key, name, arguments)
    if attempts > MAX_ATTEMPTS:
        # The attempts before this one never came back: the job kills its worker.
        _give_up(key, "The worker died in each attempt.")
        raise JobGivenUp(f"{name}{arguments} was started {MAX_ATTEMPTS} times without coming back")
    try:
        result = import_string(name)(*arguments)
    except Exception as error:
        logger.exception("job %s%s failed, attempt %s", name, arguments, attempts)
        _after_failure(key, name, arguments, attempts, error)
        raise
    JobRun.objects.filter(key=key).delete()
    return result


def run_by_the_clock(name: str):
    """Entry point of the worker for what a schedule starts: staff see a failure until it goes well again."""
    key = uuid.uuid5(uuid.NAMESPACE_URL, name)
    try:
        result = import_string(name)()
    except Exception as error:
        logger.exception("scheduled job %s failed", name)
        trouble = {
            "started_at": timezone.now(),
            "given_up_at": timezone.now(),
            "error": f"{type(error).__name__}: {error}",
        }
        known = JobRun.objects.filter(key=key).update(attempts=F("attempts") + 1, **trouble)
        if not known:
            JobRun.objects.get_or_create(key=key, defaults={"name": name, "attempts": 1, **trouble})
        raise
    JobRun.objects.filter(key=key).delete()
    return result


def retry(*, run: JobRun):
    """Start a job again that was given up; staff ask for it on the page of jobs in trouble."""
    with transaction.atomic():
        updated = JobRun.objects.filter(pk=run.pk, given_up_at__isnull=False).update(given_up_at=None, attempts=0)
        if updated:
            enqueue(run.name, *run.arguments, key=run.key)


def _begin(key, name, arguments) -> int:
    run, _created = JobRun.objects.get_or_create(
        key=key, defaults={"name": name, "arguments": list(arguments), "started_at": timezone.now()}
    )
    JobRun.objects.filter(pk=run.pk).update(attempts=F("attempts") + 1, started_at=timezone.now())
    return run.attempts + 1


def _after_failure(key, name, arguments, attempts: int, error: Exception):
    JobRun.objects.filter(key=key).update(error=f"{type(error).__name__}: {error}")
    if attempts >= MAX_ATTEMPTS:
        _give_up(key, f"{type(error).__name__}: {error}")
    else:
        enqueue(name, *arguments, key=uuid.UUID(str(key)), delay=backoff(attempts))


def backoff(attempts: int) -> timedelta:
    """Wait before the next attempt: 2, 4, 8 … times the base, give or take a quarter."""
    seconds = settings.JOB_RETRY_SECONDS * 2**attempts
    return timedelta(seconds=seconds * random.uniform(0.75, 1.25))  # noqa: S311  # jitter, no secret


def _give_up(key, error: str):
    JobRun.objects.filter(key=key).update(given_up_at=timezone.now(), error=error)
