"""The illustrations that show the garden and the people in front of their workshop."""

from math import cos, pi, sin
from random import Random

from demo.canvas import Canvas, Colour, colour, mix, rounded
from demo.nightscape import (
    AMBER,
    CLAY,
    DEEP,
    EVERGREEN,
    MIST,
    NIGHT,
    SNOW,
    TEAL,
    WARM,
    fir,
    house,
    lake,
    peaks,
    ridge,
    sky,
)

GRASS = colour("#2f8a63")
LEAF = colour("#3f9d6c")
BARK = colour("#5a4034")
APPLE = colour("#e0604c")


def _backdrop(canvas: Canvas, rng: Random, shore: float, strength: float) -> None:
    sky(canvas, rng, shore - 0.04, strength)
    peaks(canvas, rng, shore - 0.06, 0.22, mix(TEAL, MIST, 0.4), mix(SNOW, MIST, 0.25))
    crest = ridge(canvas, rng, shore - 0.075, 0.018, mix(TEAL, EVERGREEN, 0.35), shore)
    for x, y in crest[::3]:
        if rng.random() < 0.8:
            fir(canvas, x, y + 0.012, rng.uniform(0.025, 0.05), mix(TEAL, EVERGREEN, 0.6))


def garden(canvas: Canvas, rng: Random) -> None:
    """A garden with hedge and apple tree, and a path with lanterns down to the lake."""
    wide = canvas.aspect
    _backdrop(canvas, rng, 0.52, 1.0)
    house(canvas, rng, wide * 0.43, 0.515, 0.06, colour("#f3e9d6"), CLAY)
    lake(canvas, rng, 0.52, 0.64)
    lawn = [(0, 0.66), (wide * 0.3, 0.625), (wide * 0.62, 0.635), (wide, 0.61), (wide, 1), (0, 1)]
    canvas.polygon(lawn, mix(GRASS, EVERGREEN, 0.45))
    canvas.polygon([(0, 0.76), (wide * 0.4, 0.71), (wide, 0.75), (wide, 1), (0, 1)], mix(GRASS, EVERGREEN, 0.2))
    canvas.polygon([(0, 0.9), (wide * 0.5, 0.84), (wide, 0.88), (wide, 1), (0, 1)], mix(GRASS, EVERGREEN, 0.34))
    _path(canvas, wide)
    _hedge(canvas, rng, 0, wide * 0.29)
    _apple_tree(canvas, rng, wide * 0.8, 0.86)
    _flowers(canvas, rng, wide)
    for x, y, size in ((wide * 0.4, 0.74, 0.6), (wide * 0.35, 0.87, 1.0), (wide * 0.605, 0.82, 0.85)):
        _lantern(canvas, x, y, size)


def _path(canvas: Canvas, wide: float) -> None:
    stone = colour("#d8cfb8")
    left = [
        (wide * 0.515, 0.63),
        (wide * 0.47, 0.69),
        (wide * 0.5, 0.77),
        (wide * 0.44, 0.87),
        (wide * 0.36, 1),
    ]
    right = [
        (wide * 0.58, 1),
        (wide * 0.565, 0.87),
        (wide * 0.56, 0.77),
        (wide * 0.505, 0.69),
        (wide * 0.53, 0.63),
    ]
    smooth = rounded([*left, (wide * 0.35, 1.1), (wide * 0.6, 1.1), *right])
    canvas.polygon(smooth, mix(stone, EVERGREEN, 0.28))
    for step in range(11):
        share = step / 10
        y = 0.65 + 0.35 * share**1.4
        sway = 0.52 - 0.035 * sin(min(1, (y - 0.63) / 0.14) * 3.1) - 0.05 * max(0, y - 0.77) / 0.23
        shift = (0.004 + 0.03 * share) * (1 if step % 2 else -1)
        size = 0.011 + 0.046 * share
        canvas.ellipse(wide * sway + shift, y, size, 0.005 + 0.013 * share, mix(stone, SNOW, 0.25), opacity=0.6)


