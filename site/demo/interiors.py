"""The illustrations of things inside a house: radiator, manifold, bathroom, and the hallway before and after."""

from math import cos, pi, sin
from random import Random

from demo.canvas import Canvas, Colour, colour, mix
from demo.nightscape import AMBER, CLAY, DEEP, EVERGREEN, MIST, NIGHT, SNOW, TEAL, WARM
from demo.rooms import BRASS, COPPER, LICHEN, WHITE, WOOD, gauge, pipe, radiator, window

SKIN = colour("#f0c3a0")
PLASTER = colour("#ece6d8")
STEEL = colour("#c5cfcc")
RED = colour("#c9553f")
BLUE = colour("#3f86a8")
GREY = colour("#b7b8ae")


def bleeding(canvas: Canvas, rng: Random) -> None:
    """A hand turns the key of a bleed valve, another one holds a cup below it."""
    wide = canvas.aspect
    canvas.shade(0, 0, wide, 0.86, (mix(LICHEN, NIGHT, 0.34), mix(LICHEN, NIGHT, 0.1), LICHEN))
    canvas.glow(wide * 0.3, 0.2, 1.1, 0.8, WARM, 0.2)
    canvas.shade(0, 0.86, wide, 0.14, (mix(WOOD, SNOW, 0.1), mix(WOOD, NIGHT, 0.3)))
    canvas.box(0, 0.83, wide, 0.035, WHITE)
    window(canvas, rng, 0.12, -0.3, 0.78, 0.46, WHITE)
    radiator(canvas, 0.1, 0.28, 1.0, 0.5, mix(WHITE, AMBER, 0.1), 10)
    canvas.box(1.09, 0.335, 0.05, 0.026, STEEL)
    canvas.shade(1.13, 0.318, 0.034, 0.06, (mix(BRASS, SNOW, 0.4), BRASS, mix(BRASS, NIGHT, 0.3)), round_by=0.006)
    canvas.box(1.128, 0.372, 0.014, 0.022, mix(BRASS, NIGHT, 0.2), round_by=0.003)
    for number, drop in enumerate((0.412, 0.462, 0.515)):
        canvas.ellipse(1.135, drop, 0.006 + number * 0.0008, 0.012, colour("#9fd4dd"))
    canvas.box(1.162, 0.336, 0.05, 0.022, mix(STEEL, NIGHT, 0.25), round_by=0.004)
    _sleeve(canvas, [(wide + 0.05, 0.06), (1.45, 0.25)], TEAL)
    _hand(canvas, 1.3, 0.34, toward=-1)
    canvas.shade(1.195, 0.292, 0.03, 0.108, (mix(STEEL, SNOW, 0.4), mix(STEEL, NIGHT, 0.3)), round_by=0.012)
    _finger_tips(canvas, 1.215, 0.312)
    _sleeve(canvas, [(wide + 0.05, 0.86), (1.42, 0.7)], TEAL)
    _hand(canvas, 1.27, 0.67, toward=-1)
    _cup(canvas, 1.14, 0.6)


def _sleeve(canvas: Canvas, places: list[tuple[float, float]], cloth: Colour) -> None:
    canvas.line([(x, y + 0.03) for x, y in places], NIGHT, 0.15, opacity=0.3)
    canvas.line(places, cloth, 0.15)
    canvas.line([(x, y - 0.03) for x, y in places], mix(cloth, SNOW, 0.18), 0.05, opacity=0.6)
    end = places[-1]
    canvas.line([(end[0] - 0.005, end[1] - 0.05), (end[0] - 0.03, end[1] + 0.06)], mix(cloth, NIGHT, 0.3), 0.03)


def _hand(canvas: Canvas, x: float, y: float, toward: int) -> None:
    shade = mix(SKIN, CLAY, 0.25)
    canvas.line([(x + 0.14, y - 0.02), (x + 0.03, y)], SKIN, 0.095)
    canvas.ellipse(x, y, 0.07, 0.06, SKIN)
    for finger in range(4):
        level = y - 0.046 + finger * 0.031
        canvas.line([(x + 0.01, level), (x + toward * 0.075, level - 0.004)], shade, 0.032)
        canvas.line([(x + 0.01, level - 0.002), (x + toward * 0.072, level - 0.006)], SKIN, 0.027)


