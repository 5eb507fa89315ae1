"""What is wrong with the site's content, as the last check found it, and when that was.

Bookkeeping that the check makes anew: no state of the business, and nothing that could not be thrown away.
"""

from django.contrib.contenttypes.models import ContentType
from django.db import models
from django.utils.translation import gettext_lazy as _
from wagtail.models import Locale


class Kind(models.TextChoices):
    """What can be wrong, the worst first."""

    DELETED_LINK = "deleted_link", _("Link to a page that is gone")
    HIDDEN_LINK = "hidden_link", _("Link to a page that is not published")
    FOREIGN_LINK = "foreign_link", _("Link to a page in another language")
    GONE_CHOICE = "gone_choice", _("Chosen content that is gone")
    CLOSED_SERVICE = "closed_service", _("Service that cannot be requested")
    MISSING_FILE = "missing_file", _("Missing file")
    EMPTY = "empty", _("Empty content")
    NO_ALT_TEXT = "no_alt_text", _("Picture without a description")
    UNTRANSLATED = "untranslated", _("Not translated")
    INCOMPLETE = "incomplete", _("Translated in part")
    OUTDATED = "outdated", _("Translation out of date")
    ORPHANED = "orphaned", _("Page that nothing leads to")
    STALE = "stale", _("Not looked after for a year")
    NO_DESCRIPTION = "no_description", _("No text for search engines")


class HealthFindingQuerySet(models.QuerySet["HealthFinding"]):
    """Findings by what they are about."""

    def about(self, content_type_ids, object_ids) -> "HealthFindingQuerySet":
        """Of these objects."""
        return self.filter(content_type__in=content_type_ids, object_id__in=object_ids)


class HealthFinding(models.Model):
    """One thing that is wrong with a page, or with a snippet that stands on every page.

    words: what the sentence about it names (cms_pages/health/wording.py).
    """

    content_type = models.ForeignKey(ContentType, on_delete=models.CASCADE, related_name="+")
    object_id = models.BigIntegerField()
    title = models.CharField(_("title"), max_length=255)
    locale = models.ForeignKey(Locale, on_delete=models.CASCADE, related_name="+", verbose_name=_("language"))
    kind = models.CharField(_("kind"), max_length=20, choices=Kind)
    weight = models.PositiveSmallIntegerField(default=0)
    words = models.JSONField(default=dict)
    found_at = models.DateTimeField(_("found"))

    objects = HealthFindingQuerySet.as_manager()

    class Meta:
        verbose_name = _("finding")
        verbose_name_plural = _("findings")
        indexes = [
            models.Index(fields=["content_type", "object_id"], name="health_finding_object"),
            models.Index(fields=["weight", "title", "id"], name="health_finding_order"),
            models.Index(fields=["kind", "locale"], name="health_finding_kind"),
        ]

    def __str__(self) -> str:
        return f"{self.title}: {self.get_kind_display()}"


class HealthCheckQuerySet(models.QuerySet["HealthCheck"]):
    """Questions about when."""

    def last_ended(self) -> "HealthCheck | None":
        """The last one that came to its end."""
        return self.filter(ended_at__isnull=False).order_by("-started_at").first()

    def under_way(self, since) -> "HealthCheck | None":
        """One that has begun after that moment and has not ended; older ones have died."""
        return self.filter(ended_at__isnull=True, started_at__gt=since).order_by("-started_at").first()


class HealthCheck(models.Model):
    """One look at the whole site."""

    started_at = models.DateTimeField(_("started"))
    ended_at = models.DateTimeField(_("ended"), null=True, blank=True)
    pages = models.PositiveIntegerField(_("pages"), default=0)

    objects = HealthCheckQuerySet.as_manager()

    class Meta:
        verbose_name = _("check of the content")
        verbose_name_plural = _("checks of the content")

    def __str__(self) -> str:
        return f"{self.started_at:%Y-%m-%d %H:%M}"
