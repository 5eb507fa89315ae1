"""What stands below every page."""

from django.core.validators import RegexValidator
from django.db import models
from django.utils.translation import gettext_lazy as _
from wagtail.admin.panels import FieldPanel, FieldRowPanel, MultiFieldPanel
from wagtail.blocks import CharBlock, ListBlock, PageChooserBlock, StreamBlock, StructBlock
from wagtail.fields import StreamField
from wagtail.models import TranslatableMixin
from wagtail_localize.fields import SynchronizedField, TranslatableField

from cms_pages.blocks.contact_details import PHONE


class LinkColumnBlock(StructBlock):
    """A heading with links to pages; each page is shown in the language of the footer."""

    heading = CharBlock(label=_("Heading"), max_length=40)
    pages = ListBlock(PageChooserBlock(), label=_("Pages"), min_num=1, max_num=8)

    class Meta:
        icon = "list-ul"
        label = _("Column of links")


class LinkColumnsBlock(StreamBlock):
    """The columns beside the company's address."""

    column = LinkColumnBlock()


class LegalLinksBlock(StreamBlock):
    """The small links at the very end."""

    page = PageChooserBlock(label=_("Page"))


class Footer(TranslatableMixin, models.Model):
    """The company in a few lines, and links; one a language."""

    claim = models.CharField(_("claim"), max_length=120, help_text=_("One line on what the company does, and where."))
    company = models.CharField(_("company"), max_length=120, help_text=_("The legal name."))
    street = models.CharField(_("street and number"), max_length=120)
    postcode = models.CharField(_("postcode"), max_length=12)
    city = models.CharField(_("town"), max_length=80)
    country = models.CharField(
        _("country"),
        max_length=2,
        default="DE",
        validators=[RegexValidator(r"^[A-Z]{2}$", _("Two capital letters, for example DE."))],
        help_text=_("Its code of two letters, for search engines."),
    )
    phone = models.CharField(_("telephone"), max_length=25, validators=[PHONE], help_text=_("With country code."))
    email = models.EmailField(_("e-mail"))
    contact_heading = models.CharField(_("heading of the contact details"), max_length=40)
    note = models.CharField(_("note"), max_length=200, blank=True, help_text=_("Small print at the very end."))
    columns = StreamField(LinkColumnsBlock(max_num=3, required=False), verbose_name=_("columns of links"), blank=True)
    legal = StreamField(LegalLinksBlock(max_num=6, required=False), verbose_name=_("legal pages"), blank=True)

    translatable_fields = [
        TranslatableField("claim"),
        TranslatableField("contact_heading"),
        TranslatableField("note"),
        TranslatableField("columns"),
        SynchronizedField("company"),
        SynchronizedField("street"),
        SynchronizedField("postcode"),
        SynchronizedField("city"),
        SynchronizedField("country"),
        SynchronizedField("phone"),
        SynchronizedField("email"),
        SynchronizedField("legal"),
    ]
    panels = [
        FieldPanel("claim"),
        MultiFieldPanel(
            [
                FieldPanel("company"),
                FieldPanel("street"),
                FieldRowPanel([FieldPanel("postcode"), FieldPanel("city"), FieldPanel("country")]),
                FieldPanel("contact_heading"),
                FieldRowPanel([FieldPanel("phone"), FieldPanel("email")]),
            ],
            heading=_("The company"),
        ),
        FieldPanel("columns"),
        FieldPanel("legal"),
        FieldPanel("note"),
    ]

    class Meta:
        verbose_name = _("footer")
        verbose_name_plural = _("footers")
        constraints = [
            models.UniqueConstraint(name="footer_once_per_language", fields=["locale"]),
            models.UniqueConstraint(name="footer_translation", fields=["translation_key", "locale"]),
        ]

    def __str__(self) -> str:
        return self.claim

    def chosen_page_ids(self) -> set[int]:
        """Ids of the pages that columns and legal links name, without loading the pages."""
        column_ids = (item["value"] for column in self.columns.raw_data for item in column["value"]["pages"])
        legal_ids = (link["value"] for link in self.legal.raw_data)
        return {page_id for page_id in (*column_ids, *legal_ids) if page_id}
