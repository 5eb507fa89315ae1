"""An organisation with two owners, a delegated member and an auditor, and staff."""

from dataclasses import dataclass, replace

import pytest

from identity.roles import Role
from portal.accounts.actions import propose_change, update_details
from portal.accounts.models import Account, MasterDataChange, MasterField
from portal.tenancy.contexts import staff_context
from tests import factories
from tests.factories import NOW, Customer, Staff

IBAN, OTHER_IBAN = "DE89370400440532013000", "DE02120300000000202051"
BANK = {"holder": "Berger GmbH", "iban": IBAN, "bic": "COBADEFFXXX"}
OTHER_BANK = {"holder": "Berger GmbH", "iban": OTHER_IBAN, "bic": ""}
PROPOSALS = {
    MasterField.LEGAL_NAME: {"name": "Berger Holding GmbH"},
    MasterField.VAT_ID: {"vat_id": "DE136695976"},
    MasterField.BANK_DETAILS: BANK,
}


@dataclass(frozen=True)
class Firm:
    """The people of one account; `owner` and `second` are both owners."""

    owner: Customer
    second: Customer
    delegated: Customer
    partner: Customer
    auditor: Customer
    editor: Staff
    other_editor: Staff
    viewer: Staff

    @property
    def account(self) -> Account:
        with staff_context():
            return Account.objects.get(pk=self.owner.account.pk)

    def context(self, who: Customer | Staff):
        """The database context that somebody works in."""
        return who.context() if isinstance(who, Customer) else staff_context(user_id=who.user.pk)

    def owner_in(self, other: Customer):
        """The owner as an actor in another account."""
        return replace(self.owner.actor, account_id=other.account.pk, role="auditor")

    def propose(self, who: Customer | Staff, field: str = MasterField.BANK_DETAILS, after=None) -> MasterDataChange:
        """A proposal of one of them."""
        with self.context(who):
            return propose_change(
                account=self.account,
                field=field,
                after=PROPOSALS[field] if after is None else after,
                by=who.actor,
                now=NOW,
            )


@pytest.fixture
def firm(db) -> Firm:
    owner = factories.customer("owner@firm.example")
    with owner.context():
        details = {"kind": Account.Kind.ORGANISATION, "billing_email": "invoices@firm.example"}
        update_details(account=owner.account, details=details, by=owner.actor, now=NOW)
    return Firm(
        owner=owner,
        second=factories.member(owner, "owner", email="second@firm.example", first_name="Bea"),
        delegated=factories.member(owner, "delegated"),
        partner=factories.member(owner, "partner"),
        auditor=factories.member(owner, "auditor"),
        editor=factories.staff(Role.EDITOR),
        other_editor=factories.staff(Role.EDITOR),
        viewer=factories.staff(Role.VIEWER),
    )