def _hedge(canvas: Canvas, rng: Random, start: float, end: float) -> None:
    base, top = mix(LEAF, EVERGREEN, 0.6), 0.52
    canvas.shadow([(start, 0.85), (end, 0.8), (end + 0.1, 0.83), (start, 0.93)], 0.014, 0.45)
    canvas.polygon([(start, top - 0.05), (end, top + 0.06), (end, 0.81), (start, 0.87)], base)
    canvas.polygon(
        [
            (start, top - 0.05),
            (end, top + 0.06),
            (end + 0.075, top + 0.05),
            (start + 0.2, top - 0.075),
            (start, top - 0.08),
        ],
        mix(LEAF, SNOW, 0.14),
    )
    canvas.polygon(
        [(end, top + 0.06), (end + 0.075, top + 0.05), (end + 0.075, 0.79), (end, 0.81)],
        mix(base, NIGHT, 0.35),
    )
    for _ in range(420):
        x = rng.uniform(start, end - 0.016)
        share = (x - start) / (end - start)
        y = rng.uniform(top - 0.04 + 0.11 * share, 0.855 - 0.06 * share)
        r = rng.uniform(0.006, 0.014)
        shade = mix(base, rng.choice((MIST, LEAF, LEAF, NIGHT)), rng.uniform(0.15, 0.5))
        canvas.ellipse(x, y, r, r * 0.7, shade, opacity=0.8)


def _apple_tree(canvas: Canvas, rng: Random, x: float, y: float) -> None:
    canvas.shadow([(x - 0.22, y), (x + 0.26, y), (x + 0.18, y + 0.05), (x - 0.3, y + 0.045)], 0.02, 0.5)
    trunk = [
        (x - 0.035, y + 0.01),
        (x - 0.02, y - 0.16),
        (x - 0.07, y - 0.3),
        (x - 0.045, y - 0.3),
        (x, y - 0.2),
        (x + 0.06, y - 0.32),
        (x + 0.085, y - 0.31),
        (x + 0.028, y - 0.15),
        (x + 0.045, y + 0.01),
    ]
    canvas.polygon(trunk, BARK)
    canvas.polygon(
        [(x + 0.01, y + 0.01), (x + 0.012, y - 0.18), (x + 0.028, y - 0.15), (x + 0.045, y + 0.01)],
        mix(BARK, NIGHT, 0.4),
    )
    blobs = [
        (-0.16, -0.32, 0.13),
        (0.17, -0.33, 0.13),
        (-0.08, -0.45, 0.15),
        (0.1, -0.46, 0.14),
        (0.0, -0.34, 0.15),
        (0.01, -0.54, 0.11),
    ]
    for shift, shade in ((0.012, mix(LEAF, NIGHT, 0.45)), (0.0, mix(LEAF, EVERGREEN, 0.35)), (-0.022, LEAF)):
        for dx, dy, r in blobs:
            size = r * (1 if shift >= 0 else 0.74)
            canvas.ellipse(x + dx + shift * 1.4, y + dy + shift * 1.5, size, size * 0.86, shade)
    for dx, dy, r in blobs:
        canvas.ellipse(x + dx - 0.045, y + dy - 0.05, r * 0.4, r * 0.3, mix(LEAF, SNOW, 0.2), opacity=0.55)
    for _ in range(26):
        turn, far = rng.uniform(0, 2 * pi), rng.uniform(0.03, 0.24)
        ax, ay = x + far * cos(turn), y - 0.42 + far * 0.72 * sin(turn)
        canvas.ellipse(ax, ay, 0.014, 0.014, APPLE)
        canvas.ellipse(ax - 0.004, ay - 0.005, 0.004, 0.003, SNOW, opacity=0.8)
    for dx in (-0.12, 0.02, 0.15):
        canvas.ellipse(x + dx, y + 0.02 + abs(dx) * 0.1, 0.013, 0.012, APPLE)


