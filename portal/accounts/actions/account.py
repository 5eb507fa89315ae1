"""What happens to accounts."""

from collections.abc import Mapping
from datetime import datetime
from typing import Any

from django.db import connection, transaction
from django.utils.translation import gettext as _

from identity.models import User
from portal.events.actor import OWNER, Actor
from portal.events.permissions import demand
from portal.events.record import record
from portal.tenancy.contexts import tenant_context

from .. import access
from ..models import Account, Address, Membership

#: what an account says of itself; legal name, VAT ID and bank details change otherwise (master_data.py)
DETAILS = ("kind", "phone", "billing_name", "billing_email", "language", "time_zone", "second_factor")


class OwnAncestor(Exception):
    """Nobody descends from themselves."""

    def __init__(self):
        super().__init__(_("This account stands above the other one already."))


def open_account(*, user: User, name: str = "", by: Actor, now: datetime) -> Account:
    """Make the account of somebody who has just signed up, and them its owner.

    name: of an organisation; a private customer's account is called like the person once that is known.

    The id is drawn first, so that the rows can be written from inside the new account's own context:
    no privileged path is needed.
    """
    demand(access.MAY, by, "open_account", None)
    account_id = next_account_id()
    with tenant_context(account_id, user_id=user.pk):
        kind = Account.Kind.ORGANISATION if name else Account.Kind.PERSON
        account = Account(pk=account_id, name=name, kind=kind, language=user.language, opened_at=now)
        account.save(force_insert=True)
        Membership.objects.create(account=account, user=user, role=Membership.Role.OWNER, since=now)
        record("account.opened", by=by, now=now, about=account, account_id=account_id, data={"owner": user.pk})
    return account


def update_own_details(
    *, user: User, account: Account, first_name: str, last_name: str, by: Actor, now: datetime
) -> None:
    """Keep how somebody is called; the values before and after stand in the part of the log that can be erased.

    An account without a name is called like its owner from now on; one that has a name keeps it, for that changes
    only when a second person has approved (`propose_change`).
    """
    demand(access.MAY, by, "update_own_details", account.pk)
    with transaction.atomic():
        account = Account.objects.select_for_update().get(pk=account.pk)
        wanted = {"first_name": first_name, "last_name": last_name}
        changed = [name for name, value in wanted.items() if getattr(user, name) != value]
        names_account = not account.name and by.role == OWNER and bool(f"{first_name}{last_name}".strip())
        if not changed and not names_account:
            return
        before = {name: getattr(user, name) for name in changed}
        user.first_name, user.last_name = first_name, last_name
        user.save(update_fields=["first_name", "last_name"])
        if names_account:
            account.name = f"{first_name} {last_name}".strip()
            account.save(update_fields=["name"])
        data = {"changed": changed, "named_account": names_account}
        who = by.knowing({"before": before, "after": {name: wanted[name] for name in changed}})
        record("person.details_changed", by=who, now=now, about=user, account_id=account.pk, data=data)


def update_details(*, account: Account, details: Mapping[str, Any], by: Actor, now: datetime) -> None:
    """Keep what an account says of itself; the values before and after stand in the erasable part of the log.

    details: some of `DETAILS`. The address that invoices went to until now is told from there.
    """
    demand(access.MAY, by, "update_details", account.pk)
    unknown = set(details) - set(DETAILS)
    if unknown:
        raise ValueError(f"these do not change like that: {', '.join(sorted(unknown))}")
    with transaction.atomic():
        account = Account.objects.select_for_update().get(pk=account.pk)
        changed = sorted(name for name, value in details.items() if getattr(account, name) != value)
        if not changed:
            return
        before = {name: getattr(account, name) for name in changed}
        for name in changed:
            setattr(account, name, details[name])
        account.save(update_fields=changed)
        who = by.knowing({"before": before, "after": {name: details[name] for name in changed}})
        data = {"changed": changed}
        record("account.details_changed", by=who, now=now, about=account, account_id=account.pk, data=data)


def set_parent(*, account: Account, parent: Account | None, by: Actor, now: datetime) -> None:
    """Say which account this one is a subsidiary of, or that it is none's. Raises `OwnAncestor`."""
    demand(access.MAY, by, "set_parent", account.pk)
    with transaction.atomic():
        account = Account.objects.select_for_update().get(pk=account.pk)
        if parent is not None and account.pk in _line_of(parent):
            raise OwnAncestor
        before, account.parent = account.parent_id, parent
        if before == account.parent_id:
            return
        account.save(update_fields=["parent"])
        data = {"before": before, "after": account.parent_id}
        record("account.parent_set", by=by, now=now, about=account, account_id=account.pk, data=data)


def choose_language(*, user: User, language: str, by: Actor, now: datetime) -> None:
    """Set the language that pages and mails come in."""
    with transaction.atomic():
        before, user.language = user.language, language
        user.save(update_fields=["language"])
        record(
            "person.language_chosen",
            by=by,
            now=now,
            about=user,
            account_id=by.account_id,
            data={"before": before, "after": language},
        )


def choose_mails(*, member: Membership, wanted: dict[str, bool], by: Actor, now: datetime) -> None:
    """Keep which news of requests a person wants by mail, too; wanted: `mails_of_words`, `mails_of_steps`."""
    demand(access.MAY, by, "choose_mails", member.account_id)
    before = {name: getattr(member, name) for name in wanted}
    with transaction.atomic():
        Membership.objects.filter(pk=member.pk, user_id=by.user_id).update(**wanted)
        data = {"before": before, "after": wanted}
        record("member.mails_chosen", by=by, now=now, about=member, account_id=member.account_id, data=data)


def place_of(*, account_id: int, parts: dict[str, str]) -> Address:
    """The address of the account with these parts, kept now if it is new; the verb that needed it records."""
    found = Address.objects.filter(account_id=account_id, **parts).first()
    return found or Address.objects.create(account_id=account_id, **parts)


def next_account_id() -> int:
    """Drawn before the first row is written, so that it can be written from inside the account's own context."""
    with connection.cursor() as cursor:
        cursor.execute("SELECT nextval(pg_get_serial_sequence('portal_account', 'id'))")
        return cursor.fetchone()[0]


def _line_of(account: Account) -> list[int]:
    """The account and those above it."""
    line: list[int] = []
    above: int | None = account.pk
    while above is not None and above not in line:
        line.append(above)
        above = Account.objects.values_list("parent_id", flat=True).get(pk=above)
    return line
