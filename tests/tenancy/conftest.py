"""Two accounts that have everything an account can have, and raw SQL on their tables."""

from collections.abc import Callable, Iterator
from dataclasses import dataclass

import pytest
from django.apps import apps
from django.db import connection, transaction

from portal.accounts.actions import propose_change
from portal.accounts.models import Address, BankDetails, MasterField
from portal.events import jobs as events
from portal.events.models import Outbox
from portal.federation.models import Federation
from portal.requests import actions as requests
from portal.requests.models import ServiceRequest
from portal.tenancy import keys
from portal.tenancy.constraints import RowLevelSecurity
from portal.tenancy.contexts import staff_context
from portal.tenancy.models import AccountOwned
from tests import factories
from tests.factories import Customer, Staff
from tests.tenancy.lasting import lasting_rows, undone

WALLED = sorted(
    model._meta.db_table
    for model in apps.get_models()
    if any(isinstance(constraint, RowLevelSecurity) for constraint in model._meta.constraints)
)
OWNED = sorted(
    model._meta.db_table
    for model in apps.get_models()
    if issubclass(model, AccountOwned) and not model._meta.abstract
)


@dataclass(frozen=True)
class Neighbours:
    """Two customers and the member of staff who works for both."""

    anna: Customer
    dario: Customer
    jonas: Staff
    request: ServiceRequest
    other_request: ServiceRequest


@pytest.fixture(scope="module")
def neighbours(django_db_setup, django_db_blocker, tmp_path_factory) -> Iterator[Neighbours]:
    """Anna and Dario, each with a row in every table that accounts have; made once for a module."""
    with lasting_rows(django_db_blocker, tmp_path_factory.mktemp("neighbours")):
        jonas = factories.staff()
        anna, dario = factories.customer(first_name="Anna"), factories.customer(first_name="Dario")
        request, other_request = (_furnish(who, jonas) for who in (anna, dario))
        yield Neighbours(anna, dario, jonas, request, other_request)


def _furnish(who: Customer, jonas: Staff) -> ServiceRequest:
    request = factories.request_of(who, submitted=False)
    with who.context():
        requests.save_draft(
            draft=request,
            account_id=who.account.pk,
            service_type=request.service_type,
            form_version=request.form_version,
            answers=request.answers,
            documents={"photos": [factories.document_of(who)]},
            by=who.actor,
            now=factories.NOW,
        )
        requests.submit(request=request, by=who.actor, now=factories.NOW)
        BankDetails.objects.create(account=who.account, holder="", iban="", bic="", changed_at=factories.NOW)
        Federation.objects.create(
            account=who.account,
            key=f"company-{who.account.pk}",
            domain=f"firm{who.account.pk}.example",
            issuer="https://login.example",
            client_id="portal",
            client_secret="secret",
            challenge="challenge",
            added_at=factories.NOW,
        )
        propose_change(
            account=who.account,
            field=MasterField.VAT_ID,
            after={"vat_id": "DE136695976"},
            by=who.actor,
            now=factories.NOW,
        )
    factories.status_link(request, who)
    factories.reply_to(request, who, "What does it cost?", documents=[factories.document_of(who)])
    factories.reply_to(request, jonas, "Nothing")
    factories.note_in(request, jonas, "A good customer", documents=[factories.document_of(who)])
    factories.document_of(who, name="attached to nothing.png")
    ben, home = factories.member(who), _home_of(who)
    for what in ({"request": request}, {"address": home}, {}):
        factories.shared(who, ben, **what)
    factories.invited(who, promise=request)
    with who.context():
        keys.issue("status", account_id=who.account.pk, object_id=request.pk)
    with staff_context():
        told = list(Outbox.objects.order_by("at").values_list("event_id", flat=True))
    for event_id in told:
        events.tell(str(event_id))
    with staff_context():
        Outbox.objects.create(event_id=told[-1], account_id=who.account.pk, at=factories.NOW)  # as if untold
    return request


def _home_of(who: Customer) -> Address:
    with who.context():
        return Address.objects.filter(account=who.account).latest("pk")


@pytest.fixture
def sql(neighbours) -> Iterator[Callable[..., list[tuple]]]:
    """Run one statement; an error leaves the transaction usable, and what was written is undone after the test."""

    def run(statement: str, *parameters) -> list[tuple]:
        with transaction.atomic(), connection.cursor() as cursor:
            cursor.execute(statement, parameters)
            return cursor.fetchall() if cursor.description else [(cursor.rowcount,)]

    with undone():
        yield run
