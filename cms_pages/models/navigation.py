"""The main menu of each language."""

from django.db import models
from django.utils.translation import gettext_lazy as _
from wagtail.admin.panels import FieldPanel
from wagtail.blocks import CharBlock, PageChooserBlock, StreamBlock, StructBlock
from wagtail.fields import StreamField
from wagtail.models import TranslatableMixin

_ENTRIES = 6


class EntryBlock(StructBlock):
    """A page in the menu."""

    page = PageChooserBlock(label=_("Page"))
    label = CharBlock(
        label=_("Label"),
        max_length=24,
        required=False,
        default="",
        help_text=_("Empty: the title of the page in its language."),
    )

    class Meta:
        icon = "link"
        label = _("Entry")


class EntriesBlock(StreamBlock):
    """The menu from start to end."""

    entry = EntryBlock()


class Navigation(TranslatableMixin, models.Model):
    """The main menu, one a language; where there is none, pages marked “Show in menus” stand in."""

    entries = StreamField(EntriesBlock(min_num=1, max_num=_ENTRIES), verbose_name=_("entries"))

    panels = [
        FieldPanel(
            "entries",
            help_text=_("Up to six. A page that is not published in this language is left out until it is."),
        )
    ]

    class Meta:
        verbose_name = _("main menu")
        verbose_name_plural = _("main menus")
        constraints = [
            models.UniqueConstraint(name="navigation_once_per_language", fields=["locale"]),
            models.UniqueConstraint(name="navigation_translation", fields=["translation_key", "locale"]),
        ]

    def __str__(self) -> str:
        return str(_("Main menu"))

    def labels(self) -> dict[int, str]:
        """The labels by the id of the chosen page, in order, without loading the pages."""
        entries = (entry["value"] for entry in self.entries.raw_data)
        return {entry["page"]: entry.get("label") or "" for entry in entries if entry.get("page")}
