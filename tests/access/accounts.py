"""What the world's accounts say of themselves: addresses, bank details, and changes that wait for a second person."""

from portal.accounts.actions import add_address, propose_change
from portal.accounts.models import Address, BankDetails, MasterField
from portal.tenancy.contexts import staff_context
from tests.factories import ADDRESS, NOW, Customer, Staff

BANK = {"holder": "Somebody", "iban": "DE89370400440532013000", "bic": ""}


def furnish_account(who: Customer, editor: Staff, marker: str) -> dict[str, object]:
    """A second address, bank details, a change of the owner's and one of staff's; gives their ids by name."""
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
    return {"address": home.pk, "spare_address": spare.pk, "change": change.pk, "staff_change": proposed.pk}
