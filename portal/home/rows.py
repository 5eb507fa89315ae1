"""Requests as rows of a list: only what a row shows, for a request carries its answers and its service's form."""

from datetime import datetime
from typing import NamedTuple

from portal.requests.models import ServiceRequest
from portal.requests.models.request import ServiceRequestQuerySet


class Row(NamedTuple):
    """One line; number and status are in the words of the request itself."""

    pk: int
    status: str
    subject: str
    updated_at: datetime
    icon: str

    number = ServiceRequest.number
    customer_status = ServiceRequest.customer_status


def of(requests: ServiceRequestQuerySet) -> list[Row]:
    """The rows of these requests, in one query."""
    return [
        Row(*values) for values in requests.values_list("pk", "status", "subject", "updated_at", "service_type__icon")
    ]
