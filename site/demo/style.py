"""The style page: every component of the site in all its states, at /demo/style/."""

from types import SimpleNamespace

from django import forms
from django.core.paginator import Paginator
from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.utils.translation import gettext_lazy as _


class SampleForm(forms.Form):
    """One field of every kind that the site's forms use."""

    name = forms.CharField(label=_("Name"), max_length=60)
    email = forms.EmailField(label=_("E-mail address"), help_text=_("We answer to this address."))
    rooms = forms.IntegerField(label=_("Number of rooms"), min_value=1, max_value=30, required=False)
    day = forms.DateField(
        label=_("Preferred day"),
        required=False,
        widget=forms.DateInput(attrs={"type": "date"}),
    )
    heating = forms.ChoiceField(
        label=_("Heating"),
        choices=[("", _("Please choose")), ("gas", _("Gas")), ("pump", _("Heat pump"))],
    )
    urgency = forms.ChoiceField(
        label=_("How urgent is it?"),
        choices=[
            ("now", _("No heating at all")),
            ("week", _("This week")),
            ("plan", _("It can be planned")),
        ],
        widget=forms.RadioSelect,
        help_text=_("We call within the hour when nothing works."),
    )
    reach = forms.MultipleChoiceField(
        label=_("How may we reach you?"),
        choices=[("phone", _("Phone")), ("mail", _("E-mail"))],
        required=False,
        widget=forms.CheckboxSelectMultiple,
    )
    description = forms.CharField(label=_("What happened?"), widget=forms.Textarea(attrs={"rows": 3}))
    consent = forms.BooleanField(label=_("I have read the terms of service."))


def style(request: HttpRequest) -> HttpResponse:
    """Render the page; everything that needs no Python is written in the template."""
    bound = SampleForm(
        {
            "name": "Anna Berg",
            "email": "anna@",
            "rooms": "90",
            "heating": "",
            "reach": ["mail"],
        }
    )
    bound.add_error(None, _("Please say how we can reach you."))
    context = {
        "form": SampleForm(prefix="sample"),
        "bound_form": bound,
        "page": Paginator(range(95), 10).page(3),
        "statuses": _statuses(),
        "steps": _steps(),
        "files": _files(),
        "facts": [
            (_("Number"), "NL-2026-0142"),
            (_("Service"), _("Heating")),
            (_("Contact"), "Jonas Weber"),
        ],
        "trail": [
            {"title": _("Requests"), "url": "#"},
            {"title": "NL-2026-0142", "url": "#"},
        ],
    }
    return render(request, "demo/style.html", context)


def _statuses() -> list[tuple[str, object]]:
    return [
        ("draft", _("Draft")),
        ("submitted", _("Submitted")),
        ("triaged", _("Being looked at")),
        ("waiting", _("Waiting for you")),
        ("scheduled", _("Scheduled")),
        ("in_progress", _("In progress")),
        ("done", _("Done")),
        ("closed", _("Closed")),
        ("cancelled", _("Cancelled")),
    ]


def _steps() -> list[SimpleNamespace]:
    return [
        SimpleNamespace(title=_("Received"), state="done", note="3 Nov, 09:12", tone=""),
        SimpleNamespace(title=_("Looked at"), state="done", note="3 Nov, 10:40", tone=""),
        SimpleNamespace(
            title=_("Waiting for you"),
            state="now",
            note=_("Since yesterday"),
            tone="warn",
        ),
        SimpleNamespace(title=_("Visit"), state="next", note=_("Planned for 12 Nov"), tone=""),
        SimpleNamespace(title=_("Done"), state="next", note="", tone=""),
    ]


def _files() -> list[SimpleNamespace]:
    return [
        SimpleNamespace(
            name="boiler-plate.jpg",
            size=1_840_000,
            kind="image",
            scan="clean",
            url="#file-1",
        ),
        SimpleNamespace(
            name="Wartungsprotokoll 2025.pdf",
            size=212_400,
            kind="pdf",
            scan="clean",
            url="#file-2",
        ),
        SimpleNamespace(name="basement.heic", size=3_100_000, kind="image", scan="checking", url=""),
        SimpleNamespace(name="invoice.zip", size=4_000, kind="other", scan="infected", url=""),
    ]
