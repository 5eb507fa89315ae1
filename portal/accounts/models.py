"""Tenants, the people in them, and where they live."""

from django.conf import settings
from django.db import models
from django.utils.translation import gettext_lazy as _

from portal.tenancy.constraints import RowLevelSecurity
from portal.tenancy.models import AccountOwned


class Account(models.Model):
    """The tenant: a person or an organisation that is a customer."""

    name = models.CharField(_("name"), max_length=200, blank=True)
    phone = models.CharField(_("phone number"), max_length=32, blank=True, help_text=_("In international form."))
    language = models.CharField(_("language"), max_length=5, choices=settings.LANGUAGES, default="en")
    opened_at = models.DateTimeField(_("customer since"))

    class Meta:
        verbose_name = _("account")
        verbose_name_plural = _("accounts")
        ordering = ["name", "pk"]
        constraints = [RowLevelSecurity(name="account_wall", account="id")]

    def __str__(self) -> str:
        return self.number

    @property
    def number(self) -> str:
        """The customer number that people read: no name, so that logs and search indexes hold none."""
        return f"C-{self.pk:05d}"


class MembershipQuerySet(models.QuerySet["Membership"]):
    """Questions about who belongs where."""

    def of_person(self, user_id: int) -> "MembershipQuerySet":
        """The memberships of one person, oldest first."""
        return self.filter(user_id=user_id).order_by("pk")


class Membership(AccountOwned):
    """A person in an account; the role says what kind of member."""

    class Role(models.TextChoices):
        OWNER = "owner", _("Owner")

    user = models.ForeignKey(settings.AUTH_USER_MODEL, on_delete=models.CASCADE, related_name="memberships")
    role = models.CharField(_("role"), max_length=10, choices=Role, default=Role.OWNER)
    since = models.DateTimeField(_("member since"))

    objects = MembershipQuerySet.as_manager()

    class Meta:
        verbose_name = _("membership")
        verbose_name_plural = _("memberships")
        constraints = [
            RowLevelSecurity(name="membership_wall", person="user"),
            models.UniqueConstraint(name="membership_once", fields=["account", "user"]),
        ]
        indexes = [models.Index(name="membership_person", fields=["user", "account"])]

    def __str__(self) -> str:
        return f"{self.pk}"


class Address(AccountOwned):
    """A place of the account; the first one given is where the account lives."""

    street = models.CharField(_("street and number"), max_length=200)
    postcode = models.CharField(_("postcode"), max_length=12)
    city = models.CharField(_("city"), max_length=100)
    country = models.CharField(_("country"), max_length=2, default="DE")

    class Meta:
        verbose_name = _("address")
        verbose_name_plural = _("addresses")
        ordering = ["pk"]
        constraints = [RowLevelSecurity(name="address_wall")]
        indexes = [models.Index(name="address_account", fields=["account", "id"])]

    def __str__(self) -> str:
        return f"{self.pk}"

    def as_dict(self) -> dict[str, str]:
        """The parts as the answer of an address field holds them."""
        return {"street": self.street, "postcode": self.postcode, "city": self.city, "country": self.country}
