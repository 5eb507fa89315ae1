"""The account in the REST API: what the profile shows, for reading."""

from typing import Any

from ninja import Router, Schema

from . import access
from .models.account import Kind
from .sign_in import CustomerRequest

router = Router(tags=["Account"])


class AddressOut(Schema):
    """A place of the account."""

    id: int
    label: str
    street: str
    postcode: str
    city: str
    country: str
    is_home: bool


class AccountOut(Schema):
    """The account that the session works in. Members who see only what was shared with them get its number alone."""

    number: str
    name: str | None = None
    kind: Kind | None = None
    vat_id: str | None = None
    language: str | None = None
    time_zone: str | None = None
    billing_name: str | None = None
    billing_email: str | None = None
    addresses: list[AddressOut] = []


@router.get("", response=AccountOut, summary="Read the account")
def read_account(request: CustomerRequest):
    account = access.own_account(request.actor)
    if not access.may(request.actor, "view_details", account):
        return {"number": account.number}
    names = set(AccountOut.model_fields) - {"addresses", "time_zone"}
    found: dict[str, Any] = {name: getattr(account, name) for name in names}
    return found | {"time_zone": account.zone.key, "addresses": _places(request)}


def _places(request: CustomerRequest) -> list[dict[str, Any]]:
    """Home first, as the profile lists them; the first one is home."""
    places = access.addresses_visible_to(request.actor)
    return [
        {"id": place.pk, "label": place.label, **place.as_dict(), "is_home": number == 0}
        for number, place in enumerate(places)
    ]
