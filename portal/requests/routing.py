"""Which branch a request belongs to when nobody has said so: the one whose coverage area holds its address."""

from typing import Any

from portal.accounts.access import home_address
from portal.accounts.models import Branch

from .definitions import Definition


def branch_for(definition: Definition, answers: dict[str, Any], account_id: int) -> Branch | None:
    """The branch for the first address that was answered, else for where the account lives."""
    address = answered_address(definition, answers)
    postcode = address["postcode"] if address else _home_postcode(account_id)
    return Branch.objects.taking_requests().covering(postcode) if postcode else None


def answered_address(definition: Definition, answers: dict[str, Any]) -> dict[str, str] | None:
    """The parts of the first address that was answered."""
    answered = (answers.get(field["key"]) for field in definition if field["kind"] == "address")
    return next(filter(None, answered), None)


def _home_postcode(account_id: int) -> str:
    home = home_address(account_id)
    return home.postcode if home else ""
