"""What can be requested: service types, and the versions of their forms."""

from django.db import models
from django.utils.translation import get_language
from django.utils.translation import gettext_lazy as _
from wagtail.admin.panels import FieldPanel, FieldRowPanel, MultiFieldPanel
from wagtail.fields import StreamField
from wagtail.models import TranslatableMixin
from wagtail_localize.fields import SynchronizedField, TranslatableField

from ..blocks import FormBlock
from ..definitions import definition_of, digest_of


class Icon(models.TextChoices):
    """Pictures for service types: names in the icon sprite."""

    WRENCH = "wrench", _("Wrench")
    FLAME = "flame", _("Flame")
    PAINTBRUSH = "paintbrush", _("Paintbrush")
    ZAP = "zap", _("Lightning")
    LEAF = "leaf", _("Leaf")


class ServiceTypeQuerySet(models.QuerySet["ServiceType"]):
    """Questions about what is on offer."""

    def offered(self) -> "ServiceTypeQuerySet":
        return self.filter(is_active=True)

    def in_language(self, language: str | None = None) -> "ServiceTypeQuerySet":
        """The rows of one language, the active one by default."""
        return self.filter(locale__language_code=language or get_language())


class ServiceType(TranslatableMixin, models.Model):
    """A kind of request with its form; one row a language, `slug` the same in all of them."""

    slug = models.SlugField(
        _("short name"), max_length=60, help_text=_("Part of addresses; the same in all languages.")
    )
    name = models.CharField(_("name"), max_length=100)
    summary = models.CharField(_("summary"), max_length=250)
    price_hint = models.CharField(_("price"), max_length=60, blank=True, help_text=_("For example: from €180"))
    icon = models.CharField(_("icon"), max_length=20, choices=Icon, default=Icon.WRENCH)
    form = StreamField(FormBlock(), verbose_name=_("form"), blank=True)
    is_active = models.BooleanField(_("can be requested"), default=True)

    objects = ServiceTypeQuerySet.as_manager()

    translatable_fields = [
        TranslatableField("name"),
        TranslatableField("summary"),
        TranslatableField("price_hint"),
        TranslatableField("form"),
        SynchronizedField("slug", overridable=False),
        SynchronizedField("icon", overridable=False),
        SynchronizedField("is_active"),
    ]
    panels = [
        MultiFieldPanel(
            [
                FieldPanel("name"),
                FieldPanel("summary"),
                FieldRowPanel([FieldPanel("price_hint"), FieldPanel("icon")]),
                FieldRowPanel([FieldPanel("slug"), FieldPanel("is_active")]),
            ],
            heading=_("Service"),
        ),
        FieldPanel("form"),
    ]

    class Meta:
        verbose_name = _("service type")
        verbose_name_plural = _("service types")
        ordering = ["name"]
        constraints = [
            models.UniqueConstraint(name="service_type_per_language", fields=["translation_key", "locale"]),
            models.UniqueConstraint(name="service_type_slug", fields=["slug", "locale"]),
        ]

    def __str__(self) -> str:
        return self.name

    def save(self, *args, **kwargs):
        """Keep the version of the form with the type, whoever saves it: the editor or a translation."""
        super().save(*args, **kwargs)
        self.keep_form_version()

    def keep_form_version(self) -> "FormVersion":
        """The version of the form as it stands, made when it is new."""
        definition = definition_of(self.form)
        version, _made = FormVersion.objects.get_or_create(
            service_type=self, digest=digest_of(definition), defaults={"definition": definition}
        )
        FormVersion.objects.filter(service_type=self).exclude(pk=version.pk).update(is_current=False)
        FormVersion.objects.filter(pk=version.pk).update(is_current=True)
        return version


class FormVersion(models.Model):
    """A form as it was when requests answered it; never changed, so an edited form breaks no old request."""

    service_type = models.ForeignKey(ServiceType, on_delete=models.PROTECT, related_name="form_versions")
    digest = models.CharField(max_length=64)
    definition = models.JSONField()
    is_current = models.BooleanField(default=True)

    class Meta:
        verbose_name = _("form version")
        verbose_name_plural = _("form versions")
        constraints = [models.UniqueConstraint(name="form_version_once", fields=["service_type", "digest"])]

    def __str__(self) -> str:
        return f"{self.service_type_id}/{self.digest[:8]}"
