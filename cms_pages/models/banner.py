"""News above all pages, from a time to a time."""

from datetime import datetime

from django.core.exceptions import ValidationError
from django.db import models
from django.utils.translation import gettext_lazy as _
from wagtail.admin.panels import FieldPanel, FieldRowPanel, PageChooserPanel
from wagtail.models import TranslatableMixin


class BannerQuerySet(models.QuerySet["Banner"]):
    """Questions about when."""

    def not_over(self, now: datetime) -> "BannerQuerySet":
        """Those that are shown or will be."""
        return self.filter(models.Q(ends_at__isnull=True) | models.Q(ends_at__gt=now))


class Banner(TranslatableMixin, models.Model):
    """One sentence that every visitor should see; of several, the one that began last is shown."""

    class Tone(models.TextChoices):
        NEWS = "news", _("News")
        WARNING = "warning", _("Warning")

    text = models.CharField(_("text"), max_length=140, help_text=_("One sentence."))
    link_page = models.ForeignKey(
        "wagtailcore.Page",
        verbose_name=_("page"),
        null=True,
        blank=True,
        on_delete=models.SET_NULL,
        related_name="+",
        help_text=_("Where the link leads. Empty: no link."),
    )
    link_text = models.CharField(_("words of the link"), max_length=40, blank=True)
    tone = models.CharField(_("tone"), max_length=10, choices=Tone, default=Tone.NEWS)
    starts_at = models.DateTimeField(_("starts"))
    ends_at = models.DateTimeField(_("ends"), null=True, blank=True, help_text=_("Empty: until it is deleted."))

    objects = BannerQuerySet.as_manager()

    panels = [
        FieldPanel("text"),
        FieldRowPanel([PageChooserPanel("link_page"), FieldPanel("link_text")]),
        FieldPanel("tone"),
        FieldRowPanel([FieldPanel("starts_at"), FieldPanel("ends_at")]),
    ]

    class Meta:
        verbose_name = _("banner")
        verbose_name_plural = _("banners")
        ordering = ["-starts_at"]
        constraints = [
            models.UniqueConstraint(name="banner_translation", fields=["translation_key", "locale"]),
            models.CheckConstraint(
                name="banner_ends_after_start",
                condition=models.Q(ends_at__isnull=True) | models.Q(ends_at__gt=models.F("starts_at")),
                violation_error_message=_("A banner has to end after it starts."),
            ),
        ]

    def __str__(self) -> str:
        return self.text

    def clean(self):
        if self.link_page_id and not self.link_text:
            raise ValidationError({"link_text": _("A link needs words.")})