def _flowers(canvas: Canvas, rng: Random, wide: float) -> None:
    for _ in range(70):
        x, y = rng.uniform(0, wide), 0.9 + 0.1 * rng.random()
        if wide * 0.34 < x < wide * 0.6:
            continue
        tall = rng.uniform(0.02, 0.06)
        canvas.line([(x, y), (x + 0.004, y - tall)], mix(LEAF, EVERGREEN, 0.3), 0.003)
        petal = rng.choice((SNOW, WARM, colour("#b39bf2"), colour("#f0a9a0")))
        for turn in range(5):
            canvas.ellipse(
                x + 0.004 + 0.006 * cos(turn * 1.256),
                y - tall + 0.006 * sin(turn * 1.256),
                0.005,
                0.005,
                petal,
            )
        canvas.ellipse(x + 0.004, y - tall, 0.004, 0.004, AMBER)


def _lantern(canvas: Canvas, x: float, y: float, size: float) -> None:
    canvas.glow(x, y - 0.11 * size, 0.2 * size, 0.18 * size, AMBER, 0.6)
    canvas.ellipse(x, y, 0.05 * size, 0.012 * size, WARM, opacity=0.25)
    canvas.box(x - 0.004 * size, y - 0.1 * size, 0.008 * size, 0.1 * size, NIGHT)
    canvas.box(x - 0.018 * size, y - 0.14 * size, 0.036 * size, 0.045 * size, WARM, round_by=0.006 * size)
    canvas.polygon(
        [(x - 0.026 * size, y - 0.138 * size), (x, y - 0.165 * size), (x + 0.026 * size, y - 0.138 * size)],
        NIGHT,
    )
    canvas.box(x - 0.02 * size, y - 0.098 * size, 0.04 * size, 0.008 * size, NIGHT)


def team(canvas: Canvas, rng: Random) -> None:
    """Four people in work clothes in front of their workshop by the lake."""
    wide = canvas.aspect
    _backdrop(canvas, rng, 0.6, 1.0)
    lake(canvas, rng, 0.6, 0.78)
    canvas.shade(0, 0.76, wide, 0.24, (mix(EVERGREEN, NIGHT, 0.35), NIGHT))
    _workshop(canvas, wide * 0.5)
    for x, tall in ((wide * 0.06, 0.46), (wide * 0.13, 0.34), (wide * 0.9, 0.4), (wide * 0.965, 0.5)):
        fir(canvas, x, 0.83, tall, mix(EVERGREEN, NIGHT, 0.45))
    people = (
        (0.3, colour("#e8b48f"), colour("#c98a3d"), colour("#e9ded0"), TEAL, "tablet", "long"),
        (
            0.435,
            colour("#f0c8a4"),
            colour("#4a342a"),
            mix(TEAL, MIST, 0.2),
            colour("#27454c"),
            "wrench",
            "short",
        ),
        (0.565, colour("#c98d66"), colour("#241c1a"), SNOW, SNOW, "roller", "bun"),
        (0.7, colour("#f0c3a0"), colour("#9c4a2c"), GRASS, colour("#5a4a38"), "shears", "long"),
    )
    for share, skin, hair, shirt, trousers, tool, style in people:
        _person(canvas, wide * share, 0.945, skin, hair, shirt, trousers, tool, style)


