"""What every list of the desk has: scoped rows, a count that stops, and an export that is safe to open.

Wagtail's generic views ask a policy whether somebody may use a view, never which rows; so the rows come
from `visible_to`, the same door as everywhere. `DeskViewSet` routes reading views only.
"""

import csv
from collections import OrderedDict
from collections.abc import Callable, Iterator, Sequence
from itertools import islice
from typing import Any

import django_filters
from django import forms
from django.contrib import messages
from django.db.models import QuerySet
from django.urls import path
from django.utils import timezone
from django.utils.encoding import force_str
from django.utils.functional import cached_property
from django.utils.timezone import localtime
from django.utils.translation import get_language, gettext_lazy, override
from django.utils.translation import gettext as _
from wagtail.admin.filters import WagtailFilterSet
from wagtail.admin.paginator import WagtailPaginator
from wagtail.admin.views import generic
from wagtail.admin.views.mixins import Echo
from wagtail.admin.viewsets.model import ModelViewSet

from identity.staff_session import is_fresh
from identity.staff_step_up import ask_first
from portal.events.actor import Actor
from portal.events.permissions import VIEWER
from portal.tenancy.contexts import staff_context, viewer_context

from . import actions
from .wording import Words

#: what a spreadsheet takes for the beginning of a formula
_FORMULA_STARTS = ("=", "+", "-", "@", "\t", "\r")
#: so many rows of an export are read at a time
_CHUNK = 500
_CONTROL = {code: None for code in range(32) if chr(code) not in "\t\n\r"}


class BoundedPaginator(WagtailPaginator):
    """Counts to a thousand and no further: a list is narrowed with filters, not leafed through to its end."""

    LIMIT = 1000

    @cached_property
    def _found(self) -> int:
        return self.object_list.order_by()[: self.LIMIT + 1].count()

    @cached_property
    def count(self) -> int:
        return min(self._found, self.LIMIT)

    @cached_property
    def items_count_label(self) -> str:
        if self._found > self.LIMIT:
            return _("More than %(limit)s") % {"limit": self.LIMIT}
        return super().items_count_label


class DeskIndexView(generic.IndexView):
    """A list of rows that `visible_to` gives to the actor."""

    any_permission_required = ["view"]
    template_name = "portal/desk/list.html"
    paginator_class = BoundedPaginator
    visible_to: Callable[[Actor], QuerySet]
    #: name -> heading and how to read it from a row; what the export holds
    exports: dict[str, tuple[Words, Callable[[Any], Any]]] = {}
    #: whether looking at the list is a reading of customers' data, and so an event
    is_noted = True

    def get_base_queryset(self):
        return type(self).visible_to(self.request.actor)

    def get(self, request, *args, **kwargs):
        if self.is_export and not is_fresh(request):
            return self._ask_first()
        if self.is_export:  # before the page's context is built, which would load every row
            return self.as_spreadsheet(self.get_queryset(), request.GET["export"])
        return super().get(request, *args, **kwargs)

    def _ask_first(self):
        """To the proof, and then to the list: a download would leave the page that asks on the screen."""
        narrowed = self.request.GET.copy()
        narrowed.pop("export")
        messages.info(self.request, _("Exports want a fresh proof that it is you. Please choose the export again."))
        return ask_first(to=f"{self.request.path}?{narrowed.urlencode()}".removesuffix("?"))

    def get_context_data(self, *args, **kwargs):
        context = super().get_context_data(*args, **kwargs)
        if self.is_noted:
            actions.note_list(
                of=self.model._meta.model_name,
                filters=self._filters("p"),
                page=context["page_obj"].number,
                shown=[row.pk for row in context["object_list"] if isinstance(row.pk, int)],
                by=self.request.actor,
                now=timezone.now(),
            )
        return context

    def _filters(self, *apart: str) -> list[str]:
        """By which fields the list is narrowed; never what was sought."""
        return sorted(name for name, value in self.request.GET.items() if value and name not in apart)

    @cached_property
    def list_export(self):
        return list(self.exports)

    def make_ready(self, rows: list) -> None:
        """Read for some rows of an export together what each alone would have to ask for."""

    def _ready(self, queryset) -> Iterator[Any]:
        """The rows of an export, as they come from the database."""
        found = queryset.iterator(chunk_size=_CHUNK)
        while rows := list(islice(found, _CHUNK)):
            self.make_ready(rows)
            yield from rows

    def to_row_dict(self, item):
        return OrderedDict((name, read(item)) for name, (_heading, read) in self.exports.items())

    def get_heading(self, queryset, field):
        return str(self.exports[field][0])

    def preprocess_field_value(self, field, value, export_format):
        """Times in the desk's zone; texts without what a spreadsheet would run or refuse."""
        if hasattr(value, "tzinfo"):
            local = localtime(value)
            return (
                local.replace(tzinfo=None) if export_format == self.FORMAT_XLSX else local.isoformat(" ", "seconds")
            )
        if value is None:
            return ""
        if isinstance(value, int):
            return value
        text = force_str(value).translate(_CONTROL)
        return f"'{text}" if export_format == self.FORMAT_CSV and text.startswith(_FORMULA_STARTS) else text

    def as_spreadsheet(self, queryset, spreadsheet_format):
        actions.note_export(
            of=self.model._meta.model_name,
            filters=self._filters("export"),
            by=self.request.actor,
            now=timezone.now(),
        )
        return super().as_spreadsheet(queryset, spreadsheet_format)

    def write_xlsx(self, queryset, output):
        """Row by row, as they come from the database; the file itself cannot be streamed."""
        super().write_xlsx(self._ready(queryset), output)

    def stream_csv(self, queryset):
        """Line by line, in a context and language of its own: the request's have ended when this runs."""
        return self._streamed(queryset, language=get_language(), actor=self.request.actor)

    def _streamed(self, queryset, *, language, actor):
        writer = csv.DictWriter(Echo(), fieldnames=self.list_export)
        with override(language), desk_context(actor):
            yield "\ufeff".encode()  # or Excel reads the file as Latin-1
            yield writer.writerow({name: self.get_heading(queryset, name) for name in self.list_export})
            for item in self._ready(queryset):
                yield self.write_csv_row(writer, self.to_row_dict(item))


