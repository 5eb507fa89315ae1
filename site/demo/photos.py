"""Pictures as customers and crews attach them: drawn, but with the light and grain of a photograph."""

from collections.abc import Callable
from math import pi, sin
from random import Random

from demo.canvas import Canvas, Colour, colour, jpeg, mix, rounded
from demo.rooms import COPPER, WHITE, boiler, bucket, gauge, ladder, pipe, radiator, tank

SIZE = (1200, 900)
SHADOW = colour("#14201f")
SUN = colour("#fff2d0")
PLASTER = tuple(colour(c) for c in ("#e8e0cf", "#dfe3dc", "#e9d9c4", "#d5dcdf", "#e6e1da"))
FLOORS = tuple(colour(c) for c in ("#a9794f", "#8a6a4c", "#b08d63", "#7d7468"))
PAINTS = tuple(colour(c) for c in ("#9fb79a", "#7fa08c", "#c9b28c", "#b9c7cb", "#d7b39b", "#8fa6ae", "#c7cfae"))
GREENS = tuple(colour(c) for c in ("#3d6b2f", "#4f7f37", "#2f5a36", "#5d8a3c"))


def _wall(canvas: Canvas, rng: Random, shade: Colour, floor_at: float = 1.0) -> None:
    """Paint a plastered wall in light that falls in from one side."""
    lit, dim = mix(shade, SUN, 0.22), mix(shade, SHADOW, 0.34)
    stops = (lit, shade, dim) if rng.random() < 0.5 else (dim, shade, lit)
    canvas.shade(0, 0, canvas.aspect, floor_at, stops, across=True)
    canvas.mottle(rng, 0.14, detail=9)


def _floor(canvas: Canvas, rng: Random, top: float) -> None:
    wood = rng.choice(FLOORS)
    canvas.shade(0, top, canvas.aspect, 1 - top, (mix(wood, SHADOW, 0.3), wood, mix(wood, SUN, 0.15)))
    centre = canvas.aspect / 2
    for board in range(-14, 15):
        near, far = centre + board * 0.2, centre + board * 0.11
        tone = mix(wood, SHADOW, rng.uniform(0.0, 0.3))
        canvas.polygon([(far, top), (far + 0.11, top), (near + 0.2, 1), (near, 1)], tone, 0.35)
        canvas.line([(far, top), (near, 1)], SHADOW, 0.002, opacity=0.5)
    canvas.box(0, top - 0.035, canvas.aspect, 0.035, mix(WHITE, SHADOW, 0.08))
    canvas.box(0, top, canvas.aspect, 0.006, SHADOW, opacity=0.4)


def _daylight(canvas: Canvas, rng: Random) -> None:
    """Let soft light fall in from a window that is not in the picture."""
    side = rng.choice((0.15, 0.85)) * canvas.aspect
    canvas.glow(side, 0.3, 1.0, 0.8, SUN, 0.22)


def _boiler(canvas: Canvas, rng: Random) -> None:
    _wall(canvas, rng, rng.choice(PLASTER))
    left, top = rng.uniform(0.3, 0.52), rng.uniform(0.16, 0.24)
    for x in (0.08, 0.14, 0.28):
        pipe(
            canvas,
            [(left + x, -0.02), (left + x, top + 0.05)],
            COPPER if x < 0.2 else mix(WHITE, SHADOW, 0.25),
        )
    for x, low in ((0.07, 0.9), (0.13, 0.84), (0.22, 0.78)):
        pipe(canvas, [(left + x, top + 0.4), (left + x, low), (canvas.aspect + 0.05, low)], COPPER)
    gauge(canvas, left + 0.3, 0.78, 0.034)
    boiler(canvas, left, top, mix(WHITE, rng.choice(PLASTER), 0.3))
    tank(canvas, left + 0.58 + rng.uniform(-0.03, 0.05), 0.46)
    if rng.random() < 0.6:
        stain = [(0, 0), (0.05, -0.02), (0.1, 0.01), (0.09, 0.08), (0.03, 0.11), (-0.02, 0.06)]
        canvas.polygon(rounded([(left + 0.52 + x, 0.84 + y) for x, y in stain]), SHADOW, 0.2)
    canvas.glow(left + 0.5, 0.1, 0.9, 0.5, SUN, 0.16)


