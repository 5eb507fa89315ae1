"""The places of an account."""

from collections.abc import Iterable
from datetime import datetime
from typing import Any

from django.db import transaction
from django.utils.translation import gettext as _

from portal.events.actor import Actor
from portal.events.permissions import demand
from portal.events.record import record

from .. import access
from ..models import Account, Address
from ..ties import what_hangs_on

#: what an address says
PARTS = ("label", "street", "postcode", "city", "country")


class AddressInUse(Exception):
    """Something would lose its place."""

    def __init__(self, reasons: list[str]):
        super().__init__(
            _("This address cannot be removed, because these hang on it: %(what)s.") % {"what": ", ".join(reasons)}
        )


def add_address(*, account: Account, label: str, parts: dict[str, str], by: Actor, now: datetime) -> Address:
    """Keep one more place; parts: street, postcode, city, country. The first one is home by itself."""
    demand(access.MAY, by, "change_addresses", account.pk)
    with transaction.atomic():
        address = Address.objects.create(account=account, label=label.strip(), **parts)
        _record("address.added", address, by=by.knowing({"after": _values(address)}), now=now)
    return address


def change_address(*, address: Address, label: str, parts: dict[str, str], by: Actor, now: datetime) -> Address:
    """Correct a place; what was written down in requests stays as it was."""
    demand(access.MAY, by, "change_addresses", address.account_id)
    with transaction.atomic():
        address = Address.objects.select_for_update().get(pk=address.pk)
        wanted = {"label": label.strip(), **parts}
        changed = [name for name, value in wanted.items() if getattr(address, name) != value]
        if not changed:
            return address
        before = _values(address, changed)
        for name in changed:
            setattr(address, name, wanted[name])
        address.save(update_fields=changed)
        who = by.knowing({"before": before, "after": _values(address, changed)})
        _record("address.changed", address, by=who, now=now, data={"changed": changed})
    return address


def make_home(*, address: Address, by: Actor, now: datetime) -> None:
    """Say that the account lives here."""
    demand(access.MAY, by, "change_addresses", address.account_id)
    with transaction.atomic():
        Account.objects.select_for_update().get(pk=address.account_id)  # two choices come one after another
        own = Address.objects.filter(account_id=address.account_id)
        before = access.home_address(address.account_id)
        if before is not None and before.pk == address.pk:
            return
        own.filter(is_home=True).update(is_home=False)
        own.filter(pk=address.pk).update(is_home=True)
        _record("address.made_home", address, by=by, now=now, data={"before": before.pk if before else None})


def remove_address(*, address: Address, by: Actor, now: datetime) -> None:
    """Forget a place that nothing hangs on. Raises `AddressInUse`."""
    demand(access.MAY, by, "change_addresses", address.account_id)
    with transaction.atomic():
        address = Address.objects.select_for_update().get(pk=address.pk)
        reasons = what_hangs_on(address)
        if reasons:
            raise AddressInUse(reasons)
        _record("address.removed", address, by=by.knowing({"before": _values(address)}), now=now)
        address.delete()


def _values(address: Address, names: Iterable[str] = PARTS) -> dict[str, str]:
    """Where it is, for the part of the log that can be erased."""
    return {name: getattr(address, name) for name in names}


def _record(verb: str, address: Address, *, by: Actor, now: datetime, data: dict[str, Any] | None = None) -> None:
    record(verb, by=by, now=now, about=address, account_id=address.account_id, data=data)
