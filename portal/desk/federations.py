"""Company sign-ins in the admin: the list of those that wait for proof, and the page of one, where it is decided."""

from dataclasses import dataclass

from django.core.exceptions import PermissionDenied
from django.http import Http404
from django.shortcuts import redirect
from django.urls import path, reverse
from django.utils import timezone
from django.utils.decorators import method_decorator
from django.utils.functional import cached_property
from django.utils.translation import gettext_lazy as _
from django.utils.translation import pgettext_lazy
from django.views.generic import TemplateView
from wagtail.admin import messages
from wagtail.admin.ui.tables import Column, DateColumn, TitleColumn
from wagtail.admin.views.generic.base import WagtailAdminTemplateMixin
from wagtail.admin.views.generic.permissions import PermissionCheckedMixin

from identity.staff_step_up import fresh_staff_factor
from portal.accounts.actions import ReasonMissing
from portal.accounts.models import Account
from portal.events.actor import Actor
from portal.events.permissions import NotAllowed
from portal.federation import access, actions
from portal.federation.forms import ReasonForm
from portal.federation.models import Federation

from . import actions as desk_actions
from .listing import EVERY, DeskViewSet, StateFilterSet, StateListView, state_filter
from .wording import Words

#: the tabs above the list: name in the address -> label
VIEWS = [*Federation.State.choices, (EVERY, pgettext_lazy("company sign-ins", "All"))]


@dataclass(frozen=True)
class Decision:
    """One thing that can be decided: how its button reads, what is said before and afterwards."""

    opens: Words
    text: Words
    button: Words
    done: Words


_DECISIONS = {
    "prove_by_hand": Decision(
        _("Confirm…"),
        _(
            "Whoever runs this provider can be everybody in this domain. Confirm it only after you have called the "
            "company at a number that you know, and never for a domain where others have addresses too."
        ),
        _("Yes, the domain is theirs"),
        _("Confirmed: people of this domain can sign in from now on."),
    ),
    "refuse_federation": Decision(
        _("Refuse…"),
        _("Nobody can sign in that way any more. The owners read the reason."),
        _("Yes, refuse this sign-in"),
        _("Refused: nobody can sign in that way."),
    ),
    "remove_federation": Decision(
        _("Remove…"),
        _("Nobody can sign in that way any more; who has come that way stays a member."),
        _("Yes, remove this sign-in"),
        _("Removed: nobody can sign in that way."),
    ),
}


class FederationFilters(StateFilterSet):
    """What the list is narrowed by."""

    state = state_filter(VIEWS)

    class Meta:
        model = Federation
        fields: tuple[str, ...] = ()


class StateColumn(Column):
    """A state as a tag in its colour."""

    cell_template_name = "portal/desk/cells/federation_state.html"


class FederationListView(StateListView):
    """Opens with what waits, the longest waiting first."""

    visible_to = staticmethod(access.visible_to)
    page_title = _("Company sign-ins")
    views = VIEWS
    opens_with = Federation.State.WAITING
    filterset_class = FederationFilters
    default_ordering = ("added_at", "pk")

    def get_base_queryset(self):
        return super().get_base_queryset().select_related("account")

    @cached_property
    def columns(self):
        return [
            TitleColumn(
                "domain",
                label=_("Domain"),
                accessor="domain_as_read",
                get_url=lambda federation: reverse("federations:detail", args=[federation.pk]),
            ),
            Column("account", label=_("Customer"), accessor=lambda one: one.account.name or one.account.number),
            StateColumn("state", label=_("State"), accessor="get_state_display"),
            DateColumn("added_at", label=_("Added"), sort_key="added_at"),
        ]

    @cached_property
    def no_results_message(self):
        return _("No company sign-in waits for proof.")


class FederationView(PermissionCheckedMixin, WagtailAdminTemplateMixin, TemplateView):
    """GET shows, POST does one verb named by `do` with a reason, after a fresh proof."""

    model = Federation
    any_permission_required = ["view"]
    template_name = "portal/desk/federation.html"
    header_icon = "key"

    def get(self, request, *args, **kwargs):
        self.federation = access.federation_or_404(request.actor, kwargs["pk"])
        desk_actions.note_account_view(account=self.federation.account, by=request.actor, now=timezone.now())
        return self.render_to_response(self.get_context_data())

    @method_decorator(fresh_staff_factor)
    def post(self, request, *args, **kwargs):
        self.federation = access.federation_or_404(request.actor, kwargs["pk"])
        verb = request.POST.get("do", "")
        form = _reason_form(verb, request.POST)
        if verb not in _DECISIONS:
            raise Http404("no such verb")
        if not access.may(request.actor, verb, self.federation.account):
            raise PermissionDenied
        if not form.is_valid():
            return self.render_to_response(self.get_context_data(tried={verb: form}), status=422)
        try:
            said = {"reason": form.cleaned_data["reason"], "by": request.actor, "now": timezone.now()}
            getattr(actions, verb)(federation=self.federation, **said)
        except NotAllowed as error:
            raise PermissionDenied from error
        except (actions.NotPossible, ReasonMissing) as error:
            return self.render_to_response(self.get_context_data(error=str(error)), status=422)
        messages.success(request, _DECISIONS[verb].done)
        return redirect("customers:detail", self.federation.account_id)

    def get_page_title(self):
        return self.federation.domain_as_read

    def get_breadcrumbs_items(self):
        return [
            *self.breadcrumbs_items,
            {"url": reverse("federations:index"), "label": _("Company sign-ins")},
            {"url": "", "label": self.get_page_title()},
        ]

    def get_context_data(self, tried=None, **kwargs):
        tried = tried or {}
        return super().get_context_data(**kwargs) | {
            "federation": self.federation,
            "decisions": [
                {"verb": verb, "words": _DECISIONS[verb], "form": tried.get(verb) or _reason_form(verb)}
                for verb in access.possible_verbs(self.request.actor, self.federation)
            ],
        }


class FederationViewSet(DeskViewSet):
    """`federations:index` and `federations:detail`."""

    model = Federation
    name = "federations"
    url_prefix = "federations"
    icon = "key"
    menu_label = _("Company sign-ins")
    menu_order = 27
    index_view_class = FederationListView

    def get_urlpatterns(self):
        return [*super().get_urlpatterns(), path("<int:pk>/", FederationView.as_view(), name="detail")]


def _reason_form(verb: str, data=None) -> ReasonForm:
    """Several stand on one page, each with ids of its own."""
    return ReasonForm(data, auto_id=f"{verb}_%s")


def federations_of(account: Account, actor: Actor) -> dict[str, object]:
    """What the record of a customer shows of its company sign-ins."""
    return {"federations": access.visible_to(actor).filter(account=account)}
