"""The page of one request: the conversation, what was asked for, who it is, and everything that can be done.

One address, one verb a POST. A verb that refuses brings the same page back with the text kept and the
reason beside the field.
"""

from dataclasses import dataclass

from django.core.exceptions import PermissionDenied
from django.http import FileResponse, Http404, HttpResponseNotModified, JsonResponse
from django.shortcuts import get_object_or_404, redirect
from django.urls import reverse
from django.utils import timezone
from django.utils.functional import cached_property
from django.utils.translation import gettext as _
from django.views.generic import TemplateView, View
from wagtail.admin import messages as toasts
from wagtail.admin.views.generic.base import WagtailAdminTemplateMixin
from wagtail.admin.views.generic.permissions import PermissionCheckedMixin

from identity.models import User
from portal.accounts.models import Branch
from portal.documents import access as documents
from portal.documents import actions as document_actions
from portal.documents import ownership
from portal.events.permissions import NotAllowed
from portal.messages import access as messages
from portal.messages.actions import NothingSaid, ThreadEnded
from portal.requests import access, actions
from portal.requests.catalogue import service_names
from portal.requests.forms import shown_answers
from portal.requests.models import ServiceRequest
from portal.requests.workflow import TRANSITIONS, Status
from portal.sharing import access as sharing

from . import actions as desk_actions
from .composer import SEND, Composer, composer_from, modes_for
from .customer_card import customer_card
from .staff import assignable
from .timeline import latest_event, timeline_of

#: what the buttons do; asking for something else is the composer's work
STATUS_VERBS = actions.MOVES | {"wait_for_customer": actions.wait_for_customer}


#: a step forward comes first, then waiting, then the end
_BUTTON_ORDER = [*(verb for verb in actions.MOVES if verb != "cancel"), "wait_for_customer", "cancel"]


class Overtaken(Exception):
    """Somebody changed the request between the page that was shown and the button that was pressed."""


@dataclass(frozen=True)
class Button:
    """A move that is possible now."""

    verb: str
    label: str
    is_final: bool


def _overtaken(column: str, now) -> str:
    """What somebody else has made of it meanwhile."""
    if column == "status":
        return _("Somebody was faster: the request is now “%(status)s”. Please look again.") % {
            "status": Status(now).label
        }
    if column == "branch_id":
        name = str(Branch.objects.get(pk=now)) if now else _("no branch")
        return _("Somebody was faster: the request now belongs to %(name)s.") % {"name": name}
    name = str(User.objects.get(pk=now)) if now else _("nobody")
    return _("Somebody was faster: the request is now assigned to %(name)s.") % {"name": name}


class DeskRequestView(PermissionCheckedMixin, View):
    """What the pages below the address of a request share: only support staff, and only what they may see."""

    model = ServiceRequest
    any_permission_required = ["view"]

    @cached_property
    def actor(self):
        return self.request.actor

    def load(self) -> ServiceRequest:
        return access.request_or_404(self.actor, self.kwargs["pk"])


