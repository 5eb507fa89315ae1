"""The illustrations of hedges: the yew before and after its cut, and a nest between leaves."""

from math import cos, pi, sin
from random import Random

from demo.canvas import Canvas, colour, mix
from demo.nightscape import AMBER, CLAY, EVERGREEN, MIST, NIGHT, SNOW, TEAL, WARM, fir, house, sky
from demo.outdoors import BARK, GRASS, LEAF

YEW = mix(LEAF, EVERGREEN, 0.62)
EGG = colour("#8fd0cf")


def yew_before(canvas: Canvas, rng: Random) -> None:
    """The hedge with wild shoots and a wavy top."""
    _street(canvas, rng)
    wide = canvas.aspect
    top = [(wide * k / 40, 0.5 + 0.03 * sin(k * 0.7) + 0.022 * sin(k * 1.9)) for k in range(41)]
    _wall_of_leaves(canvas, rng, top)
    for _ in range(150):
        x = rng.uniform(0, wide)
        y = 0.5 + 0.03 * sin(x / wide * 28) + rng.uniform(-0.005, 0.03)
        tall, lean = rng.uniform(0.05, 0.15), rng.uniform(-0.06, 0.06)
        shade = mix(YEW, rng.choice((MIST, LEAF, NIGHT)), rng.uniform(0.1, 0.4))
        canvas.line([(x, y), (x + lean * 0.5, y - tall * 0.6), (x + lean, y - tall)], shade, 0.007)
        for step in range(6):
            share = 0.25 + step * 0.14
            canvas.ellipse(x + lean * share, y - tall * share, 0.016, 0.006, shade, opacity=0.9)
    _bare_place(canvas, rng, wide * 0.36)


def _bare_place(canvas: Canvas, rng: Random, x: float) -> None:
    for _ in range(26):
        at, y = x + rng.gauss(0, 0.035), rng.uniform(0.72, 0.85)
        canvas.ellipse(at, y, rng.uniform(0.012, 0.03), rng.uniform(0.008, 0.02), mix(YEW, NIGHT, 0.62), opacity=0.8)
    for _ in range(9):
        foot, lean = x + rng.gauss(0, 0.02), rng.uniform(-0.05, 0.05)
        canvas.line([(foot, 0.86), (foot + lean * 0.4, 0.79), (foot + lean, 0.72)], mix(BARK, NIGHT, 0.15), 0.005)


def yew_after(canvas: Canvas, rng: Random) -> None:
    """The hedge with straight edges and a level top, along a string."""
    _street(canvas, rng)
    wide = canvas.aspect
    _wall_of_leaves(canvas, rng, [(0, 0.52), (wide, 0.52)])
    canvas.polygon([(0, 0.49), (wide, 0.49), (wide, 0.525), (0, 0.525)], mix(LEAF, SNOW, 0.2))
    for _ in range(240):
        canvas.ellipse(
            rng.uniform(0, wide), rng.uniform(0.493, 0.522), 0.011, 0.005, mix(LEAF, MIST, rng.random()), opacity=0.7
        )
    for x in (wide * 0.06, wide * 0.94):
        canvas.box(x - 0.008, 0.4, 0.016, 0.5, mix(BARK, AMBER, 0.35))
        canvas.box(x - 0.012, 0.395, 0.024, 0.014, mix(BARK, AMBER, 0.5), round_by=0.004)
    canvas.line([(wide * 0.06, 0.474), (wide * 0.94, 0.474)], WARM, 0.004)
    level = wide * 0.52
    canvas.box(level - 0.07, 0.447, 0.14, 0.026, AMBER, round_by=0.006)
    canvas.box(level - 0.02, 0.452, 0.04, 0.014, colour("#b8f0a0"), round_by=0.006)
    canvas.box(level - 0.006, 0.453, 0.012, 0.012, SNOW, round_by=0.006)


def _street(canvas: Canvas, rng: Random) -> None:
    wide = canvas.aspect
    sky(canvas, rng, 0.57, 0.9)
    for _ in range(16):
        x = rng.uniform(0, wide)
        fir(canvas, x, 0.56, rng.uniform(0.1, 0.22), mix(TEAL, EVERGREEN, 0.7))
    house(canvas, rng, wide * 0.6, 0.62, 0.24, colour("#f3e9d6"), CLAY)
    canvas.shade(0, 0.8, wide, 0.2, (mix(GRASS, EVERGREEN, 0.5), mix(GRASS, NIGHT, 0.55)))
    canvas.polygon([(0, 0.92), (wide, 0.92), (wide, 1), (0, 1)], mix(colour("#8d9a98"), NIGHT, 0.45))
    canvas.box(0, 0.912, wide, 0.014, mix(colour("#c5cfcc"), NIGHT, 0.25))
    for slab in range(14):
        x = wide * slab / 13
        canvas.line([(x, 0.926), (x + (x - wide / 2) * 0.06, 1)], mix(colour("#8d9a98"), NIGHT, 0.6), 0.003)


def _wall_of_leaves(canvas: Canvas, rng: Random, top: list[tuple[float, float]]) -> None:
    wide = canvas.aspect
    canvas.shadow([(0, 0.85), (wide, 0.85), (wide, 0.9), (0, 0.9)], 0.012, 0.5)
    canvas.polygon([*top, (wide, 0.87), (0, 0.87)], YEW)
    canvas.polygon([(0, 0.72), (wide, 0.72), (wide, 0.87), (0, 0.87)], mix(YEW, NIGHT, 0.3), 0.55)
    highest = max(y for _x, y in top)
    for _ in range(1500):
        x, y = rng.uniform(0, wide), rng.uniform(highest - 0.01, 0.865)
        depth = (y - 0.5) / 0.37
        shade = mix(mix(YEW, rng.choice((MIST, LEAF, LEAF, NIGHT)), rng.uniform(0.1, 0.5)), NIGHT, 0.35 * depth)
        r = rng.uniform(0.006, 0.013)
        canvas.ellipse(x, y, r * 1.3, r * 0.6, shade, opacity=0.85)


