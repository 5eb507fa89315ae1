"""The desk's first page: my work, what waits for somebody, and what is broken."""

from django.urls import reverse
from django.utils import timezone
from django.utils.translation import gettext_lazy as _
from django.utils.translation import pgettext_lazy
from wagtail.admin.site_summary import SummaryItem
from wagtail.admin.ui.components import Component

from portal.events.permissions import READERS
from portal.requests import access
from portal.requests.models import ServiceRequest
from portal.requests.workflow import Status

from .actions import note_list
from .jobs import jobs_visible_to, mails_visible_to

_ROWS, _COUNTED = 8, 999


def is_support(request) -> bool:
    """Whether the person sees customers at all; marketing has no context and must not even be asked."""
    return request.actor is not None and request.actor.part in READERS


def bounded_count(queryset) -> int:
    """How many, and no further than a thousand."""
    return queryset.order_by()[: _COUNTED + 1].count()


class RequestsPanel(Component):
    """A short list of requests with a way to the whole of it."""

    template_name = "portal/desk/home_requests.html"

    def __init__(self, *, name, title, empty, view, order, rows):
        self.name, self.title, self.empty, self.view, self.order, self.rows = name, title, empty, view, order, rows

    def get_context_data(self, parent_context):
        return {
            "panel": self,
            "tickets": self.rows,
            "url": f"{reverse('requests:index')}?view={self.view}",
        }


class TroublePanel(Component):
    """Says so when jobs or mails are stuck, and nothing otherwise."""

    name, order = "trouble", 40
    template_name = "portal/desk/home_trouble.html"

    def __init__(self, actor):
        self.actor = actor

    def get_context_data(self, parent_context):
        return {
            "jobs": bounded_count(jobs_visible_to(self.actor)),
            "mails": bounded_count(mails_visible_to(self.actor)),
        }


def _shown(rows) -> list[ServiceRequest]:
    """What stands in a panel."""
    return list(rows.select_related("account").defer("answers")[:_ROWS])


def panels_for(request) -> list[Component]:
    """The panels of support staff; whose names stand in them is noted, as for the list itself."""
    sent = access.visible_to(request.actor)
    unanswered = sent.open().unassigned().exclude(status__in=[Status.WAITING, Status.DONE])
    mine = _shown(sent.open().assigned_to(request.user.pk).latest_first())
    waiting = _shown(unanswered.order_by("submitted_at"))
    if rows := {row.pk for row in (*mine, *waiting)}:
        shown = sorted(rows)
        note_list(of="servicerequest", filters=["view"], page=1, shown=shown, by=request.actor, now=timezone.now())
    return [
        TroublePanel(request.actor),
        RequestsPanel(
            name="my-requests",
            title=_("My requests"),
            empty=_("Nothing is assigned to you."),
            view="mine",
            order=50,
            rows=mine,
        ),
        RequestsPanel(
            name="waiting-requests",
            title=_("Waiting for an answer from us"),
            empty=_("Nobody is waiting. Well done."),
            view="unassigned",
            order=60,
            rows=waiting,
        ),
    ]


class CountItem(SummaryItem):
    """One number on the first page, leading to its list."""

    template_name = "portal/desk/home_count.html"

    def __init__(self, request, *, label, view, icon, order, rows):
        super().__init__(request)
        self.label, self.view, self.icon, self.order, self.rows = label, view, icon, order, rows

    def get_context_data(self, parent_context):
        count = bounded_count(self.rows)
        return {
            "count": f"{_COUNTED}+" if count > _COUNTED else count,
            "label": self.label,
            "icon": self.icon,
            "url": f"{reverse('requests:index')}?view={self.view}",
        }


def counts_for(request) -> list[SummaryItem]:
    """The numbers of support staff."""
    sent = access.visible_to(request.actor)
    return [
        CountItem(
            request,
            label=pgettext_lazy("requests", "new"),
            view="new",
            icon="mail",
            order=10,
            rows=sent.filter(status=Status.SUBMITTED),
        ),
        CountItem(
            request,
            label=_("assigned to me"),
            view="mine",
            icon="user",
            order=20,
            rows=sent.open().assigned_to(request.user.pk),
        ),
        CountItem(
            request, label=pgettext_lazy("requests", "open"), view="open", icon="list-ul", order=30, rows=sent.open()
        ),
    ]
