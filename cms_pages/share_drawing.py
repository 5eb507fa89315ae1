"""Draws the picture that social networks show for a page without one: its title over northern lights."""

import unicodedata
from dataclasses import dataclass
from functools import cache
from io import BytesIO

import font_source_sans_pro
from coloraide import Color
from PIL import Image, ImageChops, ImageDraw, ImageFont

WIDTH, HEIGHT = 1200, 630
#: the hue of the house's own colours, as in portal/styles/tokens.css
HOUSE_HUE = 178.0
MAX_LINES = 4
TITLE_WIDTH = 1040
_MARGIN = (WIDTH - TITLE_WIDTH) // 2
_TOP, _MARK, _NAME_SIZE = 70, 72, 36
_TITLE_TOP, _TITLE_BOTTOM = 190, HEIGHT - 60
_SIZES = (96, 84, 74, 64, 56)  # of the title: the largest at which it fits
_LINE = 1.14
_EDGE = 10

Rgb = tuple[int, int, int]


@dataclass(frozen=True)
class Colours:
    """The night and its lights, mixed as the site's style sheets mix them."""

    night: Rgb
    lights: tuple[Rgb, Rgb, Rgb]

    @classmethod
    def of(cls, hue: float) -> "Colours":
        """hue: degrees on the circle of OKLCH."""
        return cls(
            night=_rgb(0.245, 0.045, hue + 14),
            lights=(_rgb(0.80, 0.15, hue - 22), _rgb(0.76, 0.115, hue + 20), _rgb(0.66, 0.15, hue + 116)),
        )


