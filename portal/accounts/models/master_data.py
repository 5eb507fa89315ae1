"""What must not change by one person alone: the legal name, the VAT id, the bank details."""

from django.conf import settings
from django.contrib.postgres.fields import ArrayField
from django.db import models
from django.db.models import F, Q
from django.utils.translation import gettext_lazy as _

from portal.tenancy.constraints import RowLevelSecurity
from portal.tenancy.encrypted import EncryptedField
from portal.tenancy.models import AccountOwned

from ..workflow import ChangeState

MAX_REASON = 500


class MasterField(models.TextChoices):
    """What takes effect only when a second person has approved."""

    LEGAL_NAME = "legal_name", _("Legal name")
    VAT_ID = "vat_id", _("VAT ID")
    BANK_DETAILS = "bank_details", _("Bank details")


class BankDetails(AccountOwned):
    """Where the account is paid to and from. All of it is encrypted in the columns."""

    holder = EncryptedField(_("account holder"))
    iban = EncryptedField(_("IBAN"))
    bic = EncryptedField(_("BIC"))
    changed_at = models.DateTimeField(_("since"))

    class Meta:
        verbose_name = _("bank details")
        verbose_name_plural = _("bank details")
        constraints = [
            RowLevelSecurity(name="bank_details_wall"),
            models.UniqueConstraint(name="one_bank_per_account", fields=["account"]),
        ]

    def __str__(self) -> str:
        return f"{self.pk}"


class MasterDataChangeQuerySet(models.QuerySet["MasterDataChange"]):
    """Questions about proposed changes."""

    def open(self) -> "MasterDataChangeQuerySet":
        """Those that wait for a second person."""
        return self.filter(state=ChangeState.OPEN)


class MasterDataChange(AccountOwned):
    """Somebody proposed other master data; a second person approves or refuses.

    before, after: canonical text of the values (`master_values.py`), encrypted: they may be bank details.
    by_staff, decided_by_staff: whether that person works for the company. reason: why it was refused.
    decided_by: who approved, refused or withdrew it. deciders: the users who may decide beside staff, as it was when
    this was proposed: whoever is made an owner later, to approve it, is not among them.
    """

    State = ChangeState

    field = models.CharField(_("what"), max_length=12, choices=MasterField)
    before = EncryptedField(_("before"))
    after = EncryptedField(_("after"))
    state = models.CharField(_("state"), max_length=9, choices=ChangeState, default=ChangeState.OPEN)
    proposed_by = models.ForeignKey(settings.AUTH_USER_MODEL, on_delete=models.PROTECT, related_name="+")
    by_staff = models.BooleanField()
    deciders = ArrayField(models.BigIntegerField(), default=list)
    proposed_at = models.DateTimeField(_("proposed"))
    decided_by = models.ForeignKey(settings.AUTH_USER_MODEL, on_delete=models.PROTECT, null=True, related_name="+")
    decided_by_staff = models.BooleanField(null=True)
    decided_at = models.DateTimeField(_("decided"), null=True)
    reason = models.CharField(_("reason"), max_length=MAX_REASON, blank=True)

    objects = MasterDataChangeQuerySet.as_manager()

    class Meta:
        verbose_name = _("change of master data")
        verbose_name_plural = _("changes of master data")
        ordering = ["pk"]
        constraints = [
            RowLevelSecurity(name="master_data_change_wall"),
            models.UniqueConstraint(name="master_data_change_of_account", fields=["account", "id"]),
            models.UniqueConstraint(
                name="one_open_change_per_field",
                fields=["account", "field"],
                condition=Q(state=ChangeState.OPEN),
            ),
            models.CheckConstraint(
                name="a_second_person_decides",
                condition=~Q(state__in=[ChangeState.APPROVED, ChangeState.REFUSED]) | ~Q(decided_by=F("proposed_by")),
            ),
            models.CheckConstraint(
                name="open_changes_are_undecided",
                condition=Q(state=ChangeState.OPEN, decided_by__isnull=True, decided_at__isnull=True)
                | Q(~Q(state=ChangeState.OPEN), decided_by__isnull=False, decided_at__isnull=False),
            ),
            models.CheckConstraint(
                name="a_refusal_has_a_reason", condition=~Q(state=ChangeState.REFUSED) | ~Q(reason="")
            ),
        ]
        indexes = [
            models.Index(name="changes_waiting", fields=["proposed_at"], condition=Q(state=ChangeState.OPEN)),
        ]

    def __str__(self) -> str:
        return f"{self.pk}"
