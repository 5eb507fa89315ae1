"""Who it is about: what staff need at hand when they pick up the telephone."""

from dataclasses import dataclass

import phonenumbers

from portal.accounts import access as accounts
from portal.accounts.address import address_line
from portal.accounts.models import Account
from portal.events.actor import Actor
from portal.requests import access
from portal.requests.models import ServiceRequest

_SHOWN = 5


@dataclass(frozen=True)
class CustomerCard:
    """The customer of a request. `phone` is what the telephone dials, `phone_text` what a person reads."""

    account: Account
    name: str
    email: str
    phone: str
    phone_text: str
    address: str
    others: list[ServiceRequest]


def customer_card(ticket: ServiceRequest, actor: Actor) -> CustomerCard:
    """The card of the person who sent the request, with what else they have open."""
    home = accounts.home_address(ticket.account_id)
    others = access.visible_to(actor).open().filter(account_id=ticket.account_id).exclude(pk=ticket.pk)
    return CustomerCard(
        account=ticket.account,
        name=ticket.account.name or ticket.requester_name,
        email=ticket.requester.email,
        phone=ticket.account.phone,
        phone_text=readable_phone(ticket.account.phone),
        address=address_line(home.as_dict()) if home else "",
        others=list(others.latest_first().only("pk", "subject", "status")[:_SHOWN]),
    )


def readable_phone(number: str) -> str:
    """A telephone number in groups; what is no number stays as it was typed."""
    try:
        parsed = phonenumbers.parse(number, None)
    except phonenumbers.NumberParseException:
        return number
    return phonenumbers.format_number(parsed, phonenumbers.PhoneNumberFormat.INTERNATIONAL)
