"""What owners share: an object, a person, how far and until when.

The permissions themselves are django-guardian's, one table for each kind of object; guardian knows no giver, no
date and no reason, so a `Share` keeps those, and the permissions that follow from it go with it.
"""

from django.conf import settings
from django.db import models
from django.db.models import Q
from django.db.models.functions import Now
from django.utils.translation import gettext_lazy as _
from guardian.models import UserObjectPermissionBase

from portal.accounts.models import Account, Address, Invitation, Membership, not_over
from portal.requests.models import ServiceRequest
from portal.tenancy.constraints import RowLevelSecurity, SameAccount
from portal.tenancy.models import AccountOwned


class ShareQuerySet(models.QuerySet["Share"]):
    """Questions about what is shared."""

    def in_force(self) -> "ShareQuerySet":
        """Those that have not run out; by the clock of the database, so that every reader agrees."""
        return self.filter(not_over())

    def reaching(self, request: ServiceRequest) -> "ShareQuerySet":
        """Those that let somebody see a request: it itself, its address, or the whole account."""
        own, site = Q(request=request), Q(address=request.site_id) if request.site_id else Q(pk__in=[])
        whole = Q(request__isnull=True, address__isnull=True)
        return self.filter(own | site | whole, account_id=request.account_id)


class Share(AccountOwned):
    """One object shared with one member, or with somebody who was invited and has not accepted yet.

    request, address: what is shared; with neither it is the whole account.
    may_act, may_pay: beyond looking. reason: what the owner wrote beside it.
    """

    membership = models.ForeignKey(Membership, on_delete=models.CASCADE, null=True, related_name="shares")
    invitation = models.ForeignKey(Invitation, on_delete=models.CASCADE, null=True, related_name="shares")
    request = models.ForeignKey(ServiceRequest, on_delete=models.CASCADE, null=True, related_name="shares")
    address = models.ForeignKey(Address, on_delete=models.CASCADE, null=True, related_name="shares")
    may_act = models.BooleanField(_("may act"), default=False)
    may_pay = models.BooleanField(_("may pay"), default=False)
    ends_at = models.DateTimeField(_("until"), null=True, blank=True)
    given_at = models.DateTimeField(_("shared"))
    given_by = models.ForeignKey(settings.AUTH_USER_MODEL, on_delete=models.PROTECT, related_name="+")
    reason = models.CharField(_("reason"), max_length=200, blank=True)

    objects = ShareQuerySet.as_manager()

    class Meta:
        verbose_name = _("share")
        verbose_name_plural = _("shares")
        ordering = ["pk"]
        constraints = [
            RowLevelSecurity(name="share_wall"),
            *(
                SameAccount(name=f"share_same_{field}", field=field)
                for field in ("membership", "invitation", "request", "address")
            ),
            models.UniqueConstraint(name="share_of_account", fields=["account", "id"]),
            models.CheckConstraint(
                name="share_with_one",
                condition=Q(membership__isnull=True, invitation__isnull=False)
                | Q(membership__isnull=False, invitation__isnull=True),
            ),
            models.CheckConstraint(name="share_of_one", condition=Q(request__isnull=True) | Q(address__isnull=True)),
            models.UniqueConstraint(
                name="share_once",
                fields=["account", "membership", "invitation", "request", "address"],
                nulls_distinct=False,
            ),
        ]

    def __str__(self) -> str:
        return f"{self.pk}"


class StatusLinkQuerySet(models.QuerySet["StatusLink"]):
    """Questions about status links."""

    def living(self) -> "StatusLinkQuerySet":
        """Those that still lead somewhere; by the clock of the database, so that every reader agrees."""
        return self.filter(revoked_at__isnull=True, expires_at__gt=Now())


class StatusLink(AccountOwned):
    """Whoever holds it sees without signing in where one request stands; its secret is a `tenancy.Key`.

    label: what tells it from others, since the secret cannot be shown again.
    """

    request = models.ForeignKey(ServiceRequest, on_delete=models.CASCADE, related_name="status_links")
    label = models.CharField(_("for whom"), max_length=80, blank=True)
    made_at = models.DateTimeField(_("made"))
    made_by = models.ForeignKey(settings.AUTH_USER_MODEL, on_delete=models.PROTECT, related_name="+")
    made_by_staff = models.BooleanField(default=False)
    expires_at = models.DateTimeField(_("valid until"))
    revoked_at = models.DateTimeField(null=True)

    objects = StatusLinkQuerySet.as_manager()

    class Meta:
        verbose_name = _("status link")
        verbose_name_plural = _("status links")
        ordering = ["-made_at", "-pk"]
        constraints = [
            RowLevelSecurity(name="status_link_wall"),
            SameAccount(name="status_link_same_request", field="request"),
            models.UniqueConstraint(name="status_link_of_account", fields=["account", "id"]),
        ]

    def __str__(self) -> str:
        return f"{self.pk}"


class PermissionOfShare(AccountOwned, UserObjectPermissionBase):
    """What guardian asks, with the share that it follows from and the account that it belongs to."""

    share = models.ForeignKey(Share, on_delete=models.CASCADE, related_name="+")

    class Meta(UserObjectPermissionBase.Meta):
        abstract = True


class RequestPermission(PermissionOfShare):
    """Somebody may view, act on or pay for one request."""

    content_object = models.ForeignKey(ServiceRequest, on_delete=models.CASCADE, related_name="permissions_given")

    class Meta(PermissionOfShare.Meta):
        constraints = [
            RowLevelSecurity(name="request_permission_wall"),
            SameAccount(name="request_permission_same_share", field="share"),
            SameAccount(name="request_permission_same_request", field="content_object"),
        ]


class AddressPermission(PermissionOfShare):
    """Somebody may view, act on or pay for whatever is done at one address."""

    content_object = models.ForeignKey(Address, on_delete=models.CASCADE, related_name="permissions_given")

    class Meta(PermissionOfShare.Meta):
        constraints = [
            RowLevelSecurity(name="address_permission_wall"),
            SameAccount(name="address_permission_same_share", field="share"),
            SameAccount(name="address_permission_same_address", field="content_object"),
        ]


class AccountPermission(PermissionOfShare):
    """Somebody may view, act on or pay for everything of an account."""

    content_object = models.ForeignKey(Account, on_delete=models.CASCADE, related_name="permissions_given")

    class Meta(PermissionOfShare.Meta):
        constraints = [
            RowLevelSecurity(name="account_permission_wall"),
            SameAccount(name="account_permission_same_share", field="share"),
        ]
