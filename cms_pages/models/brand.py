"""The company's name, colours and logo."""

from django.core.exceptions import ValidationError
from django.core.validators import RegexValidator
from django.db import models
from django.utils.translation import gettext
from django.utils.translation import gettext_lazy as _
from wagtail.admin.panels import FieldPanel, FieldRowPanel, MultiFieldPanel
from wagtail.contrib.settings.models import BaseGenericSetting, register_setting
from wagtail.models import PreviewableMixin

from cms_pages.brand_editor import BrandColoursPanel, on_front_page
from cms_pages.palette import LEGIBLE, Palette

_COLOUR = RegexValidator(r"^#[0-9a-fA-F]{6}$", _("A colour as # and six digits, for example #0f5b53."))


@register_setting(icon="view")
class Brand(PreviewableMixin, BaseGenericSetting):
    """How the company looks on every page; colours are only taken where everything stays legible."""

    name = models.CharField(
        _("name"), max_length=60, blank=True, help_text=_("As customers say it. Empty: the name from the settings.")
    )
    colour = models.CharField(
        _("colour"),
        max_length=7,
        blank=True,
        validators=[_COLOUR],
        help_text=_(
            "Of buttons, links and marks; tints and shades of the site follow from it. Empty: the green of the house."
        ),
    )
    dark_colour = models.CharField(
        _("colour on dark ground"),
        max_length=7,
        blank=True,
        validators=[_COLOUR],
        help_text=_("For visitors whose device is set to dark. Empty: a light shade of the colour."),
    )
    logo = models.ForeignKey(
        "wagtailimages.Image",
        verbose_name=_("logo"),
        null=True,
        blank=True,
        on_delete=models.SET_NULL,
        related_name="+",
        help_text=_("The mark beside the name: square, at least 136 pixels wide, legible on light and dark ground."),
    )

    panels = [
        FieldPanel("name"),
        MultiFieldPanel(
            [FieldRowPanel([FieldPanel("colour"), FieldPanel("dark_colour")])],
            heading=_("Colours"),
            help_text=_("Checked for contrast when they are saved."),
        ),
        BrandColoursPanel(heading=_("Contrast")),
        FieldPanel("logo"),
    ]

    class Meta:
        verbose_name = _("brand")

    def __str__(self) -> str:
        return self.name or str(self._meta.verbose_name)

    @property
    def palette(self) -> Palette | None:
        """The colours that follow from the chosen ones; None where the house's own stand."""
        return Palette(self.colour, self.dark_colour) if self.colour else None

    def serve_preview(self, request, mode_name):
        """The front page of the first language in these colours."""
        return on_front_page(self, request)

    def clean(self):
        if self.dark_colour and not self.colour:
            raise ValidationError({"colour": _("The colour on dark ground belongs to a colour.")})
        if not self.palette:
            return
        errors: dict[str, list[str]] = {}
        for pair in self.palette.illegible_pairs():
            sentence = gettext("%(ink)s on %(ground)s has a contrast of %(ratio)s to 1; %(needed)s to 1 is legible.")
            words = {"ink": pair.ink, "ground": pair.ground, "ratio": f"{pair.ratio:.1f}", "needed": f"{LEGIBLE}"}
            errors.setdefault("dark_colour" if pair.is_dark else "colour", []).append(sentence % words)
        if errors:
            raise ValidationError(errors)
