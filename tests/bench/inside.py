"""What happens inside a page and cannot be asked for by itself: the context and the log."""

from collections.abc import Callable
from dataclasses import dataclass

from django.db import connection, transaction
from django.utils import timezone

from portal.accounts.models import Account, Membership
from portal.events.actor import Actor
from portal.events.record import record
from portal.tenancy.contexts import tenant_context

from .processes import Meter, Spent

TIMES = 200
PLAIN, CHANGE = "transaction with one query", "transaction that changes a row"


@dataclass(frozen=True)
class Part:
    """A piece of work that is done `times` times in one call."""

    name: str
    run: Callable[[int], None]
    #: the part that it is compared with, and the milliseconds that it may take more
    beside: str = ""
    at_most_more: float | None = None


def parts() -> list[Part]:
    """The pieces, each beside the one it is to be compared with."""
    with transaction.atomic(), connection.cursor() as cursor:
        cursor.execute("SELECT set_config('role', 'portal_staff', true)")
        account_id, user_id = Membership.objects.order_by("pk").values_list("account_id", "user_id")[0]
    actor = Actor(user_id=user_id, account_id=account_id, role="owner", name="Somebody", personal={"ip": "192.0.2.1"})

    def transactions(times: int) -> None:
        for _ in range(times):
            with transaction.atomic(), connection.cursor() as cursor:
                cursor.execute("SELECT 1")

    def contexts(times: int) -> None:
        for _ in range(times):
            with tenant_context(account_id, user_id=user_id), connection.cursor() as cursor:
                cursor.execute("SELECT 1")

    def changer(verb: str | None) -> Callable[[int], None]:
        def run(times: int) -> None:
            for _ in range(times):
                with tenant_context(account_id, user_id=user_id):
                    Account.objects.filter(pk=account_id).update(phone="+4975415550100")
                    if verb:
                        record(verb, by=actor, now=timezone.now(), account_id=account_id, visibility="customer")
                    transaction.set_rollback(True)

        return run

    return [
        Part(PLAIN, transactions),
        Part("the same in a database context", contexts, PLAIN, 0.3),
        Part(CHANGE, changer(None)),
        Part("the same, recording an event nobody listens to", changer("bench.happened"), CHANGE, 0.5),
        Part("the same, recording one with subscribers", changer("message.sent"), CHANGE, 0.5),
    ]


def measure(part: Part, postmaster: int) -> Spent:
    """CPU time of Python and of the database server for `TIMES` times."""
    part.run(10)
    meter, spent = Meter(None, postmaster), Spent()
    before = meter.read()
    part.run(TIMES)
    spent.add(before, meter.read())
    return spent
