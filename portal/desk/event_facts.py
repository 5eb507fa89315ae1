"""What an event keeps beside its columns, in words: values before and after, reasons, and people by their names.

Bank details come here masked already: no event holds the whole number of an account.
"""

import json
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import datetime
from typing import Any

from django.apps import apps
from django.db.models import Field, Model
from django.utils.formats import date_format
from django.utils.text import capfirst
from django.utils.timezone import localtime
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from identity.models import User
from portal.accounts.models import MemberRole
from portal.events.models import Event
from portal.requests.workflow import Status
from portal.sharing.people import how_far

from .wording import Words

#: of the personal part, what the page and the export show in places of their own
SHOWN_APART = frozenset({"name", "ip", "user_agent"})
#: of both parts, what is read in words, in this order
LABELS: dict[str, Words] = {
    "domain": gettext_lazy("Domain"),
    "changed": gettext_lazy("What has changed"),
    "before": gettext_lazy("Before"),
    "after": gettext_lazy("After"),
    "levels": gettext_lazy("What they may do"),
    "until": gettext_lazy("Until"),
    "reason": gettext_lazy("Reason"),
    "tried": gettext_lazy("Address that was tried"),
    "billing_email_before": gettext_lazy("Invoices went to"),
    "address": gettext_lazy("E-mail address at the provider"),
    "subject": gettext_lazy("Person at the provider"),
    "error": gettext_lazy("What the provider answered"),
}
#: of the data, what is read in words; the rest are ids and hashes, for which the record itself is shown
DATA = ("domain", "changed", "before", "after", "levels", "until", "reason")
#: of the data, what is the id of a person
PEOPLE: dict[str, Words] = {
    "proposed_by": gettext_lazy("Proposed by"),
    "decided_by": gettext_lazy("Decided by"),
    "owner": gettext_lazy("Owner"),
    "user": gettext_lazy("Person"),
}
#: event -> what is the id of a person in this one
PEOPLE_OF = {"request.assigned": {name: LABELS[name] for name in ("before", "after")}}
#: beginning of the verb -> what its values before and after are taken from
CHOICES = {"request": Status, "member": MemberRole}

#: id of a person -> what they are called
Names = Mapping[int, str]


@dataclass(frozen=True)
class Fact:
    """One line: what it is, and how it reads."""

    label: str
    value: str


def names_in(events: Iterable[Event]) -> dict[int, str]:
    """What the people are called whom these events name by their ids; one query, or none."""
    ids = {person for event in events for person in _people_of(event).values() if person is not None}
    return {user.pk: user.get_full_name() for user in User.objects.filter(pk__in=ids)} if ids else {}


def facts_of(event: Event, names: Names) -> list[Fact]:
    """The lines of an event; what was personal is gone once it is erased."""
    labels, people = PEOPLE | PEOPLE_OF.get(event.verb, {}), _people_of(event)
    facts = [Fact(str(labels[key]), _person(person, names)) for key, person in people.items()]
    fields = _fields_of(event)
    for part in (_shown_data(event, without=people), event.personal or {}):
        for key in sorted(part.keys() - SHOWN_APART, key=_place):
            value = how_far(frozenset(part[key])) if key == "levels" else _in_words(part[key], fields, event.verb)
            facts.append(Fact(str(LABELS.get(key, key)), value))
    return facts


def in_a_cell(facts: list[Fact]) -> str:
    """The lines as one cell of a table."""
    return "\n".join(f"{fact.label}: {fact.value}" for fact in facts)


def _people_of(event: Event) -> dict[str, int | None]:
    """Key of the data -> id of the person, None where there is nobody."""
    data = event.data
    return {key: data[key] for key in PEOPLE | PEOPLE_OF.get(event.verb, {}) if key in data}


def _shown_data(event: Event, *, without: Iterable[str]) -> dict[str, Any]:
    return {key: value for key, value in event.data.items() if key in DATA and key not in without}


def _place(key: str) -> tuple[int, str]:
    """Known ones in their order, others behind them."""
    return (list(LABELS).index(key) if key in LABELS else len(LABELS), key)


def _person(person: int | None, names: Names) -> str:
    if person is None:
        return "–"
    number = _("person %(id)s") % {"id": person}
    return f"{names[person]} ({number})" if names.get(person) else number


def _fields_of(event: Event) -> dict[str, Field]:
    """The fields of what it happened to, by name: their labels and choices are in everybody's language."""
    name, _id = json.loads(event.payload)["object"] or ("", "")
    models: Iterable[type[Model]] = apps.get_models()
    found = next((model for model in models if model._meta.model_name == name), None)
    return {field.name: field for field in found._meta.concrete_fields} if found else {}


def _in_words(value: Any, fields: Mapping[str, Field], verb: str) -> str:
    """A text as it is, several fields with their labels, yes and no, moments of the desk's zone."""
    if isinstance(value, dict):
        return "; ".join(f"{_label(name, fields)}: {_value(name, one, fields)}" for name, one in value.items())
    if isinstance(value, list):
        return ", ".join(_label(one, fields) for one in value) or "–"
    choices = CHOICES.get(verb.partition(".")[0])
    if choices is not None and value in choices.values:
        return str(choices(value).label)
    return _plain(value)


def _label(name: Any, fields: Mapping[str, Field]) -> str:
    """A field as its form calls it; what is no field is called by our own word, or by its name."""
    if name in LABELS:
        return str(LABELS[name])
    return capfirst(str(fields[name].verbose_name)) if name in fields else _plain(name)


def _value(name: str, value: Any, fields: Mapping[str, Field]) -> str:
    if name == "levels":
        return how_far(frozenset(value))
    choices = dict(fields[name].flatchoices) if name in fields else {}
    return str(choices.get(value) or _plain(value))


def _plain(value: Any) -> str:
    if isinstance(value, bool):
        return _("Yes") if value else _("No")
    if value is None or value == "":
        return "–"
    try:
        return date_format(localtime(datetime.fromisoformat(value)), "SHORT_DATETIME_FORMAT")
    except (TypeError, ValueError):  # no moment, or one without a zone
        return str(value)