def _finger_tips(canvas: Canvas, x: float, y: float) -> None:
    canvas.line([(x + 0.075, y - 0.02), (x + 0.01, y - 0.002)], SKIN, 0.034)
    canvas.ellipse(x - 0.002, y - 0.006, 0.009, 0.006, mix(SKIN, SNOW, 0.6))


def _cup(canvas: Canvas, x: float, y: float) -> None:
    wall = [(x - 0.085, y), (x + 0.085, y), (x + 0.066, y + 0.15), (x - 0.066, y + 0.15)]
    canvas.polygon([(px + 0.008, py + 0.01) for px, py in wall], NIGHT, 0.25)
    canvas.polygon(wall, WHITE)
    canvas.polygon([wall[1], wall[2], (x + 0.03, y + 0.15), (x + 0.045, y)], mix(WHITE, MIST, 0.35))
    canvas.box(x - 0.079, y + 0.06, 0.13, 0.03, MIST)
    canvas.ellipse(x, y, 0.085, 0.02, mix(WHITE, SNOW, 0.5))
    canvas.ellipse(x, y + 0.003, 0.074, 0.015, colour("#4a5a58"))
    for finger in range(3):
        level = y + 0.045 + finger * 0.034
        canvas.line([(x + 0.1, level), (x + 0.045, level + 0.004)], mix(SKIN, CLAY, 0.25), 0.034)
        canvas.line([(x + 0.1, level - 0.002), (x + 0.046, level + 0.002)], SKIN, 0.029)


def manifold(canvas: Canvas, rng: Random) -> None:
    """The cabinet of an underfloor heating with six circuits; the third one stands still."""
    wide = canvas.aspect
    canvas.shade(0, 0, wide, 1, (mix(PLASTER, NIGHT, 0.3), mix(PLASTER, NIGHT, 0.12), PLASTER))
    canvas.glow(wide * 0.25, 0.1, 1.2, 0.9, WARM, 0.18)
    left, top, w, h = 0.2, 0.1, wide - 0.4, 0.82
    canvas.box_shadow(left - 0.02, top - 0.01, w + 0.04, h + 0.04, 0.02, 0.4)
    canvas.box(left - 0.025, top - 0.025, w + 0.05, h + 0.05, WHITE, round_by=0.012)
    canvas.shade(left, top, w, h, (mix(STEEL, NIGHT, 0.62), mix(STEEL, NIGHT, 0.42)))
    canvas.shade(left, top, w, 0.05, (mix(STEEL, NIGHT, 0.8), mix(STEEL, NIGHT, 0.62)))
    circuits = [left + 0.4 + 0.15 * number for number in range(6)]
    for number, x in enumerate(circuits):
        for shift, metal in ((0.0, mix(RED, SNOW, 0.55)), (0.055, mix(BLUE, SNOW, 0.55))):
            start = 0.36 if not shift else 0.6
            canvas.line([(x + shift, start), (x + shift, 0.93)], NIGHT, 0.03, opacity=0.3)
            canvas.line([(x + shift, start), (x + shift, top + h)], mix(metal, NIGHT, 0.1), 0.024)
            canvas.line([(x + shift - 0.005, start), (x + shift - 0.005, top + h)], mix(metal, SNOW, 0.5), 0.004)
        _flow_meter(canvas, x, 0.33, still=number == 2)
    _bar(canvas, left + 0.16, 0.33, w - 0.26, RED)
    _bar(canvas, left + 0.16, 0.58, w - 0.26, BLUE)
    for x in circuits:
        _actuator(canvas, x + 0.055, 0.555)
    gauge(canvas, left + 0.245, 0.24, 0.05)
    canvas.box(left + 0.238, 0.285, 0.014, 0.04, BRASS)
    for side, y, paint in ((0.05, 0.33, RED), (0.085, 0.58, BLUE)):
        pipe(canvas, [(left + side, top + h), (left + side, y), (left + 0.17, y)], COPPER)
        canvas.box(left + 0.1, y - 0.035, 0.06, 0.07, BRASS, round_by=0.01)
        canvas.box(left + 0.118, y - 0.075, 0.024, 0.045, paint, round_by=0.008)
    for number, x in enumerate(circuits):
        canvas.box(x - 0.005, 0.76, 0.065, 0.036, WHITE, round_by=0.004)
        for line in range(1 + number % 3):
            canvas.box(x + 0.004, 0.769 + line * 0.008, 0.045 - 0.01 * line, 0.003, NIGHT)
    rng.random()


