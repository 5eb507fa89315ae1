"""The person who signs in, customer or staff."""

from typing import ClassVar

from django.conf import settings
from django.contrib.auth.models import AbstractUser, BaseUserManager
from django.contrib.sessions.base_session import AbstractBaseSession
from django.db import models
from django.db.models.functions import Lower
from django.utils.crypto import salted_hmac
from django.utils.translation import gettext_lazy as _

from .roles import SUPPORT_ROLES, WRITING_ROLES, Kind, Role


class UserManager(BaseUserManager["User"]):
    """Makes people; the address is the sign-in name and kept in lower case."""

    def get_by_natural_key(self, username):
        return self.get(email__iexact=username)

    def create_user(self, email: str, password: str | None = None, **fields) -> "User":
        """Make a customer, or with `kind` a member of staff."""
        user = self.model(email=email.strip().lower(), **fields)
        user.set_password(password)
        user.save(using=self._db)
        return user

    def create_superuser(self, email: str, password: str | None = None, **fields) -> "User":
        """Make a member of staff with every right; used by Django's `createsuperuser`."""
        return self.create_user(email, password, kind=Kind.STAFF, is_staff=True, is_superuser=True, **fields)


class User(AbstractUser):
    """A person with an e-mail address as sign-in name.

    `kind` parts the two populations; a database constraint holds that a customer has no staff rights.
    """

    username = None  # type: ignore[assignment]  # the address is the name
    email = models.EmailField(_("e-mail address"), unique=True)
    kind = models.CharField(_("kind"), max_length=8, choices=Kind, default=Kind.CUSTOMER)
    language = models.CharField(_("language"), max_length=5, choices=settings.LANGUAGES, default="en")

    factors_reset_at = models.DateTimeField(_("second factor last reset"), null=True, editable=False)

    USERNAME_FIELD = "email"
    REQUIRED_FIELDS: ClassVar[list[str]] = []
    objects: ClassVar[UserManager] = UserManager()  # type: ignore[assignment]

    class Meta:
        verbose_name = _("person")
        verbose_name_plural = _("people")
        constraints = [
            models.CheckConstraint(
                name="customers_are_never_staff",
                condition=~models.Q(kind=Kind.CUSTOMER) | models.Q(is_staff=False, is_superuser=False),
            ),
            models.UniqueConstraint(Lower("email"), name="one_person_per_address"),
        ]

    @property
    def is_customer(self) -> bool:
        return self.kind == Kind.CUSTOMER

    def staff_role(self) -> Role | None:
        """The strongest role of a member of staff, None for customers; asks the database once per object."""
        if not hasattr(self, "_staff_role"):
            self._staff_role = self._find_staff_role()
        return self._staff_role

    def _find_staff_role(self) -> Role | None:
        if self.is_customer or not self.is_active:
            return None
        if self.is_superuser:
            return Role.ADMIN
        held = set(self.groups.values_list("name", flat=True))
        return next((role for role in Role if role.value in held), None)

    def is_support(self) -> bool:
        """Staff who may see customers."""
        return self.staff_role() in SUPPORT_ROLES

    def may_write(self) -> bool:
        """Staff who may change what belongs to customers."""
        return self.staff_role() in WRITING_ROLES

    def get_full_name(self) -> str:
        return super().get_full_name() or self.email

    def _get_session_auth_hash(self, secret=None) -> str:
        """Sessions end with the password, as Django has it, and with a reset of the second factor."""
        seal = super()._get_session_auth_hash(secret=secret)
        if self.factors_reset_at is None:
            return seal
        return salted_hmac("identity.reset", f"{seal}{self.factors_reset_at.isoformat()}", secret=secret).hexdigest()

    def __str__(self) -> str:
        return self.get_full_name()


class StaffSession(AbstractBaseSession):
    """A session of staff, in a table that the login of a web server for customers alone has no right to."""

    @classmethod
    def get_session_store_class(cls):
        from .sessions import StaffSessionStore

        return StaffSessionStore


class StaffIdentity(models.Model):
    """Whom the staff's provider of sign-in means by one of its subjects; addresses may change, subjects do not."""

    user = models.ForeignKey(User, on_delete=models.CASCADE, related_name="staff_identities")
    issuer = models.URLField()
    subject = models.CharField(max_length=255)
    linked_at = models.DateTimeField()

    class Meta:
        verbose_name = _("single sign-on of staff")
        verbose_name_plural = _("single sign-ons of staff")
        constraints = [models.UniqueConstraint(name="one_person_per_subject", fields=["issuer", "subject"])]

    def __str__(self) -> str:
        return f"{self.pk}"


class KnownDevice(models.Model):
    """A browser in which a person has signed in; its cookie holds the token, the row only the token's hash."""

    user = models.ForeignKey(User, on_delete=models.CASCADE, related_name="known_devices")
    token_hash = models.CharField(max_length=64)
    user_agent = models.CharField(max_length=200, blank=True)
    first_seen_at = models.DateTimeField()
    last_seen_at = models.DateTimeField()

    class Meta:
        constraints = [models.UniqueConstraint(fields=["user", "token_hash"], name="one_row_per_person_and_device")]

    def __str__(self) -> str:
        return f"device {self.pk}"


class AddressChange(models.Model):
    """A change of the sign-in address that waits until both mailboxes have agreed; gone when it is done."""

    user = models.OneToOneField(User, on_delete=models.CASCADE, related_name="address_change")
    old_address = models.EmailField()
    new_address = models.EmailField()
    asked_at = models.DateTimeField()
    old_agreed_at = models.DateTimeField(null=True)
    new_agreed_at = models.DateTimeField(null=True)

    def __str__(self) -> str:
        return f"change {self.pk}"


class CustomerIdentity(models.Model):
    """A customer's way in through a provider: whom it means by one of its subjects. No token is kept.

    federation: the key of the company's provider that it was made through, "" for one that the settings name. What
    one company's provider says is nothing to another's, even where both name the same issuer.
    """

    user = models.ForeignKey(User, on_delete=models.CASCADE, related_name="customer_identities")
    federation = models.CharField(max_length=40, blank=True, default="")
    issuer = models.URLField()
    subject = models.CharField(max_length=255)
    address = models.EmailField(blank=True)
    linked_at = models.DateTimeField()
    last_used_at = models.DateTimeField(null=True)

    class Meta:
        verbose_name = _("sign-in through a provider")
        verbose_name_plural = _("sign-ins through providers")
        constraints = [
            models.UniqueConstraint(name="one_customer_per_subject", fields=["federation", "issuer", "subject"])
        ]

    def __str__(self) -> str:
        return f"{self.pk}"
