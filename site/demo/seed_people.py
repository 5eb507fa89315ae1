"""Who takes part in the demo's past: accounts, actors and the database contexts they work in."""

from contextlib import AbstractContextManager
from dataclasses import dataclass
from datetime import date, datetime, timedelta
from functools import cache
from typing import Any

from allauth.account.models import EmailAddress
from django.contrib.auth.hashers import make_password
from django.contrib.auth.models import Group
from django.utils import timezone

from demo.content import people
from demo.content.conversations import CONVERSATIONS
from demo.content.schema import Customer, Staff
from demo.content.workdays import began_at
from identity.models import User
from identity.roles import Kind
from portal.accounts.actions import add_address, open_account, update_details, update_own_details
from portal.accounts.actors import person_of
from portal.accounts.models import Account
from portal.events.actor import Actor
from portal.tenancy.contexts import staff_context, tenant_context

PASSWORD = "foyer-demo"  # noqa: S105  # printed by `make demo`

#: how long before the first request an account is opened
_SETTLING_IN = timedelta(minutes=25)
#: the first customer was there a day before all others
_HEAD_START = timedelta(days=1)

# RFC 5737 keeps these addresses for documentation.
_CUSTOMER_ADDRESS, _STAFF_ADDRESS = "203.0.113.{}", "198.51.100.{}"
_BROWSERS = (
    "Mozilla/5.0 (Windows NT 10.0; Win64; x64; rv:140.0) Gecko/20100101 Firefox/140.0",
    "Mozilla/5.0 (Macintosh; Intel Mac OS X 10_15_7) AppleWebKit/605.1.15 (KHTML, like Gecko) Version/18.5 "
    "Safari/605.1.15",
    "Mozilla/5.0 (Linux; Android 10; K) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/138.0.0.0 Mobile Safari/537.36",
)


@dataclass(frozen=True)
class Colleague:
    """Somebody of the staff: the person, and who they are to the verbs."""

    user: User
    actor: Actor

    def context(self) -> AbstractContextManager[None]:
        """The database context that staff work in."""
        return staff_context(user_id=self.user.pk)


@dataclass(frozen=True)
class Owner:
    """A customer with an account."""

    user: User
    actor: Actor
    account: Account

    def context(self) -> AbstractContextManager[None]:
        """The database context of the account."""
        return tenant_context(self.account.pk, user_id=self.user.pk)


class Cast:
    """Staff and customers by the keys of the content; a customer can act once the account is open."""

    def __init__(self, today: date) -> None:
        self.staff: dict[str, Colleague] = {}
        self.customers: dict[str, Owner] = {}
        self.opening_times = opening_times(today)
        self._signed_up: dict[str, User] = {}

    def hire_staff(self, *, now: datetime) -> None:
        """Make the staff's sign-ins, each with the group of their role."""
        for number, member in enumerate(people.STAFF, start=1):
            user = _staff_user(member, now)
            traces = _traces(_STAFF_ADDRESS, number)
            actor = Actor(user_id=user.pk, role=member.role, name=user.get_full_name(), personal=traces)
            self.staff[member.key] = Colleague(user, actor)

    def sign_up_customers(self) -> None:
        """Make the customers' sign-ins with verified addresses; their accounts are opened in their time."""
        for customer in people.CUSTOMERS:
            self._signed_up[customer.key] = _customer_user(customer, self.opening_times[customer.key])

    def open_account(self, customer: Customer, *, now: datetime) -> None:
        """Make the account, and its owner somebody who can act."""
        user = self._signed_up[customer.key]
        traces = _traces(_CUSTOMER_ADDRESS, people.CUSTOMERS.index(customer) + 1)
        by = person_of(user).knowing(traces)
        account = open_account(user=user, name=customer.organisation, by=by, now=now)
        name = f"{customer.given_name} {customer.family_name}"
        actor = Actor(user_id=user.pk, account_id=account.pk, role="owner", name=name, personal=traces)
        self.customers[customer.key] = Owner(user, actor, account)

    def fill_in_profile(self, customer: Customer, *, now: datetime) -> None:
        """The customer says who they are and where they live."""
        owner = self.customers[customer.key]
        with owner.context():
            update_own_details(
                user=owner.user,
                account=owner.account,
                first_name=customer.given_name,
                last_name=customer.family_name,
                by=owner.actor,
                now=now,
            )
            update_details(account=owner.account, details={"phone": customer.phone}, by=owner.actor, now=now)
            add_address(account=owner.account, label="", parts=customer.address.as_dict(), by=owner.actor, now=now)


def opening_times(today: date) -> dict[str, datetime]:
    """When each customer opened the account: shortly before their first request, the first one of all first."""
    first: dict[str, datetime] = {}
    for story in CONVERSATIONS:
        began = timezone.make_aware(began_at(story, today)) - _SETTLING_IN
        first[story.customer] = min(first.get(story.customer, began), began)
    first[people.CUSTOMERS[0].key] = min(first.values()) - _HEAD_START
    return first


def _staff_user(member: Staff, joined: datetime) -> User:
    user = _person(
        member.email,
        kind=Kind.STAFF,
        is_staff=True,
        first_name=member.given_name,
        last_name=member.family_name,
        language=member.language,
        date_joined=joined,
    )
    with staff_context():
        user.groups.add(Group.objects.get(name=member.role))
    return user


def _customer_user(customer: Customer, joined: datetime) -> User:
    user = _person(customer.email, kind=Kind.CUSTOMER, language=customer.language, date_joined=joined)
    EmailAddress.objects.create(user=user, email=user.email, verified=True, primary=True)
    return user


def make_customer_user(email: str, given_name: str, family_name: str, *, joined: datetime) -> User:
    """The sign-in of somebody who joins the account of another."""
    names = {"first_name": given_name, "last_name": family_name}
    user = _person(email, kind=Kind.CUSTOMER, language="en", date_joined=joined, **names)
    EmailAddress.objects.create(user=user, email=user.email, verified=True, primary=True)
    return user


def _person(email: str, **fields: Any) -> User:
    user = User.objects.create_user(email, **fields)
    user.password = _hashed_password()
    user.save(update_fields=["password"])
    return user


@cache
def _hashed_password() -> str:
    """Hashed once for all: it is meant to be slow, and no secret here."""
    return make_password(PASSWORD)


def traces_of_customer(number: int) -> dict[str, str]:
    """What the log keeps about the moment in which the customer of a number does something."""
    return _traces(_CUSTOMER_ADDRESS, number)


def traces_of_staff(number: int) -> dict[str, str]:
    """The same of a member of staff."""
    return _traces(_STAFF_ADDRESS, number)


def _traces(network: str, number: int) -> dict[str, str]:
    """What the log keeps about the moment of a web request."""
    return {"ip": network.format(10 + number), "user_agent": _BROWSERS[number % len(_BROWSERS)]}