def _radiator(canvas: Canvas, rng: Random) -> None:
    _wall(canvas, rng, rng.choice(PLASTER), 0.86)
    _floor(canvas, rng, 0.84)
    sill = rng.uniform(0.2, 0.27)
    canvas.box_shadow(0.12, sill + 0.03, canvas.aspect - 0.24, 0.03, 0.02, 0.4)
    canvas.shade(0.1, sill, canvas.aspect - 0.2, 0.04, (WHITE, mix(WHITE, SHADOW, 0.22)))
    canvas.shade(0.18, -0.1, canvas.aspect - 0.36, sill + 0.1, (colour("#b9d3e4"), colour("#e6eef0")))
    canvas.box(canvas.aspect / 2 - 0.02, -0.1, 0.04, sill + 0.1, WHITE)
    canvas.ellipse(0.3, sill - 0.05, 0.06, 0.06, rng.choice(GREENS))
    canvas.ellipse(0.35, sill - 0.08, 0.05, 0.05, rng.choice(GREENS))
    canvas.polygon([(0.27, sill - 0.05), (0.37, sill - 0.05), (0.355, sill), (0.285, sill)], colour("#b5653f"))
    wide = rng.uniform(0.66, 0.84)
    left = (canvas.aspect - wide) / 2 + rng.uniform(-0.06, 0.06)
    paint = rng.choice((WHITE, mix(WHITE, colour("#e9d9c4"), 0.6), colour("#c9cdc9")))
    pipe(canvas, [(left - 0.06, 0.86), (left - 0.06, 0.74), (left + 0.02, 0.74)], COPPER)
    radiator(canvas, left, 0.36, wide, 0.44, paint, rng.choice((9, 11, 12)))
    canvas.shade(left - 0.09, 0.385, 0.1, 0.05, (WHITE, mix(WHITE, SHADOW, 0.35)), round_by=0.02)
    canvas.box(left - 0.05, 0.385, 0.012, 0.05, colour("#c2553d"))
    if rng.random() < 0.5:
        canvas.ellipse(left - 0.03, 0.9, 0.09, 0.02, colour("#dfeaf0"), opacity=0.45)
    _daylight(canvas, rng)


def _room(canvas: Canvas, rng: Random) -> None:
    shade, back = rng.choice(PLASTER), 0.62
    _wall(canvas, rng, shade)
    inner, wide = 0.26, canvas.aspect
    canvas.polygon([(0, 0), (inner, 0.12), (inner, back + 0.06), (0, 0.9)], mix(shade, SHADOW, 0.28), 0.9)
    canvas.polygon([(0, 0), (wide, 0), (wide - 0.02, 0.12), (inner, 0.12)], mix(WHITE, SHADOW, 0.08))
    floor = rng.choice(FLOORS)
    canvas.polygon([(inner, back + 0.06), (wide, back + 0.06), (wide, 1), (0, 1), (0, 0.9)], floor)
    for board in range(16):
        canvas.line([(inner + board * 0.09, back + 0.06), (board * 0.2 - 0.7, 1)], SHADOW, 0.002, opacity=0.4)
    canvas.box(inner, back + 0.035, wide, 0.025, WHITE)
    left = inner + rng.uniform(0.16, 0.3)
    canvas.box_shadow(left - 0.02, 0.2, 0.4, 0.36, 0.02, 0.3)
    canvas.box(left - 0.025, 0.19, 0.41, 0.37, WHITE)
    canvas.shade(left, 0.21, 0.36, 0.32, (colour("#a9cbe0"), colour("#dcebef"), colour("#b7cda5")))
    canvas.box(left + 0.17, 0.21, 0.02, 0.32, WHITE)
    canvas.glow(left + 0.18, 0.36, 0.5, 0.42, SUN, 0.4)
    canvas.polygon([(left - 0.05, 0.7), (left + 0.3, 0.7), (left + 0.16, 0.95), (left - 0.3, 0.95)], SUN, 0.28)
    crack = [(wide - 0.34, 0.12)]
    while crack[-1][1] < 0.42:
        crack.append((crack[-1][0] + rng.uniform(-0.025, 0.035), crack[-1][1] + rng.uniform(0.015, 0.035)))
    canvas.line(crack, mix(shade, SHADOW, 0.6), 0.003)
    blot = [(0, 0), (0.08, -0.03), (0.15, 0.02), (0.13, 0.1), (0.05, 0.12), (-0.03, 0.06)]
    stain = rounded([(wide - 0.2 + x, 0.3 + y) for x, y in blot])
    canvas.polygon(stain, colour("#9a7b4c"), 0.16)
    if rng.random() < 0.55:
        ladder(canvas, left - 0.02 + rng.uniform(0.1, 0.3))
    else:
        bucket(canvas, wide - 0.4, 0.9, rng.choice(PAINTS))
        bucket(canvas, wide - 0.22, 0.93, rng.choice(PAINTS))


