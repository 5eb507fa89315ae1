"""wagtail-localize's own background work on our queue: copying a tree, and translating what stands below a page."""

from typing import Any

from django.apps import apps
from django.db.models import Exists, Model, OuterRef
from django.utils.module_loading import import_string
from wagtail.models import Locale, Page
from wagtail_localize.components import BaseComponentManager
from wagtail_localize.synctree import synchronize_tree
from wagtail_localize.tasks import BaseJobBackend

from portal.queue.actions import enqueue

#: so many pages are copied in one go, well within the time that the queue gives a job
_AT_ONCE = 50


class QueueBackend(BaseJobBackend):
    """Named in WAGTAILLOCALIZE_JOBS."""

    def enqueue(self, func, args, kwargs):
        """Queue `func`; models travel as their names and keys."""
        if func is synchronize_tree:
            # Its own work is one job for the whole tree, which a large one would not survive.
            enqueue(follow_tree, args[0].pk, args[1].pk)
            return
        enqueue(call, f"{func.__module__}.{func.__qualname__}", packed(args), packed(kwargs))


def call(path: str, args: list, kwargs: dict) -> None:
    """Run one of wagtail-localize's functions in the worker."""
    import_string(path)(*unpacked(args), **unpacked(kwargs))


def follow_tree(source_id: int, target_id: int) -> None:
    """Let pages of one language stand in for themselves in another where they are missing, those above first."""
    if not {source_id, target_id} <= set(Locale.objects.values_list("pk", flat=True)):
        return
    missing = list(_missing(source_id, target_id)[:_AT_ONCE])
    target = Locale.objects.get(pk=target_id)
    for page in missing:
        if page.has_translation(target):  # made a moment ago, for a page below it
            continue
        page.specific.copy_for_translation(target, copy_parents=True, alias=True)
    if len(missing) == _AT_ONCE:
        enqueue(follow_tree, source_id, target_id)


def _missing(source_id: int, target_id: int):
    there = Page.objects.filter(translation_key=OuterRef("translation_key"), locale_id=target_id)
    return Page.objects.filter(~Exists(there), locale_id=source_id, depth__gt=1).order_by("depth", "path")


def packed(value: Any) -> Any:
    """A value as JSON can hold it."""
    if isinstance(value, Model):
        return {"model": value._meta.label_lower, "pk": value.pk}
    if isinstance(value, BaseComponentManager):
        if value.components:
            raise TypeError("components of translations do not travel through the queue")
        return None
    if isinstance(value, dict):
        return {"items": {name: packed(one) for name, one in value.items()}}
    if value is None or isinstance(value, str | int | bool):
        return value
    return [packed(one) for one in value]


def unpacked(value: Any) -> Any:
    """The value again. Raises DoesNotExist when a row is gone meanwhile."""
    if isinstance(value, list):
        return [unpacked(one) for one in value]
    if not isinstance(value, dict):
        return value
    if "items" in value:
        return {name: unpacked(one) for name, one in value["items"].items()}
    return apps.get_model(value["model"])._default_manager.get(pk=value["pk"])
