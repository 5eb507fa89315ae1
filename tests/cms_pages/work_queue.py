"""What waits for the worker, done on the spot in the test's own transaction."""

from django_q.models import OrmQ

from portal.queue.actions import run


def work_off(*, names: str = "") -> list[str]:
    """Run every job that waits, and those that they queue, whose name begins so; the names in order."""
    done = []
    while rows := [row for row in OrmQ.objects.order_by("pk") if row.task["name"].startswith(names)]:
        for row in rows:
            done.append(row.task["name"])
            OrmQ.objects.filter(pk=row.pk).delete()
            run(*row.task["args"])
    return done
