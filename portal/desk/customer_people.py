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
VERBS = {
    "remove": "remove_for_customer",
    "owner": "appoint_owner",
    "factors": "forget_factors_for_customer",
    "address": "change_address_for_customer",
}
#: step -> its row in the table of permissions, where that is not called like the verb
RIGHTS = {**VERBS, "factors": "help_sign_in", "address": "help_sign_in"}


_TITLES = {
    "remove": gettext_lazy("Remove %(name)s from the account"),
    "owner": gettext_lazy("Make %(name)s the owner"),
    "factors": gettext_lazy("Take away the second factors of %(name)s"),
    "address": gettext_lazy("Change the sign-in address of %(name)s"),
}
#: what is said afterwards
_DONE = {
    "remove": gettext_lazy("%(name)s no longer has access to this account."),
    "owner": gettext_lazy("%(name)s is the owner of this account now."),
    "factors": gettext_lazy("%(name)s signs in with the password alone until a second factor is set up anew."),
    "address": gettext_lazy("%(name)s signs in with the new address from now on."),
}


class ReasonForm(forms.Form):
    """Why staff do what is otherwise an owner's affair."""

    reason = forms.CharField(
        label=gettext_lazy("Reason"),
        help_text=gettext_lazy("It goes into the event log, where only staff read it."),
        max_length=500,
        widget=forms.Textarea(attrs={"rows": 3}),
    )


class AddressForm(ReasonForm):
    """Which address instead, and why."""

    field_order = ("new_address", "reason")
    new_address = forms.EmailField(label=gettext_lazy("New e-mail address"), max_length=254)


def people_panel(account: Account, actor: Actor) -> dict[str, Any]:
    """What the record of a customer shows of its people."""
    shown = people.people_of(account, actor)
    return {
        "people": shown,
        "invitations": people.invitations_of(account, actor, now=timezone.now()),
        "may_remove": access.may(actor, RIGHTS["remove"], account),
        "may_help": access.may(actor, RIGHTS["factors"], account),
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
        return self.render_to_response(self.get_context_data(form=self._form_class()))

    def post(self, request, *args, **kwargs):
        self._load()
        form = self._form_class(request.POST)
        if form.is_valid():
            verb = getattr(actions, VERBS[self.step])
            try:
                verb(member=self.member, **form.cleaned_data, by=request.actor, now=timezone.now())
            except actions.AddressTaken as error:
                form.add_error("new_address", str(error))
            except (actions.OwnerLeft, actions.ReasonMissing) as error:
                form.add_error("reason", str(error))
            else:
                toasts.success(request, self._done())
                return redirect("customers:detail", self.account.pk)
        return self.render_to_response(self.get_context_data(form=form), status=422)

    def get_page_title(self):
        return _TITLES[self.step] % {"name": self.person.name}

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
        if not access.may(self.actor, RIGHTS[self.step], self.account):
            raise PermissionDenied
        self.person = people.person_of(self.member, self.actor)

    @property
    def _form_class(self) -> type[ReasonForm]:
        return AddressForm if self.step == "address" else ReasonForm

    def _done(self) -> str:
        return _DONE[self.step] % {"name": self.person.name}
