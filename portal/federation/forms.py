"""What an owner says of the sign-in of their company."""

import ipaddress
from typing import Any
from urllib.parse import urlsplit

from django import forms
from django.conf import settings
from django.core.exceptions import ValidationError
from django.utils.html import format_html
from django.utils.translation import gettext_lazy as _

from identity.domains import NoDomain, normalised
from portal.accounts.models import ROLE_MEANINGS

from .models import ROLES, Federation

_DISCOVERY = "/.well-known/openid-configuration"
_PLAIN = {"autocomplete": "off", "autocapitalize": "none", "spellcheck": "false"}
_NOT_THERE = _("Please give the address of your provider on the internet, beginning with https://.")


def _role_choices() -> list[tuple[str, Any]]:
    told = ((role, ROLE_MEANINGS[role]) for role in ROLES)
    return [
        (role.value, format_html("<span><b>{}</b> <small>{}</small></span>", role.label, text)) for role, text in told
    ]


class ProviderForm(forms.Form):
    """The provider, and what whoever comes from there becomes."""

    issuer = forms.CharField(
        label=_("Issuer"),
        max_length=200,
        help_text=_(
            "The address of your provider as it calls itself, such as https://login.example.com/realms/staff."
        ),
        widget=forms.URLInput(attrs=_PLAIN),
    )
    client_id = forms.CharField(
        label=_("Client ID"),
        max_length=255,
        help_text=_("The name that your provider knows this portal by."),
        widget=forms.TextInput(attrs=_PLAIN),
    )
    client_secret = forms.CharField(
        label=_("Client secret"),
        max_length=500,
        required=False,
        strip=True,
        help_text=_("We keep it encrypted and never show it again."),
        widget=forms.PasswordInput(attrs={"autocomplete": "new-password"}),
    )
    role = forms.ChoiceField(
        label=_("What do newcomers become?"), choices=_role_choices, widget=forms.RadioSelect, initial=ROLES[0]
    )

    def __init__(self, data=None, *, federation: Federation | None = None):
        self.federation = federation
        kept = ("issuer", "client_id", "role")
        super().__init__(data, initial={name: getattr(federation, name) for name in kept} if federation else None)
        if federation is not None:
            self.fields["client_secret"].help_text = _("Leave it empty to keep the one that we have.")

    def clean_issuer(self) -> str:
        text = self.cleaned_data["issuer"].strip().removesuffix(_DISCOVERY)
        if not _is_provider(text) or text.rstrip("/") == settings.STAFF_OIDC["issuer"].rstrip("/"):
            raise ValidationError(_NOT_THERE)
        return text

    def clean(self):
        cleaned = super().clean() or {}
        before = self.federation
        same = before and all(cleaned.get(name) == getattr(before, name) for name in ("issuer", "client_id"))
        if not same and not cleaned.get("client_secret"):
            self.add_error("client_secret", ValidationError(_("Please give the secret that belongs to this client.")))
        return cleaned


class FederationForm(ProviderForm):
    """A company sign-in that is new: the domain as well, which never changes."""

    field_order = ("domain", "issuer", "client_id", "client_secret", "role")

    domain = forms.CharField(
        label=_("E-mail domain of your company"),
        max_length=260,
        help_text=_("The part of your addresses behind the @, such as example.com."),
        widget=forms.TextInput(attrs=_PLAIN),
    )

    def clean_domain(self) -> str:
        text = self.cleaned_data["domain"].rpartition("@")[2]
        try:
            return normalised(text)
        except NoDomain as error:
            raise ValidationError(_("This is no domain that mail can be sent to.")) from error


def _is_provider(text: str) -> bool:
    """https and a name; where it leads is looked at again each time that we speak to it."""
    try:
        parts = urlsplit(text)
        host, _port = parts.hostname or "", parts.port
    except ValueError:
        return False
    if parts.query or parts.fragment or parts.username or parts.password or "@" in parts.netloc:
        return False
    if settings.COMPANY_PROVIDERS_MAY_BE_LOCAL and host == "localhost":
        return True
    try:
        ipaddress.ip_address(host)
    except ValueError:
        return parts.scheme == "https" and "." in host.strip(".")
    return False


class ReasonForm(forms.Form):
    """Why an administrator decides as they do."""

    reason = forms.CharField(label=_("Reason"), max_length=500, widget=forms.Textarea(attrs={"rows": 3}))
