"""What the event log is narrowed by: who, whose, what, when and from where."""

from ipaddress import IPv4Network, IPv6Network, ip_address, ip_network

import django_filters
from django import forms
from django.db.models import BooleanField, Case, F, Func, GenericIPAddressField, Q, Value, When
from django.db.models.fields.json import KT
from django.db.models.functions import Cast
from django.utils.formats import date_format
from django.utils.timezone import localtime
from django.utils.translation import gettext_lazy as _
from wagtail.admin.active_filters import BaseFilterAdapter, filter_adapter_class_registry
from wagtail.admin.filters import WagtailFilterSet

from identity.models import User
from portal.accounts.models import Account, Membership
from portal.events.models import Event

from .wording import verb_choices

#: tries to sign in, which name an address and nobody
TRIES = ("person.sign_in_failed", "person.sign_in_braked")
#: a person or a customer is looked for by name first; so many namesakes are enough
_NAMESAKES = 200


class Moment(forms.DateTimeInput):
    """The browser's own field for a day and a time."""

    input_type = "datetime-local"

    def __init__(self):
        super().__init__(format="%Y-%m-%dT%H:%M")


class MomentFilter(django_filters.DateTimeFilter):
    """A point in time, in the time zone of the desk."""

    def __init__(self, **kwargs):
        super().__init__(widget=Moment(), **kwargs)


class MomentAdapter(BaseFilterAdapter):
    """How Wagtail says above the list that it is narrowed by a time."""

    def get_active_filters(self):
        for shown in super().get_active_filters():
            yield shown._replace(value=date_format(localtime(self.value), "SHORT_DATETIME_FORMAT"))


filter_adapter_class_registry.register(MomentFilter, value=MomentAdapter)


class EventFilters(WagtailFilterSet):
    """Person, customer, request, what, when, from where."""

    person = django_filters.CharFilter(label=_("Person (name or e-mail)"), method="filter_person")
    account_number = django_filters.CharFilter(label=_("Customer (number or name)"), method="filter_account")
    request_number = django_filters.CharFilter(label=_("Request number"), method="filter_request")
    verb = django_filters.ChoiceFilter(
        label=_("Event"), choices=verb_choices, empty_label=_("Any"), method="filter_verb"
    )
    since = MomentFilter(label=_("From"), field_name="at", lookup_expr="gte")
    until = MomentFilter(label=_("Until"), field_name="at", lookup_expr="lte")
    ip = django_filters.CharFilter(
        label=_("IP address"),
        help_text=_("Whole, its beginning, or a network such as 203.0.113.0/24"),
        method="filter_ip",
    )

    class Meta:
        model = Event
        fields: tuple[str, ...] = ()

    def filter_person(self, queryset, name, value):
        """What they did, what was done to them, and tries to sign in with their address."""
        found = _of_people(people_called(value))
        for verb in TRIES:  # each has an index of its own
            found |= Q(verb=verb, personal__tried__icontains=value)
        return queryset.with_whom().filter(found)

    def filter_request(self, queryset, name, value):
        return queryset.filter(request_id=_number(value, "R-") or 0)

    def filter_account(self, queryset, name, value):
        number = _number(value, "C-")
        if number is not None:
            return _of_accounts(queryset, [number])
        named = Account.objects.filter(name__icontains=value.strip()).values_list("pk", flat=True)
        return _of_accounts(queryset, list(named[:_NAMESAKES]))

    def filter_verb(self, queryset, name, value):
        """One verb, or all of a group, which ends with a dot."""
        return queryset.filter(verb__startswith=value) if value.endswith(".") else queryset.filter(verb=value)

    def filter_ip(self, queryset, name, value):
        return from_address(queryset.annotate(ip=KT("personal__ip")), value.strip())


def _of_people(ids: list[int]) -> Q:
    """What these people did and what was done to them; the events know them `with_whom`."""
    return Q(actor_id__in=ids) | Q(whom__in=[str(person) for person in ids])


def _of_accounts(events, ids: list[int]):
    """The events of accounts, and those of their people that belong to no account, as sign-ins and factors do."""
    people = list(Membership.objects.filter(account_id__in=ids).values_list("user_id", flat=True)[:_NAMESAKES])
    of_people = Q(verb__startswith="person.", account_id=None) & _of_people(people)
    return events.with_whom().filter(Q(account_id__in=ids) | of_people)


def people_called(words: str) -> list[int]:
    """Ids of the people whose name or address holds all the words; trigram indexes answer it."""
    people = User.objects.all()
    for word in words.split()[:4]:
        people = people.filter(
            Q(email__icontains=word) | Q(first_name__icontains=word) | Q(last_name__icontains=word)
        )
    return list(people.values_list("pk", flat=True)[:_NAMESAKES])


def from_address(events, words: str):
    """Events, annotated with `ip`, of an address, of those that begin so, or of a network; none when it is none."""
    try:
        return events.filter(ip=str(ip_address(words)))
    except ValueError:
        pass  # then it is a part of one
    if "/" in words:
        try:
            return _of_network(events, ip_network(words, strict=False))
        except ValueError:
            return events.none()
    if not words or set(words.lower()) - set("0123456789abcdef.:"):
        return events.none()
    ends = "" if words[-1] in ".:" else ":" if ":" in words else "."
    return events.filter(ip__startswith=words.lower() + ends)


def _of_network(events, network: IPv4Network | IPv6Network):
    """The index narrows by the beginning of the text; what is left is compared as an address."""
    beginning = _beginning_of(network)
    if beginning:
        events = events.filter(ip__startswith=beginning)
    is_address = Func(F("ip"), Value("inet"), function="pg_input_is_valid", output_field=BooleanField())
    address = GenericIPAddressField()
    within = Func(
        Cast(F("ip"), address),
        Cast(Value(str(network)), address),
        arg_joiner=" <<= ",
        template="(%(expressions)s)",
        output_field=BooleanField(),
    )
    return events.filter(Case(When(is_address, then=within), default=False, output_field=BooleanField()))


def _beginning_of(network: IPv4Network | IPv6Network) -> str:
    """What the text of every address in the network begins with: whole parts, up to one that may be shortened."""
    if isinstance(network, IPv4Network):
        parts = str(network.network_address).split(".")[: network.prefixlen // 8]
        return "".join(f"{part}." for part in parts)
    beginning = ""
    for part in network.network_address.exploded.split(":")[: network.prefixlen // 16]:
        if part == "0000":
            break
        beginning += part.lstrip("0") + ":"
    return beginning


def _number(text: str, prefix: str) -> int | None:
    digits = text.strip().upper().removeprefix(prefix)
    return int(digits) if digits.isdecimal() and len(digits) < 15 else None
