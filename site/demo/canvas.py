"""A drawing surface for the demo's pictures: shapes, light and texture on top of Pillow.

Lengths are in units of the picture's height, so a scene keeps its proportions at every size: y goes from
0 to 1 and x from 0 to `aspect`. Everything is drawn larger than it is saved, which smooths the edges.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from io import BytesIO
from math import pi, sin
from random import Random

from PIL import Image, ImageChops, ImageColor, ImageDraw, ImageFilter

Colour = tuple[int, int, int]
Place = tuple[float, float]


def colour(name: str) -> Colour:
    """Return the colour that is written as #rrggbb."""
    red, green, blue = ImageColor.getrgb(name)[:3]
    return red, green, blue


def mix(first: Colour, second: Colour, share: float) -> Colour:
    """Return the first colour with this share, 0 to 1, of the second in it."""
    red, green, blue = (round(a + (b - a) * share) for a, b in zip(first, second, strict=True))
    return red, green, blue


def gradient(stops: Sequence[Colour], width: int, height: int, *, across: bool = False) -> Image.Image:
    """Return a picture that goes from the first colour at the top (or left) to the last."""
    strip = Image.new("RGB", (len(stops), 1) if across else (1, len(stops)))
    strip.putdata(list(stops))
    width, height = max(width, 1), max(height, 1)
    strip = strip.resize((width, 1) if across else (1, height), Image.Resampling.BICUBIC)
    return strip.resize((width, height), Image.Resampling.NEAREST)


