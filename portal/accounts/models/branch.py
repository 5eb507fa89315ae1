"""Where the company works from."""

from django.core.validators import RegexValidator
from django.db import models
from django.utils.translation import gettext_lazy as _
from wagtail.admin.panels import FieldPanel, FieldRowPanel

_AREA = RegexValidator(
    r"^[0-9A-Z]+\*?(,\s*[0-9A-Z]+\*?)*$", _("Postcodes with commas between them; 881* stands for all that begin so.")
)


class BranchQuerySet(models.QuerySet["Branch"]):
    """Questions about branches."""

    def taking_requests(self) -> "BranchQuerySet":
        return self.filter(is_active=True)

    def covering(self, postcode: str) -> "Branch | None":
        """The first by name whose coverage area holds the postcode; there are few, and areas are patterns."""
        return next((branch for branch in self.order_by("name") if branch.covers(postcode)), None)


class Branch(models.Model):
    """A place that the company works from; marketing writes its page, requests that began there are routed there."""

    name = models.CharField(_("name"), max_length=80, help_text=_("The town, as customers and colleagues call it."))
    slug = models.SlugField(_("short name"), max_length=60, unique=True, help_text=_("Part of addresses."))
    postcodes = models.CharField(
        _("coverage area"),
        max_length=500,
        blank=True,
        validators=[_AREA],
        help_text=_("Postcodes with commas between them; 881* stands for all that begin so."),
    )
    is_active = models.BooleanField(_("takes requests"), default=True)

    objects = BranchQuerySet.as_manager()

    panels = [
        FieldRowPanel([FieldPanel("name"), FieldPanel("slug")]),
        FieldPanel("postcodes"),
        FieldPanel("is_active"),
    ]

    class Meta:
        verbose_name = _("branch")
        verbose_name_plural = _("branches")
        ordering = ["name"]

    def __str__(self) -> str:
        return self.name

    def covers(self, postcode: str) -> bool:
        """Does the coverage area hold a postcode?"""
        wanted = postcode.replace(" ", "").upper()
        areas = (area.strip() for area in self.postcodes.split(","))
        return any(wanted.startswith(area[:-1]) if area.endswith("*") else wanted == area for area in areas if area)
