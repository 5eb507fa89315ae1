"""Tenants, and where they live."""

from django.conf import settings
from django.db import models
from django.utils.translation import gettext_lazy as _

from portal.tenancy.constraints import RowLevelSecurity
from portal.tenancy.models import AccountOwned


class AccountQuerySet(models.QuerySet["Account"]):
    """Questions about accounts."""

    def of_guest(self, email: str) -> "AccountQuerySet":
        """What was written from an address that nobody has proven yet to be theirs."""
        return self.filter(contact_email=email.strip().lower()) if email.strip() else self.none()


class Account(models.Model):
    """The tenant: a person or an organisation that is a customer.

    contact_email: of a guest, who wrote from the public site and has not signed up; in lower case. Such an account
    has no people in it. It is empty as soon as somebody has proven to read that address, and then they own it.
    """

    name = models.CharField(_("name"), max_length=200, blank=True)
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


class Address(AccountOwned):
    """A place of the account; the first one given is where the account lives."""

    street = models.CharField(_("street and number"), max_length=200)
    postcode = models.CharField(_("postcode"), max_length=12)
    city = models.CharField(_("city"), max_length=100)
    country = models.CharField(_("country"), max_length=2, default="DE")

    class Meta:
        verbose_name = _("address")
        verbose_name_plural = _("addresses")
        permissions = [("act_address", "Can act at an address"), ("pay_address", "Can pay for an address")]
        ordering = ["pk"]
        constraints = [
            RowLevelSecurity(name="address_wall"),
            models.UniqueConstraint(name="address_of_account", fields=["account", "id"]),
        ]
        indexes = [models.Index(name="address_account", fields=["account", "id"])]

    def __str__(self) -> str:
        return f"{self.pk}"

    def as_dict(self) -> dict[str, str]:
        """The parts as the answer of an address field holds them."""
        return {"street": self.street, "postcode": self.postcode, "city": self.city, "country": self.country}
