"""Work that did not go well: jobs that failed or were given up, and mails that no server took."""

from django.db.models import Q
from django.shortcuts import get_object_or_404, redirect
from django.urls import path
from django.utils.functional import cached_property
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy, pgettext_lazy
from django.views.generic import View
from wagtail.admin import messages
from wagtail.admin.ui.tables import Column, DateColumn
from wagtail.admin.views.generic.permissions import PermissionCheckedMixin

from portal.events.actor import Actor
from portal.events.permissions import READERS
from portal.notifications.models import OutgoingMail
from portal.queue.models import JobRun

from . import access, actions
from .listing import DeskIndexView, DeskViewSet

#: what a viewer's database role may read of a mail; its text holds links that open accounts
ENVELOPE = ("message_id", "cause", "sender", "recipient", "subject", "written_at", "sent_at", "error")


def jobs_visible_to(actor: Actor):
    """Jobs that have failed, or that were started again because their worker died."""
    troubled = JobRun.objects.filter(Q(given_up_at__isnull=False) | ~Q(error="") | Q(attempts__gt=1))
    return troubled if actor.part in READERS else troubled.none()


def mails_visible_to(actor: Actor):
    """Mails that were written and refused; never their text."""
    troubled = OutgoingMail.objects.unsent().exclude(error="").only(*ENVELOPE)
    return troubled if actor.part in READERS else troubled.none()


class JobStateColumn(Column):
    """Given up, or trying again by itself; with the button that starts it again."""

    cell_template_name = "portal/desk/cells/job_state.html"

    def __init__(self, *args, may_retry: bool, **kwargs):
        super().__init__(*args, **kwargs)
        self.may_retry = may_retry

    def get_cell_context_data(self, instance, parent_context):
        return super().get_cell_context_data(instance, parent_context) | {
            "may_retry": self.may_retry and instance.given_up_at is not None,
            "csrf_token": parent_context.get("csrf_token"),
        }


class ErrorColumn(Column):
    """The last error, cut to a readable length."""

    cell_template_name = "portal/desk/cells/error.html"


class JobListView(DeskIndexView):
    """Jobs in trouble, latest first."""

    visible_to = staticmethod(jobs_visible_to)
    is_noted = False
    page_title = gettext_lazy("Jobs in trouble")
    default_ordering = "-started_at"

    @cached_property
    def no_results_message(self):
        return _("Every job has ended well.")

    @cached_property
    def columns(self):
        return [
            Column("name", label=gettext_lazy("Job"), accessor=lambda job: job.name.removeprefix("portal.")),
            Column(
                "arguments", label=gettext_lazy("Arguments"), accessor=lambda job: ", ".join(map(str, job.arguments))
            ),
            Column("attempts", label=gettext_lazy("Attempts"), sort_key="attempts"),
            DateColumn("started_at", label=gettext_lazy("Last attempt"), sort_key="started_at"),
            ErrorColumn("error", label=gettext_lazy("Last error")),
            JobStateColumn(
                "state",
                label=gettext_lazy("State"),
                accessor="given_up_at",
                may_retry=access.may(self.request.actor, "retry_job"),
            ),
        ]


class RetryView(PermissionCheckedMixin, View):
    """Starts a job again that was given up."""

    model = JobRun
    any_permission_required = ["view"]
    http_method_names = ["post"]

    def post(self, request, *args, **kwargs):
        job = get_object_or_404(jobs_visible_to(request.actor), pk=kwargs["pk"])
        actions.retry_job(run=job, by=request.actor)
        messages.success(request, _("The job is queued again."))
        return redirect("jobs:index")


class JobViewSet(DeskViewSet):
    """`jobs:index` and `jobs:retry`."""

    model = JobRun
    name = "jobs"
    icon = "cogs"
    menu_label = pgettext_lazy("menu", "Jobs in trouble")
    menu_order = 820
    index_view_class = JobListView

    def get_urlpatterns(self):
        return [*super().get_urlpatterns(), path("<uuid:pk>/retry/", RetryView.as_view(), name="retry")]


class MailListView(DeskIndexView):
    """Mails that a server refused, latest first; the worker goes on trying."""

    visible_to = staticmethod(mails_visible_to)
    page_title = gettext_lazy("Mails in trouble")
    default_ordering = "-written_at"

    @cached_property
    def no_results_message(self):
        return _("Every mail was taken by the server.")

    @cached_property
    def columns(self):
        return [
            Column("recipient", label=gettext_lazy("To")),
            Column("subject", label=gettext_lazy("Subject")),
            DateColumn("written_at", label=gettext_lazy("Written"), sort_key="written_at"),
            ErrorColumn("error", label=gettext_lazy("Last error")),
        ]


class MailViewSet(DeskViewSet):
    """`mails:index`."""

    model = OutgoingMail
    name = "mails"
    icon = "mail"
    menu_label = pgettext_lazy("menu", "Mails in trouble")
    menu_order = 830
    index_view_class = MailListView
