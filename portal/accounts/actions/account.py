"""What happens to accounts."""

from datetime import datetime

from django.db import IntegrityError, connection, transaction
from django.db.models import ProtectedError

from identity.models import User
from portal.events.actor import Actor
from portal.events.permissions import demand
from portal.events.record import record
from portal.tenancy.contexts import staff_context, tenant_context

from .. import access
from ..models import Account, Address, Membership


def open_account(*, user: User, name: str = "", by: Actor, now: datetime) -> Account:
    """Make the account of somebody who has just signed up, and them its owner.

    name: of an organisation; a private customer's account is called like the person once that is known.

    The id is drawn first, so that the rows can be written from inside the new account's own context:
    no privileged path is needed.
    """
    demand(access.MAY, by, "open_account", None)
    account_id = _next_account_id()
    with tenant_context(account_id, user_id=user.pk):
        account = Account(pk=account_id, name=name, language=user.language, opened_at=now)
        account.save(force_insert=True)
        Membership.objects.create(account=account, user=user, role=Membership.Role.OWNER, since=now)
        record("account.opened", by=by, now=now, about=account, account_id=account_id, data={"owner": user.pk})
    return account


def open_guest_account(*, email: str, name: str, phone: str, language: str, by: Actor, now: datetime) -> Account:
    """The account of somebody who writes to us without signing up: the one from before, else a new one.

    An address that was merely typed proves nothing. So an account with people in it is never given, whoever they
    are, and name and phone number of an earlier time are not changed.
    """
    demand(access.MAY, by, "open_guest_account", None)
    known = _guest_account(email)
    if known is not None:
        return known
    account_id = _next_account_id()
    try:
        with tenant_context(account_id):
            account = Account(pk=account_id, name=name, phone=phone, language=language, opened_at=now)
            account.contact_email = email.strip().lower()
            account.save(force_insert=True)
            record("account.guest_opened", by=by, now=now, about=account, account_id=account_id)
        return account
    except IntegrityError:  # somebody wrote from the same address in this very moment
        known = _guest_account(email)
        if known is None:
            raise
        return known


def claim_guest_account(*, user: User, email: str, by: Actor, now: datetime) -> Account | None:
    """Give what was written from an address to the person who has proven to read it; None when nothing was.

    Name and phone number were typed by somebody unproven and do not become the person's; the requests keep them.
    An account that the person has opened meanwhile and not used makes room; else they own both.
    """
    demand(access.MAY, by, "claim_guest_account", None)
    with staff_context(user_id=user.pk):
        account = Account.objects.of_guest(email).select_for_update().first()
        if account is None:
            return None
        account.contact_email, account.phone = "", ""
        account.name, account.language = f"{user.first_name} {user.last_name}".strip(), user.language
        account.save(update_fields=["contact_email", "phone", "name", "language"])
        replaced = _make_room(account, user)
        if replaced is None:
            Membership.objects.create(account=account, user=user, role=Membership.Role.OWNER, since=now)
        data = {"owner": user.pk, "instead_of": replaced}
        record("account.claimed", by=by, now=now, about=account, account_id=account.pk, data=data)
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


def _next_account_id() -> int:
    with connection.cursor() as cursor:
        cursor.execute("SELECT nextval(pg_get_serial_sequence('portal_account', 'id'))")
        return cursor.fetchone()[0]


def _guest_account(email: str) -> Account | None:
    """Found by the company, for a visitor has no context; nothing of it is shown to them."""
    with staff_context():
        return Account.objects.of_guest(email).first()


def _make_room(account: Account, user: User) -> int | None:
    """Move the person from their only account, if it was never used, into this one; gives the id of the old one.

    Whether it was used the database says: it lets nobody delete an account that something belongs to.
    """
    memberships = list(Membership.objects.of_person(user.pk).select_related("account")[:2])
    if len(memberships) != 1 or memberships[0].account.name != account.name or memberships[0].account.phone:
        return None
    membership, unused = memberships[0], memberships[0].account
    replaced = unused.pk
    try:
        with transaction.atomic():
            membership.account = account
            membership.save(update_fields=["account"])
            unused.delete()
    except ProtectedError:
        return None
    return replaced
