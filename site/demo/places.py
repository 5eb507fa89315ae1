"""The illustrations of places: the map of the four lakes, and the branches in Clairval and Pontelago."""

from math import sin
from random import Random

from PIL import ImageFont

from demo.canvas import Canvas, Colour, colour, mix, rounded
from demo.interiors import bicycle
from demo.nightscape import AMBER, CLAY, DEEP, EVERGREEN, MIST, NIGHT, SNOW, TEAL, WARM, fir, lake, peaks, ridge, sky

WATER = colour("#2c8f9c")
ROAD = colour("#d8cfb8")
ROSE = colour("#e7a78f")
STONE = colour("#cdbfa4")
SHUTTER = colour("#3f7ea0")

_LAKES = (
    [(0.5, 0.18), (0.78, 0.1), (1.12, 0.16), (1.2, 0.27), (0.95, 0.33), (0.62, 0.31)],
    [(0.14, 0.46), (0.26, 0.36), (0.37, 0.46), (0.4, 0.66), (0.3, 0.82), (0.18, 0.72)],
    [(0.8, 0.66), (1.02, 0.58), (1.28, 0.64), (1.36, 0.78), (1.1, 0.86), (0.86, 0.8)],
    [(1.42, 0.26), (1.54, 0.22), (1.62, 0.34), (1.56, 0.48), (1.45, 0.42)],
)
_BRANCHES = (("Seehalden", 0.76, 0.335), ("Clairval", 0.41, 0.6), ("Pontelago", 1.0, 0.875))
_TOWNS = (("Nordau", 1.2, 0.14), ("Bergau", 1.44, 0.53), ("Saint-Aubert", 0.424, 0.775), ("Serravento", 1.4, 0.75))
_ROADS = (
    [(0.0, 0.3), (0.3, 0.29), (0.5, 0.37), (0.76, 0.345), (1.05, 0.37), (1.3, 0.25), (1.36, 0.12), (1.5, -0.02)],
    [(0.76, 0.345), (0.6, 0.48), (0.43, 0.6), (0.42, 0.76), (0.34, 0.85), (0.3, 1.02)],
    [(1.05, 0.37), (1.24, 0.48), (1.44, 0.54), (1.6, 0.56), (1.8, 0.5)],
    [(0.6, 0.48), (0.72, 0.6), (0.76, 0.8), (1.0, 0.89), (1.25, 0.88), (1.41, 0.77), (1.6, 0.82), (1.8, 0.78)],
)


def region(canvas: Canvas, rng: Random) -> None:
    """A map of the four lakes with the three branches."""
    wide = canvas.aspect
    land = mix(EVERGREEN, TEAL, 0.35)
    canvas.shade(0, 0, wide, 1, (mix(land, MIST, 0.12), land, mix(land, NIGHT, 0.18)))
    for _ in range(70):
        x, y = rng.uniform(0, wide), rng.uniform(0, 1)
        canvas.ellipse(x, y, rng.uniform(0.05, 0.16), rng.uniform(0.03, 0.09), MIST, opacity=rng.uniform(0.03, 0.1))
    for shore in _LAKES:
        smooth = rounded(shore)
        middle = (sum(x for x, _ in shore) / len(shore), sum(y for _, y in shore) / len(shore))
        canvas.polygon(_grown(smooth, middle, 1.07), mix(land, SNOW, 0.22))
        canvas.polygon(smooth, WATER)
        canvas.polygon(_grown(smooth, middle, 0.72), mix(WATER, DEEP, 0.3))
        for wave in range(4):
            x, y = middle[0] - 0.07 + 0.03 * wave, middle[1] - 0.03 + 0.022 * wave
            canvas.box(x, y, 0.07, 0.003, SNOW, round_by=0.001, opacity=0.35)
    for way in map(_bent, _ROADS):
        canvas.line(way, mix(land, NIGHT, 0.35), 0.02)
        canvas.line(way, ROAD, 0.012)
    for x, y, tall in (
        (0.1, 0.16, 0.14),
        (0.22, 0.2, 0.1),
        (1.66, 0.14, 0.13),
        (0.58, 0.95, 0.12),
        (1.7, 0.98, 0.15),
    ):
        canvas.polygon([(x - tall * 0.7, y), (x, y - tall), (x + tall * 0.7, y)], mix(TEAL, MIST, 0.45))
        canvas.polygon([(x - tall * 0.2, y - tall * 0.7), (x, y - tall), (x + tall * 0.2, y - tall * 0.7)], SNOW)
        canvas.polygon([(x, y - tall), (x + tall * 0.7, y), (x + tall * 0.1, y)], mix(TEAL, NIGHT, 0.15), 0.6)
    for _ in range(90):
        x, y = rng.uniform(0, wide), rng.uniform(0.06, 1)
        if _is_free(x, y):
            fir(canvas, x, y, rng.uniform(0.035, 0.055), mix(EVERGREEN, NIGHT, 0.3))
    for name, x, y in _TOWNS:
        canvas.ellipse(x, y, 0.013, 0.013, NIGHT)
        canvas.ellipse(x, y, 0.009, 0.009, SNOW)
        _label(canvas, name, x + 0.022, y, 0.03, SNOW)
    for name, x, y in _BRANCHES:
        _pin(canvas, x, y)
        _label(canvas, name, x + 0.05, y - 0.055, 0.046, SNOW)


