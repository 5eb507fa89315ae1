"""Master data of one organisation of the demo, changed with four eyes: approved, refused, and one that waits.

Its people want to sign in at their own company; that the domain is theirs is still to be proven.

Numbers are those that banks and tax offices print as examples.
"""

from collections.abc import Iterator
from datetime import datetime, timedelta
from functools import partial

from demo.moments import Moment
from demo.seed_people import Cast, Colleague, Owner
from portal.accounts.actions import approve_change, propose_change, refuse_change, update_details
from portal.accounts.models import MasterDataChange, MasterField
from portal.federation.actions import add_federation
from portal.notifications.actions import mark_read

_CUSTOMER, _COLLEAGUE = "katrin", "editor"
_BILLING = {"billing_name": "Buchhaltung", "billing_email": "buchhaltung@brandt.example", "second_factor": False}
_VAT_ID = {"vat_id": "DE999999018"}
_NAME = {"name": "Brandt Immobilien GmbH"}
_BANK = {"holder": "Hausverwaltung Brandt GmbH", "iban": "DE89370400440532013000", "bic": ""}
_OTHER_BANK = {**_BANK, "iban": "DE02120300000000202051"}
_COMPANY = {
    "domain": "brandt.example",
    "issuer": "https://anmeldung.brandt.example/realms/brandt",
    "client_id": "kundenportal",
    "client_secret": "only-for-the-demo",
    "role": "delegated",
}
_REASON = "Im Handelsregister steht noch der bisherige Name. Bitte senden Sie uns den neuen Auszug."


class Changes:
    """What the customer asks for and a colleague decides; `now` is when the demo's past ends."""

    def __init__(self, cast: Cast, now: datetime) -> None:
        self.cast, self.now = cast, now
        self._waiting: MasterDataChange | None = None

    def moments(self) -> Iterator[Moment]:
        """Three decisions, and a new account at the bank that is still to be checked."""
        yield self._before(timedelta(days=31), self._tell_billing)
        for days, field, after in ((30, MasterField.VAT_ID, _VAT_ID), (29, MasterField.BANK_DETAILS, _BANK)):
            yield self._before(timedelta(days=days), partial(self._propose, field, after))
            yield self._before(timedelta(days=days, hours=-3), self._approve)
        yield self._before(timedelta(days=9), partial(self._propose, MasterField.LEGAL_NAME, _NAME))
        yield self._before(timedelta(days=8), self._refuse)
        yield self._before(timedelta(days=7), self._read)
        yield self._before(timedelta(days=2), self._name_provider)
        yield self._before(timedelta(hours=5), partial(self._propose, MasterField.BANK_DETAILS, _OTHER_BANK))

    def _before(self, span: timedelta, act) -> Moment:
        return Moment(self.now - span, act)

    @property
    def customer(self) -> Owner:
        return self.cast.customers[_CUSTOMER]

    @property
    def colleague(self) -> Colleague:
        return self.cast.staff[_COLLEAGUE]

    @property
    def waiting(self) -> MasterDataChange:
        if self._waiting is None:
            raise LookupError("nothing was proposed")
        return self._waiting

    def _tell_billing(self, *, now: datetime) -> None:
        with self.customer.context():
            update_details(account=self.customer.account, details=_BILLING, by=self.customer.actor, now=now)

    def _propose(self, field: MasterField, after: dict[str, str], *, now: datetime) -> None:
        who = self.customer
        with who.context():
            self._waiting = propose_change(account=who.account, field=field, after=after, by=who.actor, now=now)

    def _name_provider(self, *, now: datetime) -> None:
        who = self.customer
        with who.context():
            add_federation(account=who.account, by=who.actor, now=now, **_COMPANY)

    def _approve(self, *, now: datetime) -> None:
        with self.colleague.context():
            approve_change(change=self.waiting, by=self.colleague.actor, now=now)

    def _refuse(self, *, now: datetime) -> None:
        with self.colleague.context():
            refuse_change(change=self.waiting, reason=_REASON, by=self.colleague.actor, now=now)

    def _read(self, *, now: datetime) -> None:
        with self.customer.context():
            mark_read(by=self.customer.actor, now=now)
