"""Changes of master data in the admin: the queue of those that wait for a second person, and the page of one."""

import django_filters
from django import forms
from django.core.exceptions import PermissionDenied
from django.http import Http404
from django.shortcuts import get_object_or_404, redirect
from django.urls import path, reverse
from django.utils import timezone
from django.utils.decorators import method_decorator
from django.utils.functional import cached_property
from django.utils.translation import gettext_lazy as _
from django.utils.translation import ngettext, pgettext_lazy
from django.views.generic import TemplateView
from wagtail.admin import messages
from wagtail.admin.site_summary import SummaryItem
from wagtail.admin.ui.tables import Column, DateColumn, TitleColumn
from wagtail.admin.views.generic.base import WagtailAdminTemplateMixin
from wagtail.admin.views.generic.permissions import PermissionCheckedMixin

from identity.staff_step_up import fresh_staff_factor
from portal.accounts import access, actions, master_values
from portal.accounts.master_forms import FORMS, RefusalForm
from portal.accounts.models import Account, MasterDataChange, MasterField
from portal.events.permissions import NotAllowed

from . import actions as desk_actions
from .home import bounded_count, is_support
from .listing import EVERY, DeskViewSet, StateFilterSet, StateListView, state_filter

#: the tabs above the list: name in the address -> label
VIEWS = [*MasterDataChange.State.choices, (EVERY, pgettext_lazy("changes", "All"))]
_NOT_POSSIBLE = (
    actions.DecidedAlready,
    actions.SecondPersonNeeded,
    actions.ChangedMeanwhile,
    actions.RefusalWithoutReason,
)
#: what is said afterwards
_DONE = {
    "approve_change": _("Approved: it is in force from now on."),
    "refuse_change": _("Refused: everything stays as it was."),
    "withdraw_change": _("Withdrawn: everything stays as it was."),
}


class ChangeFilters(StateFilterSet):
    """What the list is narrowed by."""

    state = state_filter(VIEWS)
    field = django_filters.MultipleChoiceFilter(
        choices=MasterField.choices, label=_("What"), widget=forms.CheckboxSelectMultiple
    )

    class Meta:
        model = MasterDataChange
        fields: tuple[str, ...] = ()


class StateColumn(Column):
    """A state as a tag in its colour."""

    cell_template_name = "portal/referrals/cells/state.html"


class ChangeListView(StateListView):
    """Opens with what waits, the longest waiting first."""

    visible_to = staticmethod(access.changes_visible_to)
    page_title = _("Changes of master data")
    views = VIEWS
    opens_with = MasterDataChange.State.OPEN
    filterset_class = ChangeFilters
    default_ordering = ("proposed_at", "pk")

    def get_base_queryset(self):
        return super().get_base_queryset().select_related("account", "proposed_by")

    @cached_property
    def columns(self):
        return [
            TitleColumn(
                "account",
                label=_("Customer"),
                accessor=lambda change: change.account.name or change.account.number,
                get_url=lambda change: reverse("changes:detail", args=[change.pk]),
            ),
            Column("field", label=_("What"), accessor="get_field_display"),
            StateColumn("state", label=_("State"), accessor="get_state_display"),
            Column("proposed_by", label=_("Proposed by"), accessor="proposed_by"),
            DateColumn("proposed_at", label=_("Proposed"), sort_key="proposed_at"),
        ]

    @cached_property
    def no_results_message(self):
        return _("No change waits for a second person.")


