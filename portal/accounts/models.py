"""Tenants, the people in them, and where they live."""

from django.conf import settings
from django.core.validators import RegexValidator
from django.db import models
from django.utils.translation import gettext_lazy as _
from wagtail.admin.panels import FieldPanel, FieldRowPanel

from portal.tenancy.constraints import RowLevelSecurity
from portal.tenancy.models import AccountOwned

_AREA = RegexValidator(
    r"^[0-9A-Z]+\*?(,\s*[0-9A-Z]+\*?)*$", _("Postcodes with commas between them; 881* stands for all that begin so.")
)


class BranchQuerySet(models.QuerySet["Branch"]):
    """Questions about branches."""

    def taking_requests(self) -> "BranchQuerySet":
        return self.filter(is_active=True)

    def covering(self, postcode: str) -> "Branch | None":
        """The first by name whose coverage area holds the postcode; there are few, and areas are patterns."""
        return next((branch for branch in self.order_by("name") if branch.covers(postcode)), None)


class Branch(models.Model):
    """A place that the company works from; marketing writes its page, requests that began there are routed there."""

    name = models.CharField(_("name"), max_length=80, help_text=_("The town, as customers and colleagues call it."))
    slug = models.SlugField(_("short name"), max_length=60, unique=True, help_text=_("Part of addresses."))
    postcodes = models.CharField(
        _("coverage area"),
        max_length=500,
        blank=True,
        validators=[_AREA],
        help_text=_("Postcodes with commas between them; 881* stands for all that begin so."),
    )
    is_active = models.BooleanField(_("takes requests"), default=True)

    objects = BranchQuerySet.as_manager()

    panels = [
        FieldRowPanel([FieldPanel("name"), FieldPanel("slug")]),
        FieldPanel("postcodes"),
        FieldPanel("is_active"),
    ]

    class Meta:
        verbose_name = _("branch")
        verbose_name_plural = _("branches")
        ordering = ["name"]

    def __str__(self) -> str:
        return self.name

    def covers(self, postcode: str) -> bool:
        """Does the coverage area hold a postcode?"""
        wanted = postcode.replace(" ", "").upper()
        areas = (area.strip() for area in self.postcodes.split(","))
        return any(wanted.startswith(area[:-1]) if area.endswith("*") else wanted == area for area in areas if area)


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
        ordering = ["name", "pk"]
        constraints = [
            RowLevelSecurity(name="account_wall", account="id"),
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
