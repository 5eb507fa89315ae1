"""The values of master data: what an account has now, how they are kept in a change, and how they are shown.

A value is a dict of texts: `name` of a legal name, `vat_id` of a VAT ID, `holder`, `iban` and `bic` of bank details;
without bank details it is empty.
"""

import json

from django.utils.translation import gettext as _
from stdnum import iban as ibans

from portal.events.record import canonical

from .models import Account, BankDetails, MasterField

Value = dict[str, str]


def current_value(account: Account, field: str) -> Value:
    """What is in force now."""
    if field == MasterField.LEGAL_NAME:
        return {"name": account.name}
    if field == MasterField.VAT_ID:
        return {"vat_id": account.vat_id}
    kept = bank_details_of(account.pk)
    if kept is None:
        return {}
    return {"holder": kept.holder.reveal(), "iban": kept.iban.reveal(), "bic": kept.bic.reveal()}


def bank_details_of(account_id: int) -> BankDetails | None:
    """The row with the bank details, still sealed."""
    return BankDetails.objects.filter(account_id=account_id).first()


def to_text(value: Value) -> str:
    """The one text of a value, as a change keeps it."""
    return canonical(value)


def from_text(text: str) -> Value:
    """The value of such a text."""
    return json.loads(text)


def masked_iban(iban: str) -> str:
    """Enough of it for its owner to know which one it is."""
    return f"{iban[:2]}•• •••• {iban[-4:]}" if iban else ""


def in_a_line(field: str, value: Value) -> str:
    """A value for a list or a log: never the number of a bank account."""
    if field == MasterField.BANK_DETAILS:
        return masked_iban(value.get("iban", ""))
    return next(iter(value.values()), "")


def in_lines(field: str, value: Value, *, whole: bool) -> list[tuple[str, str]]:
    """A value with its labels, to be shown side by side; `whole` shows the number of a bank account."""
    if field == MasterField.LEGAL_NAME:
        return [(_("Legal name"), value["name"])]
    if field == MasterField.VAT_ID:
        return [(_("VAT ID"), value["vat_id"])]
    if not value:
        return []
    if not whole:
        return [(_("IBAN"), masked_iban(value["iban"]))]
    lines = [(_("Account holder"), value["holder"]), (_("IBAN"), ibans.format(value["iban"]))]
    return [*lines, (_("BIC"), value["bic"])] if value["bic"] else lines
