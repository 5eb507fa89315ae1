"""All tables of the portal, for Django to find; each stands in its subject's folder."""

from portal.accounts.models import Account, Address, Branch, Membership
from portal.documents.models import Document
from portal.events.models import Event, Outbox
from portal.messages.models import Message, MessageDocument
from portal.notifications.models import Notification, OutgoingMail
from portal.queue.models import JobRun
from portal.referrals.models import Review
from portal.requests.models import FormVersion, RequestDocument, ServiceRequest, ServiceType

__all__ = [
    "Account",
    "Address",
    "Branch",
    "Document",
    "Event",
    "FormVersion",
    "JobRun",
    "Membership",
    "Message",
    "MessageDocument",
    "Notification",
    "Outbox",
    "OutgoingMail",
    "RequestDocument",
    "Review",
    "ServiceRequest",
    "ServiceType",
]
