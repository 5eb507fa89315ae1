"""Telling people: notifications, and mail that is neither lost nor sent twice."""

import logging
import zlib
from datetime import datetime, timedelta
from email.utils import format_datetime

from django.core.mail import EmailMessage
from django.db import transaction
from django.db.models import Count

from identity.models import User
from identity.roles import Kind
from portal.accounts.models import Account, MasterDataChange, MasterField, MemberRole, Membership
from portal.events.actor import Actor
from portal.events.models import Event
from portal.messages.models import Message
from portal.queue.actions import enqueue
from portal.requests.models import ServiceRequest
from portal.sharing.access import who_sees

from . import wording
from .models import Notification, OutgoingMail

logger = logging.getLogger(__name__)

OVERDUE = timedelta(minutes=5)
#: so often a day a guest is told that something has arrived: anybody can type the address of somebody else
RECEIPTS_A_DAY = 3


def notify_members(*, event: Event) -> None:
    """Tell those who see a request what staff did in it: in the portal, and by mail who wants it. Auditors just look.

    A guest has no portal, so the mail is all of it. Runs again without harm: the notification is unique per event
    and person, the mail per event and person.
    """
    request = ServiceRequest.objects.select_related("service_type", "account").get(pk=event.request_id)
    if request.account.is_guest:
        _mail_to_guest(event, request)
        return
    members = {seer.member.pk: seer.member for seer in who_sees(request)}
    for member in members.values():
        if member.user_id == event.actor_id or member.role == MemberRole.AUDITOR:
            continue
        with transaction.atomic():
            notification, made = Notification.objects.get_or_create(
                event_id=event.pk,
                user=member.user,
                defaults={
                    "account_id": event.account_id,
                    "request": request,
                    "verb": event.verb,
                    "at": event.at,
                },
            )
            if made and _wants_mail(member, event.verb):
                _mail_about(event, request, member.user, notification)


def tell_of_change(*, event: Event) -> None:
    """Tell the owners what became of a change of master data, in the portal and by mail.

    The mail goes to whoever did it as well, and for bank details to the billing contact: it may have been somebody
    else at their browser.
    """
    change = MasterDataChange.objects.select_related("account", "proposed_by").get(pk=event.object_id)
    account = change.account
    actor = User.objects.filter(pk=event.actor_id, kind=Kind.CUSTOMER).first()
    name = actor.get_full_name() if actor else ""
    told = set()
    for member in Membership.objects.owners().filter(account=account).select_related("user"):
        if member.user_id != event.actor_id:
            _notify_of_change(event, member.user)
        told.add(member.user.email)
        _mail_change(event, change, name, language=member.user.language, user=member.user, to=member.user.email)
    if change.field == MasterField.BANK_DETAILS and account.billing_email and account.billing_email not in told:
        _mail_change(event, change, name, language=account.language, user=None, to=account.billing_email)


def tell_former_billing_contact(*, event: Event) -> None:
    """Tell the address that invoices went to that they go elsewhere: it may not have been their doing."""
    personal = event.personal or {}
    before = personal.get("before", {}).get("billing_email") or personal.get("billing_email_before", "")
    cause = f"{event.pk}:billing"
    if before and not OutgoingMail.objects.filter(cause=cause).exists():
        account = Account.objects.get(pk=event.account_id)
        mail = wording.mail_to_former_billing_contact(account, to=before)
        write_mail(mail=mail, recipient=before, cause=cause, now=event.at)


def confirm_receipt(*, event: Event) -> None:
    """Mail the customer that their request has arrived."""
    request = ServiceRequest.objects.select_related("service_type", "requester", "account").get(pk=event.request_id)
    if request.requester is not None:
        _mail_about(event, request, request.requester, None)
    elif request.account.is_guest and _receipts_of_the_day(event, request) <= RECEIPTS_A_DAY:
        _write_to_guest(event, request, wording.receipt_for_guest(request))


def send_claim(*, event: Event) -> None:
    """Mail the guest whose request it is the way to take it over; so many a day, for anybody may ask."""
    request = ServiceRequest.objects.select_related("account").get(pk=event.request_id)
    asked = Event.objects.filter(
        verb=event.verb, account_id=event.account_id, at__gt=event.at - timedelta(days=1), at__lt=event.at
    )
    if request.account.is_guest and sum(earlier.data["fits"] for earlier in asked) < RECEIPTS_A_DAY:
        _write_to_guest(event, request, wording.claim_for_guest(request))