def _bar(canvas: Canvas, x: float, y: float, w: float, paint: Colour) -> None:
    metal = mix(STEEL, paint, 0.16)
    canvas.box(x, y - 0.012, w, 0.05, NIGHT, round_by=0.02, opacity=0.35)
    stops = (mix(metal, NIGHT, 0.25), mix(metal, SNOW, 0.6), metal, mix(metal, NIGHT, 0.4))
    canvas.shade(x, y - 0.025, w, 0.05, stops, round_by=0.02)
    canvas.box(x + w - 0.03, y - 0.035, 0.05, 0.07, BRASS, round_by=0.012)


def _flow_meter(canvas: Canvas, x: float, y: float, *, still: bool) -> None:
    canvas.box(x - 0.02, y - 0.055, 0.04, 0.04, RED, round_by=0.006)
    canvas.shade(x - 0.017, y - 0.16, 0.034, 0.11, (SNOW, mix(SNOW, MIST, 0.35)), round_by=0.01)
    for mark in range(5):
        canvas.box(x + 0.002, y - 0.148 + mark * 0.019, 0.013, 0.003, DEEP)
    float_at = y - 0.15 if still else y - 0.1
    canvas.box(x - 0.014, float_at, 0.028, 0.016, RED if still else TEAL, round_by=0.004)
    if still:
        canvas.glow(x, y - 0.11, 0.12, 0.14, AMBER, 0.55)
        canvas.ellipse(x, y - 0.105, 0.05, 0.082, AMBER, opacity=0.16)


def _actuator(canvas: Canvas, x: float, y: float) -> None:
    canvas.box(x - 0.026, y - 0.085, 0.052, 0.1, NIGHT, round_by=0.012, opacity=0.35)
    canvas.shade(x - 0.028, y - 0.095, 0.056, 0.1, (WHITE, mix(WHITE, MIST, 0.4)), round_by=0.012)
    canvas.box(x - 0.014, y - 0.075, 0.028, 0.012, TEAL, round_by=0.003)
    canvas.line([(x + 0.02, y - 0.09), (x + 0.03, y - 0.14), (x + 0.05, y - 0.18)], WHITE, 0.005)


def bathroom(canvas: Canvas, rng: Random) -> None:
    """A bathroom, tiled below and painted in pale green above, with a mirror that is steamed up."""
    wide = canvas.aspect
    green = mix(LICHEN, SNOW, 0.25)
    canvas.shade(0, 0, wide, 0.52, (mix(green, NIGHT, 0.22), green, mix(green, WARM, 0.12)))
    tile = colour("#dfeae6")
    canvas.shade(0, 0.5, wide, 0.4, (tile, mix(tile, MIST, 0.28)))
    for column in range(20):
        canvas.box(column * 0.1, 0.5, 0.003, 0.4, mix(tile, TEAL, 0.25))
    for row in range(5):
        canvas.box(0, 0.5 + row * 0.1, wide, 0.003, mix(tile, TEAL, 0.25))
    for _ in range(16):
        x, y = rng.randrange(18) * 0.1, 0.5 + rng.randrange(4) * 0.1
        canvas.box(x + 0.003, y + 0.003, 0.097, 0.097, MIST, opacity=rng.uniform(0.08, 0.3))
    canvas.box(0, 0.485, wide, 0.018, mix(TEAL, MIST, 0.4))
    canvas.shade(0, 0.9, wide, 0.1, (mix(DEEP, TEAL, 0.5), DEEP))
    canvas.box(0, 0.895, wide, 0.008, NIGHT, opacity=0.35)
    window(canvas, rng, wide * 0.72, 0.07, 0.36, 0.33, WHITE)
    canvas.polygon(
        [
            (wide * 0.72 + 0.37, 0.06),
            (wide * 0.72 + 0.5, 0.03),
            (wide * 0.72 + 0.5, 0.44),
            (wide * 0.72 + 0.37, 0.41),
        ],
        WHITE,
        0.9,
    )
    _mirror(canvas, rng, 0.56, 0.06)
    _basin(canvas, 0.77, 0.6)
    _shelf(canvas, 0.14, 0.3)
    canvas.line([(1.3, 0.55), (1.66, 0.55)], BRASS, 0.012)
    canvas.shade(1.36, 0.55, 0.2, 0.28, (mix(CLAY, SNOW, 0.5), mix(CLAY, SNOW, 0.3)), round_by=0.008)
    for stripe in (0.2, 0.225):
        canvas.box(1.36, 0.55 + stripe, 0.2, 0.008, SNOW)


