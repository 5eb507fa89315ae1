"""Pictures that editors may choose: names in the icon sprite."""

from django.db import models
from django.utils.translation import gettext_lazy as _


class BlockIcon(models.TextChoices):
    """A picture beside a point; the sprite holds each of them."""

    CHECK = "check", _("Tick")
    CLOCK = "clock", _("Clock")
    RECEIPT = "receipt", _("Receipt")
    USERS = "users", _("People")
    GLOBE = "globe", _("Globe")
    CALENDAR = "calendar", _("Calendar")
    SHIELD = "shield-check", _("Shield")
    PHONE = "phone", _("Telephone")
    MESSAGE = "message-square", _("Speech bubble")
    MAP = "map-pin", _("Map pin")
    EURO = "euro", _("Euro")
    STAR = "star", _("Star")
    LEAF = "leaf", _("Leaf")
    FLAME = "flame", _("Flame")
    BRUSH = "paintbrush", _("Paintbrush")
    LIGHTNING = "zap", _("Lightning")
    WRENCH = "wrench", _("Wrench")