def _swatches(canvas: Canvas, rng: Random) -> None:
    _wall(canvas, rng, mix(rng.choice(PLASTER), WHITE, 0.35), 0.9)
    count, paints = 3, rng.sample(PAINTS, 3)
    for index, paint in enumerate(paints):
        left, top = 0.14 + index * 0.37, 0.2 + rng.uniform(-0.02, 0.02)
        for stroke in range(9):
            y = top + stroke * 0.045
            start, long = left + rng.uniform(-0.02, 0.015), 0.29 + rng.uniform(-0.02, 0.03)
            canvas.box(start, y, long, 0.05, mix(paint, SHADOW, rng.uniform(0, 0.06)), round_by=0.01)
        for _ in range(26):
            y, x = top + rng.uniform(0.01, 0.4), left + rng.uniform(0, 0.2)
            canvas.line([(x, y), (x + rng.uniform(0.04, 0.09), y)], mix(paint, WHITE, 0.3), 0.0015, opacity=0.4)
        canvas.box(left + 0.1, top + 0.44, 0.09, 0.055, WHITE)
        canvas.line([(left + 0.115, top + 0.468), (left + 0.115 + 0.02 * (index + 1), top + 0.468)], SHADOW, 0.004)
    _floor(canvas, rng, 0.88)
    bucket(canvas, 0.2 + 0.37 * rng.randrange(count), 0.96, rng.choice(paints))
    _daylight(canvas, rng)


def _sky(canvas: Canvas, rng: Random, horizon: float) -> None:
    top = rng.choice((colour("#6fa6d0"), colour("#8fb3c9"), colour("#7fb2d8")))
    canvas.shade(0, 0, canvas.aspect, horizon, (top, mix(top, WHITE, 0.45), colour("#eef0e6")))
    for _ in range(5):
        x, y, size = rng.uniform(0, canvas.aspect), rng.uniform(0.04, horizon * 0.6), rng.uniform(0.1, 0.24)
        canvas.glow(x, y, size * 2, size * 0.45, WHITE, 0.5)
    hills = [(canvas.aspect * k / 30, horizon - 0.05 - 0.035 * sin(k * 0.33 + rng.random() * 0.1)) for k in range(31)]
    canvas.polygon([*hills, (canvas.aspect, horizon + 0.06), (0, horizon + 0.06)], colour("#8fae9f"))


def _leaves(
    canvas: Canvas,
    rng: Random,
    box: tuple[float, float, float, float],
    green: Colour,
    count: int,
    *,
    bush: bool = False,
) -> None:
    x0, y0, x1, y1 = box
    for number in range(count):
        depth = number / count
        x, y, r = rng.uniform(x0, x1), rng.uniform(y0, y1), rng.uniform(0.005, 0.013)
        if bush and ((x - x0 - x1 + x) / (x1 - x0)) ** 2 + ((y - y0 - y1 + y) / (y1 - y0)) ** 2 > 1:
            continue
        light = (y1 - y) / (y1 - y0)
        shade = mix(mix(green, SHADOW, 0.55 * (1 - depth)), colour("#b9d068"), rng.uniform(0, 0.5) * light * depth)
        turn = rng.uniform(0, pi)
        dx, dy = r * sin(turn), r * 0.6 * sin(turn + 1.3)
        canvas.polygon(
            [(x - dx, y - dy), (x + r * 0.4, y - r * 0.5), (x + dx, y + dy), (x - r * 0.4, y + r * 0.5)],
            shade,
        )


def _lawn(canvas: Canvas, rng: Random, top: float, green: Colour) -> None:
    canvas.shade(0, top, canvas.aspect, 1 - top, (mix(green, SUN, 0.25), green, mix(green, SHADOW, 0.25)))
    for _ in range(1500):
        near = rng.random() ** 0.7
        x, y, tall = rng.uniform(0, canvas.aspect), top + (1 - top) * near, 0.004 + 0.022 * near
        tone = mix(green, rng.choice((SUN, SHADOW, colour("#c7d36a"))), rng.uniform(0.05, 0.35))
        canvas.line([(x, y), (x + rng.uniform(-0.006, 0.006), y - tall)], tone, 0.0016)