def _mirror(canvas: Canvas, rng: Random, x: float, y: float) -> None:
    canvas.box_shadow(x, y + 0.015, 0.42, 0.4, 0.015, 0.35)
    canvas.box(x - 0.012, y - 0.012, 0.444, 0.424, BRASS, round_by=0.05)
    canvas.shade(
        x, y, 0.42, 0.4, (mix(TEAL, MIST, 0.5), mix(MIST, SNOW, 0.45), mix(SNOW, MIST, 0.25)), round_by=0.045
    )
    for _ in range(46):
        dx, dy = rng.uniform(0.03, 0.39), rng.uniform(0.05, 0.36)
        canvas.ellipse(x + dx, y + dy, rng.uniform(0.004, 0.03), rng.uniform(0.003, 0.02), SNOW, opacity=0.16)
    for drop, long in ((0.11, 0.1), (0.245, 0.15), (0.31, 0.07)):
        canvas.line([(x + drop, y + 0.2), (x + drop, y + 0.2 + long)], SNOW, 0.004, opacity=0.6)
        canvas.ellipse(x + drop, y + 0.2 + long, 0.005, 0.007, SNOW, opacity=0.8)
    canvas.glow(x + 0.21, y - 0.01, 0.5, 0.25, WARM, 0.4)
    canvas.box(x + 0.1, y - 0.035, 0.22, 0.022, WARM, round_by=0.01)


def _basin(canvas: Canvas, x: float, y: float) -> None:
    canvas.line([(x, y - 0.02), (x, y - 0.075), (x + 0.05, y - 0.085), (x + 0.05, y - 0.06)], STEEL, 0.016)
    canvas.box_shadow(x - 0.25, y + 0.03, 0.5, 0.1, 0.015, 0.35)
    canvas.box(x - 0.035, y + 0.1, 0.07, 0.2, mix(WHITE, MIST, 0.35), round_by=0.02)
    basin = [
        (x - 0.25, y),
        (x + 0.25, y),
        (x + 0.2, y + 0.1),
        (x + 0.1, y + 0.13),
        (x - 0.1, y + 0.13),
        (x - 0.2, y + 0.1),
    ]
    canvas.polygon(basin, WHITE)
    canvas.polygon([(x + 0.1, y), (x + 0.25, y), (x + 0.2, y + 0.1), (x + 0.1, y + 0.13)], mix(WHITE, MIST, 0.25))
    canvas.box(x - 0.26, y - 0.015, 0.52, 0.03, mix(WHITE, SNOW, 0.5), round_by=0.014)
    canvas.box(x - 0.2, y - 0.07, 0.045, 0.058, MIST, round_by=0.012)
    canvas.box(x - 0.186, y - 0.092, 0.016, 0.026, WHITE, round_by=0.004)


def _shelf(canvas: Canvas, x: float, y: float) -> None:
    canvas.box_shadow(x, y + 0.01, 0.3, 0.014, 0.01, 0.4)
    canvas.box(x, y, 0.3, 0.016, WOOD)
    canvas.polygon([(x + 0.04, y), (x + 0.12, y), (x + 0.11, y - 0.08), (x + 0.05, y - 0.08)], CLAY)
    for turn in range(9):
        lean = (turn - 4) * 0.026
        tip = (x + 0.08 + lean * 1.5, y - 0.2 + abs(lean) * 0.6)
        canvas.line([(x + 0.08 + lean * 0.25, y - 0.08), tip], mix(EVERGREEN, MIST, 0.35 + 0.04 * turn), 0.013)
    for number, paint in enumerate((WHITE, mix(MIST, SNOW, 0.4), WHITE)):
        canvas.box(x + 0.16, y - 0.036 * (number + 1), 0.12, 0.034, paint, round_by=0.012)


