"""Customers: the list, and the record of one with everything that belongs to it. Nothing is changed here."""

from django.db.models import Exists, OuterRef, Q
from django.http import Http404
from django.urls import path, reverse
from django.utils import timezone
from django.utils.functional import cached_property
from django.utils.translation import gettext_lazy as _
from django.views.generic import TemplateView
from wagtail.admin.ui.tables import Column, DateColumn, TitleColumn
from wagtail.admin.views.generic.base import WagtailAdminTemplateMixin
from wagtail.admin.views.generic.permissions import PermissionCheckedMixin

from portal.accounts import access
from portal.accounts.models import Account, Address, Membership
from portal.events.models import Event
from portal.requests import access as requests

from . import actions
from .account_settings import RecordActions, master_data_of
from .customer_card import readable_phone
from .customer_people import CustomerMemberView, people_panel
from .event_log import shown
from .federations import federations_of
from .listing import DeskIndexView, DeskViewSet

_REQUESTS_SHOWN, _EVENTS_SHOWN, _SUBSIDIARIES_SHOWN = 25, 25, 50


def matching(queryset, words: str):
    """Search by customer number, name, e-mail address or telephone number."""
    words = words.strip()
    digits = words.upper().removeprefix("C-")
    if words.upper().startswith("C-") and digits.isdecimal() and len(digits) < 15:
        return queryset.filter(pk=int(digits))
    members = Membership.objects.filter(user__email__icontains=words, account=OuterRef("pk"))
    found: Q = Q(name__icontains=words) | Q(Exists(members)) | Q(contact_email__icontains=words)
    phone = "".join(character for character in words if character.isdigit()).lstrip("0")
    if len(phone) >= 4 and not any(character.isalpha() for character in words):
        found = found | Q(phone__contains=phone)
    return queryset.filter(found)


class CustomerListView(DeskIndexView):
    """The list."""

    visible_to = staticmethod(access.visible_to)
    page_title = _("Customers")
    default_ordering = "name"
    exports = {
        "number": (_("Number"), lambda account: account.number),
        "name": (_("Name"), lambda account: account.name),
        "phone": (_("Phone"), lambda account: account.phone),
        "guest_email": (_("E-mail address of a guest"), lambda account: account.contact_email),
        "language": (_("Language"), lambda account: account.get_language_display()),
        "opened": (_("Customer since"), lambda account: account.opened_at),
    }

    @cached_property
    def is_searchable(self):
        return True

    @cached_property
    def columns(self):
        return [
            TitleColumn(
                "name",
                label=_("Name"),
                accessor=lambda account: account.name or account.number,
                sort_key="name",
                get_url=lambda account: reverse("customers:detail", args=[account.pk]),
            ),
            Column("number", label=_("Number"), sort_key="pk"),
            Column("phone", label=_("Phone"), accessor=lambda account: readable_phone(account.phone) or "–"),
            Column("language", label=_("Language"), accessor="get_language_display", sort_key="language"),
            DateColumn("opened_at", label=_("Customer since"), sort_key="opened_at"),
        ]

    def search_queryset(self, queryset):
        return matching(queryset, self.search_query) if self.is_searching else queryset


class CustomerView(RecordActions, PermissionCheckedMixin, WagtailAdminTemplateMixin, TemplateView):
    """The record of one customer."""

    model = Account
    any_permission_required = ["view"]
    template_name = "portal/desk/customer.html"
    header_icon = "group"

    def get(self, request, *args, **kwargs):
        try:
            self.account = access.visible_to(request.actor).get(pk=kwargs["pk"])
        except Account.DoesNotExist as error:
            raise Http404("no such customer") from error
        actions.note_account_view(account=self.account, by=request.actor, now=timezone.now())
        return self.render_to_response(self.get_context_data())

    def get_page_title(self):
        return self.account.name or self.account.number

    def get_breadcrumbs_items(self):
        return [
            *self.breadcrumbs_items,
            {"url": reverse("customers:index"), "label": _("Customers")},
            {"url": "", "label": self.get_page_title()},
        ]

    def get_context_data(self, **kwargs):
        account = self.account
        sent = requests.visible_to(self.request.actor).filter(account=account).select_related("assignee")
        below = access.visible_to(self.request.actor).filter(parent=account)
        events = Event.objects.filter(account_id=account.pk).newest_first()[:_EVENTS_SHOWN]
        return super().get_context_data(**kwargs) | {
            "account": account,
            "subsidiaries": below.order_by("pk")[:_SUBSIDIARIES_SHOWN],
            "phone_text": readable_phone(account.phone),
            "addresses": Address.objects.filter(account=account).home_first(),
            **people_panel(account, self.request.actor),
            "tickets": sent.defer("answers").latest_first()[:_REQUESTS_SHOWN],
            "events": [shown(event) for event in events],
            **master_data_of(account, self.request.actor),
            **federations_of(account, self.request.actor),
        }


class CustomerViewSet(DeskViewSet):
    """`customers:index` and `customers:detail`."""

    model = Account
    name = "customers"
    icon = "group"
    menu_label = _("Customers")
    menu_order = 20
    index_view_class = CustomerListView

    def get_urlpatterns(self):
        return [
            *super().get_urlpatterns(),
            path("<int:pk>/", CustomerView.as_view(), name="detail"),
            path("<int:pk>/people/<int:member_id>/<slug:step>/", CustomerMemberView.as_view(), name="member"),
        ]
