"""The check on the queue: the whole site each night and on demand, a batch a job; a page after each change of it."""

from django.utils import timezone
from wagtail.models import Page, ReferenceIndex

from cms_pages.models import HealthCheck
from portal.queue.actions import enqueue

from . import actions

#: pages of one job, which takes a few seconds
BATCH = 100
#: when a page changes, at most so many that lead to it are looked at at once; the night looks at the others
_NEIGHBOURS = 100


def check_site() -> None:
    """Begin a look at the whole site, unless one is under way."""
    check = actions.begin_check(now=timezone.now())
    if check is not None:
        enqueue(check_next, check.pk, 0, 0)


def check_next(check_id: int, last_id: int, pages: int) -> None:
    """Check the next batch; the last one ends the check."""
    check = HealthCheck.objects.filter(pk=check_id, ended_at__isnull=True).first()
    if check is None:
        return
    batch = actions.pages_after(last_id=last_id, count=BATCH)
    actions.check_pages(pages=batch, now=timezone.now())
    if len(batch) == BATCH:
        enqueue(check_next, check_id, batch[-1].pk, pages + BATCH)
        return
    actions.check_snippets(now=timezone.now())
    actions.end_check(check=check, pages=pages + len(batch), now=timezone.now())


def check_changed(*page_ids: int) -> None:
    """Check pages that were published, unpublished or deleted, their translations, and what leads to them."""
    keys = Page.objects.filter(pk__in=page_ids).values("translation_key")
    group = set(Page.objects.filter(translation_key__in=keys).values_list("pk", flat=True)) | set(page_ids)
    references = ReferenceIndex.objects.filter(to_object_id__in=[str(pk) for pk in group])
    leading = references.filter(to_content_type__model="page", base_content_type__model="page")
    neighbours = leading.order_by("object_id").values_list("object_id", flat=True).distinct()[:_NEIGHBOURS]
    affected = group | {int(object_id) for object_id in neighbours}
    now = timezone.now()
    pages = actions.published_pages(ids=affected)
    actions.check_pages(pages=pages, now=now)
    actions.forget_pages(ids=affected - {page.pk for page in pages})
    actions.check_snippets(now=now)
