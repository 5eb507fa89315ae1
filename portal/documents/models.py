"""Files of customers, quarantined until the scanner says clean."""

from django.conf import settings
from django.db import models
from django.utils.translation import gettext_lazy as _

from portal.events.actor import GUEST, Actor
from portal.events.models import Visibility
from portal.events.permissions import READERS
from portal.tenancy.constraints import RowLevelSecurity
from portal.tenancy.models import AccountOwned

from . import ownership


class ScanState(models.TextChoices):
    """Where a file stands on its way to being served."""

    RECEIVED = "received", _("Being checked")
    CLEAN = "clean", _("Checked")
    INFECTED = "infected", _("Removed: infected")


class DocumentQuerySet(models.QuerySet["Document"]):
    """Questions about files."""

    def visible_to(self, actor: Actor) -> "DocumentQuerySet":
        """Customers see what is theirs, or was shared with them, and is not internal; support staff see all."""
        if actor.role == GUEST:
            return self.none()  # guests follow links
        if actor.is_customer:
            own = self.filter(account_id=actor.account_id, visibility=Visibility.CUSTOMER)
            return own.filter(ownership.shared_with(actor)) if actor.is_delegate else own
        return self if actor.part in READERS else self.none()

    def unattached_of(self, actor: Actor) -> "DocumentQuerySet":
        """Uploads of this person that are not part of anything yet."""
        return self.filter(uploader_id=actor.user_id, attached_at__isnull=True)

    def waiting_for_scan(self) -> "DocumentQuerySet":
        return self.filter(scan_state=ScanState.RECEIVED)


class Document(AccountOwned):
    """One stored file. `name` is what the person called it; `storage_key` is fresh and says nothing.

    size: bytes. sha256: hex digest of what was uploaded; it stays when infected bytes are deleted.
    """

    name = models.CharField(_("name"), max_length=200)
    storage_key = models.CharField(max_length=100, unique=True)
    content_type = models.CharField(_("type"), max_length=100)
    size = models.PositiveBigIntegerField(_("size"))
    sha256 = models.CharField(max_length=64)
    uploader = models.ForeignKey(settings.AUTH_USER_MODEL, on_delete=models.PROTECT, related_name="+")
    visibility = models.CharField(max_length=8, choices=Visibility, default=Visibility.CUSTOMER)
    scan_state = models.CharField(_("check"), max_length=10, choices=ScanState, default=ScanState.RECEIVED)
    finding = models.CharField(_("finding"), max_length=200, blank=True)
    received_at = models.DateTimeField(_("received"))
    scanned_at = models.DateTimeField(_("checked"), null=True)
    attached_at = models.DateTimeField(_("attached"), null=True)

    objects = DocumentQuerySet.as_manager()

    class Meta:
        verbose_name = _("document")
        verbose_name_plural = _("documents")
        ordering = ["pk"]
        constraints = [
            RowLevelSecurity(name="document_wall", tenant_only_if="visibility = 'customer'"),
            models.UniqueConstraint(name="document_of_account", fields=["account", "id"]),
        ]
        indexes = [
            models.Index(
                name="document_unscanned",
                fields=["received_at"],
                condition=models.Q(scan_state=ScanState.RECEIVED),
            ),
            models.Index(
                name="document_unattached",
                fields=["uploader", "received_at"],
                condition=models.Q(attached_at__isnull=True),
            ),
        ]

    def __str__(self) -> str:
        return f"D-{self.pk}"

    @property
    def is_clean(self) -> bool:
        return self.scan_state == ScanState.CLEAN

    @property
    def is_image(self) -> bool:
        return self.content_type.startswith("image/")
