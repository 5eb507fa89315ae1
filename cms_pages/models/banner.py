"""News above all pages, from a time to a time."""

from datetime import datetime

from django.core.exceptions import ValidationError
from django.db import models
from django.utils.translation import gettext_lazy as _
from wagtail.admin.panels import FieldPanel, FieldRowPanel, PageChooserPanel
from wagtail.models import TranslatableMixin

from cms_pages.previews import OnFrontPage


class State(models.TextChoices):
    """What a banner does at a moment."""

    PLANNED = "planned", _("Planned")
    SHOWN = "shown", _("Shown")
    OVER = "over", _("Over")


class BannerQuerySet(models.QuerySet["Banner"]):
    """Questions about when."""

    def in_state(self, state: str, now: datetime) -> "BannerQuerySet":
        """Those that are planned, shown or over."""
        if state == State.PLANNED:
            return self.filter(starts_at__gt=now)
        if state == State.OVER:
            return self.filter(ends_at__lte=now)
        return self.not_over(now).filter(starts_at__lte=now)

    def not_over(self, now: datetime) -> "BannerQuerySet":
        """Those that are shown or will be."""
        return self.filter(models.Q(ends_at__isnull=True) | models.Q(ends_at__gt=now))


class Banner(OnFrontPage, TranslatableMixin, models.Model):
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
        FieldRowPanel(
            [
                FieldPanel(
                    "starts_at",
                    help_text=_("It appears and disappears by itself; translate it before it starts."),
                ),
                FieldPanel("ends_at"),
            ]
        ),
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

    def state_at(self, now: datetime) -> State:
        """Planned, shown or over."""
        if self.starts_at > now:
            return State.PLANNED
        return State.OVER if self.ends_at is not None and self.ends_at <= now else State.SHOWN

    def front_page_with(self, front_page, request) -> dict:
        """What of the front page's context is different with this banner."""
        from cms_pages.frame import shown_banner

        return {"banner": shown_banner(self, request)}

    def clean(self):
        if self.link_page_id and not self.link_text:
            raise ValidationError({"link_text": _("A link needs words.")})
