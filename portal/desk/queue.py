"""The queue: every request that customers have sent, as the list that the desk works from."""

import re

import django_filters
from django import forms
from django.db.models import Q
from django.urls import path, reverse
from django.utils.functional import cached_property
from django.utils.translation import gettext_lazy as _
from django.utils.translation import pgettext_lazy
from wagtail.admin.filters import DateRangePickerWidget, WagtailFilterSet
from wagtail.admin.ui.tables import BulkActionsCheckboxColumn, Column, TitleColumn

from portal.accounts.models import Account, Branch
from portal.requests import access
from portal.requests.catalogue import service_names
from portal.requests.models import Channel, ServiceRequest
from portal.requests.workflow import OPEN, Status

from .customer_card import name_of
from .listing import DeskIndexView, DeskViewSet
from .request_page import DocumentView, LatestView, RequestView
from .staff import assignable
from .status_links import StatusLinksView
from .wording import Words

MINE, NOBODY = "me", "nobody"
#: stands for no branch in the address; a slug has no slash
NO_BRANCH = "/"
#: so many of the newest requests are looked at to tell whether a word is common, which it is in such a share of them
_PROBED, _COMMON = 1000, 0.05
#: a name that more customers share than this is no name to search by
_NAMESAKES = 500

#: the tabs above the list: name in the address -> label
VIEWS = {
    "open": pgettext_lazy("requests", "Open"),
    "mine": pgettext_lazy("requests", "Mine"),
    "unassigned": pgettext_lazy("requests", "Unassigned"),
    "new": pgettext_lazy("requests", "New"),
    "waiting": _("Waiting for customer"),
    "done": pgettext_lazy("requests", "Done"),
    "all": pgettext_lazy("requests", "All"),
}


def in_view(queryset, view: str, user_id: int):
    """The rows of one tab."""
    if view == "mine":
        return queryset.open().assigned_to(user_id)
    if view == "unassigned":
        return queryset.open().unassigned()
    statuses = {
        "open": OPEN,
        "new": {Status.SUBMITTED},
        "waiting": {Status.WAITING},
        "done": {Status.DONE, Status.CLOSED},
    }.get(view)
    return queryset if statuses is None else queryset.filter(status__in=sorted(statuses))


def _people() -> list[tuple[str, Words]]:
    return [(MINE, _("Me")), (NOBODY, _("Nobody")), *((str(user.pk), str(user)) for user in assignable())]


def _branches() -> list[tuple[str, Words]]:
    """All of them: one that takes no more requests still has some."""
    return list(Branch.objects.values_list("slug", "name"))


class QueueFilters(WagtailFilterSet):
    """What the desk narrows its list by; every state of it is an address that can be sent to a colleague."""

    view = django_filters.ChoiceFilter(
        choices=list(VIEWS.items()),
        label=pgettext_lazy("requests", "View"),
        method="filter_view",
        empty_label=None,
        widget=forms.RadioSelect,
    )
    status = django_filters.MultipleChoiceFilter(
        choices=[choice for choice in Status.choices if choice[0] != Status.DRAFT],
        label=_("Status"),
        widget=forms.CheckboxSelectMultiple,
    )
    service = django_filters.MultipleChoiceFilter(
        choices=[],
        label=_("Service"),
        field_name="service_type__slug",
        widget=forms.CheckboxSelectMultiple,
    )
    assignee = django_filters.ChoiceFilter(
        choices=[],
        label=_("Assigned to"),
        method="filter_assignee",
        empty_label=_("Anybody"),
    )
    branch = django_filters.ChoiceFilter(
        choices=[],
        label=_("Branch"),
        method="filter_branch",
        empty_label=_("Any"),
    )
    channel = django_filters.ChoiceFilter(choices=Channel.choices, label=_("Came by"), empty_label=_("Any"))
    submitted_at = django_filters.DateFromToRangeFilter(label=_("Sent"), widget=DateRangePickerWidget)

    class Meta:
        model = ServiceRequest
        fields: tuple[str, ...] = ()

    def __init__(self, *args, **kwargs):
        super().__init__(*args, **kwargs)
        # Asked for once: a callable would be asked again by each rendering and each check.
        self.filters["service"].extra["choices"] = list(service_names().items())
        self.filters["assignee"].extra["choices"] = _people()
        self.filters["branch"].extra["choices"] = [(NO_BRANCH, _("None")), *_branches()]

    def filter_view(self, queryset, name, value):
        return in_view(queryset, value, self.request.user.pk)

    def filter_branch(self, queryset, name, value):
        return queryset.filter(branch__isnull=True) if value == NO_BRANCH else queryset.filter(branch__slug=value)

    def filter_assignee(self, queryset, name, value):
        if value == NOBODY:
            return queryset.unassigned()
        return queryset.assigned_to(self.request.user.pk if value == MINE else int(value))


def with_columns(queryset):
    """What a row of the queue shows, in one query and without the texts that none shows."""
    rows = queryset.select_related("account", "assignee", "service_type", "branch")
    return rows.defer("answers", "service_type__form", "service_type__summary")


def matching(queryset, words: str):
    """Search by number, subject or the customer's name; the database has trigram indexes for the two texts.

    The accounts are looked up first: with a subquery beside it in an OR the indexes would not be used.
    """
    words = words.strip()
    in_subject = _in_subject(queryset, words)
    digits = words.upper().removeprefix("R-")
    if digits.isdecimal() and len(digits) < 15:
        return queryset.filter(Q(pk=int(digits)) | in_subject)
    accounts = Account.objects.filter(name__icontains=words).values_list("pk", flat=True)[:_NAMESAKES]
    return queryset.filter(in_subject | Q(account_id__in=list(accounts)))


