"""Sharing a request, its address or everything with somebody of the account."""

from collections.abc import Iterable
from typing import Any

from django import forms
from django.db.models import QuerySet
from django.utils.translation import gettext_lazy as _

from portal.accounts.models import Address, MemberRole, Membership
from portal.accounts.until import UntilField
from portal.requests.models import ServiceRequest

THIS, PLACE, ALL = "request", "address", "account"
#: so many requests are offered to choose from, those that changed last
OFFERED = 30


class _People(forms.ModelChoiceField):
    def label_from_instance(self, obj: Membership) -> str:
        name = obj.user.get_full_name()
        return f"{name} ({obj.company})" if obj.company else f"{name} ({MemberRole(obj.role).label})"


class HowFarForm(forms.Form):
    """What somebody may do beyond looking."""

    may_act = forms.BooleanField(
        label=_("May write and decide"),
        help_text=_("Send messages and files, confirm, cancel, reopen."),
        required=False,
    )
    may_pay = forms.BooleanField(label=_("May pay"), help_text=_("See what it costs, and pay it."), required=False)


class _WithSomebodyForm(HowFarForm):
    """Who, what, how far, until when and why."""

    field_order = ("member", "what", "may_act", "may_pay", "ends_at", "reason")

    member = _People(queryset=Membership.objects.none(), label=_("Who?"), empty_label=None, widget=forms.RadioSelect)
    ends_at = UntilField(label=_("Last day"), help_text=_("Empty: until an owner takes it back."), required=False)
    reason = forms.CharField(label=_("Why?"), max_length=200, required=False)


class ShareForm(_WithSomebodyForm):
    """Sharing that begins with a request."""

    what = forms.ChoiceField(label=_("What?"), widget=forms.RadioSelect, initial=THIS)

    def __init__(self, data=None, *, request: ServiceRequest, members: QuerySet[Membership]):
        super().__init__(data)
        self.request = request
        self.fields["member"].queryset = members  # type: ignore[attr-defined]
        self.fields["what"].choices = self._objects()  # type: ignore[attr-defined]
        self.fields["reason"].help_text = _("Everybody who sees the request reads this.")

    def _objects(self) -> list[tuple[str, Any]]:
        found: list[tuple[str, Any]] = [(THIS, _("This request only"))]
        if self.request.site:
            found.append((PLACE, _("Every request at %(address)s") % {"address": self.request.site.one_line}))
        return [*found, (ALL, _("The whole account: all requests, those to come too"))]

    def share(self) -> dict[str, Any]:
        """What the verb needs to know, after validation."""
        cleaned = dict(self.cleaned_data)
        what = cleaned.pop("what")
        return {
            "recipient": cleaned.pop("member"),
            "request": self.request if what == THIS else None,
            "address": self.request.site if what == PLACE else None,
            **cleaned,
        }


class ShareAnythingForm(_WithSomebodyForm):
    """Sharing that begins with a member or an address: what is chosen from all that there is to share."""

    what = forms.ChoiceField(label=_("What?"), initial=ALL)

    def __init__(
        self, data=None, *, members: QuerySet[Membership], addresses: Iterable[Address], requests, initial: dict
    ):
        super().__init__(data, initial=initial)
        self.fields["member"].queryset = members  # type: ignore[attr-defined]
        self._addresses = {object_named(PLACE, place.pk): place for place in addresses}
        self._requests = {object_named(THIS, one.pk): one for one in requests.latest_first()[:OFFERED]}
        self.fields["what"].choices = self._objects()  # type: ignore[attr-defined]
        self.fields["reason"].help_text = _("They read this, and everybody who sees the same.")

    def _objects(self) -> list[tuple[Any, Any]]:
        places = [(name, _titled(place)) for name, place in self._addresses.items()]
        single = [(name, f"{one.number} {one.subject}") for name, one in self._requests.items()]
        groups: list[tuple[Any, Any]] = [
            (_("Addresses: every request there, those to come too"), places),
            (_("Requests"), single),
        ]
        return [(ALL, _("The whole account: all requests, those to come too")), *(one for one in groups if one[1])]

    def share(self) -> dict[str, Any]:
        """What the verb needs to know, after validation."""
        cleaned = dict(self.cleaned_data)
        what = cleaned.pop("what")
        return {
            "recipient": cleaned.pop("member"),
            "request": self._requests.get(what),
            "address": self._addresses.get(what),
            **cleaned,
        }


def object_named(kind: str, number: int) -> str:
    """How a form names an object that can be shared."""
    return f"{kind}-{number}"


def _titled(place: Address) -> str:
    return f"{place.label}, {place.one_line}" if place.label else place.one_line
