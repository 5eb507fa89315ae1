"""The event log: what happened, once, in the transaction in which it happened.

The audit log is all rows; a customer's timeline is the rows that may be shown. The log keeps plain ids and
no foreign keys, because it outlives what it speaks of. `payload` is the canonical text that `leaf` is the
hash of; the columns beside it repeat parts of the text for queries, and a constraint holds that they agree.
Personal data stands apart (`personal`, salted and only hashed into the payload), so that erasing it leaves
the log verifiable. The database refuses every other change (migration 0002).

Two columns of the table are the database's own and no fields here, for Django would read them back after each
insert, which asks for the right to read a row that the writer may only add: `xid`, the transaction that wrote
the row, and `generation`, which changes when a restored database counts its transactions anew.
"""

import json

from django.db import models
from django.db.models.expressions import RawSQL
from django.utils.translation import gettext_lazy as _

from portal.tenancy.constraints import RowLevelSecurity

from .statements import SignedStatement, Statement, time_text


class Visibility(models.TextChoices):
    """Who may read something: the customer too, or staff only."""

    CUSTOMER = "customer", _("Customer")
    STAFF = "staff", _("Staff only")


#: the id of the person whom an event is about, as text; as the index of migration 0018 has it
_WHOM = """
CASE WHEN verb ^@ 'person.' OR verb ^@ 'staff.' THEN payload::jsonb #>> '{object,1}'
     WHEN verb ^@ 'member.' THEN payload::jsonb #>> '{data,user}' END
"""


class EventQuerySet(models.QuerySet["Event"]):
    """Readings of the log; customers' readings leave out the personal columns, which they may not select."""

    def for_customer(self) -> "EventQuerySet":
        """What a customer may read, without IP addresses and names of others."""
        return self.filter(visibility=Visibility.CUSTOMER).defer("personal", "salt")

    def of_request(self, request_id: int) -> "EventQuerySet":
        """One request's events, oldest first."""
        return self.filter(request_id=request_id).order_by("id")

    def with_whom(self) -> "EventQuerySet":
        """`whom`, to filter by: the id of the person whom an event is about, as text."""
        return self.alias(whom=RawSQL(f"({_WHOM})", [], output_field=models.TextField()))  # noqa: S611  # a constant

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
            models.Index(name="event_at", fields=["at", "id"]),
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


class SealQuerySet(models.QuerySet["Seal"]):
    """The chain, read from its end or its beginning."""

    def last_one(self) -> "Seal | None":
        return self.order_by("-number").first()

    def after(self, number: int) -> "SealQuerySet":
        """The seals behind one, oldest first."""
        return self.filter(number__gt=number).order_by("number")


class Seal(models.Model):
    """A signed statement about all events of the transactions `since` <= xid < `until` of one generation.

    `leaves` is the SHA-256 of their leaves in the order of (xid, id); `hash` that of the statement, the hash of the
    seal before it included; `signature` is Ed25519's over the hash, made with the key whose public half is `key`.
    The statement as text is `seals.Statement`. Rows are only ever added (migration 0008).
    """

    number = models.BigIntegerField(primary_key=True)
    generation = models.PositiveIntegerField(_("generation"))
    since = models.BigIntegerField(_("from transaction"))
    until = models.BigIntegerField(_("until transaction"))
    events = models.PositiveIntegerField(_("events"))
    #: ids of events that stand here although their transaction lies in an earlier seal's range
    strays = models.JSONField(_("events out of range"), default=list)
    leaves = models.CharField(_("hash of the events"), max_length=64)
    prev = models.CharField(_("hash of the seal before"), max_length=64)
    at = models.DateTimeField(_("time"))
    key = models.CharField(_("public key"), max_length=64)
    hash = models.CharField(_("hash"), max_length=64)
    signature = models.CharField(_("signature"), max_length=128)

    objects = SealQuerySet.as_manager()

    class Meta:
        verbose_name = _("seal")
        verbose_name_plural = _("seals")
        indexes = [models.Index(name="seal_until", fields=["generation", "until"])]

    def __str__(self) -> str:
        return f"{self.number}"

    @property
    def signed(self) -> SignedStatement:
        """The seal as text, with what stands beside it."""
        fields = {name: getattr(self, name) for name in Statement.__dataclass_fields__}
        statement = Statement(**fields | {"strays": tuple(self.strays), "at": time_text(self.at)})
        return SignedStatement(statement=statement, hash=self.hash, signature=self.signature)