class ChangeView(PermissionCheckedMixin, WagtailAdminTemplateMixin, TemplateView):
    """Before and after side by side. GET shows, POST does one verb named by `do`, after a fresh proof."""

    model = MasterDataChange
    any_permission_required = ["view"]
    template_name = "portal/desk/change.html"
    header_icon = "group"

    def get(self, request, *args, **kwargs):
        self.change = access.change_or_404(request.actor, kwargs["pk"])
        desk_actions.note_account_view(account=self.change.account, by=request.actor, now=timezone.now())
        return self.render_to_response(self.get_context_data())

    @method_decorator(fresh_staff_factor)
    def post(self, request, *args, **kwargs):
        self.change = access.change_or_404(request.actor, kwargs["pk"])
        verb = request.POST.get("do", "")
        try:
            if verb == "show":
                return self._shown()
            if verb not in _DONE:
                raise Http404("no such verb")
            return self._decided(verb)
        except NotAllowed as error:
            raise PermissionDenied from error

    def _shown(self):
        values = actions.read_change(change=self.change, by=self.request.actor, now=timezone.now())
        return self.render_to_response(self.get_context_data(values=values))

    def _decided(self, verb):
        form = RefusalForm(self.request.POST) if verb == "refuse_change" else forms.Form({})
        if not form.is_valid():
            return self.render_to_response(self.get_context_data(refusal=form), status=422)
        decide = getattr(actions, verb)
        try:
            decide(change=self.change, by=self.request.actor, now=timezone.now(), **form.cleaned_data)
        except _NOT_POSSIBLE as error:
            self.change = access.change_or_404(self.request.actor, self.change.pk)
            return self.render_to_response(self.get_context_data(error=str(error)), status=422)
        messages.success(self.request, _DONE[verb])
        return redirect("changes:index")

    def get_page_title(self):
        return self.change.get_field_display()

    def get_breadcrumbs_items(self):
        return [
            *self.breadcrumbs_items,
            {"url": reverse("changes:index"), "label": _("Changes of master data")},
            {"url": "", "label": f"{self.change.account.number} {self.get_page_title()}"},
        ]

    def get_context_data(self, values=None, **kwargs):
        change, whole = self.change, values is not None
        before, after = values or (
            master_values.from_text(change.before.reveal()),
            master_values.from_text(change.after.reveal()),
        )
        actor = self.request.actor
        return super().get_context_data(**kwargs) | {
            "change": change,
            "before": master_values.in_lines(change.field, before, whole=whole),
            "after": master_values.in_lines(change.field, after, whole=whole),
            "may_show": change.field == MasterField.BANK_DETAILS and not whole and _may_read(actor, change.account),
            "possible": access.possible_verbs(actor, change),
            "is_own": change.proposed_by_id == actor.user_id,
            "refusal": kwargs.get("refusal") or RefusalForm(),
        }


class ProposeView(PermissionCheckedMixin, WagtailAdminTemplateMixin, TemplateView):
    """A change that staff propose for a customer, who has written or called."""

    model = MasterDataChange
    any_permission_required = ["view"]
    template_name = "portal/desk/propose.html"
    header_icon = "group"

    @method_decorator(fresh_staff_factor)
    def get(self, request, *args, **kwargs):
        account = self._account()
        desk_actions.note_account_view(account=account, by=request.actor, now=timezone.now())
        current = {} if self.field == MasterField.BANK_DETAILS else master_values.current_value(account, self.field)
        return self.render_to_response(self.get_context_data(form=FORMS[self.field](initial=current)))

    @method_decorator(fresh_staff_factor)
    def post(self, request, *args, **kwargs):
        account = self._account()
        form = FORMS[self.field](request.POST)
        if form.is_valid():
            try:
                change = actions.propose_change(
                    account=account, field=self.field, after=form.value(), by=request.actor, now=timezone.now()
                )
            except (actions.NothingChanges, actions.WaitsAlready) as error:
                form.add_error(None, str(error))
            else:
                messages.success(request, _("It takes effect as soon as a second person has approved."))
                return redirect("changes:detail", change.pk)
        return self.render_to_response(self.get_context_data(form=form), status=422)

    def _account(self):
        self.field = self.kwargs["field"]
        self.account = get_object_or_404(access.visible_to(self.request.actor), pk=self.kwargs["account_id"])
        if self.field not in FORMS or not access.may(self.request.actor, "propose_change", self.account):
            raise PermissionDenied
        return self.account

    def get_page_title(self):
        return MasterField(self.field).label

    def get_breadcrumbs_items(self):
        record = reverse("customers:detail", args=[self.account.pk])
        return [
            *self.breadcrumbs_items,
            {"url": record, "label": self.account.name or self.account.number},
            {"url": "", "label": self.get_page_title()},
        ]

    def get_context_data(self, **kwargs):
        return super().get_context_data(**kwargs) | {"account": self.account}


class MasterDataChangeViewSet(DeskViewSet):
    """`changes:index`, `changes:detail`, and the form for staff to propose one."""

    model = MasterDataChange
    name = "changes"
    url_prefix = "changes"
    icon = "group"
    menu_label = _("Master data")
    menu_order = 25
    index_view_class = ChangeListView

    def get_urlpatterns(self):
        return [
            *super().get_urlpatterns(),
            path("<int:pk>/", ChangeView.as_view(), name="detail"),
            path("propose/<int:account_id>/<slug:field>/", ProposeView.as_view(), name="propose"),
        ]


class WaitingChanges(SummaryItem):
    """How many changes wait for a second person, leading to their list."""

    order = 35
    template_name = "portal/desk/home_count.html"

    def is_shown(self):
        return is_support(self.request)

    def get_context_data(self, parent_context):
        count = bounded_count(access.changes_visible_to(self.request.actor).filter(state=MasterDataChange.State.OPEN))
        return {
            "count": "999+" if count > 999 else count,
            "label": ngettext("change waits for a second person", "changes wait for a second person", count),
            "icon": "group",
            "url": reverse("changes:index"),
        }


def _may_read(actor, account: Account) -> bool:
    return access.may(actor, "read_bank_details", account)