def _grown(outline: list, middle: tuple[float, float], by: float) -> list:
    return [(middle[0] + (x - middle[0]) * by, middle[1] + (y - middle[1]) * by) for x, y in outline]


def _bent(way: list[tuple[float, float]]) -> list[tuple[float, float]]:
    """A road without corners: there and back makes the closed outline that can be rounded."""
    steps = 10
    return rounded([*way, *way[-2:0:-1]], steps)[: (len(way) - 1) * steps + 1]


def _is_free(x: float, y: float) -> bool:
    """Whether nothing but land is drawn at a place."""
    near = [(px + dx, py) for _name, px, py in (*_TOWNS, *_BRANCHES) for dx in (0, 0.12, 0.24)]
    near += [place for way in _ROADS for place in _bent(way)]
    if any(abs(x - px) < 0.07 and abs(y - py) < 0.07 for px, py in near):
        return False
    return not any(
        min(px for px, _ in shore) - 0.05 < x < max(px for px, _ in shore) + 0.05
        and min(py for _, py in shore) - 0.03 < y < max(py for _, py in shore) + 0.07
        for shore in _LAKES
    )


def _label(canvas: Canvas, words: str, x: float, y: float, size: float, ink: Colour) -> None:
    font = ImageFont.load_default(size=size * canvas.height)
    at = (x * canvas.height, y * canvas.height)
    canvas.pen.text(
        at, words, font=font, fill=ink, anchor="lm", stroke_width=round(canvas.height * 0.004), stroke_fill=NIGHT
    )


def _pin(canvas: Canvas, x: float, y: float) -> None:
    canvas.ellipse(x, y, 0.03, 0.01, NIGHT, opacity=0.4)
    canvas.glow(x, y - 0.07, 0.14, 0.14, AMBER, 0.5)
    canvas.polygon([(x - 0.032, y - 0.065), (x + 0.032, y - 0.065), (x, y)], CLAY)
    canvas.ellipse(x, y - 0.075, 0.037, 0.037, CLAY)
    canvas.ellipse(x, y - 0.075, 0.017, 0.017, WARM)


def clairval(canvas: Canvas, rng: Random) -> None:
    """A stone house with blue shutters, the former post office, with a bicycle in front of it."""
    wide = canvas.aspect
    _shore(canvas, rng, 0.6)
    canvas.shade(0, 0.8, wide, 0.2, (mix(STONE, NIGHT, 0.45), mix(STONE, NIGHT, 0.65)))
    for _ in range(90):
        x, y = rng.uniform(0, wide), rng.uniform(0.82, 1)
        canvas.ellipse(x, y, 0.03, 0.01, mix(STONE, NIGHT, rng.uniform(0.3, 0.6)), opacity=0.6)
    left, right, eave = 0.38, 1.34, 0.34
    wall = mix(STONE, TEAL, 0.1)
    canvas.shadow([(left, 0.8), (right + 0.12, 0.8), (right + 0.2, 0.86), (left, 0.86)], 0.02, 0.5)
    canvas.shade(left, eave, right - left, 0.48, (wall, mix(wall, NIGHT, 0.12)))
    for _ in range(150):
        x, y = rng.uniform(left, right - 0.07), rng.uniform(eave, 0.79)
        shade = mix(wall, rng.choice((SNOW, NIGHT, AMBER)), rng.uniform(0.06, 0.2))
        canvas.box(x, y, rng.uniform(0.03, 0.07), 0.02, shade, round_by=0.006, opacity=0.8)
    roof = [(left - 0.06, eave + 0.01), (left + 0.16, 0.12), (right - 0.16, 0.12), (right + 0.06, eave + 0.01)]
    canvas.polygon(roof, colour("#5b6a70"))
    for row in range(1, 8):
        share = row / 8
        y = 0.12 + (eave - 0.11) * share
        canvas.box(
            left + 0.16 - 0.22 * share,
            y,
            right - left - 0.32 + 0.44 * share,
            0.004,
            mix(colour("#5b6a70"), NIGHT, 0.3),
        )
    for x in (left + 0.3, right - 0.38):
        canvas.polygon([(x - 0.01, 0.26), (x + 0.04, 0.2), (x + 0.09, 0.26)], mix(colour("#5b6a70"), NIGHT, 0.3))
        _pane(canvas, x + 0.01, 0.26, 0.06, 0.06)
    for x in (left + 0.08, left + 0.31, right - 0.4, right - 0.17):
        _shuttered(canvas, x, 0.42)
    for x in (left + 0.08, right - 0.17):
        _shuttered(canvas, x, 0.62)
    _shop_front(canvas, (left + right) / 2, 0.8)
    for x in (left + 0.3, right - 0.34):
        canvas.shade(x, 0.74, 0.09, 0.07, (CLAY, mix(CLAY, NIGHT, 0.3)), round_by=0.006)
        for leaf in range(9):
            canvas.ellipse(
                x + 0.01 + leaf * 0.009,
                0.72 - 0.02 * sin(leaf),
                0.022,
                0.026,
                mix(EVERGREEN, MIST, 0.2 + leaf * 0.05),
            )
    bicycle(canvas, 1.4, 0.87, 0.2)
    for x, tall in ((0.12, 0.5), (0.25, 0.36), (wide - 0.06, 0.46)):
        fir(canvas, x, 0.83, tall, mix(EVERGREEN, NIGHT, 0.45))


