"""Which branch a request belongs to when nobody has said so: the one whose coverage area holds its address."""

from typing import Any

from portal.accounts.access import home_address
from portal.accounts.models import Branch

from .definitions import Definition


def branch_for(definition: Definition, answers: dict[str, Any], account_id: int) -> Branch | None:
    """The branch for the first address that was answered, else for where the account lives."""
    answered = (answers.get(field["key"]) for field in definition if field["kind"] == "address")
    postcode = next((address["postcode"] for address in answered if address), "") or _home_postcode(account_id)
    return Branch.objects.taking_requests().covering(postcode) if postcode else None


def _home_postcode(account_id: int) -> str:
    home = home_address(account_id)
    return home.postcode if home else ""
