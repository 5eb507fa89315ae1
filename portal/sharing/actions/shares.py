"""What owners share, and end."""

from datetime import datetime
from typing import Any

from django.contrib.auth.models import Permission
from django.db import transaction
from django.utils.translation import gettext as _

from portal.accounts.models import BY_SHARE, Address, Invitation, Membership
from portal.events.actor import Actor
from portal.events.models import Visibility
from portal.events.permissions import demand
from portal.events.record import record
from portal.requests.models import ServiceRequest

from .. import access
from ..models import AccountPermission, AddressPermission, PermissionOfShare, RequestPermission, Share


class NothingToShare(Exception):
    """Owners and auditors see everything already."""

    def __init__(self):
        super().__init__(_("Owners and auditors see everything already."))


class AlreadyOver(Exception):
    """The date lies in the past."""

    def __init__(self):
        super().__init__(_("This date is over already. Please choose a later one."))


def share(
    *,
    recipient: Membership | Invitation,
    request: ServiceRequest | None = None,
    address: Address | None = None,
    may_act: bool,
    may_pay: bool,
    ends_at: datetime | None,
    reason: str = "",
    by: Actor,
    now: datetime,
) -> Share:
    """Let a member see one request, what is done at one address, or with neither everything of the account.

    recipient: a member, or somebody invited, to whom it is promised. What was shared with them of this object
    before is replaced. Raises `NothingToShare` and `AlreadyOver`.
    """
    account_id = recipient.account_id
    demand(access.MAY, by, "share", account_id)
    if recipient.role not in BY_SHARE:
        raise NothingToShare
    if ends_at is not None and ends_at <= now:
        raise AlreadyOver
    whose: dict[str, Any] = {
        "membership": recipient if isinstance(recipient, Membership) else None,
        "invitation": recipient if isinstance(recipient, Invitation) else None,
    }
    with transaction.atomic():
        type(recipient)._default_manager.select_for_update().get(
            pk=recipient.pk
        )  # two owners share one after another
        what = {"request": request, "address": address}
        before = Share.objects.filter(account_id=account_id, **_exactly(whose | what)).first()
        had = _how(before) if before else None
        given = before or Share(account_id=account_id, **whose, **what)
        given.may_act, given.may_pay, given.ends_at = may_act, may_pay, ends_at
        given.reason, given.given_at, given.given_by_id = reason.strip(), now, by.person_id()
        given.save()
        _permit(given)
        if had is None:
            _record("share.given", given, by=by, now=now)
        else:
            _record("share.changed", given, by=by, now=now, data={"before": had})
    return given


def keep_promises(*, invitation: Invitation, membership: Membership, by: Actor, now: datetime) -> list[Share]:
    """Give somebody who accepted an invitation what it promised."""
    demand(access.MAY, by, "keep_promises", membership.account_id)
    with transaction.atomic():
        promised = list(Share.objects.filter(invitation=invitation).select_related("request", "address"))
        for given in promised:
            what = {"request": given.request, "address": given.address}
            for earlier in Share.objects.filter(**_exactly({"membership": membership} | what)):
                earlier.delete()  # the promise is newer than what they had of it
            given.invitation, given.membership = None, membership
            given.save(update_fields=["invitation", "membership"])
            _permit(given)
            _record("share.given", given, by=by, now=now)
    return promised


def end_share(*, share: Share, by: Actor, now: datetime) -> None:
    """Take back what was shared; it ends at once."""
    demand(access.MAY, by, "end_share", share.account_id)
    with transaction.atomic():
        locked = Share.objects.select_for_update().filter(pk=share.pk).first()
        if locked is None:  # somebody was faster
            return
        _record("share.ended", locked, by=by, now=now)
        locked.delete()


def _permit(given: Share) -> None:
    """Make guardian's permissions those that follow from the share."""
    member = given.membership
    if member is None:
        return
    model, target = _target(given)
    model._default_manager.filter(share=given).delete()
    kind = target._meta.model_name
    wanted = [f"{level}_{kind}" for level in access.levels_of(given)]
    permissions = Permission.objects.filter(
        content_type__app_label=target._meta.app_label, content_type__model=kind, codename__in=wanted
    )
    whose = {"account_id": given.account_id, "share": given, "user_id": member.user_id}
    model._default_manager.bulk_create(
        [model(permission=permission, content_object=target, **whose) for permission in permissions]
    )


def _target(given: Share) -> tuple[type[PermissionOfShare], Any]:
    if given.request is not None:
        return RequestPermission, given.request
    if given.address is not None:
        return AddressPermission, given.address
    return AccountPermission, given.account


def _exactly(values: dict[str, Any]) -> dict[str, Any]:
    return {name if value is not None else f"{name}__isnull": value or True for name, value in values.items()}


def _how(given: Share) -> dict[str, Any]:
    """What may be done by it, and how long."""
    until = given.ends_at.isoformat() if given.ends_at else None
    return {"levels": sorted(access.levels_of(given)), "until": until}


def _record(verb: str, given: Share, *, by: Actor, now: datetime, data: dict[str, Any] | None = None) -> None:
    """The reason names people, so it stands in the part of the log that can be erased."""
    record(
        verb,
        by=by.knowing({"reason": given.reason}) if given.reason else by,
        now=now,
        about=given,
        account_id=given.account_id,
        request_id=given.request_id,
        visibility=Visibility.CUSTOMER,
        data={
            "membership": given.membership_id,
            "invitation": given.invitation_id,
            "address": given.address_id,
            **_how(given),
            **(data or {}),
        },
    )
