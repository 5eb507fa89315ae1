"""Inviting somebody, and changing what kind of member they are."""

from typing import Any

from django import forms
from django.conf import settings
from django.core.exceptions import ValidationError
from django.utils.html import format_html
from django.utils.translation import gettext_lazy as _
from django.utils.translation import pgettext_lazy

from portal.accounts.models import BY_SHARE, ROLE_MEANINGS, Address, MemberRole, Membership
from portal.accounts.until import UntilField
from portal.requests.models.request import ServiceRequestQuerySet
from portal.sharing.forms import OFFERED, HowFarForm

NOTHING, SOME, ALL = "nothing", "some", "all"


class _Requests(forms.ModelMultipleChoiceField):
    def label_from_instance(self, obj):
        return f"{obj.number} {obj.subject}"


class _Addresses(forms.ModelMultipleChoiceField):
    def label_from_instance(self, obj: Address):
        return obj.one_line


def _role_choices() -> list[tuple[str, Any]]:
    told = ((role, ROLE_MEANINGS[role]) for role in MemberRole)
    return [
        (role.value, format_html("<span><b>{}</b> <small>{}</small></span>", role.label, text)) for role, text in told
    ]


class RoleForm(forms.Form):
    """What kind of member, and until when; a partner has a company and a last day."""

    role = forms.ChoiceField(label=pgettext_lazy("member", "Role"), widget=forms.RadioSelect)
    company = forms.CharField(label=_("Company"), max_length=200, required=False)
    ends_at = UntilField(
        label=_("Last day"),
        help_text=_("The access ends by itself at the end of this day."),
        required=False,
    )

    def __init__(self, data=None, *, member: Membership | None = None):
        of_member = {"role": member.role, "company": member.company, "ends_at": member.ends_at} if member else {}
        super().__init__(data, initial=of_member)
        self.fields["role"].choices = _role_choices()  # type: ignore[attr-defined]

    def clean(self):
        cleaned = super().clean() or {}
        role = cleaned.get("role")
        if role == MemberRole.PARTNER:
            if not cleaned.get("company"):
                self.add_error("company", ValidationError(_("Please say which company the partner works for.")))
            if not cleaned.get("ends_at") and "ends_at" not in self.errors:
                self.add_error("ends_at", ValidationError(_("Partners have access until a date. Please choose one.")))
        else:
            cleaned["company"] = ""
        if role == MemberRole.OWNER:
            cleaned["ends_at"] = None
            self.errors.pop("ends_at", None)
        return cleaned


class InviteForm(RoleForm, HowFarForm):
    """Who is asked, as what, in which language, and what is shared with them from the beginning."""

    field_order = ("email", "role", "company", "ends_at", "what", "requests", "addresses", "may_act", "may_pay")

    email = forms.EmailField(
        label=_("E-mail address"),
        max_length=254,
        widget=forms.EmailInput(attrs={"autocomplete": "off"}),
        help_text=_("We send an invitation to this address. The link in it works for two weeks."),
    )
    language = forms.ChoiceField(label=_("Language of the mail"), choices=settings.LANGUAGES)
    what = forms.ChoiceField(
        label=_("What do you share with them?"),
        widget=forms.RadioSelect,
        required=False,
        choices=[
            (SOME, _("Only what I choose here")),
            (ALL, _("The whole account: all requests, those to come too")),
            (NOTHING, _("Nothing yet")),
        ],
    )
    requests = _Requests(label=_("Requests"), queryset=None, required=False, widget=forms.CheckboxSelectMultiple)
    addresses = _Addresses(
        label=_("Addresses: every request there, those to come too"),
        queryset=None,
        required=False,
        widget=forms.CheckboxSelectMultiple,
    )

    def __init__(self, data=None, *, language: str, requests: ServiceRequestQuerySet, addresses):
        super().__init__(data)
        offered = list(requests.latest_first().values_list("pk", flat=True)[:OFFERED])
        self.fields["requests"].queryset = requests.filter(pk__in=offered).latest_first()  # type: ignore[attr-defined]
        self.fields["addresses"].queryset = addresses  # type: ignore[attr-defined]
        self.initial = {"language": language, "role": MemberRole.DELEGATED, "what": SOME}
        self.has_requests, self.has_addresses = bool(offered), addresses.exists()

    def clean(self):
        cleaned = super().clean()
        if cleaned.get("role") in BY_SHARE and not cleaned.get("what"):
            cleaned["what"] = NOTHING
        if cleaned.get("role") in BY_SHARE and cleaned.get("what") == SOME and not self._chosen():
            self.add_error("what", ValidationError(_("Please choose what to share, or that it is nothing yet.")))
        return cleaned

    def promised(self) -> list[dict[str, Any]]:
        """What `share` is told, once for each object, after validation."""
        cleaned = self.cleaned_data
        if cleaned["role"] not in BY_SHARE or cleaned["what"] == NOTHING:
            return []
        # With the membership it ends anyway; a date of its own would have to be changed beside that one.
        how = {"may_act": cleaned["may_act"], "may_pay": cleaned["may_pay"], "ends_at": None}
        if cleaned["what"] == ALL:
            return [how]
        return [
            *({"request": request, **how} for request in cleaned["requests"]),
            *({"address": address, **how} for address in cleaned["addresses"]),
        ]

    def _chosen(self) -> bool:
        return bool(self.cleaned_data.get("requests")) or bool(self.cleaned_data.get("addresses"))
