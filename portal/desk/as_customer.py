"""See as customer: why somebody wants to look, and the way out. The portal itself stands below these addresses."""

from django import forms
from django.http import Http404
from django.shortcuts import redirect
from django.urls import path, reverse
from django.utils import timezone
from django.utils.decorators import method_decorator
from django.utils.functional import cached_property
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy
from django.views.generic import FormView, View
from wagtail.admin import messages as toasts
from wagtail.admin.views.generic.base import WagtailAdminTemplateMixin
from wagtail.admin.views.generic.permissions import PermissionCheckedMixin
from wagtail.admin.viewsets.base import ViewSet

from identity.staff_step_up import fresh_staff_factor
from portal.accounts import access, actions, visits
from portal.accounts.models import Account
from portal.requests.models import ServiceRequest

from . import actions as desk_actions


class ReasonForm(forms.Form):
    """Why."""

    reason = forms.CharField(
        label=gettext_lazy("Why do you want to see the portal as this customer?"),
        help_text=gettext_lazy(
            "The customer can read this, and it stays in the log for good. Please name no people, only the matter."
        ),
        max_length=200,
        min_length=5,
    )


class VisitView(PermissionCheckedMixin, View):
    """What the two pages share: an account that the member of staff may see."""

    model = Account
    any_permission_required = ["view"]

    @cached_property
    def account(self):
        try:
            return access.visible_to(self.request.actor).get(pk=self.kwargs["pk"])
        except Account.DoesNotExist as error:
            raise Http404("no such customer") from error

    @property
    def portal_url(self) -> str:
        """The overview, or the request that the member of staff came from, as the customer sees it."""
        inside = reverse("home:overview")
        request_id = self.request.GET.get("request", "")
        if request_id.isdecimal() and ServiceRequest.objects.filter(pk=request_id, account=self.account).exists():
            inside = reverse("home:request", args=[request_id])
        return reverse("as_customer:begin", args=[self.account.pk]).rstrip("/") + inside


@method_decorator(fresh_staff_factor, name="dispatch")
class BeginView(WagtailAdminTemplateMixin, VisitView, FormView):
    """Asks why, and begins."""

    template_name = "portal/desk/as_customer.html"
    form_class = ReasonForm
    header_icon = "view"
    page_title = gettext_lazy("See as customer")

    def get(self, request, *args, **kwargs):
        desk_actions.note_account_view(account=self.account, by=request.actor, now=timezone.now())
        return super().get(request, *args, **kwargs)

    def form_valid(self, form):
        now = timezone.now()
        try:
            begun = actions.start_visit(
                account=self.account, reason=form.cleaned_data["reason"], by=self.request.actor, now=now
            )
        except actions.NobodyToBe as error:
            form.add_error("reason", str(error))
            return self.form_invalid(form)
        visits.keep(self.request.session, begun)
        return redirect(self.portal_url)

    def form_invalid(self, form):
        response = super().form_invalid(form)
        response.status_code = 422
        return response

    def get_page_subtitle(self):
        return self.account.name or self.account.number

    def get_breadcrumbs_items(self):
        customer = reverse("customers:detail", args=[self.account.pk])
        return [
            *self.breadcrumbs_items,
            {"url": reverse("customers:index"), "label": _("Customers")},
            {"url": customer, "label": self.account.name or self.account.number},
            {"url": "", "label": self.page_title},
        ]

    def get_context_data(self, **kwargs):
        running = visits.running(self.request.session, self.account.pk, now=timezone.now())
        return super().get_context_data(**kwargs) | {
            "account": self.account,
            "running": running,
            "portal_url": self.portal_url,
            "minutes": int(actions.VISIT_LASTS.total_seconds() // 60),
        }


class LeaveView(VisitView):
    """Ends the visit and leads back to the customer's record."""

    http_method_names = ["post"]

    def post(self, request, *args, **kwargs):
        now = timezone.now()
        visit = visits.running(request.session, self.account.pk, now=now)
        if visit is not None:
            actions.end_visit(visit=visit.event_id, account_id=self.account.pk, by=request.actor, now=now)
            toasts.success(request, _("You see the desk with your own eyes again."))
        visits.forget(request.session)
        return redirect("customers:detail", self.account.pk)


class ElsewhereView(VisitView):
    """Links that leave the portal, to sign-in and security, which are the customer's alone."""

    def get(self, request, *args, **kwargs):
        toasts.info(request, _("Sign-in and security are the customer’s alone, so there is nothing to see."))
        return redirect(self.portal_url)


class AsCustomerViewSet(ViewSet):
    """`as_customer:begin` and `as_customer:leave`; the portal below them is the middleware's (accounts/observing)."""

    name = "as_customer"
    url_prefix = "as-customer"

    def get_urlpatterns(self):
        return [
            path("<int:pk>/", BeginView.as_view(), name="begin"),
            path("<int:pk>/leave/", LeaveView.as_view(), name="leave"),
            path("<int:pk>/<path:elsewhere>", ElsewhereView.as_view(), name="elsewhere"),
        ]