def _workshop(canvas: Canvas, x: float) -> None:
    wall, roof, half = mix(colour("#e4d3b8"), TEAL, 0.12), CLAY, 0.52
    canvas.polygon([(x - half, 0.82), (x - half, 0.4), (x, 0.17), (x + half, 0.4), (x + half, 0.82)], wall)
    for plank in range(1, 26):
        at = x - half + plank * 2 * half / 26
        canvas.box(
            at,
            0.17 + abs(at - x) / half * 0.23,
            0.002,
            0.65 - abs(at - x) / half * 0.23,
            mix(wall, DEEP, 0.25),
        )
    canvas.line([(x - half - 0.06, 0.43), (x, 0.165), (x + half + 0.06, 0.43)], mix(roof, NIGHT, 0.25), 0.05)
    canvas.line([(x - half - 0.06, 0.42), (x, 0.155), (x + half + 0.06, 0.42)], roof, 0.035)
    canvas.ellipse(x, 0.295, 0.052, 0.052, DEEP)
    for dx, low, light in (
        (-0.02, 0.012, colour("#7ff0c0")),
        (0.0, 0.0, colour("#59d9d4")),
        (0.02, 0.012, colour("#b39bf2")),
    ):
        canvas.box(x + dx - 0.007, 0.265 + low, 0.014, 0.04, light, round_by=0.007)
    canvas.line([(x - 0.03, 0.325), (x, 0.3), (x + 0.03, 0.325)], SNOW, 0.008)
    canvas.box(x - 0.37, 0.4, 0.74, 0.42, mix(NIGHT, DEEP, 0.5))
    canvas.shade(x - 0.355, 0.415, 0.71, 0.405, (mix(WARM, AMBER, 0.25), AMBER, mix(AMBER, CLAY, 0.45)))
    for shelf in (0.5, 0.585):
        canvas.box(x - 0.32, shelf, 0.64, 0.01, BARK)
        for item in range(15):
            tall = 0.02 + 0.035 * ((item * 7 + round(shelf * 100)) % 5) / 5
            canvas.box(
                x - 0.31 + item * 0.043,
                shelf - tall,
                0.026,
                tall,
                (TEAL, CLAY, DEEP, MIST, BARK)[item * 3 % 5],
                round_by=0.003,
            )
    canvas.glow(x, 0.6, 0.8, 0.5, AMBER, 0.32)
    canvas.polygon([(x - 0.36, 0.82), (x + 0.36, 0.82), (x + 0.62, 1), (x - 0.62, 1)], AMBER, 0.16)


def _person(
    canvas: Canvas,
    x: float,
    y: float,
    skin: Colour,
    hair: Colour,
    shirt: Colour,
    trousers: Colour,
    tool: str,
    style: str,
) -> None:
    canvas.ellipse(x + 0.02, y, 0.1, 0.016, NIGHT, opacity=0.5)
    dark = mix(trousers, NIGHT, 0.28)
    for side, shade in ((-1, trousers), (1, dark)):
        canvas.polygon(
            [
                (x + side * 0.006, y - 0.24),
                (x + side * 0.06, y - 0.24),
                (x + side * 0.056, y - 0.01),
                (x + side * 0.012, y - 0.01),
            ],
            shade,
        )
        canvas.box(
            x + (0.008 if side > 0 else -0.07),
            y - 0.024,
            0.062,
            0.026,
            mix(BARK, NIGHT, 0.45),
            round_by=0.011,
        )
    if style == "long":
        canvas.ellipse(x, y - 0.475, 0.056, 0.075, hair)
        canvas.box(x - 0.054, y - 0.475, 0.108, 0.085, hair, round_by=0.03)
    canvas.line([(x + 0.065, y - 0.38), (x + 0.092, y - 0.29), (x + 0.086, y - 0.22)], mix(shirt, NIGHT, 0.24), 0.036)
    canvas.ellipse(x + 0.086, y - 0.205, 0.017, 0.019, mix(skin, NIGHT, 0.1))
    body = [
        (x - 0.07, y - 0.395),
        (x - 0.03, y - 0.415),
        (x + 0.03, y - 0.415),
        (x + 0.07, y - 0.395),
        (x + 0.064, y - 0.225),
        (x - 0.064, y - 0.225),
    ]
    canvas.polygon(body, shirt)
    canvas.polygon(
        [
            (x + 0.01, y - 0.415),
            (x + 0.03, y - 0.415),
            (x + 0.07, y - 0.395),
            (x + 0.064, y - 0.225),
            (x + 0.02, y - 0.225),
        ],
        mix(shirt, NIGHT, 0.14),
    )
    canvas.box(x - 0.044, y - 0.345, 0.088, 0.12, trousers, round_by=0.01)
    canvas.box(x - 0.061, y - 0.256, 0.122, 0.03, trousers)
    for strap in (-0.036, 0.024):
        canvas.box(x + strap, y - 0.41, 0.012, 0.075, trousers)
        canvas.ellipse(x + strap + 0.006, y - 0.332, 0.005, 0.005, WARM)
    canvas.box(x - 0.022, y - 0.31, 0.044, 0.035, dark, round_by=0.006)
    canvas.box(x - 0.017, y - 0.445, 0.034, 0.04, mix(skin, NIGHT, 0.16), round_by=0.012)
    canvas.ellipse(x, y - 0.482, 0.042, 0.051, skin)
    _hair(canvas, x, y - 0.482, hair, style)
    for eye in (-0.014, 0.014):
        canvas.ellipse(x + eye, y - 0.482, 0.0038, 0.005, NIGHT)
    canvas.line([(x - 0.011, y - 0.458), (x, y - 0.4545), (x + 0.011, y - 0.458)], mix(skin, CLAY, 0.7), 0.0035)
    canvas.line([(x - 0.065, y - 0.38), (x - 0.098, y - 0.3), (x - 0.098, y - 0.245)], shirt, 0.036)
    _tool(canvas, x - (0.098 if tool == "roller" else 0.112), y - 0.235, tool)
    canvas.ellipse(x - 0.098, y - 0.232, 0.018, 0.02, skin)


