"""A second pair of eyes for pages: the workflow that "Submit to moderation" starts, there from the first day."""

from collections.abc import Iterable

from django.contrib.auth.models import Group

NAME = "Second pair of eyes"
#: made by Wagtail's migrations for a group of theirs, which is gone when ours are made
_WAGTAILS = "Moderators approval"


def install_moderation(groups: Iterable[Group]) -> None:
    """Let the groups approve in Wagtail's workflow of the whole tree, as long as nobody has given it to others."""
    from wagtail.models import GroupApprovalTask, Workflow

    task = GroupApprovalTask.objects.filter(name=_WAGTAILS, groups__isnull=True).first()
    if task is None:
        return
    task.groups.set(groups)
    GroupApprovalTask.objects.filter(pk=task.pk).update(name=NAME)
    Workflow.objects.filter(name=_WAGTAILS).update(name=NAME)
