"""The event log for staff: every step of everybody, searchable by person, request and time."""

import json
from dataclasses import dataclass

from django.shortcuts import get_object_or_404
from django.urls import path, reverse
from django.utils import timezone
from django.utils.functional import cached_property
from django.utils.translation import gettext_lazy as _
from django.utils.translation import pgettext_lazy
from django.views.generic import TemplateView
from wagtail.admin.ui.tables import Column, TitleColumn
from wagtail.admin.views.generic.base import WagtailAdminTemplateMixin
from wagtail.admin.views.generic.permissions import PermissionCheckedMixin

from portal.events import keys
from portal.events.actor import Actor
from portal.events.models import Event
from portal.events.permissions import READERS
from portal.events.proofs import proof_of

from . import actions
from .event_facts import facts_of, in_a_cell, names_in
from .event_filters import EventFilters
from .event_objects import object_of
from .listing import DeskIndexView, DeskViewSet
from .wording import actor_of, label_of


def visible_to(actor: Actor):
    """The whole log for support staff, nothing for anybody else."""
    return Event.objects.all() if actor.part in READERS else Event.objects.none()


@dataclass(frozen=True)
class ShownEvent:
    """One event in words, for a list."""

    event: Event
    label: str
    who: str
    ip: str


def shown(event: Event) -> ShownEvent:
    """Words for one event."""
    return ShownEvent(event, label_of(event.verb), actor_of(event), (event.personal or {}).get("ip", ""))


class TimeColumn(Column):
    """Date and time to the second."""

    cell_template_name = "portal/desk/cells/time.html"


class RequestColumn(Column):
    """The number of a request, as a link."""

    cell_template_name = "portal/desk/cells/event_request.html"


class AccountColumn(Column):
    """The number of a customer, as a link."""

    cell_template_name = "portal/desk/cells/event_account.html"


class EventListView(DeskIndexView):
    """The list, newest first. Ids are ordered by time, so the primary key is the order."""

    visible_to = staticmethod(visible_to)
    page_title = _("Event log")
    filterset_class = EventFilters
    exports = {
        "at": (_("Time"), lambda event: event.at),
        "who": (_("Who"), actor_of),
        "actor": (_("Person number"), lambda event: event.actor_id),
        "what": (_("Event"), lambda event: label_of(event.verb)),
        "verb": (_("Verb"), lambda event: event.verb),
        "account": (_("Customer number"), lambda event: event.account_id),
        "request": (_("Request number"), lambda event: event.request_id),
        "ip": (_("IP address"), lambda event: (event.personal or {}).get("ip")),
        "agent": (_("Browser"), lambda event: (event.personal or {}).get("user_agent")),
        "details": (_("Details"), lambda event: in_a_cell(event.facts)),
        "id": (_("Id"), lambda event: str(event.pk)),
        "payload": (_("Payload"), lambda event: event.payload),
    }

    @cached_property
    def default_ordering(self):
        """Ids are in the order in which events were written, which an index of each filter gives; so are times."""
        by_time = self.request.GET.get("since") or self.request.GET.get("until")
        return ("-at", "-pk") if by_time else ("-pk",)

    def get_base_queryset(self):
        return super().get_base_queryset().defer("leaf", "salt")

    def make_ready(self, rows):
        names = names_in(rows)
        for event in rows:
            event.facts = facts_of(event, names)

    @cached_property
    def columns(self):
        return [
            TimeColumn("at", label=_("Time"), sort_key="pk"),
            TitleColumn(
                "label",
                label=_("Event"),
                accessor=lambda event: label_of(event.verb),
                get_url=lambda event: reverse("events:detail", args=[event.pk]),
            ),
            Column("who", label=_("Who"), accessor=actor_of),
            AccountColumn("account_id", label=_("Customer")),
            RequestColumn("request_id", label=_("Request")),
            Column("ip", label=_("IP address"), accessor=lambda event: (event.personal or {}).get("ip", "–")),
        ]


class EventView(PermissionCheckedMixin, WagtailAdminTemplateMixin, TemplateView):
    """One event with its payload as it was hashed, made readable."""

    model = Event
    any_permission_required = ["view"]
    template_name = "portal/desk/event.html"
    header_icon = "history"

    def get(self, request, *args, **kwargs):
        self.event = get_object_or_404(visible_to(request.actor), pk=kwargs["pk"])
        actions.note_event_view(event=self.event, by=request.actor, now=timezone.now())
        return self.render_to_response(self.get_context_data())

    def get_page_title(self):
        return label_of(self.event.verb)

    def get_breadcrumbs_items(self):
        return [
            *self.breadcrumbs_items,
            {"url": reverse("events:index"), "label": _("Event log")},
            {"url": "", "label": self.get_page_title()},
        ]

    def get_context_data(self, **kwargs):
        event = self.event
        return super().get_context_data(**kwargs) | {
            "event": event,
            "label": label_of(event.verb),
            "who": actor_of(event),
            "object": object_of(event, self.request),
            "proof": proof_of(event, trusted=keys.trusted_keys()),
            "personal": event.personal or {},
            "facts": facts_of(event, names_in([event])),
            "payload": json.dumps(json.loads(event.payload), indent=2, ensure_ascii=False),
            "leaf": bytes(event.leaf).hex(),
        }


class EventViewSet(DeskViewSet):
    """`events:index` and `events:detail`."""

    model = Event
    name = "events"
    icon = "history"
    menu_label = pgettext_lazy("menu", "Event log")
    menu_order = 800
    list_per_page = 50
    index_view_class = EventListView

    def get_urlpatterns(self):
        return [*super().get_urlpatterns(), path("<uuid:pk>/", EventView.as_view(), name="detail")]
