"""The event log: what happened, once, in the transaction in which it happened.

The audit log is all rows; a customer's timeline is the rows that may be shown. The log keeps plain ids and
no foreign keys, because it outlives what it speaks of. `payload` is the canonical text that `leaf` is the
hash of; the columns beside it repeat parts of the text for queries, and a constraint holds that they agree.
Personal data stands apart (`personal`, salted and only hashed into the payload), so that erasing it leaves
the log verifiable. The database refuses every other change (migration 0002).
"""

import json

from django.db import models
from django.utils.translation import gettext_lazy as _

from portal.tenancy.constraints import RowLevelSecurity


class Visibility(models.TextChoices):
    """Who may read something: the customer too, or staff only."""

    CUSTOMER = "customer", _("Customer")
    STAFF = "staff", _("Staff only")


class EventQuerySet(models.QuerySet["Event"]):
    """Readings of the log; customers' readings leave out the personal columns, which they may not select."""

    def for_customer(self) -> "EventQuerySet":
        """What a customer may read, without IP addresses and names of others."""
        return self.filter(visibility=Visibility.CUSTOMER).defer("personal", "salt")

    def of_request(self, request_id: int) -> "EventQuerySet":
        """One request's events, oldest first."""
        return self.filter(request_id=request_id).order_by("id")

    def newest_first(self) -> "EventQuerySet":
        return self.order_by("-id")


class Event(models.Model):
    """One row of the log. Ids are UUIDs of version 7: ordered by time, made by the writer."""

    id = models.UUIDField(primary_key=True)
    at = models.DateTimeField(_("time"))
    verb = models.CharField(_("event"), max_length=60)
    account_id = models.BigIntegerField(_("account"), null=True)
    request_id = models.BigIntegerField(_("request"), null=True)
    actor_id = models.BigIntegerField(_("actor"), null=True)
    visibility = models.CharField(_("visible to"), max_length=8, choices=Visibility)
    payload = models.TextField(_("payload"))
    leaf = models.BinaryField(_("leaf"))
    personal = models.JSONField(_("personal data"), null=True)
    salt = models.BinaryField(_("salt"), null=True)

    objects = EventQuerySet.as_manager()

    class Meta:
        verbose_name = _("event")
        verbose_name_plural = _("events")
        constraints = [
            RowLevelSecurity(
                name="event_wall",
                account="account_id",
                tenant_only_if="visibility = 'customer'",
                tenant_may_add_hidden=True,
                open_to_inserts=True,
            ),
        ]
        indexes = [
            models.Index(name="event_request", fields=["request_id", "id"]),
            models.Index(name="event_account", fields=["account_id", "id"]),
            models.Index(name="event_actor", fields=["actor_id", "id"]),
        ]

    def __str__(self) -> str:
        return f"{self.verb} {self.pk}"

    @property
    def data(self) -> dict:
        """What the verb wrote down: opaque ids, values before and after."""
        return json.loads(self.payload)["data"]

    @property
    def actor_kind(self) -> str:
        """customer, staff or system; a customer without `actor_id` wrote from the public site."""
        return json.loads(self.payload)["actor_kind"]

    @property
    def object_id(self) -> str:
        """The id of what it happened to, empty where it was no object."""
        return (json.loads(self.payload)["object"] or ["", ""])[1]


class Outbox(models.Model):
    """An event whose subscribers have not all run; gone when they have."""

    event_id = models.UUIDField(primary_key=True)
    account_id = models.BigIntegerField(null=True)
    at = models.DateTimeField()

    class Meta:
        verbose_name = _("event to be told")
        verbose_name_plural = _("events to be told")
        constraints = [
            RowLevelSecurity(name="outbox_wall", account="account_id", open_to_inserts=True),
        ]

    def __str__(self) -> str:
        return str(self.pk)
