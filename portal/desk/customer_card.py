"""Who it is about: what staff need at hand when they pick up the telephone."""

from dataclasses import dataclass

import phonenumbers

from portal.accounts import access as accounts
from portal.accounts.address import address_line
from portal.accounts.models import Account, Membership
from portal.events.actor import Actor
from portal.requests import access
from portal.requests.models import ServiceRequest

_SHOWN = 5


@dataclass(frozen=True)
class CustomerCard:
    """The customer of a request. `phone` is what the telephone dials, `phone_text` what a person reads.

    is_guest: nobody has signed up; answers go to `email`, word for word.
    """

    account: Account
    name: str
    email: str
    is_guest: bool
    phone: str
    phone_text: str
    address: str
    others: list[ServiceRequest]


def customer_card(ticket: ServiceRequest, actor: Actor) -> CustomerCard:
    """The card of the person who sent the request, with what else they have open."""
    home = accounts.home_address(ticket.account_id)
    others = access.visible_to(actor).open().filter(account_id=ticket.account_id).exclude(pk=ticket.pk)
    phone = ticket.requester_phone or ticket.account.phone
    return CustomerCard(
        account=ticket.account,
        name=name_of(ticket),
        email=_address_of(ticket),
        is_guest=ticket.account.is_guest,
        phone=phone,
        phone_text=readable_phone(phone),
        address=address_line(home.as_dict()) if home else "",
        others=list(others.latest_first().only("pk", "subject", "status")[:_SHOWN]),
    )


def name_of(ticket: ServiceRequest) -> str:
    """Of a guest's request what was typed into that form: anybody can write from an address that is not theirs."""
    if ticket.is_enquiry:
        return ticket.requester_name
    return ticket.account.name or ticket.requester_name


def _address_of(ticket: ServiceRequest) -> str:
    """Where an answer arrives: with who asked, with a guest, or with who has claimed what the guest wrote."""
    if ticket.requester is not None:
        return ticket.requester.email
    owner = Membership.objects.filter(account_id=ticket.account_id).select_related("user").order_by("pk").first()
    return owner.user.email if owner else ticket.account.contact_email


def readable_phone(number: str) -> str:
    """A telephone number in groups; what is no number stays as it was typed."""
    try:
        parsed = phonenumbers.parse(number, None)
    except phonenumbers.NumberParseException:
        return number
    return phonenumbers.format_number(parsed, phonenumbers.PhoneNumberFormat.INTERNATIONAL)
