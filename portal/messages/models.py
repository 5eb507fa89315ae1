"""What customer and company say to each other in a request, and what staff note for themselves."""

from django.conf import settings
from django.db import models
from django.utils.translation import gettext_lazy as _

from portal.documents.models import Document
from portal.events.actor import GUEST, Actor
from portal.events.models import Visibility
from portal.events.permissions import READERS
from portal.requests.models import ServiceRequest
from portal.tenancy.constraints import RowLevelSecurity, SameAccount
from portal.tenancy.models import AccountOwned


class MessageQuerySet(models.QuerySet["Message"]):
    """Questions about messages."""

    def visible_to(self, actor: Actor) -> "MessageQuerySet":
        """Customers never see internal notes, nor what was said where nothing was shared; guests see none."""
        if actor.role == GUEST:
            return self.none()
        if actor.is_customer:
            own = self.filter(account_id=actor.account_id, visibility=Visibility.CUSTOMER)
            seen = ServiceRequest.objects.visible_to(actor).values("pk")
            return own.filter(request__in=seen) if actor.is_delegate else own
        return self if actor.part in READERS else self.none()

    def thread_of(self, request: ServiceRequest) -> "MessageQuerySet":
        """The messages of a request with their files, oldest first."""
        return self.filter(request=request).prefetch_related("documents").order_by("pk")


class Message(AccountOwned):
    """One message. The author's name is kept as it was: customers cannot read staff's records.

    author: nobody when a guest wrote it, who is then known by name only.
    """

    request = models.ForeignKey(ServiceRequest, on_delete=models.CASCADE, related_name="messages")
    author = models.ForeignKey(settings.AUTH_USER_MODEL, on_delete=models.PROTECT, null=True, related_name="+")
    author_name = models.CharField(max_length=200)
    from_customer = models.BooleanField()
    is_question = models.BooleanField(default=False)
    visibility = models.CharField(max_length=8, choices=Visibility, default=Visibility.CUSTOMER)
    body = models.TextField(_("message"))
    sent_at = models.DateTimeField(_("sent"))
    documents = models.ManyToManyField(Document, through="MessageDocument", related_name="messages")

    objects = MessageQuerySet.as_manager()

    class Meta:
        verbose_name = _("message")
        verbose_name_plural = _("messages")
        constraints = [
            RowLevelSecurity(name="message_wall", tenant_only_if="visibility = 'customer'"),
            SameAccount(name="message_same_request", field="request"),
            models.UniqueConstraint(name="message_of_account", fields=["account", "id"]),
        ]
        indexes = [models.Index(name="message_thread", fields=["request", "id"])]

    def __str__(self) -> str:
        return f"M-{self.pk}"

    @property
    def is_internal(self) -> bool:
        return self.visibility == Visibility.STAFF


class MessageDocument(AccountOwned):
    """A file that was sent with a message."""

    message = models.ForeignKey(Message, on_delete=models.CASCADE, related_name="message_documents")
    document = models.ForeignKey(Document, on_delete=models.PROTECT, related_name="message_links")

    class Meta:
        verbose_name = _("file of a message")
        verbose_name_plural = _("files of a message")
        constraints = [
            RowLevelSecurity(name="message_document_wall"),
            SameAccount(name="message_document_same_message", field="message"),
            SameAccount(name="message_document_same_document", field="document"),
            models.UniqueConstraint(name="message_document_once", fields=["document"]),
        ]

    def __str__(self) -> str:
        return f"{self.pk}"
