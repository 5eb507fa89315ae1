"""What customers say in public about work that was done for them."""

from django.conf import settings
from django.db import models
from django.db.models import Q
from django.utils.translation import gettext_lazy as _

from portal.accounts.models import Branch
from portal.requests.models import ServiceType

from .workflow import State

MAX_TEXT, MAX_REASON = 1200, 400


class ReviewQuerySet(models.QuerySet["Review"]):
    """Questions about reviews."""

    def published(self) -> "ReviewQuerySet":
        """What everybody may read."""
        return self.filter(state=State.PUBLISHED)

    def waiting(self) -> "ReviewQuerySet":
        """What nobody has decided on."""
        return self.filter(state=State.WAITING)

    def about(self, *, service_type: ServiceType | None = None, branch: Branch | None = None) -> "ReviewQuerySet":
        """Reviews of a service, in whatever language it was chosen, of a branch, or of both."""
        found = self
        if service_type is not None:
            found = found.filter(service_type__translation_key=service_type.translation_key)
        return found if branch is None else found.filter(branch=branch)


class Review(models.Model):
    """A review as its author agreed to have it published.

    It belongs to no account: what stands here is public, or was written to become so. Who gave it stands in the
    event log.

    service_type: of any language; the review belongs to all translations of it.
    """

    author = models.CharField(_("author"), max_length=60)
    place = models.CharField(_("place"), max_length=80, blank=True)
    rating = models.PositiveSmallIntegerField(_("stars"))
    # Not a TextField: the database holds the length, too.
    text = models.CharField(_("review"), max_length=MAX_TEXT)
    language = models.CharField(_("language"), max_length=5, choices=settings.LANGUAGES)
    service_type = models.ForeignKey(
        ServiceType, on_delete=models.PROTECT, related_name="+", verbose_name=_("service")
    )
    branch = models.ForeignKey(
        Branch, on_delete=models.SET_NULL, null=True, blank=True, related_name="+", verbose_name=_("branch")
    )
    happened_on = models.DateField(_("day of the work"))
    submitted_at = models.DateTimeField(_("received"))
    state = models.CharField(_("state"), max_length=10, choices=State, default=State.WAITING)
    decided_by = models.ForeignKey(
        settings.AUTH_USER_MODEL,
        on_delete=models.SET_NULL,
        null=True,
        blank=True,
        related_name="+",
        verbose_name=_("decided by"),
    )
    decided_at = models.DateTimeField(_("decided"), null=True, blank=True)
    reason = models.CharField(_("reason for the refusal"), max_length=MAX_REASON, blank=True)
    reply = models.CharField(_("our answer"), max_length=MAX_TEXT, blank=True)

    objects = ReviewQuerySet.as_manager()

    class Meta:
        verbose_name = _("review")
        verbose_name_plural = _("reviews")
        constraints = [
            models.CheckConstraint(name="review_has_one_to_five_stars", condition=Q(rating__range=(1, 5))),
            models.CheckConstraint(name="review_state_known", condition=Q(state__in=State.values)),
            models.CheckConstraint(
                name="review_decision_has_time",
                condition=Q(state=State.WAITING, decided_at__isnull=True)
                | (~Q(state=State.WAITING) & Q(decided_at__isnull=False)),
            ),
            models.CheckConstraint(
                name="review_refusal_has_reason", condition=~Q(state=State.REFUSED) | ~Q(reason="")
            ),
        ]
        indexes = [
            models.Index(name="review_queue", fields=["state", "submitted_at"]),
            models.Index(
                name="review_of_service",
                fields=["service_type", "-happened_on"],
                include=["rating"],
                condition=Q(state=State.PUBLISHED),
            ),
            models.Index(
                name="review_of_branch",
                fields=["branch", "-happened_on"],
                include=["rating"],
                condition=Q(state=State.PUBLISHED),
            ),
        ]

    def __str__(self) -> str:
        return self.number

    @property
    def number(self) -> str:
        """What colleagues call the review."""
        return f"V-{self.pk:05d}"
