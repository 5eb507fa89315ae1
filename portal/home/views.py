"""What a customer sees across subjects: the overview, the list and the page of a request."""

import json
from collections.abc import Sequence
from uuid import UUID

from django.contrib import messages as flash
from django.core.paginator import Paginator
from django.http import Http404, HttpResponse, HttpResponseNotModified
from django.shortcuts import redirect, render
from django.urls import reverse
from django.utils import timezone
from django.utils.translation import gettext as _
from django.views.decorators.http import require_GET, require_POST

from portal.accounts.sign_in import customers_only
from portal.documents.listing import listed
from portal.events.models import Event
from portal.events.permissions import NotAllowed
from portal.messages import access as thread_access
from portal.messages import actions as messages
from portal.notifications.actions import mark_read
from portal.requests import access
from portal.requests import actions as requests
from portal.requests.forms import shown_answers
from portal.requests.workflow import ENDED, TRANSITIONS, Status
from portal.sharing import access as sharing
from portal.sharing import audience
from portal.sharing.access import who_sees
from portal.sharing.people import names_of

from . import rows, timeline
from .forms import ReplyForm
from .intake import Intake, take_files
from .refusals import told

PAGE_SIZE = 20
_OVERVIEW_ROWS = 5

#: what a customer can do to a request with one button, and what is said when it is done
DONE_MESSAGES = {
    "confirm": lambda: _("Thank you. The request is closed."),
    "reopen": lambda: _("The request is open again. We will get in touch."),
    "cancel": lambda: _("The request has been cancelled."),
}


@require_GET
@customers_only
def overview(request):
    """What needs the customer first, then the latest."""
    own = access.visible_to(request.actor)
    waiting = rows.of(own.needing_customer().latest_first()[:_OVERVIEW_ROWS])
    latest = rows.of(own.exclude(pk__in=[item.pk for item in waiting]).latest_first()[:_OVERVIEW_ROWS])
    return render(request, "portal/home/overview.html", {"waiting": waiting, "latest": latest})


@require_GET
@customers_only
def request_list(request):
    """All requests of the account, those that changed last first."""
    shown = access.visible_to(request.actor).latest_first()
    only_open = request.GET.get("show") == "open"
    page = Paginator(shown.open() if only_open else shown, PAGE_SIZE).get_page(request.GET.get("page"))
    context = {
        "page": page,
        "items": rows.of(page.object_list),
        "only_open": only_open,
        "query": "show=open" if only_open else "",
    }
    return render(request, "portal/home/requests.html", context)


@require_GET
@customers_only
def request_page(request, request_id):
    """One request: where it stands, what was said, what can be done."""
    if request.htmx and _is_current(request, request_id):
        return HttpResponseNotModified()
    events = _events(request_id)
    try:
        shown = access.request_or_404(request.actor, request_id, with_details=True)
    except Http404:
        if request.htmx:  # the page was open when an owner took back what was shared
            return _led_out(request)
        raise
    if shown.status == Status.DRAFT:
        return redirect("home:draft", request_id=shown.pk)
    mark_read(by=request.actor, request=shown, now=timezone.now())
    context = _page(request, shown, events)
    response = render(request, "portal/home/request.html", context)
    response["ETag"] = context["etag"]
    return response


@require_POST
@customers_only
def reply(request, request_id):
    """Send a message; on failure the same page again, with the text and the files kept."""
    shown = access.request_or_404(request.actor, request_id, with_details=True)
    if not thread_access.may(request.actor, "reply", shown):  # before files are received
        raise NotAllowed("reply")
    now = timezone.now()
    intake = take_files(request, "files", account_id=shown.account_id, now=now)
    form = ReplyForm(request.POST)
    if form.is_valid() and not intake.refusals:
        try:
            messages.reply(
                request=shown,
                body=form.cleaned_data["body"],
                documents=intake.documents,
                by=request.actor,
                now=now,
            )
        except (messages.ThreadEnded, messages.NothingSaid) as error:
            form.add_error("body", str(error))
        else:
            return redirect("home:request", request_id=shown.pk)
    events = _events(shown.pk)
    shown.refresh_from_db()
    context = _page(request, shown, events, form=form, intake=intake)
    return render(request, "portal/home/request.html", context, status=422)


