"""What runs by the clock: names, jobs and cron times, written into django-q2's table after each migration."""

from django_q.models import Schedule

#: dotted job -> cron expression; what stands above the portal adds its own when its app is ready
SCHEDULES = {
    "portal.events.jobs.sweep": "* * * * *",
    "portal.events.jobs.seal": "* * * * *",
    "portal.events.jobs.mail_seal": "11 5 * * *",
    "portal.notifications.jobs.sweep": "* * * * *",
    "portal.documents.jobs.sweep": "*/5 * * * *",
    "portal.documents.jobs.discard_strays": "47 3 * * *",
    "portal.accounts.jobs.end_run_out": "11 0 * * *",
    "portal.accounts.jobs.forget_keys": "27 3 * * *",
    "portal.accounts.jobs.forget_sessions": "37 3 * * *",
    "portal.notifications.jobs.remind_of_ends": "20 7 * * *",
    "portal.queue.jobs.forget_old_results": "17 3 * * *",
    "portal.queue.jobs.publish_scheduled": "* * * * *",
}


def install_schedules(**kwargs):
    """Make the table of schedules equal to `SCHEDULES`; runs after each migration."""
    Schedule.objects.exclude(name__in=SCHEDULES).delete()
    for job, cron in SCHEDULES.items():
        Schedule.objects.update_or_create(
            name=job,
            defaults={
                "func": "portal.queue.actions.run_by_the_clock",
                "args": repr((job,)),
                "schedule_type": Schedule.CRON,
                "cron": cron,
                "repeats": -1,
            },
        )
