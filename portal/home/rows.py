"""Requests as rows of a list: only what a row shows, for a request carries its answers and its service's form."""

from dataclasses import dataclass
from datetime import datetime

from portal.requests.models import ServiceRequest
from portal.requests.models.request import ServiceRequestQuerySet


@dataclass(frozen=True, slots=True)
class Row:
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