def _hair(canvas: Canvas, x: float, y: float, hair: Colour, style: str) -> None:
    fringe = [
        (x - 0.045, y - 0.002),
        (x - 0.046, y - 0.035),
        (x - 0.02, y - 0.062),
        (x + 0.022, y - 0.062),
        (x + 0.046, y - 0.034),
        (x + 0.045, y - 0.002),
        (x + 0.034, y - 0.024),
        (x + 0.006, y - 0.033),
        (x - 0.026, y - 0.022),
    ]
    canvas.polygon(rounded(fringe, 6), hair)
    if style == "bun":
        canvas.ellipse(x + 0.006, y - 0.07, 0.022, 0.02, hair)
    if style == "short":
        canvas.polygon(
            rounded(
                [
                    (x - 0.034, y + 0.018),
                    (x, y + 0.036),
                    (x + 0.034, y + 0.018),
                    (x + 0.026, y + 0.046),
                    (x, y + 0.054),
                    (x - 0.026, y + 0.046),
                ],
                6,
            ),
            hair,
        )


def _tool(canvas: Canvas, x: float, y: float, tool: str) -> None:
    steel = colour("#c9d6d4")
    if tool == "wrench":
        canvas.line([(x + 0.02, y + 0.03), (x - 0.03, y - 0.075)], steel, 0.013)
        canvas.ellipse(x - 0.036, y - 0.088, 0.023, 0.023, steel)
        canvas.polygon(
            [(x - 0.058, y - 0.118), (x - 0.044, y - 0.124), (x - 0.03, y - 0.094), (x - 0.042, y - 0.088)],
            AMBER,
        )
    elif tool == "roller":
        canvas.line([(x, y + 0.2), (x, y - 0.2)], colour("#a5714a"), 0.01)
        canvas.line([(x, y - 0.2), (x, y - 0.215), (x + 0.05, y - 0.215), (x + 0.05, y - 0.24)], steel, 0.006)
        canvas.shade(x - 0.045, y - 0.27, 0.1, 0.04, (mix(MIST, SNOW, 0.4), MIST, TEAL), round_by=0.014)
    elif tool == "shears":
        for lean in (-0.02, 0.02):
            canvas.line([(x, y - 0.01), (x + lean, y + 0.055)], CLAY, 0.011)
            canvas.line([(x, y - 0.01), (x - 0.05 - lean * 0.7, y - 0.12)], steel, 0.01)
    else:
        canvas.box(x - 0.045, y - 0.055, 0.08, 0.11, NIGHT, round_by=0.01)
        canvas.shade(x - 0.039, y - 0.048, 0.068, 0.096, (mix(MIST, SNOW, 0.5), TEAL), round_by=0.004)
