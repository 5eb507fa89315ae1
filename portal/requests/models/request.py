"""The request itself."""

from django.conf import settings
from django.db import models
from django.utils.translation import gettext_lazy as _

from portal.accounts.models import Address, Branch
from portal.documents.models import Document
from portal.events import reach
from portal.events.actor import GUEST, OWNER, Actor
from portal.events.permissions import READERS
from portal.tenancy.constraints import RowLevelSecurity, SameAccount
from portal.tenancy.models import AccountOwned

from .. import workflow
from ..workflow import Status
from .service_type import FormVersion, ServiceType


class Channel(models.TextChoices):
    """The way that a request came in."""

    PORTAL = "portal", _("Customer portal")
    WEB_FORM = "web_form", _("Contact form")


class ServiceRequestQuerySet(models.QuerySet["ServiceRequest"]):
    """Questions about requests."""

    def visible_to(self, actor: Actor) -> "ServiceRequestQuerySet":
        """Customers see those of their account, or of these what was shared with them.

        A draft is seen by who writes it, and by the owners.

        Support staff see all that were sent. Guests see none, they follow links.
        """
        if actor.role == GUEST:
            return self.none()
        if actor.is_customer and actor.role != OWNER:
            sent = ~models.Q(status=Status.DRAFT) | models.Q(requester_id=actor.user_id)
            shared = reach.requests(actor) if actor.is_delegate else models.Q()
            return self.filter(sent, shared, account_id=actor.account_id)
        if actor.is_customer:
            return self.filter(account_id=actor.account_id)
        return self.filter(submitted_at__isnull=False) if actor.part in READERS else self.none()

    def open(self) -> "ServiceRequestQuerySet":
        return self.filter(status__in=workflow.OPEN)

    def needing_customer(self) -> "ServiceRequestQuerySet":
        """Those in which the customer has the ball."""
        return self.filter(status__in=workflow.WITH_CUSTOMER)

    def assigned_to(self, user_id: int) -> "ServiceRequestQuerySet":
        return self.filter(assignee_id=user_id)

    def unassigned(self) -> "ServiceRequestQuerySet":
        return self.filter(assignee__isnull=True)

    def latest_first(self) -> "ServiceRequestQuerySet":
        return self.order_by("-updated_at", "-pk")


class ServiceRequest(AccountOwned):
    """What a customer wants done. A model called Request would shadow the web request in Wagtail's templates.

    answers: by field key, typed as the form's fields say (text, number, ISO date, option keys, address parts,
    document ids); name and phone number live in the account.
    site: the address of the account that the answers name; whoever that address is shared with sees the request.
    requester: nobody in an enquiry; `requester_name` and `requester_phone` are then what was typed into the form.
    sent_key: of an enquiry; makes the same form sent twice one request.
    """

    service_type = models.ForeignKey(ServiceType, on_delete=models.PROTECT, verbose_name=_("service"))
    form_version = models.ForeignKey(FormVersion, on_delete=models.PROTECT, related_name="+")
    branch = models.ForeignKey(
        Branch, on_delete=models.SET_NULL, null=True, blank=True, related_name="+", verbose_name=_("branch")
    )
    site = models.ForeignKey(
        Address, on_delete=models.SET_NULL, null=True, blank=True, related_name="+", verbose_name=_("address")
    )
    requester = models.ForeignKey(
        settings.AUTH_USER_MODEL,
        on_delete=models.PROTECT,
        null=True,
        blank=True,
        related_name="+",
        verbose_name=_("requested by"),
    )
    requester_name = models.CharField(_("requested by"), max_length=200, blank=True)
    requester_phone = models.CharField(_("phone number"), max_length=32, blank=True)
    channel = models.CharField(_("came by"), max_length=10, choices=Channel, default=Channel.PORTAL)
    assignee = models.ForeignKey(
        settings.AUTH_USER_MODEL,
        on_delete=models.SET_NULL,
        null=True,
        blank=True,
        related_name="+",
        verbose_name=_("assigned to"),
    )
    status = models.CharField(_("status"), max_length=12, choices=Status, default=Status.DRAFT)
    subject = models.CharField(_("subject"), max_length=120)
    language = models.CharField(_("language"), max_length=5, choices=settings.LANGUAGES)
    answers = models.JSONField(_("answers"), default=dict)
    created_at = models.DateTimeField(_("created"))
    submitted_at = models.DateTimeField(_("submitted"), null=True)
    updated_at = models.DateTimeField(_("updated"))
    sent_key = models.CharField(max_length=43, null=True, unique=True, editable=False)
    documents = models.ManyToManyField(Document, through="RequestDocument", related_name="requests")

    objects = ServiceRequestQuerySet.as_manager()

    class Meta:
        verbose_name = _("request")
        verbose_name_plural = _("requests")
        # what an owner can allow a member; Django adds the one to view
        permissions = [
            ("act_servicerequest", "Can act on a request"),
            ("pay_servicerequest", "Can pay for a request"),
        ]
        constraints = [
            RowLevelSecurity(name="request_wall"),
            SameAccount(name="request_same_site", field="site"),
            models.UniqueConstraint(name="request_of_account", fields=["account", "id"]),
            models.CheckConstraint(name="request_status_known", condition=models.Q(status__in=Status.values)),
            models.CheckConstraint(
                name="request_submitted_has_time",
                condition=models.Q(status__in=[Status.DRAFT, Status.CANCELLED])
                | models.Q(submitted_at__isnull=False),
            ),
        ]
        indexes = [
            models.Index(name="request_list", fields=["account", "-updated_at", "-id"]),
            models.Index(name="request_queue", fields=["-updated_at", "-id"]),
            models.Index(name="request_status", fields=["status", "-updated_at", "-id"]),
            models.Index(name="request_assignee", fields=["assignee", "-updated_at", "-id"]),
        ]

    def __str__(self) -> str:
        return self.number

    @property
    def number(self) -> str:
        """What people call the request."""
        return f"R-{self.pk:05d}"

    @property
    def is_enquiry(self) -> bool:
        """Written through the contact form, by somebody who was not signed in."""
        return self.channel == Channel.WEB_FORM

    @property
    def customer_status(self) -> str:
        """The status in the customer's words."""
        return workflow.label_for_customer(self.status)


class RequestDocument(AccountOwned):
    """A file that came with the request itself, as the answer of a field."""

    request = models.ForeignKey(ServiceRequest, on_delete=models.CASCADE, related_name="request_documents")
    document = models.ForeignKey(Document, on_delete=models.PROTECT, related_name="request_links")
    field_key = models.CharField(max_length=40)

    class Meta:
        verbose_name = _("file of a request")
        verbose_name_plural = _("files of a request")
        constraints = [
            RowLevelSecurity(name="request_document_wall"),
            SameAccount(name="request_document_same_request", field="request"),
            SameAccount(name="request_document_same_document", field="document"),
            models.UniqueConstraint(name="request_document_once", fields=["document"]),
        ]

    def __str__(self) -> str:
        return f"{self.pk}"
