"""The sign-in of a company: a provider that an account has named for the addresses of its own domain."""

import idna
from django.conf import settings
from django.db import models
from django.db.models import Q
from django.utils.translation import gettext_lazy as _

from portal.accounts.models import MemberRole
from portal.tenancy.constraints import RowLevelSecurity
from portal.tenancy.encrypted import EncryptedField
from portal.tenancy.models import AccountOwned

from .workflow import Finding, ProofState

#: what whoever comes for the first time may become; owners are made by owners
ROLES = (MemberRole.DELEGATED, MemberRole.AUDITOR)
#: the name of the record that proves a domain, before the domain
RECORD = "_foyer-challenge"


class FederationQuerySet(models.QuerySet["Federation"]):
    """Questions about federations."""

    def in_force(self) -> "FederationQuerySet":
        """Those that let people in: proven, and of an account that is (still) an organisation's."""
        return self.filter(state=ProofState.PROVEN, account__kind="organisation")


class Federation(AccountOwned):
    """Whoever has an address in the domain signs in at the company's provider, and belongs to the account.

    key: names it in addresses of ours and binds identities to it; drawn once, never used again.
    domain: in the form of the DNS, never changed.
    challenge: what the record of the domain has to hold; it stands for this issuer and client, so another one means
    another challenge.
    proven_by: the member of staff, or nobody where the record has proven it. reason: why it was refused.
    asked_at, finding: the last look at the record.
    """

    State, Finding = ProofState, Finding

    key = models.CharField(max_length=40, unique=True, editable=False)
    domain = models.CharField(_("e-mail domain"), max_length=253)
    issuer = models.URLField(_("issuer"), max_length=200)
    client_id = models.CharField(_("client ID"), max_length=255)
    client_secret = EncryptedField(_("client secret"))
    role = models.CharField(_("role of newcomers"), max_length=10, choices=MemberRole, default=MemberRole.DELEGATED)
    state = models.CharField(_("state"), max_length=8, choices=ProofState, default=ProofState.WAITING)
    challenge = models.CharField(max_length=64, editable=False)
    asked_at = models.DateTimeField(null=True, editable=False)
    finding = models.CharField(max_length=8, choices=Finding, blank=True, default=Finding.NONE)
    proven_at = models.DateTimeField(_("proven"), null=True, editable=False)
    proven_by = models.ForeignKey(
        settings.AUTH_USER_MODEL, on_delete=models.PROTECT, null=True, related_name="+", verbose_name=_("proven by")
    )
    reason = models.CharField(_("reason"), max_length=500, blank=True)
    added_at = models.DateTimeField(_("added"))

    objects = FederationQuerySet.as_manager()

    class Meta:
        verbose_name = _("company sign-in")
        verbose_name_plural = _("company sign-ins")
        ordering = ["domain", "pk"]
        constraints = [
            RowLevelSecurity(name="federation_wall"),
            models.UniqueConstraint(name="federation_of_account", fields=["account", "id"]),
            models.UniqueConstraint(name="one_federation_per_domain", fields=["account", "domain"]),
            models.UniqueConstraint(
                name="a_domain_is_proven_once", fields=["domain"], condition=Q(state=ProofState.PROVEN)
            ),
            models.CheckConstraint(
                name="proven_federations_have_a_date",
                condition=~Q(state=ProofState.PROVEN) | Q(proven_at__isnull=False),
            ),
            models.CheckConstraint(
                name="refused_federations_have_a_reason", condition=~Q(state=ProofState.REFUSED) | ~Q(reason="")
            ),
            models.CheckConstraint(name="nobody_is_federated_as_owner", condition=Q(role__in=ROLES)),
        ]

    def __str__(self) -> str:
        return f"{self.pk}"

    @property
    def is_proven(self) -> bool:
        return self.state == ProofState.PROVEN

    @property
    def domain_as_read(self) -> str:
        """The domain in its own script, where it has one."""
        try:
            return idna.decode(self.domain)
        except idna.IDNAError:
            return self.domain

    @property
    def record_name(self) -> str:
        """Where the record stands."""
        return f"{RECORD}.{self.domain}"

    @property
    def record_value(self) -> str:
        """What it says."""
        return f"foyer-domain-proof={self.challenge}"
