"""What staff set on a customer's record, and what they look at there: the parent account, the bank details."""

from django import forms
from django.core.exceptions import PermissionDenied
from django.http import Http404
from django.shortcuts import redirect
from django.utils import timezone
from django.utils.decorators import method_decorator
from django.utils.translation import gettext as _
from wagtail.admin import messages

from identity.staff_step_up import fresh_staff_factor
from portal.accounts import access, actions, master_values
from portal.accounts.models import Account, MasterDataChange, MasterField
from portal.events.actor import Actor
from portal.events.permissions import NotAllowed


class ParentForm(forms.Form):
    """The customer number of the parent account; empty for none."""

    parent = forms.CharField(required=False, max_length=20)

    def clean_parent(self):
        digits = self.cleaned_data["parent"].strip().upper().removeprefix("C-")
        if not digits:
            return None
        found = Account.objects.filter(pk=int(digits)).first() if digits.isdecimal() and len(digits) < 15 else None
        if found is None:
            raise forms.ValidationError(_("There is no customer of this number."))
        return found


class RecordActions:
    """POST on the record of a customer does one thing named by `do`, after a fresh proof."""

    @method_decorator(fresh_staff_factor)
    def post(self, request, *args, **kwargs):
        try:
            self.account = access.visible_to(request.actor).get(pk=kwargs["pk"])
        except Account.DoesNotExist as error:
            raise Http404("no such customer") from error
        try:
            if request.POST.get("do") == "show_bank_details":
                return self._with_bank_details()
            if request.POST.get("do") == "set_parent":
                return self._with_parent()
        except NotAllowed as error:
            raise PermissionDenied from error
        raise Http404("no such verb")

    def _with_bank_details(self):
        value = actions.read_bank_details(account=self.account, by=self.request.actor, now=timezone.now())
        lines = master_values.in_lines(MasterField.BANK_DETAILS, value, whole=True)
        return self.render_to_response(self.get_context_data(bank_lines=lines))

    def _with_parent(self):
        form = ParentForm(self.request.POST)
        if not form.is_valid():
            problem = form.errors["parent"][0]
            return self.render_to_response(self.get_context_data(parent_problem=problem), status=422)
        try:
            actions.set_parent(
                account=self.account, parent=form.cleaned_data["parent"], by=self.request.actor, now=timezone.now()
            )
        except actions.OwnAncestor as error:
            return self.render_to_response(self.get_context_data(parent_problem=str(error)), status=422)
        messages.success(self.request, _("The parent account has been saved."))
        return redirect("customers:detail", self.account.pk)


def master_data_of(account: Account, actor: Actor) -> dict[str, object]:
    """What the record of a customer shows of master data: masked, with what waits."""
    waiting = {change.field: change for change in access.changes_visible_to(actor).filter(account=account, **_OPEN)}
    rows = [
        {
            "field": field,
            "value": master_values.in_a_line(field, master_values.current_value(account, field)),
            "change": waiting.get(field),
        }
        for field in MasterField
    ]
    return {
        "master_rows": rows,
        "may_propose": access.may(actor, "propose_change", account),
        "may_read_bank": access.may(actor, "read_bank_details", account),
        "may_set_parent": access.may(actor, "set_parent", account),
    }


_OPEN = {"state": MasterDataChange.State.OPEN}
