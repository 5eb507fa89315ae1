"""Wagtail's own background tasks on our queue, so that there is one queue to watch."""

import logging

from django.core.exceptions import ObjectDoesNotExist
from django.utils import timezone
from django.utils.module_loading import import_string
from django_tasks.backends.base import BaseTaskBackend
from django_tasks.base import TaskResult, TaskResultStatus
from django_tasks.signals import task_enqueued
from django_tasks.utils import normalize_json

from . import actions

logger = logging.getLogger(__name__)
#: these load what is to be found or what refers to others, and what was deleted in the meantime need not be
_INDEXING = ("modelsearch.tasks.insert_or_update_object_task", "wagtail.tasks.update_reference_index_task")


def call(path: str, args: list, kwargs: dict) -> None:
    """Run one of Wagtail's tasks in the worker."""
    try:
        import_string(path).call(*args, **kwargs)
    except ObjectDoesNotExist:
        if path not in _INDEXING:
            raise
        logger.info("nothing to index, %s is gone", args)


class QueueBackend(BaseTaskBackend):
    """A backend for django-tasks that enqueues on our queue; results are not kept."""

    supports_get_result = False

    def enqueue(self, task, args, kwargs) -> TaskResult:
        self.validate_task(task)
        args, kwargs = normalize_json(args), normalize_json(kwargs)
        path = f"{task.func.__module__}.{task.func.__qualname__}"
        actions.enqueue(call, path, args, kwargs)
        result = TaskResult(
            task=task,
            id="",
            status=TaskResultStatus.READY,
            enqueued_at=timezone.now(),
            started_at=None,
            last_attempted_at=None,
            finished_at=None,
            args=args,
            kwargs=kwargs,
            backend=self.alias,
            errors=[],
            worker_ids=[],
        )
        task_enqueued.send(type(self), task_result=result)
        return result