def mark_read(*, by: Actor, request: ServiceRequest | None = None, now: datetime) -> int:
    """Mark the person's notifications as read, all or those of one request; returns how many.

    Somebody else who looks with their eyes has read nothing for them.
    """
    if by.watcher_id is not None:
        return 0
    unread = Notification.objects.visible_to(by).unread()
    if request is not None:
        unread = unread.filter(request=request)
    return unread.update(read_at=now)


def write_mail(*, mail: EmailMessage, recipient: str, cause: str | None = None, now: datetime) -> None:
    """Write one mail down and have the worker send it. A second mail for the same cause is not written."""
    message = mail.message()  # Django's SafeMIME types, which know `linesep`
    message.replace_header("Date", format_datetime(now))
    message_id = message["Message-ID"].strip("<>")
    if len(mail.recipients()) > 1:
        message_id = f"{zlib.crc32(recipient.encode()):08x}.{message_id}"
        message.replace_header("Message-ID", f"<{message_id}>")
    with transaction.atomic():
        OutgoingMail(
            message_id=message_id,
            cause=cause,
            sender=mail.from_email,
            recipient=recipient,
            subject=mail.subject[:400],
            message=message.as_bytes(linesep="\r\n"),  # type: ignore[call-arg]
            written_at=now,
        ).save(force_insert=True)
        enqueue("portal.notifications.jobs.send", message_id)


def mark_sent(*, message_id: str, now: datetime) -> None:
    """The server took the mail."""
    OutgoingMail.objects.filter(message_id=message_id).update(sent_at=now, error="")


def mark_failed(*, message_id: str, error: str) -> None:
    """The server did not take the mail; the job tries again, and staff can see why."""
    OutgoingMail.objects.filter(message_id=message_id).update(error=error[:400])


def requeue_unsent(*, now: datetime) -> int:
    """Queue mails again whose job got lost; returns how many."""
    overdue = OutgoingMail.objects.unsent().filter(error="", written_at__lt=now - OVERDUE)
    ids = list(overdue.values_list("message_id", flat=True)[:500])
    for message_id in ids:
        enqueue("portal.notifications.jobs.send", message_id)
    return len(ids)


def _wants_mail(member: Membership, verb: str) -> bool:
    """Whether news of a request come by mail, too; a file that was taken away is told in any case."""
    subject = verb.split(".")[0]
    chosen = {"message": member.mails_of_words, "request": member.mails_of_steps}
    return chosen.get(subject, True)


def _mail_about(event, request, user, notification) -> None:
    cause = f"{event.pk}:{user.pk}"
    if OutgoingMail.objects.filter(cause=cause).exists():
        return
    mail = wording.mail_about(event.verb, request=request, user=user)
    write_mail(mail=mail, recipient=user.email, cause=cause, now=event.at)


def _notify_of_change(event: Event, user: User) -> None:
    Notification.objects.get_or_create(
        event_id=event.pk, user=user, defaults={"account_id": event.account_id, "verb": event.verb, "at": event.at}
    )


def _mail_change(
    event: Event, change: MasterDataChange, actor_name: str, *, language: str, user: User | None, to: str
) -> None:
    cause = f"{event.pk}:{user.pk if user else 'billing'}"
    if OutgoingMail.objects.filter(cause=cause).exists():
        return
    mail = wording.mail_about_change(
        event.verb, change=change, actor_name=actor_name, language=language, user=user, to=to
    )
    write_mail(mail=mail, recipient=to, cause=cause, now=event.at)


def _receipts_of_the_day(event: Event, request: ServiceRequest) -> int:
    """How many enquiries the guest has sent in the day that ends with this one, itself included."""
    before = ServiceRequest.objects.filter(account_id=request.account_id, pk__lte=request.pk)
    return before.filter(submitted_at__gt=event.at - timedelta(days=1)).count()


def _mail_to_guest(event: Event, request: ServiceRequest) -> None:
    """What staff did, word for word; what the guest wrote themselves is no news to them."""
    if event.actor_kind != "staff" or event.verb not in wording.FOR_GUESTS:
        return
    message = None
    if event.verb.startswith("message."):
        message = Message.objects.annotate(files=Count("documents")).get(pk=event.object_id)
    mail = wording.mail_to_guest(
        event.verb, request=request, body=message.body if message else "", files=message.files if message else 0
    )
    _write_to_guest(event, request, mail)


def _write_to_guest(event: Event, request: ServiceRequest, mail: EmailMessage) -> None:
    cause = f"{event.pk}:guest"
    if not OutgoingMail.objects.filter(cause=cause).exists():
        write_mail(mail=mail, recipient=request.account.contact_email, cause=cause, now=event.at)