def _in_subject(queryset, words: str) -> Q:
    """The condition that finds words quickly, rare or common.

    Behind row-level security PostgreSQL takes any word for a rare one (it reads no statistics for LIKE) and would
    fetch and sort every match of a common one by the trigram index. A regular expression has no index, so the newest
    rows are read until the page is full.
    """
    newest = queryset.order_by("-updated_at", "-pk").values_list("subject", flat=True)[:_PROBED]
    found = sum(words.upper() in subject.upper() for subject in newest)
    return Q(subject__iregex=re.escape(words)) if found > _PROBED * _COMMON else Q(subject__icontains=words)


class StatusColumn(Column):
    """A status as a tag in its colour."""

    cell_template_name = "portal/desk/cells/status.html"


class PersonColumn(Column):
    """A member of staff, or the gap where one is missing."""

    cell_template_name = "portal/desk/cells/person.html"


class SinceColumn(Column):
    """How long ago; the exact time is in the title."""

    cell_template_name = "portal/desk/cells/since.html"


class RequestTitleColumn(TitleColumn):
    """Number and subject, as one link to the request's page."""

    cell_template_name = "portal/desk/cells/request.html"


class QueueView(DeskIndexView):
    """The list itself."""

    visible_to = staticmethod(access.visible_to)
    results_template_name = "portal/desk/queue_results.html"
    template_name = "portal/desk/queue.html"
    default_ordering = ("-updated_at", "-pk")
    page_title = _("Requests")
    filterset_class = QueueFilters
    exports = {
        "number": (_("Number"), lambda request: request.number),
        "subject": (_("Subject"), lambda request: request.subject),
        "customer": (_("Customer"), name_of),
        "service": (_("Service"), lambda request: request.service_type.name),
        "status": (_("Status"), lambda request: request.get_status_display()),
        "branch": (_("Branch"), lambda request: str(request.branch or "")),
        "channel": (_("Came by"), lambda request: request.get_channel_display()),
        "assignee": (_("Assigned to"), lambda request: str(request.assignee or "")),
        "submitted": (_("Sent"), lambda request: request.submitted_at),
        "updated": (_("Updated"), lambda request: request.updated_at),
    }

    @cached_property
    def is_searchable(self):
        return True

    def get_base_queryset(self):
        queryset = with_columns(super().get_base_queryset())
        if self.current_view == "open" and "view" not in self.request.GET:
            queryset = in_view(queryset, "open", self.request.user.pk)
        return queryset

    def search_queryset(self, queryset):
        return matching(queryset, self.search_query) if self.is_searching else queryset

    @cached_property
    def current_view(self) -> str:
        """The tab that is open: the one asked for, else all for a search or a filter, else what is open."""
        asked = self.request.GET.get("view")
        if asked:
            return asked
        narrowed = set(self.request.GET) - {"p", "ordering", "export", "_w_filter_fragment"}
        return "all" if any(self.request.GET.get(name) for name in narrowed) else "open"

    @cached_property
    def active_filters(self):
        """What can be taken away again; the open tab says itself what it is."""
        return [chosen for chosen in super().active_filters if chosen.auto_id != "id_view"]

    @cached_property
    def tabs(self) -> list[dict]:
        return [
            {"label": label, "url": f"{self.index_url}?view={view}", "current": view == self.current_view}
            for view, label in VIEWS.items()
        ]

    @cached_property
    def columns(self):
        names = service_names()
        columns = [
            RequestTitleColumn(
                "number",
                label=_("Request"),
                sort_key="pk",
                get_url=lambda request: reverse("requests:detail", args=[request.pk]),
                get_title_id=lambda request: f"request_{request.pk}_title",
            ),
            Column("customer", label=_("Customer"), accessor=name_of, sort_key="account__name"),
            Column(
                "service",
                label=_("Service"),
                accessor=lambda request: names.get(request.service_type.slug, request.service_type.name),
            ),
            Column(
                "branch", label=_("Branch"), accessor=lambda request: request.branch or "–", sort_key="branch__name"
            ),
            StatusColumn("status", label=_("Status"), accessor="get_status_display", sort_key="status"),
            PersonColumn("assignee", label=_("Assigned to")),
            SinceColumn("updated_at", label=_("Updated"), sort_key="updated_at"),
        ]
        if self.may_act:
            columns.insert(0, BulkActionsCheckboxColumn("bulk_actions", obj_type="request"))
        return columns

    @cached_property
    def may_act(self) -> bool:
        return self.request.actor.part in access.MAY["assign"]

    @cached_property
    def no_results_message(self):
        if self.is_searching or self.is_filtering:
            return _("No request matches. Try fewer words or another tab.")
        return _("Nothing is open. Well done.")


class RequestViewSet(DeskViewSet):
    """`requests:index` is the queue, `requests:detail` the page of one request."""

    model = ServiceRequest
    name = "requests"
    icon = "mail"
    menu_label = _("Requests")
    menu_order = 10
    index_view_class = QueueView

    def get_urlpatterns(self):
        return [
            *super().get_urlpatterns(),
            path("<int:pk>/", RequestView.as_view(), name="detail"),
            path("<int:pk>/latest/", LatestView.as_view(), name="latest"),
            path("<int:pk>/links/", StatusLinksView.as_view(), name="links"),
            path("<int:pk>/documents/<int:document_pk>/", DocumentView.as_view(), name="document"),
        ]