class RequestView(WagtailAdminTemplateMixin, DeskRequestView, TemplateView):
    """GET shows, POST does one verb named by `do`."""

    template_name = "portal/desk/request.html"
    header_icon = "mail"

    def load_with_details(self) -> ServiceRequest:
        """Everything that the page names, in one query."""
        named = access.visible_to(self.actor).select_related(
            "service_type", "form_version", "account", "requester", "assignee", "branch"
        )
        return get_object_or_404(named.defer("service_type__form"), pk=self.kwargs["pk"])

    def get(self, request, *args, **kwargs):
        self.ticket = self.load_with_details()
        desk_actions.note_view(request=self.ticket, by=self.actor, now=timezone.now())
        return self.render_to_response(self.get_context_data())

    def post(self, request, *args, **kwargs):
        self.ticket = self.load()
        self.composer, self.errors = Composer(), {}
        verb = request.POST.get("do", "")
        try:
            if verb in SEND:
                done = self._say()
            elif verb == "assign":
                done = self._assign()
            elif verb == "route":
                done = self._route()
            elif verb in STATUS_VERBS:
                done = self._move(verb)
            else:
                raise Http404("no such verb")
        except NotAllowed as error:
            raise PermissionDenied from error
        if done:
            toasts.success(request, done)
            return redirect("requests:detail", self.ticket.pk)
        return self._again()

    def _say(self) -> str:
        now = timezone.now()
        composer = composer_from(self.request.POST, self.request.FILES, self.ticket, by=self.actor, now=now)
        self.composer = composer
        if composer.refusals:
            composer.error = _("Some files were not taken. Nothing has been sent yet.")
            return ""
        try:
            composer.send(self.ticket, by=self.actor, now=now)
        except (ThreadEnded, NothingSaid, actions.TransitionNotPossible) as error:
            composer.error = str(error)
            return ""
        return {"reply": _("Reply sent."), "ask": _("Question sent."), "note": _("Note kept.")}[composer.mode]

    def _assign(self) -> str:
        chosen = self.request.POST.get("assignee", "")
        try:
            assignee = User.objects.get(pk=int(chosen)) if chosen else None
            self._demand_unchanged("seen_assignee", "assignee_id")
            actions.assign(request=self.ticket, assignee=assignee, by=self.actor, now=timezone.now())
        except (User.DoesNotExist, ValueError):
            self.errors["assign"] = str(actions.NotAssignable())
            return ""
        except (actions.NotAssignable, Overtaken) as error:
            self.errors["assign"] = str(error)
            return ""
        if assignee is None:
            return _("The request is nobody’s now.")
        return _("Assigned to %(name)s.") % {"name": assignee.get_full_name()}

    def _route(self) -> str:
        chosen = self.request.POST.get("branch", "")
        branch = Branch.objects.filter(slug=chosen).first() if chosen else None
        try:
            if chosen and branch is None:
                raise actions.TakesNoRequests
            self._demand_unchanged("seen_branch", "branch_id")
            actions.route(request=self.ticket, branch=branch, by=self.actor, now=timezone.now())
        except (actions.TakesNoRequests, Overtaken) as error:
            self.errors["route"] = str(error)
            return ""
        return (
            _("The request belongs to %(branch)s now.") % {"branch": branch} if branch else _("No branch has it now.")
        )

    def _move(self, verb: str) -> str:
        try:
            self._demand_unchanged("seen_status", "status")
            moved = STATUS_VERBS[verb](request=self.ticket, by=self.actor, now=timezone.now())
        except (actions.TransitionNotPossible, Overtaken) as error:
            self.errors["status"] = str(error)
            return ""
        return _("The request is now “%(status)s”.") % {"status": Status(moved.status).label}

    def _demand_unchanged(self, name: str, column: str) -> None:
        """Compare what the button was shown for with what is true now; a viewer's context has no lock to take."""
        if not access.may(self.actor, "assign", self.ticket):
            raise NotAllowed(name)
        now = ServiceRequest.objects.select_for_update().values_list(column, flat=True).get(pk=self.ticket.pk)
        if self.request.POST.get(name, "") == str(now or ""):
            return
        raise Overtaken(_overtaken(column, now))

    def _again(self):
        self.ticket = self.load_with_details()
        toasts.error(self.request, _("That did not work. Your text is still here."))
        return self.render_to_response(self.get_context_data(), status=422)

    # What the page shows

    def get_page_title(self):
        return self.ticket.number

    def get_page_subtitle(self):
        return self.ticket.subject

    def get_breadcrumbs_items(self):
        return [
            *self.breadcrumbs_items,
            {"url": reverse("requests:index"), "label": _("Requests")},
            {"url": "", "label": self.ticket.number},
        ]

    def get_context_data(self, **kwargs):
        context = super().get_context_data(**kwargs)
        ticket = self.ticket
        composer = getattr(self, "composer", Composer())
        modes = modes_for(self.actor, ticket)
        if modes and composer.mode not in {mode.verb for mode in modes} and not composer.body:
            composer.mode = modes[0].verb
        may_assign = access.may(self.actor, "assign", ticket)
        timeline = timeline_of(ticket.pk)
        context |= {
            "ticket": ticket,
            "service_name": service_names()[ticket.service_type.slug],
            "answers": list(shown_answers(ticket.form_version.definition, ticket.answers)),
            "answer_files": list(ticket.documents.all()),
            "thread": messages.thread(self.actor, ticket),
            "timeline": timeline,
            "latest_event": latest_event(ticket.pk),
            "card": customer_card(ticket, self.actor),
            "composer": composer,
            "modes": modes,
            "buttons": self._buttons(),
            "errors": getattr(self, "errors", {}),
            "link_count": sharing.status_links(self.actor, ticket).count(),
            "people": assignable() if may_assign else [],
            "may_assign": may_assign,
            "branches": _choices_of_branch(ticket) if may_assign else [],
        }
        return context

    def _buttons(self) -> list[Button]:
        verbs = [verb for verb in access.possible_verbs(self.actor, self.ticket) if verb in STATUS_VERBS]
        verbs.sort(key=_BUTTON_ORDER.index)
        return [Button(verb, str(TRANSITIONS[verb].label), verb == "cancel") for verb in verbs]


def _choices_of_branch(ticket: ServiceRequest) -> list[Branch]:
    """Those that take requests, and the one that has it, should it have been switched off since."""
    branches = Branch.objects.taking_requests()
    return list(branches | Branch.objects.filter(pk=ticket.branch_id) if ticket.branch_id else branches)


class LatestView(DeskRequestView):
    """What the open page asks now and then: is there anything newer? 304 from an index when there is not."""

    def get(self, request, *args, **kwargs):
        latest = latest_event(self.load().pk)
        etag = f'"{latest}"'
        if request.headers.get("If-None-Match") == etag:
            return HttpResponseNotModified(headers={"ETag": etag})
        return JsonResponse({"latest": latest}, headers={"ETag": etag})


class DocumentView(DeskRequestView):
    """A file of a request, always as a download; who took it is an event."""

    def get(self, request, *args, **kwargs):
        ticket = self.load()
        document = documents.document_or_404(self.actor, self.kwargs["document_pk"])
        if document.account_id != ticket.account_id or ownership.request_of(document) != ticket.pk:
            raise Http404("not a file of this request")
        try:
            file = document_actions.open_document(document=document, by=self.actor, now=timezone.now())
        except document_actions.NotReleased:
            toasts.error(request, _("This file has not been found clean, so it cannot be downloaded."))
            return redirect("requests:detail", ticket.pk)
        return FileResponse(file, as_attachment=True, filename=document.name, content_type=document.content_type)
