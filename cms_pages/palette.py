"""The site's colours from one brand colour, and whether everything stays legible.

Mixed in OKLCH like `portal/styles/tokens.css`, whose values stand where no colour was chosen.
Contrast: https://www.w3.org/TR/WCAG22/#contrast-minimum
"""

from dataclasses import dataclass
from functools import cached_property

from coloraide import Color
from django.utils.functional import Promise
from django.utils.translation import gettext_lazy as _

#: the contrast of text that everybody can read
LEGIBLE = 4.5
_WHITE = Color("white")


@dataclass(frozen=True)
class Pair:
    """Text of one colour on ground of another. ratio: 1 (the same) to 21 (black on white); colours as #rrggbb."""

    ink: str | Promise
    ground: str | Promise
    ratio: float
    is_dark: bool
    ink_colour: str
    ground_colour: str

    @property
    def is_legible(self) -> bool:
        """Whether everybody can read it."""
        return self.ratio >= LEGIBLE


@dataclass(frozen=True)
class Palette:
    """colour: as #rrggbb. dark_colour: the same for dark ground, or "" to derive it."""

    colour: str
    dark_colour: str = ""

    @cached_property
    def hue(self) -> float:
        """Degrees on the circle of OKLCH; greys get the house's own."""
        hue = Color(self.colour).convert("oklch")["hue"]
        return 178.0 if hue != hue else round(hue, 1)  # not a number: a grey has no hue

    @cached_property
    def light(self) -> dict[str, Color]:
        """The brand's colours by day."""
        brand = Color(self.colour).convert("oklch")
        return {
            "brand": brand,
            "brand-strong": brand.clone().set("lightness", lambda value: max(value - 0.08, 0.15)),
            "brand-soft": Color("oklch", [0.95, 0.026, self.hue]),
            "on-brand": self._on(brand),
            "canvas": Color("oklch", [0.983, 0.005, self.hue]),
            "surface": _WHITE,
        }

    @cached_property
    def dark(self) -> dict[str, Color]:
        """The brand's colours by night."""
        brand = Color(self.dark_colour).convert("oklch") if self.dark_colour else self._glow()
        night = self.hue + 34
        return {
            "brand": brand,
            "brand-strong": brand.clone().set("lightness", lambda value: min(value + 0.06, 0.97)),
            "brand-soft": Color("oklch", [0.30, 0.042, self.hue + 8]),
            "on-brand": self._on(brand),
            "canvas": Color("oklch", [0.185, 0.018, night]),
            "surface": Color("oklch", [0.225, 0.02, night]),
        }

    def illegible_pairs(self) -> list[Pair]:
        """Every pair of the site's colours that a part of the visitors could not read."""
        return [pair for pair in self.pairs() if not pair.is_legible]

    def pairs(self) -> list[Pair]:
        """What stands on what."""
        names = (
            ("brand", "surface", _("Link colour"), _("cards")),
            ("brand", "canvas", _("Link colour"), _("the page")),
            ("brand", "brand-soft", _("Link colour"), _("tinted ground")),
            ("on-brand", "brand", _("The label"), _("a button")),
            ("on-brand", "brand-strong", _("The label"), _("a button under the pointer")),
        )
        return [
            Pair(
                ink_name,
                ground_name,
                colours[ink].contrast(colours[ground], method="wcag21"),
                colours is self.dark,
                self._css(colours[ink]),
                self._css(colours[ground]),
            )
            for colours in (self.light, self.dark)
            for ink, ground, ink_name, ground_name in names
        ]

    def stylesheet(self) -> str:
        """The tokens that differ from the house's own."""
        lines = [f"--hue:{self.hue}"]
        for name in ("brand", "brand-strong", "brand-soft", "on-brand"):
            by_day, by_night = (self._css(colours[name]) for colours in (self.light, self.dark))
            lines.append(f"--{name}:light-dark({by_day},{by_night})")
        return f"@layer tokens{{:root{{{';'.join(lines)}}}}}\n"

    def _glow(self) -> Color:
        chroma = min(Color(self.colour).convert("oklch")["chroma"] * 1.3, 0.115)
        return Color("oklch", [0.83, chroma, self.hue])

    def _on(self, brand: Color) -> Color:
        ink = Color("oklch", [0.21, 0.035, self.hue])
        return max((_WHITE, ink), key=lambda label: label.contrast(brand, method="wcag21"))

    @staticmethod
    def _css(colour: Color) -> str:
        return colour.convert("srgb").fit(method="oklch-chroma").to_string(hex=True)
