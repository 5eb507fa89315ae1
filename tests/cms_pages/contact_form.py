"""The contact form as a browser sends it."""

from datetime import timedelta

from django.test import Client
from django.utils import timezone

from cms_pages import guard
from portal.accounts.models import Account
from portal.messages.models import Message
from portal.requests.models import ServiceRequest
from portal.tenancy.contexts import staff_context

#: what browsers say of a form that is sent from a page of this site
FROM_HERE = {"origin": "http://testserver", "sec-fetch-site": "same-origin"}


def address_of(page) -> str:
    return f"/forms/enquiry/{page.pk}/"


def stamped(page, *, age: timedelta = timedelta(minutes=1), purpose: str = "enquiry") -> str:
    """The stamp of a form that was opened so long ago."""
    return guard.stamp(purpose, page.pk, now=timezone.now() - age)


def typed(page, **changes) -> dict[str, str]:
    """A form that is all right, unless told otherwise."""
    return {
        "name": "Gerda Gast",
        "email": "Gerda@Example.com",
        "phone": "+49 7541 5550123",
        "topic": "heating",
        "message": "Do you mend gutters?\nOurs has come down.",
        "website": "",
        "stamp": stamped(page),
        **changes,
    }


def send(page, *, client: Client | None = None, headers: dict | None = None, **changes):
    """Send the form as a stranger's browser does."""
    headers = FROM_HERE if headers is None else headers
    return (client or Client()).post(address_of(page), typed(page, **changes), headers=headers)


def written() -> tuple[int, int, int]:
    """How many requests, messages and accounts there are."""
    with staff_context():
        return ServiceRequest.objects.count(), Message.objects.count(), Account.objects.count()


def the_request() -> ServiceRequest:
    """The only one that there is."""
    with staff_context():
        return ServiceRequest.objects.select_related("account", "branch", "service_type__locale").get()
