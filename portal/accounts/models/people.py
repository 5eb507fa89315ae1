"""The people of an account, and those who were invited into it."""

from django.conf import settings
from django.db import models
from django.db.models import Q
from django.db.models.functions import Now
from django.utils.translation import gettext_lazy as _

from portal.events.actor import AUDITOR, DELEGATED, OWNER, PARTNER
from portal.tenancy.constraints import RowLevelSecurity, SameAccount
from portal.tenancy.models import AccountOwned


class MemberRole(models.TextChoices):
    """What kind of member somebody is."""

    OWNER = OWNER, _("Owner")
    DELEGATED = DELEGATED, _("Delegated")
    PARTNER = PARTNER, _("Partner")
    AUDITOR = AUDITOR, _("Auditor")


#: what the roles mean, in a sentence beside the choice
ROLE_MEANINGS = {
    MemberRole.OWNER: _("Sees and does everything, and decides who else may."),
    MemberRole.DELEGATED: _("Sees and does what an owner has shared with them."),
    MemberRole.PARTNER: _("Somebody of another company: sees and does what was shared with them, until a date."),
    MemberRole.AUDITOR: _("Sees everything and changes nothing."),
}


#: roles that see what was shared with them, and only that
BY_SHARE = (MemberRole.DELEGATED, MemberRole.PARTNER)


def not_over(field: str = "ends_at") -> Q:
    """The condition that an end, if there is one, is still to come; by the clock of the database."""
    return Q(**{f"{field}__isnull": True}) | Q(**{f"{field}__gt": Now()})


#: of a person, what others of the account may read (portal/tenancy/grants.py)
_OPEN = ("first_name", "last_name", "email", "kind", "language", "is_active")


class MembershipQuerySet(models.QuerySet["Membership"]):
    """Questions about who belongs where."""

    def in_force(self) -> "MembershipQuerySet":
        """Those that have not run out; by the clock of the database, so that every reader agrees."""
        return self.filter(not_over())

    def of_person(self, user_id: int) -> "MembershipQuerySet":
        """The memberships of one person that are in force, oldest first."""
        return self.in_force().filter(user_id=user_id).order_by("pk")

    def with_people(self) -> "MembershipQuerySet":
        """With of each person what others of the account may read, and no more: the database gives them no other."""
        own = (field.name for field in self.model._meta.concrete_fields)
        return self.select_related("user").only(*own, *(f"user__{name}" for name in _OPEN))

    def owners(self) -> "MembershipQuerySet":
        return self.in_force().filter(role=MemberRole.OWNER)


class Membership(AccountOwned):
    """A person in an account; the role says what kind of member.

    ends_at: when the access runs out; partners always have one. company: of a partner, who they work for.
    mails_of_words, mails_of_steps: which news of requests come by mail as well; the portal tells all of them.
    """

    Role = MemberRole

    user = models.ForeignKey(settings.AUTH_USER_MODEL, on_delete=models.CASCADE, related_name="memberships")
    role = models.CharField(_("role"), max_length=10, choices=MemberRole, default=MemberRole.OWNER)
    company = models.CharField(_("company"), max_length=200, blank=True)
    since = models.DateTimeField(_("member since"))
    ends_at = models.DateTimeField(_("until"), null=True, blank=True)
    mails_of_words = models.BooleanField(_("Messages and questions from us"), default=True)
    mails_of_steps = models.BooleanField(_("When a request moves on: accepted, scheduled, begun, done"), default=True)

    objects = MembershipQuerySet.as_manager()

    class Meta:
        verbose_name = _("membership")
        verbose_name_plural = _("memberships")
        constraints = [
            RowLevelSecurity(name="membership_wall", person="user"),
            models.UniqueConstraint(name="membership_once", fields=["account", "user"]),
            models.UniqueConstraint(name="membership_of_account", fields=["account", "id"]),
            models.CheckConstraint(
                name="partners_have_a_date", condition=~Q(role=MemberRole.PARTNER) | Q(ends_at__isnull=False)
            ),
            models.CheckConstraint(
                name="owners_have_no_date", condition=~Q(role=MemberRole.OWNER) | Q(ends_at__isnull=True)
            ),
        ]
        indexes = [models.Index(name="membership_person", fields=["user", "account"])]

    def __str__(self) -> str:
        return f"{self.pk}"


class InvitationQuerySet(models.QuerySet["Invitation"]):
    """Questions about invitations."""

    def open(self) -> "InvitationQuerySet":
        """Neither accepted nor revoked; they may have expired, and can then be sent again."""
        return self.filter(accepted_at__isnull=True, revoked_at__isnull=True)


class Invitation(AccountOwned):
    """Somebody was asked by e-mail to join an account; the link in that mail is a `tenancy.Key`.

    email: in lower case. ends_at, company: of the membership that will come of it.
    expires_at: until then the link works.
    """

    email = models.EmailField(_("e-mail address"))
    role = models.CharField(_("role"), max_length=10, choices=MemberRole)
    company = models.CharField(_("company"), max_length=200, blank=True)
    ends_at = models.DateTimeField(_("until"), null=True, blank=True)
    language = models.CharField(_("language"), max_length=5, choices=settings.LANGUAGES, default="en")
    invited_by = models.ForeignKey(settings.AUTH_USER_MODEL, on_delete=models.PROTECT, related_name="+")
    inviter_name = models.CharField(max_length=200, blank=True)
    sent_at = models.DateTimeField(_("sent"))
    expires_at = models.DateTimeField(_("expires"))
    accepted_at = models.DateTimeField(null=True)
    revoked_at = models.DateTimeField(null=True)
    membership = models.OneToOneField(
        Membership, on_delete=models.SET_NULL, null=True, related_name="invitation", editable=False
    )

    objects = InvitationQuerySet.as_manager()

    class Meta:
        verbose_name = _("invitation")
        verbose_name_plural = _("invitations")
        constraints = [
            RowLevelSecurity(name="invitation_wall"),
            SameAccount(name="invitation_same_membership", field="membership"),
            models.UniqueConstraint(name="invitation_of_account", fields=["account", "id"]),
            models.UniqueConstraint(
                name="one_open_invitation_per_address",
                fields=["account", "email"],
                condition=Q(accepted_at__isnull=True, revoked_at__isnull=True),
            ),
            models.CheckConstraint(
                name="invited_partners_have_a_date",
                condition=~Q(role=MemberRole.PARTNER) | Q(ends_at__isnull=False),
            ),
        ]

    def __str__(self) -> str:
        return f"{self.pk}"