@require_POST
@customers_only
def move(request, request_id, verb):
    """Confirm, reopen or cancel."""
    if verb not in DONE_MESSAGES:
        raise Http404("no such action")
    shown = access.request_or_404(request.actor, request_id)
    try:
        requests.MOVES[verb](request=shown, by=request.actor, now=timezone.now())
    except requests.TransitionNotPossible as error:
        flash.error(request, told(error))
    else:
        flash.success(request, DONE_MESSAGES[verb]())
    return redirect("home:request", request_id=shown.pk)


def _led_out(request) -> HttpResponse:
    flash.info(request, _("This request is no longer shared with you."))
    return HttpResponse(headers={"HX-Redirect": reverse("home:requests")})


def _is_current(request, request_id: int) -> bool:
    """Does the page that polls show the latest already? Asked every few seconds, so it reads ids only."""
    known = request.headers.get("If-None-Match")
    if not known or not access.visible_to(request.actor).filter(pk=request_id).exists():
        return False
    events = Event.objects.for_customer().of_request(request_id).exclude(verb__in=timeline.LOOKS)
    return known == _etag(list(events.values_list("pk", flat=True)))


def _etag(event_ids: Sequence[UUID]) -> str:
    """Changes whenever something that the page shows does: an event, or the scan of a file."""
    return f'"{len(event_ids)}-{event_ids[-1] if event_ids else ""}"'


def _events(request_id: int) -> list[Event]:
    """What happened in a request. Read before everything else, so that the rest is never older than the tag says."""
    happened = Event.objects.for_customer().of_request(request_id).exclude(verb__in=timeline.LOOKS)
    return list(happened.defer("personal", "salt", "leaf"))


def _page(request, shown, events: list[Event], *, form=None, intake: Intake | None = None) -> dict:
    actor = request.actor
    etag = _etag([event.pk for event in events])
    seers = who_sees(shown)
    possible, may_write = access.possible_verbs(actor, shown), thread_access.may(actor, "reply", shown)
    return {
        "item": shown,
        "etag": etag,
        "etag_header": json.dumps(etag),
        "thread": [_spoken(actor, message) for message in thread_access.thread(actor, shown)],
        "answers": list(shown_answers(shown.form_version.definition, shown.answers)),
        "files": listed(shown.documents.all()),
        "steps": timeline.steps(shown, events),
        "timeline": timeline.entries(actor, events, people=names_of(seer.member for seer in seers)),
        "moves": [(verb, TRANSITIONS[verb].label) for verb in DONE_MESSAGES if verb in possible],
        # Who wrote while the request was closed keeps the text, beside the reason why it was not sent.
        "may_write": may_write,
        "can_write": may_write and (shown.status not in ENDED or form is not None),
        **audience.of(actor, shown, seers),
        "may_see_links": sharing.may(actor, "see_status_links", shown),
        "form": form or ReplyForm(),
        "intake": intake or Intake(),
        "kept": listed(intake.documents) if intake else [],
    }


def _spoken(actor, message) -> dict:
    # What a guest wrote is read only by whoever has proven since to read that address.
    mine = message.author_id == actor.user_id or (message.from_customer and message.author_id is None)
    return {
        "id": message.pk,
        "author": _("You") if mine else message.author_name,
        "person": message.author_name,
        "variant": "mine" if message.from_customer else "team",  # the side of the account, whoever of it wrote
        "is_question": message.is_question,
        "body": message.body,
        "at": message.sent_at,
        "files": listed(message.documents.all()),
    }
