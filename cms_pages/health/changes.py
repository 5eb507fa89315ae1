"""After each change of a published page the queue looks at it again: one job for all changes of a transaction."""

from django.db import connection, transaction
from django.db.models.signals import post_delete, post_save
from wagtail.models import Page, get_page_models
from wagtail.signals import page_published, page_unpublished, post_page_move

from cms_pages.models import Banner, Footer, Navigation
from portal.queue.actions import enqueue

from .jobs import BATCH, check_changed


def connect() -> None:
    """Listen; called once when the app is ready."""
    for signal in (page_published, page_unpublished, post_page_move):
        signal.connect(_changed, dispatch_uid="content-health")
    for model in get_page_models():
        post_delete.connect(_changed, sender=model, dispatch_uid="content-health")
    for model in (Navigation, Footer, Banner):
        for signal in (post_save, post_delete):
            signal.connect(_changed, sender=model, dispatch_uid="content-health")


class _Changed:
    """The pages that a transaction has changed; called when it is committed."""

    def __init__(self) -> None:
        self.page_ids: set[int] = set()

    def __call__(self) -> None:
        ids = sorted(self.page_ids)
        for start in range(0, max(len(ids), 1), BATCH):
            enqueue(check_changed, *ids[start : start + BATCH])


def _changed(sender, instance, raw=False, **kwargs) -> None:
    """A page, or a snippet that stands on every page: those are looked at in each job."""
    if raw:
        return
    waiting = next((one[1] for one in connection.run_on_commit if isinstance(one[1], _Changed)), None)
    after_commit = waiting or _Changed()
    if isinstance(instance, Page):
        after_commit.page_ids.add(instance.pk)
    if waiting is None:
        transaction.on_commit(after_commit)
