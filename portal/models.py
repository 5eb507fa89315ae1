"""All tables of the portal, for Django to find; each stands in its subject's folder."""

from portal.accounts.models import Account, Address, BankDetails, Branch, Invitation, MasterDataChange, Membership
from portal.documents.models import Document
from portal.events.models import Event, Outbox, Seal
from portal.federation.models import Federation
from portal.messages.models import Message, MessageDocument
from portal.notifications.models import Notification, OutgoingMail
from portal.queue.models import JobRun
from portal.referrals.models import Review
from portal.requests.models import FormVersion, RequestDocument, ServiceRequest, ServiceType
from portal.sharing.models import AccountPermission, AddressPermission, RequestPermission, Share, StatusLink
from portal.tenancy.models import Key

__all__ = [
    "Account",
    "AccountPermission",
    "Address",
    "AddressPermission",
    "BankDetails",
    "Branch",
    "Document",
    "Event",
    "Federation",
    "FormVersion",
    "Invitation",
    "JobRun",
    "Key",
    "MasterDataChange",
    "Membership",
    "Message",
    "MessageDocument",
    "Notification",
    "Outbox",
    "OutgoingMail",
    "RequestDocument",
    "RequestPermission",
    "Review",
    "Seal",
    "ServiceRequest",
    "ServiceType",
    "Share",
    "StatusLink",
]
