"""Where the forms of public pages go. The answers are nobody else's: none is stored, none sets a cookie."""

from datetime import timedelta
from urllib.parse import urlencode

from django.http import HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.utils import timezone, translation
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods

from portal.accounts.actors import traces_of
from portal.events.actor import GUEST, Actor
from portal.requests.enquiry import Enquiry

from . import actions, guard
from .forms import SENT, VOTE, CommentForm, EnquiryForm
from .models import ContactPage, HelpArticlePage, HelpVote

#: what one address of the network and one e-mail address may send
_PER_NETWORK, _PER_ADDRESS = "10/h", "5/d"
#: a help article lies in the page cache for a day, and a browser may keep it open for another
_VOTE_LASTS, _COMMENT_LASTS = timedelta(hours=48), timedelta(hours=2)
_COMMENT = "help-comment"


@require_http_methods(["GET", "POST"])
@guard.same_origin_only
def send_enquiry(request, page_id: int):
    """The contact form. On failure the contact page again, with everything that was typed."""
    page = get_object_or_404(ContactPage.objects.live().select_related("locale"), pk=page_id)
    _speak_like(page, request)
    address = page.get_url(request)
    if request.method == "GET":  # reloaded, or opened again from the history
        return redirect(address)
    form = EnquiryForm(request.POST, page_id=page.pk, now=timezone.now())
    if not form.is_valid():
        return _given_back(form, page, request, status=422)
    if _is_too_much(form, request):
        form.refuse(
            _("You have written to us several times already. Please wait an hour before you send this, or call us.")
        )
        return _given_back(form, page, request, status=429)
    sent = _take(form, page, request)
    seal = urlencode({"sent": guard.sealed(SENT, sent.number)})
    return HttpResponse(status=303, headers={"Location": f"{address}?{seal}#enquiry"})


@require_http_methods(["GET", "POST"])
@guard.same_origin_only
def send_help_vote(request, page_id: int):
    """Was this helpful? Answers with thanks, and the question what was missing."""
    page = get_object_or_404(HelpArticlePage.objects.live().select_related("locale"), pk=page_id)
    _speak_like(page, request)
    if request.method == "GET":
        return redirect(page.get_url(request))
    return _comment(page, request) if "comment" in request.POST else _vote(page, request)


def _given_back(form: EnquiryForm, page: ContactPage, request, *, status: int) -> HttpResponse:
    request.enquiry_form = form
    response = page.serve(request)
    response.status_code = status
    return response


def _take(form: EnquiryForm, page: ContactPage, request):
    given = form.cleaned_data
    enquiry = Enquiry(
        name=given["name"],
        email=given["email"],
        phone=given["phone"],
        language=page.locale.language_code,
        message=given["message"],
        sent_key=form.sent_key,
    )
    visitor = Actor(role=GUEST, name=given["name"], personal=traces_of(request))
    return actions.send_enquiry(
        enquiry=enquiry, topic=given["topic"], branch=given.get("branch"), by=visitor, now=form.now
    )


def _is_too_much(form: EnquiryForm, request) -> bool:
    """Whether this is one too many; sending the same form again counts as nothing."""
    if actions.enquiry_sent_before(sent_key=form.sent_key, now=timezone.now()) is not None:
        return False
    email = form.cleaned_data["email"].lower()
    return not (
        guard.is_within(_PER_NETWORK, request, action="enquiry-network", of=guard.address_of(request))
        and guard.is_within(_PER_ADDRESS, request, action="enquiry-address", of=email)
    )


def _vote(page: HelpArticlePage, request) -> HttpResponse:
    now, answer = timezone.now(), request.POST.get("helpful")
    try:
        guard.check_stamp(request.POST.get("stamp", ""), VOTE, page.pk, now=now, lasts=_VOTE_LASTS)
    except guard.StampRefused:
        return _thanks(page, request, status=422, again=True)
    if answer not in ("yes", "no"):
        return _thanks(page, request, status=422, again=True)
    visitor = f"{page.pk} {guard.address_of(request)}"
    if not guard.is_within("1/d", request, action="help-vote", of=visitor):
        return _thanks(page, request)  # counted once; whoever asks twice is thanked twice
    vote = actions.cast_help_vote(page=page, helpful=answer == "yes", now=now)
    return _thanks(page, request, vote=vote, form=CommentForm(helpful=vote.helpful))


def _comment(page: HelpArticlePage, request) -> HttpResponse:
    vote_id, now = request.POST.get("vote", ""), timezone.now()
    try:
        guard.check_stamp(request.POST.get("stamp", ""), _COMMENT, vote_id, now=now, lasts=_COMMENT_LASTS)
    except guard.StampRefused:
        return _thanks(page, request, status=422)
    vote = get_object_or_404(HelpVote, pk=vote_id, page_id=page.pk)
    form = CommentForm(request.POST, helpful=vote.helpful)
    if not form.is_valid():
        return _thanks(page, request, vote=vote, form=form, status=422)
    actions.comment_on_help_vote(vote=vote, comment=form.cleaned_data["comment"])
    return _thanks(page, request)


def _thanks(page, request, *, vote=None, form=None, again: bool = False, status: int = 200) -> HttpResponse:
    context = page.get_context(request) | {
        "form": form,
        "vote": vote,
        "again": again,
        "comment_stamp": guard.stamp(_COMMENT, vote.pk, now=timezone.now()) if vote else "",
    }
    return render(request, "cms_pages/help_thanks.html", context, status=status)


def _speak_like(page, request) -> None:
    """In the language of the page that the form stood on: this address has none of its own."""
    translation.activate(page.locale.language_code)
    request.LANGUAGE_CODE = translation.get_language()
