"""Status links of a request, for staff who have the customer on the telephone."""

from django.core.exceptions import PermissionDenied
from django.http import Http404
from django.shortcuts import redirect
from django.urls import reverse
from django.utils import timezone
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy
from django.views.generic import TemplateView
from wagtail.admin import messages as toasts
from wagtail.admin.views.generic.base import WagtailAdminTemplateMixin

from portal.events.permissions import NotAllowed
from portal.sharing import access, actions
from portal.sharing.links import LinkForm, listed, make

from . import actions as desk_actions
from .request_page import DeskRequestView


class StatusLinksView(WagtailAdminTemplateMixin, DeskRequestView, TemplateView):
    """GET shows those that work, POST makes one or withdraws one."""

    template_name = "portal/desk/status_links.html"
    header_icon = "link"
    page_title = gettext_lazy("Status links")

    def get(self, request, *args, **kwargs):
        self.ticket = self.load()
        desk_actions.note_view(request=self.ticket, by=self.actor, now=timezone.now())
        return self.render_to_response(self.get_context_data(form=LinkForm()))

    def post(self, request, *args, **kwargs):
        self.ticket = self.load()
        try:
            if request.POST.get("do") == "withdraw":
                return self._withdraw()
            return self._make(LinkForm(request.POST))
        except NotAllowed as error:
            raise PermissionDenied from error

    def _make(self, form: LinkForm):
        made = None
        if form.is_valid():
            try:
                made, form = make(self.ticket, form, by=self.actor), LinkForm()
            except actions.TooManyLinks as error:
                form.add_error(None, str(error))
        context = self.get_context_data(form=form, made=made)
        return self.render_to_response(context, status=422 if form.errors else 200)

    def _withdraw(self):
        chosen = self.request.POST.get("link", "")
        if not chosen.isdecimal():
            raise Http404("no such link")
        link = access.status_link_or_404(self.actor, self.ticket, int(chosen))
        actions.revoke_status_link(link=link, by=self.actor, now=timezone.now())
        toasts.success(self.request, _("The link has been withdrawn. It leads nowhere any more."))
        return redirect("requests:links", self.ticket.pk)

    def get_page_subtitle(self):
        return self.ticket.number

    def get_breadcrumbs_items(self):
        return [
            *self.breadcrumbs_items,
            {"url": reverse("requests:index"), "label": _("Requests")},
            {"url": reverse("requests:detail", args=[self.ticket.pk]), "label": self.ticket.number},
            {"url": "", "label": self.page_title},
        ]

    def get_context_data(self, **kwargs):
        return super().get_context_data(**kwargs) | {
            "ticket": self.ticket,
            "links": listed(self.actor, self.ticket),
            "may_make": access.may(self.actor, "make_status_link", self.ticket),
        }
