"""What accounts do when somebody signs up, in or out; allauth's and Django's signals go into the event log."""

from allauth.account.signals import email_confirmed, password_changed, password_reset, password_set, user_signed_up
from allauth.mfa.models import Authenticator
from allauth.mfa.signals import (
    authentication_failed,
    authenticator_added,
    authenticator_removed,
    authenticator_reset,
    authenticator_used,
)
from django.contrib.auth.signals import user_logged_in, user_logged_out, user_login_failed
from django.dispatch import receiver
from django.utils import timezone

from identity import signals
from identity.policy import require_second_factor_when
from identity.roles import Kind
from portal.events.actor import SYSTEM, Actor
from portal.events.models import Event
from portal.events.record import record
from portal.events.subscriptions import subscribe

from . import actions
from .actors import person_of, traces_of
from .choosing import SESSION_KEY, accounts_of, owner_needs_second_factor, work_in
from .models import Membership

#: in the session of a browser: an address whose mail was read there
_PROVEN = "proven_address"


require_second_factor_when(owner_needs_second_factor)


@receiver(user_signed_up)
def open_account_of_new_customer(request, user, is_taken_in=False, **kwargs):
    if not is_taken_in:  # into the account of their company
        actions.open_account(user=user, by=person_of(user, request), now=timezone.now())


@receiver(user_logged_in)
def note_sign_in(request, user, **kwargs):
    _note_at_door("person.signed_in", request, user)
    proven = request.session.pop(_PROVEN, "")
    if proven and user.emailaddress_set.filter(email=proven, verified=True).exists():
        _claim(request, user, proven)


@receiver(user_logged_out)
def note_sign_out(request, user, **kwargs):
    if user is not None:
        _note_at_door("person.signed_out", request, user)


@receiver(email_confirmed)
def note_confirmed_address(request, email_address, **kwargs):
    _note("person.address_confirmed", request, email_address.user)
    if request.user.pk == email_address.user_id:
        _claim(request, email_address.user, email_address.email)
    else:
        request.session[_PROVEN] = email_address.email


@receiver([password_changed, password_set, password_reset])
def note_password(request, user, **kwargs):
    _note("person.password_changed", request, user)


@receiver(user_login_failed)
def note_failed_sign_in(credentials, request=None, **kwargs):
    at_staffs_door = "username" in credentials
    tried = credentials.get("username" if at_staffs_door else "email", "")
    _note_try("person.sign_in_failed", request, tried, Kind.STAFF if at_staffs_door else Kind.CUSTOMER)


@receiver(signals.sign_in_braked)
def note_braked_sign_in(request, tried, kind, **kwargs):
    _note_try("person.sign_in_braked", request, tried, kind)


@receiver(authenticator_added)
def note_added_factor(request, user, authenticator, **kwargs):
    _note("person.factor_added", request, user, factor=authenticator.type)


@receiver(authenticator_removed)
def note_removed_factor(request, user, authenticator, **kwargs):
    _note("person.factor_removed", request, user, factor=authenticator.type)


@receiver(authenticator_reset)
def note_new_codes(request, user, **kwargs):
    _note("person.recovery_codes_made", request, user)


@receiver(authenticator_used)
def note_used_factor(request, user, authenticator, reauthenticated, **kwargs):
    if authenticator.type == Authenticator.Type.RECOVERY_CODES:
        _note("person.recovery_code_used", request, user)
    if reauthenticated:
        _note("person.identity_confirmed", request, user, factor=authenticator.type)


@receiver(authentication_failed)
def note_failed_factor(request, user, authenticator, **kwargs):
    _note("person.factor_failed", request, user, factor=authenticator.type)


@receiver(signals.device_added)
def note_new_device(request, user, **kwargs):
    _note("person.device_added", request, user)


@receiver(signals.sessions_ended)
def note_ended_sessions(request, user, count, **kwargs):
    _note("person.sessions_ended", request, user, count=count)


@receiver(signals.address_change_asked)
def note_wish_for_address(request, user, **kwargs):
    _note("person.address_change_asked", request, user)


@receiver(signals.address_change_agreed)
def note_agreement_to_address(request, user, side, **kwargs):
    _note("person.address_change_agreed", request, user, side=side)


@receiver(signals.address_change_withdrawn)
def note_withdrawn_address(request, user, side, **kwargs):
    _note("person.address_change_withdrawn", request, user, side=side)


@receiver(signals.address_changed)
def note_changed_address(request, user, before, reason, by, **kwargs):
    values = {"before": before, "after": user.email}
    if reason:
        _note_help("person.address_changed", user, by, reason=reason, **values)
    else:
        by = person_of(user, request).knowing(values)
        record("person.address_changed", by=by, now=timezone.now(), about=user)


@receiver(signals.factors_forgotten)
def note_forgotten_factors(request, user, reason, by, **kwargs):
    _note_help("person.factors_forgotten", user, by, reason=reason)


def _note_help(verb: str, user, by: Actor | None, **values: str) -> None:
    """What support did at the desk, or on the machine itself, where nobody is named."""
    record(verb, by=(by or SYSTEM).knowing(values), now=timezone.now(), about=user)


def _note_try(verb: str, request, tried: str, kind: str) -> None:
    """A try of nobody known, at the door of customers or of staff."""
    personal = {**(traces_of(request) if request else {}), "tried": str(tried)[:200]}
    record(verb, by=Actor(population=str(kind), personal=personal), now=timezone.now())


@subscribe("member.joined")
def on_joined(event: Event) -> None:
    """Who signed up only for this has an empty account of their own left over."""
    opened_for_this = event.at - actions.INVITATION_LASTS
    own = Membership.objects.owners().filter(user_id=event.data["user"], account__opened_at__gt=opened_for_this)
    for member in own.exclude(account_id=event.account_id).select_related("user"):
        actions.clear_away_unused_account(account_id=member.account_id, owner=member.user, by=SYSTEM, now=event.at)


def _note(verb: str, request, user, **data) -> None:
    record(verb, by=person_of(user, request), now=timezone.now(), about=user, data=data)


def _note_at_door(verb: str, request, user) -> None:
    """With the account that a customer works in, or comes to work in: the one that was chosen, else the oldest."""
    account_id = None
    if user.kind == Kind.CUSTOMER:
        chosen = request.session.get(SESSION_KEY) if request is not None else None
        account_id = chosen or next(iter(accounts_of(user.pk)), None)
    record(verb, by=person_of(user, request), now=timezone.now(), about=user, account_id=account_id)


def _claim(request, user, email: str) -> None:
    """What somebody wrote as a guest is theirs once one browser has read the mail to that address and signed in.

    Who signs up with the address of somebody else has the password, but not the mail; the owner of the address who
    presses the button of that mail has no password.
    """
    taken = actions.claim_guest_account(user=user, email=email, by=person_of(user, request), now=timezone.now())
    if taken is not None:
        work_in(request, taken.pk)