def nest(canvas: Canvas, rng: Random) -> None:
    """A blackbird's nest with three eggs between the leaves of a hedge."""
    wide = canvas.aspect
    canvas.shade(
        0, 0, wide, 1, (mix(EVERGREEN, NIGHT, 0.45), mix(EVERGREEN, NIGHT, 0.2), mix(EVERGREEN, NIGHT, 0.55))
    )
    canvas.glow(wide * 0.5, 0.35, 1.0, 0.7, MIST, 0.35)
    for _ in range(300):
        x, y = rng.uniform(-0.05, wide + 0.05), rng.uniform(-0.05, 1.05)
        _leaf(canvas, x, y, rng.uniform(0.05, 0.1), rng.uniform(0, 2 * pi), mix(EVERGREEN, NIGHT, rng.random() * 0.5))
    for start, end in (((0, 0.9), (0.8, 0.62)), ((wide, 0.86), (1.0, 0.66)), ((0.5, 1.05), (0.85, 0.7))):
        canvas.line([start, end], mix(BARK, NIGHT, 0.2), 0.03)
        canvas.line([(start[0], start[1] - 0.008), (end[0], end[1] - 0.008)], mix(BARK, AMBER, 0.2), 0.006)
    x, y = wide * 0.5, 0.56
    canvas.shadow([(x - 0.4, y + 0.1), (x + 0.4, y + 0.1), (x + 0.25, y + 0.32), (x - 0.25, y + 0.32)], 0.03, 0.6)
    straw = colour("#b08a58")
    bowl = [(x + 0.42 * cos(pi * k / 20), y + 0.02 + 0.3 * sin(pi * k / 20)) for k in range(21)]
    canvas.polygon(bowl, mix(BARK, NIGHT, 0.1))
    canvas.ellipse(x, y, 0.42, 0.17, mix(straw, BARK, 0.4))
    for _ in range(260):
        turn = rng.uniform(0, 2 * pi)
        fall = rng.uniform(0, 0.24) if sin(turn) > 0 else rng.uniform(-0.03, 0.02)
        px, py = x + 0.41 * cos(turn) * (1 - fall * 1.1), y + 0.165 * sin(turn) + fall
        long, lean = rng.uniform(0.06, 0.16), rng.uniform(-0.03, 0.03)
        shade = mix(straw, rng.choice((BARK, BARK, WARM, NIGHT)), rng.uniform(0.1, 0.6))
        canvas.line([(px - long / 2, py - lean), (px + long / 2, py + lean)], shade, rng.uniform(0.004, 0.008))
    canvas.ellipse(x, y + 0.005, 0.31, 0.115, mix(BARK, NIGHT, 0.55))
    canvas.ellipse(x, y + 0.025, 0.28, 0.09, mix(BARK, NIGHT, 0.3))
    for dx, dy, lean in ((-0.12, 0.005, 0.02), (0.1, -0.005, -0.02), (0.0, 0.04, 0.0)):
        _egg(canvas, rng, x + dx, y + dy, lean)
    for _ in range(70):
        side = rng.choice((-1, 1))
        px, py = x + side * rng.uniform(0.46, 0.95), rng.uniform(0.1, 1.0)
        _leaf(canvas, px, py, rng.uniform(0.07, 0.13), rng.uniform(0, 2 * pi), mix(LEAF, EVERGREEN, rng.random()))
    for _ in range(24):
        px, py = x + rng.uniform(-0.5, 0.5), rng.choice((rng.uniform(0.05, 0.3), rng.uniform(0.88, 1.02)))
        _leaf(canvas, px, py, rng.uniform(0.07, 0.13), rng.uniform(0, 2 * pi), mix(LEAF, EVERGREEN, rng.random()))


def _leaf(canvas: Canvas, x: float, y: float, size: float, turn: float, shade: tuple[int, int, int]) -> None:
    along, across = (cos(turn), sin(turn)), (-sin(turn), cos(turn))
    outline = [
        (x + size * (a * along[0] + b * across[0]), y + size * (a * along[1] + b * across[1]))
        for a, b in ((-0.6, 0), (-0.3, 0.22), (0.1, 0.27), (0.65, 0), (0.1, -0.27), (-0.3, -0.22))
    ]
    canvas.polygon(outline, shade)
    canvas.polygon([outline[0], outline[1], outline[2], outline[3]], mix(shade, SNOW, 0.1))
    canvas.line([outline[0], outline[3]], mix(shade, NIGHT, 0.3), 0.003)


def _egg(canvas: Canvas, rng: Random, x: float, y: float, lean: float) -> None:
    canvas.ellipse(x + 0.01, y + 0.02, 0.085, 0.06, NIGHT, opacity=0.5)
    canvas.ellipse(x, y, 0.085, 0.062, mix(EGG, TEAL, 0.35))
    canvas.ellipse(x - 0.006, y - 0.005, 0.078, 0.056, EGG)
    canvas.ellipse(x - 0.03 + lean, y - 0.022, 0.026, 0.014, mix(EGG, SNOW, 0.6), opacity=0.8)
    for _ in range(26):
        px, py = x + rng.uniform(-0.06, 0.06), y + rng.uniform(-0.035, 0.035)
        canvas.ellipse(px, py, rng.uniform(0.002, 0.004), 0.002, mix(BARK, TEAL, 0.3), opacity=0.6)
