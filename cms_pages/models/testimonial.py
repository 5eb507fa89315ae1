"""What customers said, kept once for all pages."""

from django.db import models
from django.utils.translation import gettext_lazy as _
from wagtail.admin.panels import FieldPanel, FieldRowPanel
from wagtail.models import TranslatableMixin
from wagtail_localize.fields import SynchronizedField, TranslatableField

from cms_pages.previews import OnItsOwn


class Testimonial(OnItsOwn, TranslatableMixin, models.Model):
    """A quotation with the name of who said it."""

    quote = models.TextField(
        _("quotation"), max_length=500, help_text=_("In the customer's own words, without quotation marks.")
    )
    name = models.CharField(_("name"), max_length=80, help_text=_("Only with the customer's consent."))
    place = models.CharField(_("place or company"), max_length=80, blank=True)
    photo = models.ForeignKey(
        "wagtailimages.Image",
        verbose_name=_("photo"),
        null=True,
        blank=True,
        on_delete=models.SET_NULL,
        related_name="+",
        help_text=_("Portrait, at least 400 pixels wide."),
    )

    translatable_fields = [
        TranslatableField("quote"),
        TranslatableField("place"),
        SynchronizedField("name"),
        SynchronizedField("photo"),
    ]
    panels = [FieldPanel("quote"), FieldRowPanel([FieldPanel("name"), FieldPanel("place")]), FieldPanel("photo")]

    class Meta:
        verbose_name = _("testimonial")
        verbose_name_plural = _("testimonials")
        ordering = ["name"]
        constraints = [models.UniqueConstraint(name="testimonial_translation", fields=["translation_key", "locale"])]

    def __str__(self) -> str:
        return self.name

    def drawn_by(self) -> tuple[str, dict]:
        """The block that shows it."""
        return "cms_pages/blocks/testimonial.html", {"value": {"testimonial": self}}
