"""What happens to accounts."""

from datetime import datetime

from django.db import connection, transaction

from identity.models import User
from portal.events.actor import Actor
from portal.events.permissions import demand
from portal.events.record import record
from portal.tenancy.contexts import tenant_context

from .. import access
from ..models import Account, Address, Membership


def open_account(*, user: User, name: str = "", by: Actor, now: datetime) -> Account:
    """Make the account of somebody who has just signed up, and them its owner.

    name: of an organisation; a private customer's account is called like the person once that is known.

    The id is drawn first, so that the rows can be written from inside the new account's own context:
    no privileged path is needed.
    """
    demand(access.MAY, by, "open_account", None)
    account_id = next_account_id()
    with tenant_context(account_id, user_id=user.pk):
        account = Account(pk=account_id, name=name, language=user.language, opened_at=now)
        account.save(force_insert=True)
        Membership.objects.create(account=account, user=user, role=Membership.Role.OWNER, since=now)
        record("account.opened", by=by, now=now, about=account, account_id=account_id, data={"owner": user.pk})
    return account


def update_profile(
    *,
    account: Account,
    user: User,
    first_name: str,
    last_name: str,
    phone: str,
    address: dict[str, str] | None,
    by: Actor,
    now: datetime,
) -> None:
    """Keep how a customer is called and reached; the log holds which parts changed, never the values.

    address: street, postcode, city, country; None leaves the address as it is.
    """
    demand(access.MAY, by, "update_profile", account.pk)
    with transaction.atomic():
        account = Account.objects.select_for_update().get(pk=account.pk)
        home = access.home_address(account.pk)
        before = (user.first_name, user.last_name, account.phone, home.as_dict() if home else None)
        after = (first_name, last_name, phone, address or before[3])
        changed = [
            name
            for name, old, new in zip(("first_name", "last_name", "phone", "address"), before, after, strict=True)
            if old != new
        ]
        if not changed:
            return
        user.first_name, user.last_name = first_name, last_name
        user.save(update_fields=["first_name", "last_name"])
        if account.name in ("", f"{before[0]} {before[1]}".strip()):
            # A private customer's account is called like the person; an organisation keeps its own name.
            account.name = f"{first_name} {last_name}".strip()
        account.phone = phone
        account.save(update_fields=["name", "phone"])
        if "address" in changed and address:
            Address.objects.update_or_create(pk=home.pk if home else None, defaults={"account": account, **address})
        record(
            "account.profile_updated",
            by=by,
            now=now,
            about=account,
            account_id=account.pk,
            data={"changed": changed},
        )


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


def place_of(*, account_id: int, parts: dict[str, str]) -> Address:
    """The address of the account with these parts, kept now if it is new; the verb that needed it records."""
    found = Address.objects.filter(account_id=account_id, **parts).first()
    return found or Address.objects.create(account_id=account_id, **parts)


def next_account_id() -> int:
    """Drawn before the first row is written, so that it can be written from inside the account's own context."""
    with connection.cursor() as cursor:
        cursor.execute("SELECT nextval(pg_get_serial_sequence('portal_account', 'id'))")
        return cursor.fetchone()[0]