def hallway(canvas: Canvas, rng: Random, *, painted: bool) -> None:
    """A hallway with door and coat hooks: scuffed and stained, or freshly painted with a grey dado."""
    wide = canvas.aspect
    dado = 0.42
    white = mix(WHITE, WARM, 0.08) if painted else mix(PLASTER, GREY, 0.25)
    canvas.shade(0, 0, wide, 0.84, (mix(white, NIGHT, 0.2), white, mix(white, NIGHT, 0.04)))
    if painted:
        canvas.shade(0, dado, wide, 0.42, (mix(GREY, SNOW, 0.12), GREY))
        canvas.box(0, dado - 0.004, wide, 0.006, mix(GREY, NIGHT, 0.12))
    else:
        _scuffs(canvas, rng, wide, dado)
    _tiles(canvas, wide)
    canvas.box(0, 0.8, wide, 0.045, mix(GREY, NIGHT, 0.28 if painted else 0.42))
    canvas.glow(wide * 0.45, 0.05, 1.1, 0.75, WARM, 0.34 if painted else 0.14)
    _door(canvas, wide * 0.73, worn=not painted)
    window(canvas, rng, 0.16, 0.1, 0.34, 0.26, WHITE)
    _hooks(canvas, 0.68, 0.25)
    if painted:
        bicycle(canvas, 0.52, 0.885, 0.3)


def hallway_before(canvas: Canvas, rng: Random) -> None:
    """The hallway as it was."""
    hallway(canvas, rng, painted=False)


def hallway_after(canvas: Canvas, rng: Random) -> None:
    """The hallway as it is now."""
    hallway(canvas, rng, painted=True)


def _scuffs(canvas: Canvas, rng: Random, wide: float, dado: float) -> None:
    dirt = colour("#6c6558")
    for _ in range(60):
        x, y = rng.uniform(0, wide * 0.7), dado + 0.06 + 0.3 * rng.random()
        canvas.ellipse(x, y, rng.uniform(0.02, 0.11), rng.uniform(0.01, 0.05), dirt, opacity=rng.uniform(0.03, 0.1))
    for _ in range(95):
        x, y = rng.uniform(0, wide * 0.7), dado + 0.03 + 0.34 * rng.random()
        long, lean = rng.uniform(0.02, 0.16), rng.uniform(-0.03, 0.03)
        canvas.line([(x, y), (x + long, y + lean)], dirt, rng.uniform(0.002, 0.007), opacity=rng.uniform(0.2, 0.55))
    for x, y in ((0.5, 0.36), (1.16, 0.22)):
        crack = [(x + 0.012 * step * (-1) ** step * rng.random(), y + 0.035 * step) for step in range(7)]
        canvas.line(crack, dirt, 0.003, opacity=0.7)
    for _ in range(6):
        x, y = rng.uniform(0.3, wide * 0.68), rng.uniform(0.3, 0.7)
        canvas.ellipse(x, y, 0.02, 0.014, mix(PLASTER, SNOW, 0.5))
        canvas.ellipse(x, y, 0.006, 0.005, dirt)


def _tiles(canvas: Canvas, wide: float) -> None:
    canvas.shade(0, 0.84, wide, 0.16, (mix(CLAY, NIGHT, 0.35), mix(CLAY, NIGHT, 0.55)))
    for column in range(-6, 24):
        x = column * 0.12
        canvas.line([(x, 0.84), (x + (x - wide / 2) * 0.35, 1)], mix(CLAY, NIGHT, 0.65), 0.003)
    for y in (0.868, 0.912, 0.975):
        canvas.box(0, y, wide, 0.003, mix(CLAY, NIGHT, 0.65))


