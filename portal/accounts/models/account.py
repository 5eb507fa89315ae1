"""Tenants, and where they live."""

import zoneinfo

from django.conf import settings
from django.db import models
from django.utils.translation import gettext_lazy as _

from portal.tenancy.constraints import RowLevelSecurity
from portal.tenancy.models import AccountOwned


class Kind(models.TextChoices):
    """Whether a tenant is somebody or something."""

    PERSON = "person", _("Private person")
    ORGANISATION = "organisation", _("Organisation")


class AccountQuerySet(models.QuerySet["Account"]):
    """Questions about accounts."""

    def of_guest(self, email: str) -> "AccountQuerySet":
        """What was written from an address that nobody has proven yet to be theirs."""
        return self.filter(contact_email=email.strip().lower()) if email.strip() else self.none()


class Account(models.Model):
    """The tenant: a person or an organisation that is a customer.

    contact_email: of a guest, who wrote from the public site and has not signed up; in lower case. Such an account
    has no people in it. It is empty as soon as somebody has proven to read that address, and then they own it.
    name, vat_id: once there is a name, they change only when a second person has approved (master_data.py).
    vat_id_exists: what the online check said, None while nobody has asked or nobody could answer.
    parent: the account that this one is a subsidiary of. billing_name, billing_email: who is written to about money.
    time_zone: in which the people of the account read times; empty is the company's own.
    second_factor: owners sign in with one.
    """

    Kind = Kind

    name = models.CharField(_("name"), max_length=200, blank=True)
    kind = models.CharField(_("kind"), max_length=12, choices=Kind, default=Kind.PERSON)
    parent = models.ForeignKey(
        "self", on_delete=models.SET_NULL, null=True, blank=True, related_name="+", verbose_name=_("parent account")
    )
    vat_id = models.CharField(_("VAT ID"), max_length=20, blank=True)
    vat_id_exists = models.BooleanField(null=True, editable=False)
    vat_id_asked_at = models.DateTimeField(null=True, editable=False)
    billing_name = models.CharField(_("billing contact"), max_length=200, blank=True)
    billing_email = models.EmailField(_("e-mail address for invoices"), blank=True)
    time_zone = models.CharField(_("time zone"), max_length=40, blank=True)
    second_factor = models.BooleanField(_("owners need a second factor"), default=False)
    phone = models.CharField(_("phone number"), max_length=32, blank=True, help_text=_("In international form."))
    language = models.CharField(_("language"), max_length=5, choices=settings.LANGUAGES, default="en")
    opened_at = models.DateTimeField(_("customer since"))
    contact_email = models.EmailField(_("e-mail address"), blank=True, editable=False)

    objects = AccountQuerySet.as_manager()

    class Meta:
        verbose_name = _("account")
        verbose_name_plural = _("accounts")
        # what an owner can allow a member; Django adds the one to view
        permissions = [("act_account", "Can act in an account"), ("pay_account", "Can pay for an account")]
        ordering = ["name", "pk"]
        constraints = [
            # a customer may stop being a guest, and make themselves nobody's guest
            RowLevelSecurity(name="account_wall", account="id", tenant_leaves="contact_email = ''"),
            models.UniqueConstraint(
                name="one_guest_per_address",
                fields=["contact_email"],
                condition=~models.Q(contact_email=""),
            ),
            models.CheckConstraint(name="account_kind_known", condition=models.Q(kind__in=Kind.values)),
            models.CheckConstraint(name="account_is_not_its_own_parent", condition=~models.Q(parent=models.F("id"))),
        ]

    def __str__(self) -> str:
        return self.number

    @property
    def is_guest(self) -> bool:
        """Nobody has signed up for it yet: answers go by mail."""
        return bool(self.contact_email)

    @property
    def number(self) -> str:
        """The customer number that people read: no name, so that logs and search indexes hold none."""
        return f"C-{self.pk:05d}"

    @property
    def is_organisation(self) -> bool:
        return self.kind == Kind.ORGANISATION

    @property
    def zone(self) -> zoneinfo.ZoneInfo:
        """In which times are shown to the people of the account."""
        return zone_of(self.time_zone)


def zone_of(name: str) -> zoneinfo.ZoneInfo:
    """A time zone by its name; the company's own for an empty or unknown one."""
    known = name if name in settings.WAGTAIL_USER_TIME_ZONES else settings.TIME_ZONE
    return zoneinfo.ZoneInfo(known)


class AddressQuerySet(models.QuerySet["Address"]):
    """Questions about addresses."""

    def home_first(self) -> "AddressQuerySet":
        """Where the account lives, and then the others by age; the oldest is home until another one is chosen."""
        return self.order_by("-is_home", "pk")


class Address(AccountOwned):
    """A place of the account. One is home: the one that was chosen, else the first one given.

    label: what the people of the account call it.
    """

    label = models.CharField(_("name"), max_length=80, blank=True)
    is_home = models.BooleanField(default=False, editable=False)
    street = models.CharField(_("street and number"), max_length=200)
    postcode = models.CharField(_("postcode"), max_length=12)
    city = models.CharField(_("city"), max_length=100)
    country = models.CharField(_("country"), max_length=2, default="DE")

    objects = AddressQuerySet.as_manager()

    class Meta:
        verbose_name = _("address")
        verbose_name_plural = _("addresses")
        permissions = [("act_address", "Can act at an address"), ("pay_address", "Can pay for an address")]
        ordering = ["pk"]
        constraints = [
            RowLevelSecurity(name="address_wall"),
            models.UniqueConstraint(name="address_of_account", fields=["account", "id"]),
            models.UniqueConstraint(
                name="one_home_per_account", fields=["account"], condition=models.Q(is_home=True)
            ),
        ]
        indexes = [models.Index(name="address_account", fields=["account", "id"])]

    def __str__(self) -> str:
        return f"{self.pk}"

    @property
    def one_line(self) -> str:
        """The place without its country, to tell it from the account's others."""
        return f"{self.street}, {self.postcode} {self.city}"

    def as_dict(self) -> dict[str, str]:
        """The parts as the answer of an address field holds them."""
        return {"street": self.street, "postcode": self.postcode, "city": self.city, "country": self.country}