def clouds(rng: Random, width: int, height: int, detail: int = 5) -> Image.Image:
    """Return soft grey noise; detail is the number of blobs across the coarsest layer."""
    result = None
    for octave in range(4):
        columns = detail * 2**octave
        rows = max(2, columns * height // max(width, 1))
        layer = Image.frombytes("L", (columns, rows), rng.randbytes(columns * rows))
        layer = layer.resize((width, height), Image.Resampling.BICUBIC)
        result = layer if result is None else Image.blend(result, layer, 0.5 / (octave + 0.6))
    assert result is not None
    return result


class Canvas:
    """A picture in the making."""

    def __init__(self, width: int, height: int, *, oversampling: float = 2) -> None:
        self.size = (width, height)
        self.width, self.height = round(width * oversampling), round(height * oversampling)
        self.aspect = width / height
        self.image = Image.new("RGB", (self.width, self.height))
        # RGBA on an RGB picture: Pillow then blends fills that have an opacity.
        self.pen = ImageDraw.Draw(self.image, "RGBA")

    # --- shapes

    def _pixels(self, places: Sequence[Place]) -> list[Place]:
        return [(x * self.height, y * self.height) for x, y in places]

    @staticmethod
    def _ink(fill: Colour, opacity: float) -> tuple[int, int, int, int]:
        return (*fill, round(255 * opacity))

    def polygon(self, places: Sequence[Place], fill: Colour, opacity: float = 1) -> None:
        """Fill the shape between the places."""
        self.pen.polygon(self._pixels(places), fill=self._ink(fill, opacity))

    def box(
        self, x: float, y: float, w: float, h: float, fill: Colour, *, round_by: float = 0, opacity: float = 1
    ) -> None:
        """Fill a rectangle, with rounded corners if wanted."""
        (x0, y0), (x1, y1) = self._pixels([(x, y), (x + w, y + h)])
        ink = self._ink(fill, opacity)
        if x1 - x0 >= 1 and y1 - y0 >= 1:
            self.pen.rounded_rectangle((x0, y0, x1, y1), radius=round_by * self.height, fill=ink)

    def ellipse(self, x: float, y: float, rx: float, ry: float, fill: Colour, *, opacity: float = 1) -> None:
        """Fill an ellipse around a place."""
        (x0, y0), (x1, y1) = self._pixels([(x - rx, y - ry), (x + rx, y + ry)])
        self.pen.ellipse((x0, y0, x1, y1), fill=self._ink(fill, opacity))

    def line(self, places: Sequence[Place], fill: Colour, thickness: float, *, opacity: float = 1) -> None:
        """Draw a line with round ends through the places."""
        pixels = self._pixels(places)
        width = max(1, round(thickness * self.height))
        ink = self._ink(fill, opacity)
        self.pen.line(pixels, fill=ink, width=width, joint="curve")
        if opacity == 1:
            for x, y in (pixels[0], pixels[-1]):
                r = width / 2
                self.pen.ellipse((x - r, y - r, x + r, y + r), fill=ink)

    # --- light

    def shade(
        self,
        x: float,
        y: float,
        w: float,
        h: float,
        stops: Sequence[Colour],
        *,
        round_by: float = 0,
        across: bool = False,
    ) -> None:
        """Fill a rectangle with a gradient from top to bottom, or from left to right."""
        left, top, wide, high = (round(v * self.height) for v in (x, y, w, h))
        wide, high = max(wide, 1), max(high, 1)
        mask = Image.new("L", (wide, high))
        ImageDraw.Draw(mask).rounded_rectangle((0, 0, wide - 1, high - 1), radius=round_by * self.height, fill=255)
        self.image.paste(gradient(stops, wide, high, across=across), (left, top), mask)

    def glow(self, x: float, y: float, rx: float, ry: float, light: Colour, strength: float) -> None:
        """Add soft light around a place."""
        wide, high = max(2, round(2 * rx * self.height)), max(2, round(2 * ry * self.height))
        falloff = Image.radial_gradient("L").point([max(0, 255 - v * 2) for v in range(256)])
        falloff = falloff.point([round((v / 255) ** 1.6 * 255 * strength) for v in range(256)])
        mask = falloff.resize((wide, high), Image.Resampling.BILINEAR)
        spot = Image.composite(Image.new("RGB", (wide, high), light), Image.new("RGB", (wide, high)), mask)
        left, top = round((x - rx) * self.height), round((y - ry) * self.height)
        around = (left, top, left + wide, top + high)
        self.image.paste(ImageChops.screen(self.image.crop(around), spot), (left, top))

    def shadow(self, places: Sequence[Place], blur: float, strength: float) -> None:
        """Darken a shape with soft edges."""
        reach = 3 * blur
        left, top = min(x for x, _ in places) - reach, min(y for _, y in places) - reach
        right, bottom = max(x for x, _ in places) + reach, max(y for _, y in places) + reach
        coarse = self.height / 4
        mask = Image.new("L", (max(1, round((right - left) * coarse)), max(1, round((bottom - top) * coarse))))
        inside = [((x - left) * coarse, (y - top) * coarse) for x, y in places]
        ImageDraw.Draw(mask).polygon(inside, fill=round(255 * strength))
        mask = mask.filter(ImageFilter.GaussianBlur(blur * coarse))
        mask = mask.resize((mask.width * 4, mask.height * 4), Image.Resampling.BILINEAR)
        self.image.paste((6, 14, 18), (round(left * self.height), round(top * self.height)), mask)

    def box_shadow(self, x: float, y: float, w: float, h: float, blur: float, strength: float) -> None:
        """Darken a rectangle with soft edges."""
        self.shadow([(x, y), (x + w, y), (x + w, y + h), (x, y + h)], blur, strength)

    def screen(self, layer: Image.Image, x: float, y: float) -> None:
        """Add the light of a layer at a place."""
        left, top = round(x * self.height), round(y * self.height)
        around = (left, top, left + layer.width, top + layer.height)
        self.image.paste(ImageChops.screen(self.image.crop(around), layer), (left, top))

    # --- finish

    def mottle(self, rng: Random, strength: float, detail: int = 5) -> None:
        """Make large areas uneven, as plaster and grass are."""
        small = (self.width // 5, self.height // 5)
        low = round(255 * (1 - strength))
        noise = clouds(rng, *small, detail=detail).point([low + (255 - low) * v // 255 for v in range(256)])
        noise = noise.resize((self.width, self.height), Image.Resampling.BILINEAR)
        self.image.paste(ImageChops.multiply(self.image, Image.merge("RGB", (noise,) * 3)))

    def finished(self, rng: Random, *, grain: int = 0, vignette: float = 0, soft: bool = False) -> Image.Image:
        """Return the picture at its final size, with grain (0 to 255) and darker corners (0 to 1)."""
        smoothing = Image.Resampling.BILINEAR if soft else Image.Resampling.LANCZOS
        picture = self.image.resize(self.size, smoothing)
        if vignette:
            corners = Image.radial_gradient("L")
            corners = corners.point([255 - round((v / 255) ** 2.2 * 255 * vignette) for v in range(256)])
            corners = corners.resize(self.size, Image.Resampling.BILINEAR)
            picture = ImageChops.multiply(picture, Image.merge("RGB", (corners,) * 3))
        if grain:
            noise = Image.frombytes("L", self.size, rng.randbytes(self.size[0] * self.size[1]))
            noise = noise.point([128 + (v - 128) * grain // 255 for v in range(256)])
            picture = ImageChops.add(picture, Image.merge("RGB", (noise,) * 3), 1, -128)
        return picture


def jpeg(picture: Image.Image, quality: int = 82) -> bytes:
    """Return the bytes of the picture as JPEG."""
    out = BytesIO()
    picture.save(out, "JPEG", quality=quality, optimize=True)
    return out.getvalue()


def wave(rng: Random, length: float, roughness: float, steps: int = 160) -> Iterator[Place]:
    """Yield places of a soft ridge: x from 0 to length, y around 0 by at most the roughness."""
    parts = [(rng.uniform(0.5, 1.4) * k, rng.uniform(0, 2 * pi), 1 / k) for k in (1, 2.3, 4.7, 9)]
    whole = sum(weight for _, _, weight in parts)
    for step in range(steps + 1):
        x = length * step / steps
        y = sum(sin(speed * 3 * x + phase) * weight for speed, phase, weight in parts) / whole
        yield x, y * roughness


def rounded(places: Sequence[Place], steps: int = 10) -> list[Place]:
    """Return a smooth closed outline through the places (a Catmull-Rom spline)."""
    outline = []
    count = len(places)
    for index in range(count):
        a, b, c, d = (places[(index + k) % count] for k in (-1, 0, 1, 2))
        for step in range(steps):
            t = step / steps
            x, y = (_between(*along, t) for along in zip(a, b, c, d, strict=True))
            outline.append((x, y))
    return outline


def _between(p: float, q: float, r: float, s: float, t: float) -> float:
    return 0.5 * (2 * q + (r - p) * t + (2 * p - 5 * q + 4 * r - s) * t**2 + (3 * q - p - 3 * r + s) * t**3)
