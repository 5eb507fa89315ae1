"""A film from elsewhere, which is asked for only when somebody wants to see it."""

import re
from dataclasses import dataclass

from django.core.exceptions import ValidationError
from django.utils.translation import gettext_lazy as _
from wagtail.blocks import CharBlock, StructBlock, StructBlockValidationError, URLBlock
from wagtail.images.blocks import ImageBlock

from .samples import sample_image


@dataclass(frozen=True)
class Host:
    """A video host: how its addresses look, and its player that sets no cookie before it plays."""

    name: str
    pattern: re.Pattern
    player: str


HOSTS = (
    Host(
        "YouTube",
        re.compile(
            r"https://(?:www\.)?(?:youtube\.com/watch\?v=|youtu\.be/|youtube-nocookie\.com/embed/)([\w-]{11})"
        ),
        "https://www.youtube-nocookie.com/embed/{}?autoplay=1&rel=0",
    ),
    Host(
        "Vimeo",
        re.compile(r"https://(?:www\.|player\.)?vimeo\.com/(?:video/)?(\d+)"),
        "https://player.vimeo.com/video/{}?autoplay=1&dnt=1",
    ),
)


def player_of(address: str) -> tuple[str, str] | None:
    """The host's name and the player's address for the address of a film; None for other hosts."""
    for host in HOSTS:
        found = host.pattern.match(address)
        if found:
            return host.name, host.player.format(found[1])
    return None


class VideoBlock(StructBlock):
    """A picture that plays a film when it is pressed; until then nothing is loaded from the host."""

    title = CharBlock(label=_("Title"), max_length=100)
    url = URLBlock(label=_("Address of the film"), help_text=_("Of its page at YouTube or Vimeo."))
    image = ImageBlock(label=_("Picture"), help_text=_("Shown until the film is played. At least 1200 pixels wide."))
    length = CharBlock(label=_("Length"), max_length=12, required=False, default="", help_text=_("For example: 2:40"))
    transcript = URLBlock(
        label=_("Address of the transcript"), required=False, help_text=_("For people who cannot hear or watch it.")
    )

    class Meta:
        icon = "media"
        label = _("Film")
        description = _("A film from YouTube or Vimeo. Nothing is loaded from there before a visitor plays it.")
        template = "cms_pages/blocks/video.html"

    def clean(self, value):
        value = super().clean(value)
        if player_of(value["url"]) is None:
            wrong = ValidationError(_("Only films at YouTube or Vimeo can be shown."))
            raise StructBlockValidationError(block_errors={"url": wrong})
        return value

    def get_context(self, value, parent_context=None):
        context = super().get_context(value, parent_context=parent_context)
        context["host"], context["player"] = player_of(value["url"] or "") or ("", "")
        return context

    def get_preview_value(self):
        return self.normalize(
            {"title": "A day with us", "url": "https://vimeo.com/76979871", "image": sample_image(), "length": "2:40"}
        )
