"""Legal name, VAT ID and bank details: what is in force, what waits for a second person, what was decided."""

from typing import Any

from django.contrib import messages as flash
from django.http import Http404
from django.shortcuts import redirect, render
from django.utils import timezone
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy
from django.views.decorators.cache import never_cache
from django.views.decorators.http import require_GET, require_http_methods, require_POST

from identity.step_up import fresh_factor

from . import access, actions, master_values
from .account_views import own_account_or_404
from .master_forms import FORMS, RefusalForm
from .master_values import Value
from .models import Account, MasterDataChange, MasterField, Membership
from .sections import sections
from .sign_in import CustomerRequest, customers_only

_DECIDED_SHOWN = 10
#: what is said afterwards
DONE = {
    "approve_change": gettext_lazy("Approved: it is in force from now on."),
    "refuse_change": gettext_lazy("Refused: everything stays as it was."),
    "withdraw_change": gettext_lazy("Withdrawn: everything stays as it was."),
}
NOT_POSSIBLE = (
    actions.DecidedAlready,
    actions.SecondPersonNeeded,
    actions.ChangedMeanwhile,
    actions.RefusalWithoutReason,
)


@require_GET
@customers_only
def master_data(request):
    """All of it, with the numbers of bank accounts masked."""
    return _page(request, own_account_or_404(request, "view_details"))


@never_cache
@require_POST
@customers_only
@fresh_factor
def show_bank_details(request):
    """The same page with the bank details in plain, once; that they were read is an event."""
    account = own_account_or_404(request, "read_bank_details")
    shown = actions.read_bank_details(account=account, by=request.actor, now=timezone.now())
    return _page(request, account, {"shown": master_values.in_lines(MasterField.BANK_DETAILS, shown, whole=True)})


@require_http_methods(["GET", "POST"])
@customers_only
@fresh_factor
def propose(request, field):
    """Propose another value for one field."""
    account = own_account_or_404(request, "propose_change")
    if field not in FORMS:
        raise Http404("no such field")
    form = FORMS[field](request.POST or None, initial=_initial(account, field))
    if request.method == "POST" and form.is_valid():
        try:
            actions.propose_change(
                account=account, field=field, after=form.value(), by=request.actor, now=timezone.now()
            )
        except (actions.NothingChanges, actions.WaitsAlready) as error:
            form.add_error(None, str(error))
        else:
            flash.success(request, _("Thank you. It takes effect as soon as a second person has approved."))
            return redirect("accounts:master_data")
    context = {
        "form": form,
        "label": MasterField(field).label,
        "sections": sections(request.actor, "accounts:master_data"),
    }
    return render(request, "portal/accounts/profile_propose.html", context, status=422 if form.errors else 200)


@require_POST
@customers_only
@fresh_factor
def decide(request, change_id, verb):
    """Approve, refuse or withdraw one change."""
    change = access.change_or_404(request.actor, change_id)
    if f"{verb}_change" not in DONE or not access.may(request.actor, f"{_right(verb)}_change", change.account):
        raise Http404("no such verb")
    form = RefusalForm(request.POST) if verb == "refuse" else None
    if form is not None and not form.is_valid():
        return _page(request, change.account, {"refused": change.pk, "refusal": form}, status=422)
    try:
        say_verb(verb, change, request.actor, reason=form.cleaned_data["reason"] if form else "")
    except NOT_POSSIBLE as error:
        flash.error(request, str(error))
    else:
        flash.success(request, DONE[f"{verb}_change"])
    return redirect("accounts:master_data")


def say_verb(verb: str, change: MasterDataChange, actor, *, reason: str) -> None:
    """Approve, refuse or withdraw; raises what those verbs raise."""
    now = timezone.now()
    if verb == "approve":
        actions.approve_change(change=change, by=actor, now=now)
    elif verb == "refuse":
        actions.refuse_change(change=change, reason=reason, by=actor, now=now)
    else:
        actions.withdraw_change(change=change, by=actor, now=now)


def _right(verb: str) -> str:
    return "withdraw" if verb == "withdraw" else "decide"


def _initial(account: Account, field: str) -> dict[str, Any]:
    """The form begins with what is in force; a bank account is typed anew, for its number is not shown."""
    return {} if field == MasterField.BANK_DETAILS else master_values.current_value(account, field)


def _page(request: CustomerRequest, account: Account, extra: dict[str, Any] | None = None, status: int = 200):
    people = Membership.objects.filter(account=account).with_people()
    names = {member.user_id: member.user.get_full_name() for member in people}
    changes = access.changes_visible_to(request.actor).select_related("account").order_by("-pk")
    waiting = {change.field: change for change in changes.filter(state=MasterDataChange.State.OPEN)}
    decided = changes.exclude(state=MasterDataChange.State.OPEN)[:_DECIDED_SHOWN]
    context = {
        "account": account,
        "rows": [_row(request, account, field, waiting.get(field), names) for field in MasterField],
        "decided": [_shown(request, change, names) for change in decided],
        "may_propose": access.may(request.actor, "propose_change", account),
        "may_show": access.may(request.actor, "read_bank_details", account),
        "refusal": RefusalForm(),
        "sections": sections(request.actor, "accounts:master_data"),
        **(extra or {}),
    }
    return render(request, "portal/accounts/profile_master_data.html", context, status=status)


def _row(request, account: Account, field: MasterField, change: MasterDataChange | None, names: dict) -> dict:
    value: Value = master_values.current_value(account, field)
    return {
        "field": field,
        "value": master_values.in_a_line(field, value),
        "change": _shown(request, change, names) if change else None,
    }


def _shown(request, change: MasterDataChange, names: dict[int, str]) -> dict[str, Any]:
    """A change in words: who proposed it and who decided, by name where they are in the account."""
    before, after = (master_values.from_text(sealed.reveal()) for sealed in (change.before, change.after))
    return {
        "change": change,
        "before": master_values.in_a_line(change.field, before),
        "after": master_values.in_a_line(change.field, after),
        "proposer": _name_of(change.proposed_by_id, change.by_staff, names),
        "decider": _name_of(change.decided_by_id, change.decided_by_staff, names),
        "possible": access.possible_verbs(request.actor, change),
    }


def _name_of(user_id: int | None, is_staff: bool | None, names: dict[int, str]) -> str:
    """A member by name; of staff nothing but that it was the company."""
    return "" if is_staff or user_id is None else names.get(user_id) or _("a former member")
