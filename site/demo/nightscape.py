"""What the illustrations share: the palette, northern light, hills, houses and trees."""

from math import pi, sin
from random import Random

from PIL import Image, ImageChops, ImageFilter, ImageOps

from demo.canvas import Canvas, Colour, clouds, colour, gradient, mix, wave

NIGHT = colour("#062a31")
DEEP = colour("#0a3b3f")
EVERGREEN = colour("#0d5752")
TEAL = colour("#1c7a72")
MIST = colour("#4fa896")
GREEN_LIGHT = colour("#6cf0b4")
BLUE_LIGHT = colour("#59d9d4")
VIOLET_LIGHT = colour("#b39bf2")
PURPLE_LIGHT = colour("#8f6ae0")
WARM = colour("#ffd48a")
AMBER = colour("#f2a65a")
SNOW = colour("#eef7f3")
CLAY = colour("#b5563c")


def aurora(rng: Random, width: int, height: int, ribbons: int = 4, strength: float = 1.0) -> Image.Image:
    """Return northern light on black, to be added to a sky."""
    columns, rows = 420, max(60, 420 * height // width)
    light = Image.new("RGB", (columns, rows))
    for ribbon in range(ribbons):
        layer = Image.new("RGB", (columns, rows))
        base, sway = rng.uniform(0.5, 0.86), rng.uniform(0.06, 0.14)
        speed, phase = rng.uniform(0.7, 1.5), rng.uniform(0, 2 * pi)
        rays = clouds(rng, columns, 4, detail=26).resize((columns, 1)).tobytes()
        reach = rng.uniform(0.36, 0.62)
        top = (VIOLET_LIGHT, BLUE_LIGHT, PURPLE_LIGHT, VIOLET_LIGHT)[ribbon % 4]
        for x in range(columns):
            t = x / columns
            foot = base + sway * sin(2 * pi * speed * t + phase) + 0.03 * sin(11 * t + phase)
            fade = sin(pi * min(1, max(0, t * 1.15 - 0.07))) ** 0.7
            power = strength * fade * (0.25 + 0.95 * (rays[x] / 255) ** 1.7) * (0.85 - 0.12 * ribbon)
            tall = max(3, round(rows * reach * (0.7 + 0.5 * rays[x] / 255)))
            bright = [
                mix((0, 0, 0), mix(top, GREEN_LIGHT, share**1.5), min(1, power * share**1.35))
                for share in (0.0, 0.12, 0.3, 0.55, 0.8, 1.0)
            ]
            column = gradient([*bright, mix((0, 0, 0), GREEN_LIGHT, min(1, power * 0.25)), (0, 0, 0)], 1, tall)
            layer.paste(column, (x, round(rows * foot) - tall))
        light = ImageChops.screen(light, layer.filter(ImageFilter.GaussianBlur(2.2)))
    return light.resize((width, height), Image.Resampling.BICUBIC)


def sky(canvas: Canvas, rng: Random, horizon: float, strength: float = 1.0) -> None:
    """Paint a clear night with stars and northern light down to the horizon."""
    canvas.shade(0, 0, canvas.aspect, horizon + 0.02, (NIGHT, DEEP, EVERGREEN, TEAL, MIST))
    for _ in range(round(150 * canvas.aspect)):
        x, y = rng.uniform(0, canvas.aspect), horizon * rng.random() ** 1.5
        size = rng.choice((0.0007, 0.0009, 0.0012, 0.0018))
        canvas.ellipse(x, y, size, size, SNOW, opacity=rng.uniform(0.25, 0.9))
    high = round(horizon * canvas.height)
    canvas.screen(aurora(rng, canvas.width, high, strength=strength), 0, 0)


def ridge(canvas: Canvas, rng: Random, y: float, rough: float, fill: Colour, foot: float | None = None) -> list:
    """Fill a range of hills whose crest lies around y; return the crest."""
    crest = [(x, y + dy) for x, dy in wave(rng, canvas.aspect, rough)]
    bottom = 1.0 if foot is None else foot
    canvas.polygon([*crest, (canvas.aspect, bottom), (0, bottom)], fill)
    return crest


def peaks(canvas: Canvas, rng: Random, y: float, tall: float, rock: Colour, snow: Colour) -> None:
    """Draw a range of mountains with snow on their light side."""
    x = -0.1
    while x < canvas.aspect + 0.1:
        high = tall * rng.uniform(0.4, 1)
        wide = high * rng.uniform(1.7, 2.3)
        top = (x + wide * rng.uniform(0.42, 0.58), y - high)
        lean = top[0] + wide * rng.uniform(-0.02, 0.1)
        canvas.polygon([(x, y), top, (x + wide, y)], rock)
        canvas.polygon(
            [top, (x + wide, y), (lean, y), (top[0] + wide * 0.03, y - high * 0.5)], mix(rock, NIGHT, 0.25)
        )
        cap = rng.uniform(0.24, 0.36)
        left = (top[0] + (x - top[0]) * cap, top[1] + high * cap)
        right = (top[0] + (x + wide - top[0]) * cap * 0.8, top[1] + high * cap * 0.8)
        teeth = [
            (right[0] + (left[0] - right[0]) * share, top[1] + high * cap * depth)
            for share, depth in ((0.2, 0.55), (0.4, 0.98), (0.58, 0.6), (0.8, 1.12))
        ]
        canvas.polygon([top, right, *teeth, left], snow)
        canvas.polygon(
            [top, right, teeth[0], (top[0] + wide * 0.015, top[1] + high * cap * 0.5)], mix(snow, rock, 0.45)
        )
        x += wide * rng.uniform(0.34, 0.62)


def fir(canvas: Canvas, x: float, y: float, tall: float, fill: Colour) -> None:
    """Draw a fir whose foot stands at the place."""
    canvas.box(x - tall * 0.02, y - tall * 0.1, tall * 0.04, tall * 0.1, mix(fill, NIGHT, 0.5))
    shade = mix(fill, NIGHT, 0.22)
    for tier in range(4):
        half = tall * (0.2 - 0.038 * tier)
        low, high = y - tall * (0.07 + 0.2 * tier), y - tall * (0.42 + 0.195 * tier)
        canvas.polygon([(x - half, low), (x, high), (x + half, low), (x, low + tall * 0.018)], fill)
        canvas.polygon([(x, high), (x + half, low), (x, low + tall * 0.018)], shade)


def house(
    canvas: Canvas,
    rng: Random,
    x: float,
    y: float,
    wide: float,
    wall: Colour,
    roof: Colour,
    *,
    floors: int = 2,
) -> None:
    """Draw a gabled house with lit windows, seen from its front corner; x and y are the left of its foot."""
    storey = wide * 0.44
    high, deep, eave = storey * floors, wide * rng.uniform(0.7, 1.05), wide * 0.08
    middle, peak, top = x + wide / 2, y - storey * floors - wide * 0.44, y - high
    wall = mix(wall, TEAL, 0.1)
    side = mix(wall, DEEP, 0.42)
    canvas.box(x + wide, top, deep, high, side)
    canvas.polygon([(x, y), (x, top), (middle, peak), (x + wide, top), (x + wide, y)], wall)
    for floor in range(floors):
        for pane in range(2):
            level = y - storey * (floor + 0.5)
            _window(canvas, rng, x + wide + deep * (0.28 + 0.44 * pane), level, wide * 0.14, storey * 0.42)
            if floor or pane:
                _window(canvas, rng, x + wide * (0.27 + 0.46 * pane), level, wide * 0.16, storey * 0.46)
    _door(canvas, x + wide * 0.27, y, storey, roof)
    _window(canvas, rng, middle, top - wide * 0.08, wide * 0.12, wide * 0.14)
    chimney = middle + deep * 0.6
    canvas.box(chimney, peak - wide * 0.1, wide * 0.11, wide * 0.22, mix(roof, NIGHT, 0.4))
    low = (x + wide + eave, top + eave * 0.9)
    canvas.polygon([(middle, peak), (middle + deep, peak), (low[0] + deep, low[1]), low], roof)
    canvas.line([(x - eave, top + eave * 0.9), (middle, peak), low], mix(roof, SNOW, 0.16), wide * 0.05)


def _window(canvas: Canvas, rng: Random, x: float, y: float, w: float, h: float) -> None:
    lit = rng.random() < 0.72
    if lit:
        canvas.glow(x, y, w * 2.2, h * 1.8, AMBER, 0.35)
    pane = mix(WARM, AMBER, rng.random() * 0.5) if lit else mix(TEAL, NIGHT, 0.35)
    canvas.box(x - w / 2, y - h / 2, w, h, pane, round_by=w * 0.12)
    bar = mix(pane, NIGHT, 0.45)
    canvas.box(x - w * 0.04, y - h / 2, w * 0.08, h, bar)
    canvas.box(x - w / 2, y - h * 0.04, w, h * 0.08, bar)


def _door(canvas: Canvas, x: float, y: float, storey: float, paint: Colour) -> None:
    w, h = storey * 0.34, storey * 0.66
    canvas.box(x - w / 2, y - h, w, h, mix(paint, NIGHT, 0.35), round_by=w * 0.12)
    canvas.ellipse(x + w * 0.28, y - h * 0.45, w * 0.06, w * 0.06, WARM)


def lake(canvas: Canvas, rng: Random, top: float, bottom: float) -> None:
    """Mirror what lies above the shore, with ripples."""
    shore, high = round(top * canvas.height), round((bottom - top) * canvas.height)
    source = canvas.image.crop((0, max(0, shore - high * 2), canvas.width, shore))
    mirror = ImageOps.flip(source).resize((canvas.width, high), Image.Resampling.BICUBIC)
    mirror = mirror.filter(ImageFilter.GaussianBlur(canvas.height * 0.004))
    water = gradient((TEAL, EVERGREEN, DEEP), canvas.width, high)
    canvas.image.paste(Image.blend(mirror, water, 0.42), (0, shore))
    for _ in range(90):
        depth = rng.random()
        y = top + (bottom - top) * depth**1.3
        x, long = rng.uniform(-0.1, canvas.aspect), rng.uniform(0.03, 0.16) * (0.4 + depth)
        canvas.box(x, y, long, 0.0016 + 0.0022 * depth, SNOW, round_by=0.001, opacity=rng.uniform(0.05, 0.2))
