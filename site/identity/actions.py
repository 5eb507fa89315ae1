"""What changes in the sign-in of people: devices, sessions, addresses. Told by the signals of `signals.py`."""

from datetime import datetime, timedelta
from typing import Any

from allauth.account.models import EmailAddress
from allauth.core.internal.httpkit import get_client_ip
from allauth.mfa.models import Authenticator
from allauth.usersessions.models import UserSession
from django.contrib.sessions.backends.db import SessionStore
from django.db import IntegrityError, transaction

from . import signals
from .devices import hash_of
from .models import AddressChange, KnownDevice, User

#: how long the two links of a change of address work
ADDRESS_CHANGE_DAYS = 3


def recognise_device(*, user: User, token: str, user_agent: str, now: datetime) -> bool:
    """Write down that somebody signed in with this browser; whether it is new for them."""
    _device, is_new = KnownDevice.objects.update_or_create(
        user=user,
        token_hash=hash_of(token),
        defaults={"last_seen_at": now, "user_agent": user_agent[:200]},
        create_defaults={"last_seen_at": now, "user_agent": user_agent[:200], "first_seen_at": now},
    )
    return is_new


def change_password(*, user: User, password: str) -> None:
    """Give somebody a new password; their sessions end with the old one, unless they are renewed."""
    user.set_password(password)
    user.save(update_fields=["password"])


def forget_devices(*, user: User, but: str = "") -> None:
    """No browser is known to this person any more, except the one with the token `but`."""
    KnownDevice.objects.filter(user=user).exclude(token_hash=hash_of(but)).delete()


def note_use(*, request, now: datetime) -> None:
    """Write down that the session of this request is in use, from where and by what."""
    traces = {
        "ip": get_client_ip(request) or "0.0.0.0",  # noqa: S104  # no address to listen at
        "user_agent": request.META.get("HTTP_USER_AGENT", "")[:200],
        "last_seen_at": now,
    }
    UserSession.objects.update_or_create(
        session_key=request.session.session_key, defaults={"user": request.user, **traces}
    )


def bind_device(*, session_key: str, token: str) -> None:
    """Remember which browser a session belongs to, so that ending the one forgets the other."""
    UserSession.objects.filter(session_key=session_key).update(data={"device": hash_of(token)})


def end_sessions(*, sessions: list[UserSession], user: User, request=None) -> int:
    """End sessions of a person and forget the browsers that they were in; how many there were."""
    for session in sessions:
        device = session.data.get("device")
        if device:
            KnownDevice.objects.filter(user=user, token_hash=device).delete()
        session.end()
    if sessions:
        signals.sessions_ended.send(sender=User, request=request, user=user, count=len(sessions))
    return len(sessions)


def end_all_sessions(*, user: User, but: str | None = None, request=None) -> int:
    """End every session of a person, as when they are disabled; `but` is the key of one that stays."""
    sessions = list(UserSession.objects.filter(user=user).exclude(session_key=but))
    return end_sessions(sessions=sessions, user=user, request=request)


def forget_session(*, session_key: str) -> None:
    """Remove a session whose person may no longer sign in."""
    SessionStore().delete(session_key)
    UserSession.objects.filter(session_key=session_key).delete()


def ask_for_address(*, user: User, new_address: str, now: datetime, request=None) -> AddressChange:
    """Begin a change of the sign-in address; what was asked for before is withdrawn."""
    AddressChange.objects.filter(user=user).delete()
    change = AddressChange.objects.create(
        user=user, old_address=user.email, new_address=new_address.strip().lower(), asked_at=now
    )
    signals.address_change_asked.send(sender=AddressChange, request=request, user=user, change=change, side="")
    return change


def agree_to_address(*, change: AddressChange, side: str, now: datetime, request=None) -> bool:
    """One mailbox agrees; whether both have now, and the change has taken effect.

    side: "old" or "new". An address that somebody else has confirmed meanwhile stays theirs: then the change waits
    for ever, and its links end by themselves.
    """
    change = AddressChange.objects.select_for_update().select_related("user").get(pk=change.pk)
    field = f"{side}_agreed_at"
    if getattr(change, field) is None:
        setattr(change, field, now)
        change.save(update_fields=[field])
        signals.address_change_agreed.send(
            sender=AddressChange, request=request, user=change.user, change=change, side=side
        )
    return bool(change.old_agreed_at and change.new_agreed_at) and _take_address(change, request)


def withdraw_address(*, change: AddressChange, side: str = "", request=None) -> None:
    """Leave the address as it is. side: which mailbox said no, "" for the person on the page."""
    user = change.user
    change.delete()
    signals.address_change_withdrawn.send(sender=AddressChange, request=request, user=user, change=change, side=side)


def is_open(change: AddressChange, now: datetime) -> bool:
    """Do the links of this change still work?"""
    return now - change.asked_at < timedelta(days=ADDRESS_CHANGE_DAYS)


def set_address(*, user: User, new_address: str, reason: str, by: Any = None) -> bool:
    """Give somebody another address without asking the old mailbox; False where it is somebody else's.

    Support does so after it has made sure who is asking (docs/runbook.md). by: who did, for the signal; None for
    somebody at the machine. A change that was asked for before is withdrawn.
    """
    before = user.email
    if not _put_address(user, new_address.strip().lower()):
        return False
    AddressChange.objects.filter(user=user).delete()
    end_all_sessions(user=user)
    signals.address_changed.send(sender=User, request=None, user=user, before=before, reason=reason, by=by)
    return True


def _take_address(change: AddressChange, request) -> bool:
    if not _put_address(change.user, change.new_address):
        return False
    change.delete()
    signals.address_changed.send(
        sender=AddressChange, request=request, user=change.user, before=change.old_address, reason="", by=None
    )
    return True


def _put_address(user: User, address: str) -> bool:
    try:
        with transaction.atomic():
            EmailAddress.objects.filter(user=user).delete()
            EmailAddress.objects.create(user=user, email=address, verified=True, primary=True)
            user.email = address
            user.save(update_fields=["email"])
    except IntegrityError:
        return False
    return True


@transaction.atomic
def forget_factors(*, user: User, reason: str, by: Any = None) -> int:
    """Take away all second factors of somebody who has lost them, with every session; how many there were.

    Support does so after it has made sure who is asking (docs/runbook.md). by: who did, for the signal; None for
    somebody at the machine.
    """
    taken, _by_model = Authenticator.objects.filter(user=user).delete()
    forget_devices(user=user)
    end_all_sessions(user=user)
    signals.factors_forgotten.send(sender=User, request=None, user=user, reason=reason, by=by)
    return taken