def _shore(canvas: Canvas, rng: Random, at: float) -> None:
    sky(canvas, rng, at - 0.04)
    peaks(canvas, rng, at - 0.06, 0.24, mix(TEAL, MIST, 0.4), mix(SNOW, MIST, 0.25))
    ridge(canvas, rng, at - 0.07, 0.018, mix(TEAL, EVERGREEN, 0.35), at)
    lake(canvas, rng, at, 0.82)


def _pane(canvas: Canvas, x: float, y: float, w: float, h: float) -> None:
    canvas.glow(x + w / 2, y + h / 2, w * 1.7, h * 1.5, AMBER, 0.4)
    canvas.shade(x, y, w, h, (WARM, mix(WARM, AMBER, 0.5)), round_by=0.004)
    canvas.box(x + w / 2 - 0.003, y, 0.006, h, mix(AMBER, NIGHT, 0.5))
    canvas.box(x, y + h * 0.42, w, 0.006, mix(AMBER, NIGHT, 0.5))


def _shuttered(canvas: Canvas, x: float, y: float) -> None:
    _pane(canvas, x, y, 0.09, 0.13)
    for side in (x - 0.048, x + 0.094):
        canvas.shade(side, y - 0.004, 0.044, 0.138, (mix(SHUTTER, SNOW, 0.2), SHUTTER), round_by=0.003)
        for slat in range(6):
            canvas.box(side + 0.006, y + 0.008 + slat * 0.02, 0.032, 0.005, mix(SHUTTER, NIGHT, 0.3))
    canvas.box(x - 0.01, y + 0.13, 0.11, 0.012, mix(STONE, SNOW, 0.4))


def _shop_front(canvas: Canvas, x: float, foot: float) -> None:
    canvas.box(x - 0.13, foot - 0.235, 0.26, 0.235, mix(SHUTTER, NIGHT, 0.35), round_by=0.006)
    _pane(canvas, x - 0.115, foot - 0.18, 0.1, 0.16)
    canvas.shade(x + 0.005, foot - 0.2, 0.105, 0.2, (SHUTTER, mix(SHUTTER, NIGHT, 0.2)), round_by=0.004)
    _pane(canvas, x + 0.025, foot - 0.18, 0.065, 0.09)
    canvas.ellipse(x + 0.02, foot - 0.075, 0.006, 0.006, WARM)
    _emblem(canvas, x, foot - 0.272, 0.62)


def _emblem(canvas: Canvas, x: float, y: float, size: float) -> None:
    """The company's sign: northern lights above a roof."""
    canvas.ellipse(x, y, 0.046 * size, 0.046 * size, DEEP)
    lights = ((-1, 0.01, colour("#7ff0c0")), (0, 0.0, colour("#59d9d4")), (1, 0.01, colour("#b39bf2")))
    for side, low, light in lights:
        left, top = x + (0.018 * side - 0.006) * size, y + (low - 0.028) * size
        canvas.box(left, top, 0.012 * size, 0.036 * size, light, round_by=0.006 * size)
    roof = [(x - 0.026 * size, y + 0.027 * size), (x, y + 0.005 * size), (x + 0.026 * size, y + 0.027 * size)]
    canvas.line(roof, SNOW, 0.007 * size)


