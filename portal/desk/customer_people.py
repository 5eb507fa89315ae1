"""The people of a customer: who is in the account, what they reach, and what staff do where no owner can."""

from typing import Any

from django import forms
from django.core.exceptions import PermissionDenied
from django.http import Http404
from django.shortcuts import redirect
from django.urls import reverse
from django.utils import timezone
from django.utils.decorators import method_decorator
from django.utils.functional import cached_property
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy
from django.views.generic import TemplateView
from wagtail.admin import messages as toasts
from wagtail.admin.views.generic.base import WagtailAdminTemplateMixin
from wagtail.admin.views.generic.permissions import PermissionCheckedMixin

from identity.staff_step_up import fresh_staff_factor
from portal.accounts import access, actions
from portal.accounts.models import Account, MemberRole, Membership
from portal.events.actor import Actor
from portal.sharing import people

from . import actions as desk_actions

#: step in the address -> the verb that it does
VERBS = {"remove": "remove_for_customer", "owner": "appoint_owner"}


class ReasonForm(forms.Form):
    """Why staff do what is otherwise an owner's affair."""

    reason = forms.CharField(
        label=gettext_lazy("Reason"),
        help_text=gettext_lazy("It goes into the event log, where only staff read it."),
        max_length=500,
        widget=forms.Textarea(attrs={"rows": 3}),
    )


def people_panel(account: Account, actor: Actor) -> dict[str, Any]:
    """What the record of a customer shows of its people."""
    shown = people.people_of(account, actor)
    return {
        "people": shown,
        "invitations": people.invitations_of(account, actor, now=timezone.now()),
        "may_remove": access.may(actor, VERBS["remove"], account),
        "has_no_owner": bool(shown) and not any(person.role == MemberRole.OWNER for person in shown),
    }


@method_decorator(fresh_staff_factor, name="dispatch")
class CustomerMemberView(PermissionCheckedMixin, WagtailAdminTemplateMixin, TemplateView):
    """Asks for the reason, says what happens, and does it."""

    model = Account
    any_permission_required = ["view"]
    template_name = "portal/desk/customer_member.html"
    header_icon = "user"

    @cached_property
    def actor(self):
        return self.request.actor

    @cached_property
    def step(self) -> str:
        """What is to be done; asked after the permission, so that who may not look learns nothing."""
        if self.kwargs["step"] not in VERBS:
            raise Http404("no such step")
        return self.kwargs["step"]

    def get(self, request, *args, **kwargs):
        self._load()
        desk_actions.note_account_view(account=self.account, by=request.actor, now=timezone.now())
        return self.render_to_response(self.get_context_data(form=ReasonForm()))

    def post(self, request, *args, **kwargs):
        self._load()
        form = ReasonForm(request.POST)
        if form.is_valid():
            verb = getattr(actions, VERBS[self.step])
            try:
                verb(member=self.member, reason=form.cleaned_data["reason"], by=request.actor, now=timezone.now())
            except (actions.OwnerLeft, actions.ReasonMissing) as error:
                form.add_error("reason", str(error))
            else:
                toasts.success(request, self._done())
                return redirect("customers:detail", self.account.pk)
        return self.render_to_response(self.get_context_data(form=form), status=422)

    def get_page_title(self):
        name = self.person.name
        if self.step == "remove":
            return _("Remove %(name)s from the account") % {"name": name}
        return _("Make %(name)s the owner") % {"name": name}

    def get_breadcrumbs_items(self):
        return [
            *self.breadcrumbs_items,
            {"url": reverse("customers:index"), "label": _("Customers")},
            {"url": reverse("customers:detail", args=[self.account.pk]), "label": str(self.account)},
            {"url": "", "label": self.get_page_title()},
        ]

    def get_context_data(self, **kwargs):
        shown = {"account": self.account, "person": self.person, "step": self.step}
        return super().get_context_data(**kwargs) | shown

    def _load(self) -> None:
        accounts = access.visible_to(self.actor)
        members = Membership.objects.in_force().with_people()
        try:
            self.account = accounts.get(pk=self.kwargs["pk"])
            self.member = members.get(pk=self.kwargs["member_id"], account=self.account)
        except (Account.DoesNotExist, Membership.DoesNotExist) as error:
            raise Http404("no such member") from error
        if not access.may(self.actor, VERBS[self.step], self.account):
            raise PermissionDenied
        self.person = people.person_of(self.member, self.actor)

    def _done(self) -> str:
        if self.step == "remove":
            return _("%(name)s no longer has access to this account.") % {"name": self.person.name}
        return _("%(name)s is the owner of this account now.") % {"name": self.person.name}