#: the tab that shows every state
EVERY = "all"


def state_filter(views: Sequence[tuple[str, Any]]) -> django_filters.ChoiceFilter:
    """Of a `StateFilterSet`: one of the states that are tabs above the list."""
    return django_filters.ChoiceFilter(
        choices=views, label=gettext_lazy("State"), method="filter_state", empty_label=None, widget=forms.RadioSelect
    )


class StateFilterSet(WagtailFilterSet):
    """What a list with a tab for each state is narrowed by; `state` is a `state_filter`."""

    def filter_state(self, queryset, name, value):
        return queryset if value == EVERY else queryset.filter(state=value)


class StateListView(DeskIndexView):
    """A list with a tab for each state, which opens with one of them.

    views: name in the address and label of each tab. opens_with: the state that is shown first.
    """

    template_name = "portal/desk/list.html"
    results_template_name = "portal/desk/queue_results.html"
    is_searchable = False
    list_export = ()
    views: Sequence[tuple[str, Any]]
    opens_with: str

    def get_base_queryset(self):
        found = super().get_base_queryset()
        return found if "state" in self.request.GET else found.filter(state=self.opens_with)

    @cached_property
    def tabs(self) -> list[dict]:
        current = self.request.GET.get("state", self.opens_with)
        return [
            {"label": label, "url": f"{self.index_url}?state={view}", "current": view == current}
            for view, label in self.views
        ]

    @cached_property
    def active_filters(self):
        """What can be taken away again; the open tab says itself what it is."""
        return [chosen for chosen in super().active_filters if chosen.auto_id != "id_state"]


def desk_context(actor: Actor):
    """The database context that the middleware would have opened for a member of support staff."""
    context = viewer_context if actor.part == VIEWER else staff_context
    return context(user_id=actor.user_id)


class DeskViewSet(ModelViewSet):
    """A list and, where `inspect_view_enabled`, a page of one row. Nothing is edited in generic forms."""

    copy_view_enabled = False
    add_to_reference_index = False
    add_to_admin_menu = True
    list_per_page = 25
    template_prefix = ""

    def get_common_view_kwargs(self, **kwargs):
        common = super().get_common_view_kwargs(**kwargs)
        for gone in ("add", "edit", "delete", "history", "usage"):
            common.pop(f"{gone}_url_name", None)
        return common

    def get_urlpatterns(self):
        urlpatterns = [
            path("", self.index_view, name="index"),
            path("results/", self.index_results_view, name="index_results"),
        ]
        if self.inspect_view_enabled:
            urlpatterns.append(path(f"<{self.pk_path_converter}:pk>/", self.inspect_view, name="inspect"))
        return urlpatterns

    def register_admin_url_finder(self):
        """There is no form to find."""