def _door(canvas: Canvas, x: float, *, worn: bool) -> None:
    paint = mix(GREY, NIGHT, 0.12)
    canvas.box_shadow(x - 0.02, 0.17, 0.37, 0.67, 0.015, 0.3)
    canvas.box(x - 0.022, 0.15, 0.374, 0.695, WHITE)
    canvas.shade(x, 0.172, 0.33, 0.67, (mix(paint, SNOW, 0.18), paint))
    canvas.box(x + 0.05, 0.23, 0.23, 0.28, mix(TEAL, NIGHT, 0.2), round_by=0.006)
    canvas.glow(x + 0.165, 0.36, 0.2, 0.2, AMBER, 0.55)
    canvas.box(x + 0.16, 0.23, 0.01, 0.28, paint)
    canvas.box(x + 0.05, 0.57, 0.23, 0.2, mix(paint, NIGHT, 0.12), round_by=0.006)
    canvas.line([(x + 0.025, 0.545), (x + 0.065, 0.545)], BRASS, 0.013)
    if worn:
        for mark in range(9):
            canvas.line(
                [(x + 0.05 + 0.022 * mark, 0.79 + 0.004 * (mark % 3)), (x + 0.08 + 0.022 * mark, 0.795)],
                mix(paint, NIGHT, 0.5),
                0.004,
                opacity=0.7,
            )


def _hooks(canvas: Canvas, x: float, y: float) -> None:
    canvas.box_shadow(x, y + 0.01, 0.44, 0.03, 0.01, 0.3)
    canvas.box(x, y, 0.44, 0.035, WOOD, round_by=0.008)
    for number in range(5):
        at = x + 0.04 + number * 0.09
        canvas.line([(at, y + 0.03), (at, y + 0.055), (at + 0.012, y + 0.05)], mix(BRASS, NIGHT, 0.1), 0.007)
    bag = x + 0.13
    canvas.line([(bag - 0.03, y + 0.13), (bag, y + 0.045), (bag + 0.03, y + 0.13)], mix(TEAL, NIGHT, 0.4), 0.01)
    canvas.shade(bag - 0.06, y + 0.11, 0.12, 0.17, (mix(TEAL, MIST, 0.5), TEAL), round_by=0.03)
    canvas.box(bag - 0.04, y + 0.2, 0.08, 0.055, mix(TEAL, NIGHT, 0.25), round_by=0.012)
    coat = x + 0.31
    shape = [(coat - 0.02, y + 0.045), (coat + 0.02, y + 0.045), (coat + 0.07, y + 0.32), (coat - 0.065, y + 0.32)]
    canvas.polygon(shape, mix(AMBER, CLAY, 0.4))
    canvas.polygon([shape[1], shape[2], (coat + 0.02, y + 0.32), (coat + 0.006, y + 0.045)], mix(CLAY, NIGHT, 0.1))


def bicycle(canvas: Canvas, x: float, y: float, size: float) -> None:
    """Draw a bicycle; x and y are where its back wheel stands, size the distance of the wheels."""
    r, frame, dark = size * 0.36, mix(CLAY, AMBER, 0.2), mix(NIGHT, DEEP, 0.3)
    back, front = (x, y - r), (x + size, y - r)
    for wheel in (back, front):
        canvas.ellipse(wheel[0] + 0.01, y, r * 0.9, r * 0.07, NIGHT, opacity=0.3)
        rim = [(wheel[0] + r * cos(2 * pi * k / 40), wheel[1] + r * sin(2 * pi * k / 40)) for k in range(41)]
        canvas.line(rim, dark, size * 0.035)
        for spoke in range(8):
            turn = pi * spoke / 8
            dx, dy = r * cos(turn), r * sin(turn)
            canvas.line([(wheel[0] - dx, wheel[1] - dy), (wheel[0] + dx, wheel[1] + dy)], STEEL, size * 0.006)
    crank, seat = (x + size * 0.42, y - r * 0.9), (x + size * 0.3, y - size * 0.84)
    head = (x + size * 0.82, y - size * 0.86)
    for part in ([back, crank, head, seat, crank], [seat, back], [head, front]):
        canvas.line(part, frame, size * 0.045)
    canvas.line(
        [(seat[0] - size * 0.09, seat[1] - size * 0.05), (seat[0] + size * 0.09, seat[1] - size * 0.05)],
        dark,
        size * 0.06,
    )
    bar = [(head[0] - size * 0.12, head[1] - size * 0.16), (head[0] - size * 0.02, head[1] - size * 0.18), head]
    canvas.line(bar, dark, size * 0.04)
    canvas.ellipse(*crank, size * 0.06, size * 0.06, mix(BRASS, NIGHT, 0.15))
