"""Tables of requests and of the service types they are made from."""

from .request import Channel, RequestDocument, ServiceRequest
from .service_type import FormVersion, ServiceType

__all__ = ["Channel", "FormVersion", "RequestDocument", "ServiceRequest", "ServiceType"]
