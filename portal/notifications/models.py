"""What people are told: in the portal, and by mail."""

from django.conf import settings
from django.db import models
from django.utils.translation import gettext_lazy as _

from portal.events.actor import Actor
from portal.requests.models import ServiceRequest
from portal.tenancy.constraints import RowLevelSecurity, SameAccount
from portal.tenancy.models import AccountOwned


class NotificationQuerySet(models.QuerySet["Notification"]):
    """Questions about notifications."""

    def visible_to(self, actor: Actor) -> "NotificationQuerySet":
        """Everybody sees their own, within the account they work in, of what they still may see."""
        own = self.filter(user_id=actor.user_id, account_id=actor.account_id)
        if actor.is_delegate:
            return own.filter(request__in=ServiceRequest.objects.visible_to(actor).values("pk"))
        return own

    def unread(self) -> "NotificationQuerySet":
        return self.filter(read_at__isnull=True)

    def latest_first(self) -> "NotificationQuerySet":
        return self.order_by("-pk")


class Notification(AccountOwned):
    """One event told to one person; `verb` is the event's, the words are found when it is shown.

    request: the one that it is about; None where it is about the account.
    """

    user = models.ForeignKey(settings.AUTH_USER_MODEL, on_delete=models.CASCADE, related_name="+")
    request = models.ForeignKey(ServiceRequest, on_delete=models.CASCADE, null=True, related_name="+")
    event_id = models.UUIDField()
    verb = models.CharField(max_length=60)
    at = models.DateTimeField()
    read_at = models.DateTimeField(null=True)

    objects = NotificationQuerySet.as_manager()

    class Meta:
        verbose_name = _("notification")
        verbose_name_plural = _("notifications")
        constraints = [
            RowLevelSecurity(name="notification_wall"),
            SameAccount(name="notification_same_request", field="request"),
            models.UniqueConstraint(name="notification_once", fields=["event_id", "user"]),
        ]
        indexes = [
            models.Index(name="notification_list", fields=["user", "account", "-id"]),
            models.Index(
                name="notification_unread",
                fields=["user", "account"],
                condition=models.Q(read_at__isnull=True),
            ),
        ]

    def __str__(self) -> str:
        return f"{self.pk}"


class OutgoingMailQuerySet(models.QuerySet["OutgoingMail"]):
    """Questions about mail."""

    def unsent(self) -> "OutgoingMailQuerySet":
        return self.filter(sent_at__isnull=True)


class OutgoingMail(models.Model):
    """A mail between the transaction that wanted it and the server that took it.

    message: the whole mail as RFC 5322 text, so that a repeated sending carries the same Message-ID.
    cause: makes a mail about the same thing impossible twice; empty for mails that people ask for.
    """

    message_id = models.CharField(max_length=200, primary_key=True)
    cause = models.CharField(max_length=100, null=True, unique=True)
    sender = models.CharField(_("from"), max_length=320)
    recipient = models.CharField(_("to"), max_length=320)
    subject = models.CharField(_("subject"), max_length=400)
    message = models.BinaryField()
    written_at = models.DateTimeField(_("written"))
    sent_at = models.DateTimeField(_("sent"), null=True)
    error = models.CharField(_("last error"), max_length=400, blank=True)

    objects = OutgoingMailQuerySet.as_manager()

    class Meta:
        verbose_name = _("mail")
        verbose_name_plural = _("mails")
        ordering = ["-written_at"]
        indexes = [
            models.Index(name="mail_unsent", fields=["written_at"], condition=models.Q(sent_at__isnull=True)),
        ]

    def __str__(self) -> str:
        return self.message_id