def pontelago(canvas: Canvas, rng: Random) -> None:
    """A pink house with arcades at a small harbour, with a boat in front of it."""
    wide = canvas.aspect
    sky(canvas, rng, 0.56)
    peaks(canvas, rng, 0.56, 0.22, mix(TEAL, MIST, 0.4), mix(SNOW, MIST, 0.25))
    ridge(canvas, rng, 0.54, 0.018, mix(TEAL, EVERGREEN, 0.35), 0.72)
    for x, w, paint, top in (
        (0.02, 0.34, colour("#e0c08a"), 0.3),
        (1.26, 0.3, colour("#d9b7a0"), 0.27),
        (1.55, 0.3, colour("#c9d6c8"), 0.34),
    ):
        _neighbour(canvas, x, top, w, mix(paint, TEAL, 0.16))
    _arcade_house(canvas, 0.36, 0.16, 0.9)
    canvas.box(0, 0.7, wide, 0.035, mix(STONE, NIGHT, 0.2))
    canvas.box(0, 0.725, wide, 0.02, mix(STONE, NIGHT, 0.45))
    lake(canvas, rng, 0.745, 1.0)
    for x in (0.2, 0.7, 1.22, 1.62):
        canvas.box(x, 0.68, 0.022, 0.1, mix(NIGHT, CLAY, 0.3), round_by=0.008)
    _boat(canvas, 1.0, 0.88)


def _neighbour(canvas: Canvas, x: float, top: float, w: float, wall: Colour) -> None:
    canvas.shade(x, top, w, 0.71 - top, (wall, mix(wall, NIGHT, 0.18)))
    canvas.polygon(
        [(x - 0.02, top + 0.01), (x + 0.04, top - 0.05), (x + w - 0.04, top - 0.05), (x + w + 0.02, top + 0.01)], CLAY
    )
    for row in range(3):
        for column in range(2):
            _pane(canvas, x + w * (0.22 + 0.38 * column), top + 0.06 + row * 0.12, 0.05, 0.07)


def _arcade_house(canvas: Canvas, x: float, top: float, w: float) -> None:
    wall = mix(ROSE, TEAL, 0.06)
    canvas.shade(x, top, w, 0.55, (mix(wall, SNOW, 0.1), wall, mix(wall, NIGHT, 0.15)))
    canvas.polygon(
        [(x - 0.04, top + 0.015), (x + 0.06, top - 0.075), (x + w - 0.06, top - 0.075), (x + w + 0.04, top + 0.015)],
        CLAY,
    )
    canvas.box(x - 0.04, top + 0.01, w + 0.08, 0.014, mix(CLAY, SNOW, 0.25))
    canvas.box(x, top + 0.27, w, 0.012, mix(wall, SNOW, 0.5))
    for column in range(5):
        left = x + 0.065 + column * 0.17
        _pane(canvas, left, top + 0.08, 0.075, 0.13)
        for side in (left - 0.04, left + 0.079):
            canvas.box(side, top + 0.076, 0.036, 0.138, mix(EVERGREEN, MIST, 0.3), round_by=0.003)
        canvas.box(left - 0.02, top + 0.212, 0.115, 0.016, mix(STONE, SNOW, 0.3))
    inside = mix(AMBER, NIGHT, 0.45)
    for arch in range(5):
        left = x + 0.03 + arch * 0.17
        canvas.ellipse(left + 0.08, top + 0.38, 0.07, 0.07, inside)
        canvas.shade(left + 0.01, top + 0.38, 0.14, 0.17, (inside, mix(AMBER, NIGHT, 0.6)))
        canvas.glow(left + 0.08, top + 0.4, 0.12, 0.16, AMBER, 0.5)
    door = x + 0.03 + 2 * 0.17 + 0.08
    canvas.box(door - 0.032, top + 0.41, 0.064, 0.14, EVERGREEN, round_by=0.004)
    _emblem(canvas, door, top + 0.33, 1)


def _boat(canvas: Canvas, x: float, y: float) -> None:
    hull = [(x - 0.22, y - 0.05), (x + 0.24, y - 0.06), (x + 0.17, y + 0.03), (x - 0.15, y + 0.03)]
    canvas.polygon([(px, py + 0.03) for px, py in hull], NIGHT, 0.4)
    canvas.polygon(rounded(hull, 4), mix(SHUTTER, NIGHT, 0.1))
    canvas.line([(x - 0.22, y - 0.05), (x + 0.24, y - 0.06)], SNOW, 0.014)
    canvas.line([(x + 0.02, y - 0.05), (x + 0.02, y - 0.4)], mix(STONE, NIGHT, 0.3), 0.01)
    canvas.polygon([(x + 0.034, y - 0.38), (x + 0.18, y - 0.1), (x + 0.034, y - 0.09)], SNOW)
    canvas.polygon([(x + 0.008, y - 0.35), (x - 0.13, y - 0.1), (x + 0.008, y - 0.09)], mix(SNOW, MIST, 0.3))
