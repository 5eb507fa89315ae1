"""What the world's accounts say of themselves: addresses, bank details, a company sign-in, changes that wait."""

from portal.accounts.actions import add_address, propose_change, update_details
from portal.accounts.models import Address, BankDetails, MasterField
from portal.tenancy.contexts import staff_context
from tests.factories import ADDRESS, NOW, Customer, Staff
from tests.factories.federations import federation_of

BANK = {"holder": "Somebody", "iban": "DE89370400440532013000", "bic": ""}


def furnish_account(who: Customer, editor: Staff, marker: str) -> dict[str, object]:
    """A second address, bank details, a change of the owner's and one of staff's, a company sign-in; ids by name."""
    with who.context():
        home = Address.objects.get()
        spare = add_address(account=who.account, label=f"{marker} yard", parts=ADDRESS, by=who.actor, now=NOW)
        BankDetails.objects.create(account=who.account, changed_at=NOW, **BANK)
        change = propose_change(
            account=who.account,
            field=MasterField.LEGAL_NAME,
            after={"name": f"{marker} Ltd"},
            by=who.actor,
            now=NOW,
        )
    with staff_context(user_id=editor.user.pk):
        proposed = propose_change(
            account=who.account,
            field=MasterField.BANK_DETAILS,
            after={**BANK, "holder": f"{marker} Ltd"},
            by=editor.actor,
            now=NOW,
        )
    with who.context():
        update_details(account=who.account, details={"kind": "organisation"}, by=who.actor, now=NOW)
        who.account.refresh_from_db()
    federation = federation_of(who, f"{marker}.example", proven=False).pk
    return {
        "federation": federation,
        "address": home.pk,
        "spare_address": spare.pk,
        "change": change.pk,
        "staff_change": proposed.pk,
    }
