"""What pages with a picture at their top have in common."""

from django.db import models
from django.utils.translation import gettext_lazy as _
from wagtail.admin.panels import FieldPanel, MultiFieldPanel

from .site_page import SitePage


class IllustratedPage(SitePage):
    """An introduction and a picture below the title; both stand on the cards that lead here, too."""

    intro = models.TextField(
        _("introduction"), max_length=400, help_text=_("Two or three sentences below the title.")
    )
    image = models.ForeignKey(
        "wagtailimages.Image",
        verbose_name=_("picture"),
        null=True,
        blank=True,
        on_delete=models.SET_NULL,
        related_name="+",
        help_text=_("Landscape format, at least 1600 pixels wide."),
    )
    image_alt = models.CharField(
        _("what the picture shows"),
        max_length=160,
        blank=True,
        help_text=_("Read out to people who cannot see it. Empty only when the picture is mere decoration."),
    )

    picture_panels = [MultiFieldPanel([FieldPanel("image"), FieldPanel("image_alt")], heading=_("Picture"))]

    class Meta:
        abstract = True
