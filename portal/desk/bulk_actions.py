"""Doing the same to many requests: assign, change status. Each request by its own verb, each refusal told."""

from django import forms
from django.core.exceptions import PermissionDenied
from django.db import transaction
from django.utils import timezone
from django.utils.functional import cached_property
from django.utils.translation import gettext_lazy as _
from django.utils.translation import ngettext
from wagtail.admin import messages
from wagtail.admin.views.bulk_action import BulkAction

from identity.models import User
from portal.events.permissions import NotAllowed
from portal.requests import access, actions
from portal.requests.models import ServiceRequest
from portal.requests.workflow import TRANSITIONS

from . import actions as desk_actions
from .queue import QueueView
from .staff import assignable

#: one click does no more than this, so that it ends before anybody wonders; the rest stays selected by the filters
AT_ONCE = 500
_REFUSALS_SHOWN = 20


class AssignForm(forms.Form):
    """To whom."""

    assignee = forms.TypedChoiceField(label=_("Assigned to"), required=False, coerce=int, empty_value=None)

    def __init__(self, *args, **kwargs):
        super().__init__(*args, **kwargs)
        self.people = assignable()
        self.fields["assignee"].choices = [("", _("Nobody")), *((user.pk, str(user)) for user in self.people)]

    def chosen(self) -> User | None:
        return next((user for user in self.people if user.pk == self.cleaned_data["assignee"]), None)


class StatusForm(forms.Form):
    """Which move."""

    verb = forms.ChoiceField(label=_("Step"), widget=forms.RadioSelect)

    def __init__(self, *args, actor, **kwargs):
        super().__init__(*args, **kwargs)
        verbs = [verb for verb in actions.MOVES if actor.part in access.MAY[verb]]
        self.fields["verb"].choices = [(verb, TRANSITIONS[verb].label) for verb in verbs]


class RequestBulkAction(BulkAction):
    """What both have in common: which requests are meant, who may, and how it is told."""

    models = [ServiceRequest]
    verb = "assign"

    @cached_property
    def actor(self):
        return self.request.actor

    def dispatch(self, request, *args, **kwargs):
        if self.actor is None or self.actor.part not in access.MAY[self.verb]:
            raise PermissionDenied
        return super().dispatch(request, *args, **kwargs)

    def get_queryset(self, model=None, object_ids=()):
        rows = access.visible_to(self.actor).filter(pk__in=[pk for pk in object_ids if str(pk).isdecimal()])
        return list(rows.select_related("account").latest_first()[:AT_ONCE])

    def get_all_objects_in_listing_query(self, parent_id):
        """All that match: the list's own filters and search, read from the same address."""
        listing = QueueView(model=ServiceRequest, index_results_url_name="requests:index_results")
        listing.setup(self.request)
        return listing.get_queryset().values_list("pk", flat=True)[: AT_ONCE + 1]

    @cached_property
    def chosen_ids(self) -> list:
        ids = self.request.GET.getlist("id")
        return list(self.get_all_objects_in_listing_query(None)) if "all" in ids else ids

    def get_actionable_objects(self):
        return self.get_queryset(self.model, self.chosen_ids), {"items_with_no_access": []}

    def get_context_data(self, **kwargs):
        context = super().get_context_data(**kwargs)
        desk_actions.note_list(
            of="servicerequest",
            filters=[],
            page=1,
            shown=[row["item"].pk for row in context["items"]],
            by=self.actor,
            now=timezone.now(),
        )
        return context | {
            "title": self.display_name,
            "too_many": len(self.chosen_ids) > AT_ONCE,
            "at_once": AT_ONCE,
        }

    def get_execution_context(self):
        return {"view": self}

    @classmethod
    def execute_action(cls, objects, *, view, **kwargs):
        refused = []
        for ticket in objects:
            try:
                with transaction.atomic():
                    view.do(ticket)
            except (actions.TransitionNotPossible, actions.NotAssignable, NotAllowed) as error:
                refused.append(f"{ticket.number} {ticket.subject}: {error}")
        for line in refused[:_REFUSALS_SHOWN]:
            messages.warning(view.request, line)
        if len(refused) > _REFUSALS_SHOWN:
            more = len(refused) - _REFUSALS_SHOWN
            messages.warning(
                view.request,
                ngettext("%(count)s more was refused.", "%(count)s more were refused.", more) % {"count": more},
            )
        return len(objects) - len(refused), 0

    def get_success_message(self, num_parent_objects, num_child_objects):
        if not num_parent_objects:
            return None
        return ngettext("%(count)s request was changed.", "%(count)s requests were changed.", num_parent_objects) % {
            "count": num_parent_objects
        }


class AssignBulkAction(RequestBulkAction):
    """Give them to a colleague, or to nobody."""

    display_name = _("Assign")
    action_type = "assign"
    aria_label = _("Assign the selected requests")
    template_name = "portal/desk/bulk_assign.html"
    action_priority = 10
    form_class = AssignForm

    def do(self, ticket: ServiceRequest) -> None:
        actions.assign(request=ticket, assignee=self.cleaned_form.chosen(), by=self.actor, now=timezone.now())


class StatusBulkAction(RequestBulkAction):
    """Take them a step further."""

    display_name = _("Change status")
    action_type = "status"
    aria_label = _("Change the status of the selected requests")
    template_name = "portal/desk/bulk_status.html"
    action_priority = 20
    form_class = StatusForm

    def get_form_kwargs(self):
        return super().get_form_kwargs() | {"actor": self.actor}

    def do(self, ticket: ServiceRequest) -> None:
        actions.MOVES[self.cleaned_form.cleaned_data["verb"]](request=ticket, by=self.actor, now=timezone.now())
