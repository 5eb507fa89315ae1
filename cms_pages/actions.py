"""What visitors of the public site change."""

from dataclasses import replace
from datetime import datetime, timedelta

from django.db import IntegrityError
from django.db.models import F
from wagtail.models import Page

from portal.accounts.actions import open_guest_account
from portal.accounts.models import Branch
from portal.events.actor import Actor
from portal.messages.actions import reply
from portal.requests.actions import enquiry_type, receive_enquiry
from portal.requests.catalogue import service_called
from portal.requests.enquiry import Enquiry
from portal.requests.models import ServiceRequest
from portal.tenancy import keys
from portal.tenancy.contexts import tenant_context

from .models import HelpVote, MissedSearch

#: the kind of key that a form is once it was sent, for as long as somebody may send it again
SENT_FORM, KEPT = "sent form", timedelta(days=7)


def send_enquiry(*, enquiry: Enquiry, topic: str, branch: Branch | None, by: Actor, now: datetime) -> ServiceRequest:
    """Make a request of what a visitor wrote, in an account that nobody is in; the visitor is told its number only.

    topic: short name of a service type; what is not on offer becomes an enquiry about something else.
    The same form sent a second time gives the request of the first.
    """
    known = enquiry_sent_before(sent_key=enquiry.sent_key, now=now)
    if known is not None:
        return known
    service = service_called(topic) or enquiry_type(language=enquiry.language)
    account = open_guest_account(
        email=enquiry.email, name=enquiry.name, phone=enquiry.phone, language=enquiry.language, by=by, now=now
    )
    guest = replace(by, account_id=account.pk)
    try:
        with tenant_context(account.pk):
            request = receive_enquiry(
                account=account, service_type=service, branch=branch, enquiry=enquiry, by=guest, now=now
            )
            reply(request=request, body=enquiry.message, by=guest, now=now)
            until = now + KEPT
            keys.remember(SENT_FORM, enquiry.sent_key, account_id=account.pk, object_id=request.pk, until=until)
    except IntegrityError:  # a second click, which arrived in this very moment
        known = enquiry_sent_before(sent_key=enquiry.sent_key, now=now)
        if known is None:
            raise
        return known
    return request


def enquiry_sent_before(*, sent_key: str, now: datetime) -> ServiceRequest | None:
    """What became of a form that was sent already: a visitor has no context, but the key of their form."""
    found = keys.recall(SENT_FORM, sent_key, now=now)
    if found is None:
        return None
    with tenant_context(found.account_id):
        return ServiceRequest.objects.filter(pk=found.object_id).first()


def cast_help_vote(*, page: Page, helpful: bool, now: datetime) -> HelpVote:
    """Count whether a page helped."""
    return HelpVote.objects.create(page=page, helpful=helpful, at=now)


def comment_on_help_vote(*, vote: HelpVote, comment: str) -> None:
    """Add to a vote what was missing; a second comment takes the place of the first."""
    HelpVote.objects.filter(pk=vote.pk).update(comment=comment)


def note_missed_search(*, language: str, words: str, now: datetime) -> None:
    """Write down that nobody found these words in a language, once more."""
    missed = MissedSearch(language=language, words=words, last_at=now)
    MissedSearch.objects.bulk_create([missed], ignore_conflicts=True)
    MissedSearch.objects.filter(language=language, words=words).update(times=F("times") + 1, last_at=now)