def draw(title: str, *, company: str, hue: float = HOUSE_HUE, logo: Image.Image | None = None) -> bytes:
    """A PNG of 1200 by 630 pixels. A text with letters that the font does not have is left out.

    hue: of the brand's colour, in degrees on the circle of OKLCH. logo: stands in for the mark of the house.
    """
    colours = Colours.of(hue)
    picture = _sky(colours)
    mark = _fitting(logo) if logo else _mark(colours)
    picture.paste(mark, (_MARGIN, _TOP + (_MARK - mark.height) // 2), mark)
    pen = ImageDraw.Draw(picture)
    if is_drawable(company):
        start, font = _MARGIN + mark.width + 24, _font(_NAME_SIZE)
        name = shortened(company, font, WIDTH - _MARGIN - start)
        pen.text((start, _TOP + _MARK / 2), name, "white", font, "lm")
    if is_drawable(title):
        size, lines = fitted(title)
        top = _TITLE_TOP + (_TITLE_BOTTOM - _TITLE_TOP - len(lines) * size * _LINE) / 2
        for number, line in enumerate(lines):
            pen.text((_MARGIN, top + number * size * _LINE), line, "white", _font(size), "la")
    return _packed(picture, colours)


def draw_icon(*, hue: float = HOUSE_HUE, logo: Image.Image | None = None) -> bytes:
    """An ICO with the mark, or the logo, in the sizes that browsers look for."""
    mark = _fitting(logo) if logo else _mark(Colours.of(hue), opaque=True)
    square = Image.new("RGBA", (_MARK, _MARK))
    mark.thumbnail((_MARK, _MARK))
    square.paste(mark, ((_MARK - mark.width) // 2, (_MARK - mark.height) // 2))
    file = BytesIO()
    square.save(file, "ICO", sizes=[(16, 16), (32, 32), (48, 48)])
    return file.getvalue()


def is_drawable(text: str) -> bool:
    """Does the font have all letters of a text, and are there any?"""
    font = _font(min(_SIZES))
    missing = bytes(font.getmask("\uffff"))
    letters = {letter for letter in unicodedata.normalize("NFC", text) if not letter.isspace()}
    return bool(letters) and all(bytes(font.getmask(letter)) != missing for letter in letters)


def fitted(title: str) -> tuple[int, list[str]]:
    """The largest size at which a title keeps to its place without a broken word, with its lines.

    At the smallest, words may be broken, and what is too much is left out.
    """
    words = unicodedata.normalize("NFC", title).split()
    for size in _SIZES:
        lines = wrapped(words, size)
        room = min(MAX_LINES, int((_TITLE_BOTTOM - _TITLE_TOP) / (size * _LINE)))
        if len(lines) <= room and all(font_fits(word, size) for word in words):
            return size, lines
    if len(lines) > MAX_LINES:
        last = shortened(f"{lines[MAX_LINES - 1]} {lines[MAX_LINES]}", _font(size), TITLE_WIDTH, end=" …")
        lines = [*lines[: MAX_LINES - 1], last]
    return size, lines


def wrapped(words: list[str], size: int) -> list[str]:
    """Lines no wider than there is room; a word that is wider is broken."""
    lines: list[str] = []
    for word in (part for whole in words for part in _parts(whole, size)):
        if lines and font_fits(f"{lines[-1]} {word}", size):
            lines[-1] = f"{lines[-1]} {word}"
        else:
            lines.append(word)
    return lines


def font_fits(text: str, size: int) -> bool:
    """Is there room for a text on one line?"""
    return _font(size).getlength(text) <= TITLE_WIDTH


def shortened(text: str, font: ImageFont.FreeTypeFont, width: float, *, end: str = "") -> str:
    """As much of the beginning of a text as there is room for, with an ellipsis where something is missing."""
    if font.getlength(text + end) <= width:
        return text + end
    kept = text
    while kept and font.getlength(f"{kept} …") > width:
        kept = kept[:-1].rstrip()
    return f"{kept} …"


def _parts(word: str, size: int) -> list[str]:
    parts = []
    while not font_fits(word, size):
        end = next(end for end in range(len(word) - 1, 0, -1) if end == 1 or font_fits(f"{word[:end]}-", size))
        parts.append(f"{word[:end]}-")
        word = word[end:]
    return [*parts, word]


@cache
def _font(size: int) -> ImageFont.FreeTypeFont:
    return ImageFont.truetype(font_source_sans_pro.font_files_otf["SourceSansProBold"], size)


def _rgb(lightness: float, chroma: float, hue: float) -> Rgb:
    channels = Color("oklch", [lightness, chroma, hue % 360]).convert("srgb").fit(method="oklch-chroma").coords()
    red, green, blue = (round(min(max(value, 0), 1) * 255) for value in channels)
    return red, green, blue


def _sky(colours: Colours) -> Image.Image:
    """The night with three lights in it, and a bright edge above."""
    sky = Image.new("RGB", (WIDTH, HEIGHT), colours.night)
    first, second, third = colours.lights
    sky.paste(second, (0, 0), _glow((760, -420, 1640, 460), 0.30))
    sky.paste(first, (0, 0), _glow((420, -400, 1420, 300), 0.55))
    sky.paste(third, (0, 0), _glow((180, 380, 1420, 980), 0.50))
    sky.paste(_across(colours.lights, (WIDTH, _EDGE)), (0, 0))
    return sky


@cache
def _glow(box: tuple[int, int, int, int], strength: float) -> Image.Image:
    """Where a light shines and how much: an ellipse that fades softly to its edge."""
    left, top, right, bottom = box
    # The gradient counts from the middle to the corners: the ellipse ends at 1 / √2 of it.
    distance = [min(value / 180, 1) for value in range(256)]
    softly = [round(255 * strength * (1 - part) ** 2 * (1 + 2 * part)) for part in distance]
    fading = Image.radial_gradient("L").resize((right - left, bottom - top), Image.Resampling.BICUBIC).point(softly)
    mask = Image.new("L", (WIDTH, HEIGHT))
    mask.paste(fading, (left, top))
    return mask


def _across(colours: tuple[Rgb, Rgb, Rgb], size: tuple[int, int]) -> Image.Image:
    """The three colours from left to right, running into each other."""
    strip = Image.new("RGB", (3, 1))
    for place, colour in enumerate(colours):
        strip.putpixel((place, 0), colour)
    return strip.resize(size, Image.Resampling.BICUBIC)


def _fitting(logo: Image.Image) -> Image.Image:
    scale = _MARK / max(logo.height, logo.width / 3)
    size = (max(1, round(logo.width * scale)), max(1, round(logo.height * scale)))
    return logo.convert("RGBA").resize(size, Image.Resampling.LANCZOS)


def _mark(colours: Colours, *, opaque: bool = False) -> Image.Image:
    """Northern lights over a roof: `portal/static/foyer/mark.svg` in the colours of the brand."""
    unit = _MARK * 4 / 40  # drawn larger, so that slanting lines become smooth
    size = round(40 * unit)
    mark = Image.new("RGBA", (size, size))
    pen = ImageDraw.Draw(mark)
    ground = colours.night if opaque else (255, 255, 255, 30)
    pen.rounded_rectangle((0, 0, size - 1, size - 1), radius=11 * unit, fill=ground)
    bars = (
        ((9, 9, 13.6, 24), [(9, 24), (13.6, 20.1), (13.6, 40), (9, 40)]),
        ((16.2, 6, 23.8, 18), [(16.2, 17.9), (20, 14.7), (23.8, 17.9), (23.8, 40), (16.2, 40)]),
        ((26.4, 9, 31, 24), [(26.4, 20.1), (31, 24), (31, 40), (26.4, 40)]),
    )
    fading = ImageChops.invert(Image.linear_gradient("L")).transpose(Image.Transpose.FLIP_TOP_BOTTOM)
    for colour, (box, roof) in zip(colours.lights, bars, strict=True):
        shape = Image.new("L", mark.size)
        outline = ImageDraw.Draw(shape)
        outline.rounded_rectangle([value * unit for value in box], radius=2.3 * unit, fill=255)
        outline.polygon([(x * unit, y * unit) for x, y in roof], fill=0)
        left, top, right, bottom = (round(value * unit) for value in box)
        light = Image.new("L", mark.size)
        light.paste(fading.resize((right - left, bottom - top)), (left, top))
        mark.paste(colour, (0, 0), ImageChops.multiply(shape, light))
    ridge = [(8.5 * unit, 29.5 * unit), (20 * unit, 19.8 * unit), (31.5 * unit, 29.5 * unit)]
    pen.line(ridge, fill="white", width=round(3.4 * unit), joint="curve")
    for end in (ridge[0], ridge[-1]):
        pen.circle(end, 1.7 * unit, fill="white")
    return mark.resize((_MARK, _MARK), Image.Resampling.LANCZOS)


def _packed(picture: Image.Image, colours: Colours) -> bytes:
    """As a PNG of 256 colours, which is a third of the bytes."""
    sample = Image.new("RGB", (WIDTH, HEIGHT + 6 * _EDGE))  # more of the bright edge, so that it gets its colours
    sample.paste(picture, (0, 0))
    sample.paste(_across(colours.lights, (WIDTH, 6 * _EDGE)), (0, HEIGHT))
    palette = sample.quantize(256, kmeans=2)
    file = BytesIO()
    picture.quantize(palette=palette, dither=Image.Dither.NONE).save(file, "PNG", optimize=True)
    return file.getvalue()