def _hedge(canvas: Canvas, rng: Random) -> None:
    green, grass = rng.choice(GREENS), rng.choice(GREENS)
    _sky(canvas, rng, 0.4)
    _lawn(canvas, rng, 0.72, mix(grass, colour("#7d9a45"), 0.5))
    top = rng.uniform(0.2, 0.28)
    canvas.shade(-0.1, top, canvas.aspect + 0.2, 0.56, (mix(green, SUN, 0.15), green, mix(green, SHADOW, 0.6)))
    canvas.box_shadow(0, 0.74, canvas.aspect, 0.04, 0.02, 0.55)
    _leaves(canvas, rng, (0, top - 0.025, canvas.aspect, 0.77), green, 6500)
    for _ in range(26):
        x = rng.uniform(0, canvas.aspect)
        canvas.line(
            [(x, top + 0.02), (x + rng.uniform(-0.03, 0.03), top - rng.uniform(0.03, 0.1))],
            mix(green, SUN, 0.2),
            0.004,
        )
        _leaves(canvas, rng, (x - 0.02, top - 0.09, x + 0.02, top), green, 14)
    canvas.shade(0, 0.93, canvas.aspect, 0.07, (colour("#b3aea4"), colour("#8f8b83")))


def _garden(canvas: Canvas, rng: Random) -> None:
    green = rng.choice(GREENS)
    _sky(canvas, rng, 0.46)
    _leaves(canvas, rng, (0, 0.38, canvas.aspect, 0.52), mix(green, colour("#8fae9f"), 0.35), 1500)
    _lawn(canvas, rng, 0.5, mix(green, colour("#86a64a"), 0.55))
    x, y = rng.uniform(0.45, 0.85), rng.uniform(0.8, 0.86)
    canvas.shadow([(x - 0.3, y), (x + 0.34, y), (x + 0.44, y + 0.06), (x - 0.2, y + 0.06)], 0.02, 0.5)
    bark = colour("#5b4636")
    canvas.polygon([(x - 0.04, y + 0.02), (x - 0.02, y - 0.3), (x + 0.03, y - 0.3), (x + 0.05, y + 0.02)], bark)
    for lean in (-0.2, -0.08, 0.1, 0.22):
        canvas.line([(x, y - 0.26), (x + lean, y - 0.5)], bark, 0.018)
    for number in range(13):
        angle, far = number * 2.4, 0.2 * (number / 13) ** 0.5
        cx, cy, r = x + far * sin(angle), y - 0.5 + far * 0.6 * sin(angle + pi / 2), rng.uniform(0.09, 0.14)
        _leaves(canvas, rng, (cx - r, cy - r * 0.8, cx + r, cy + r * 0.8), green, 460, bush=True)
    flower = rng.choice((colour("#d98a9c"), colour("#e7d27a"), colour("#b99ad0"), colour("#e9e4da")))
    _leaves(canvas, rng, (0, 0.88, canvas.aspect, 1.02), mix(green, SHADOW, 0.15), 1300)
    for _ in range(90):
        fx, fy = rng.uniform(0, canvas.aspect), rng.uniform(0.88, 1)
        for petal in range(5):
            angle = petal * 1.2566
            canvas.ellipse(
                fx + 0.008 * sin(angle),
                fy + 0.007 * sin(angle + pi / 2),
                0.007,
                0.006,
                mix(flower, SUN, rng.uniform(0, 0.3)),
            )
        canvas.ellipse(fx, fy, 0.004, 0.004, colour("#c98f2e"))


SUBJECTS: dict[str, Callable[[Canvas, Random], None]] = {
    "boiler": _boiler,
    "radiator": _radiator,
    "room": _room,
    "swatches": _swatches,
    "hedge": _hedge,
    "garden": _garden,
}


def photo(kind: str, seed: int) -> bytes:
    """Return a picture of 1200 by 900 as JPEG, the same for the same seed.

    The kind is boiler, radiator, room, swatches, hedge or garden; KeyError for any other.
    """
    rng = Random(f"{kind} {seed}")  # noqa: S311 - the same picture each time, nothing secret
    canvas = Canvas(*SIZE, oversampling=1.2)
    SUBJECTS[kind](canvas, rng)
    return jpeg(canvas.finished(rng, grain=22, vignette=0.22, soft=True), quality=82)
