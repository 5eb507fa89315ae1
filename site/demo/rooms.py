"""The illustrations that show the inside of a house: the boiler cellar and the freshly painted room."""

from random import Random

from PIL import Image, ImageDraw

from demo.canvas import Canvas, Colour, colour, gradient, mix, rounded
from demo.nightscape import (
    AMBER,
    CLAY,
    DEEP,
    EVERGREEN,
    GREEN_LIGHT,
    MIST,
    NIGHT,
    SNOW,
    TEAL,
    WARM,
    fir,
    lake,
    peaks,
    ridge,
    sky,
)

COPPER = colour("#c9764a")
BRASS = colour("#d8b25c")
WHITE = colour("#f4f6f1")
LICHEN = colour("#9fc0a2")
WOOD = colour("#a5714a")


def window(canvas: Canvas, rng: Random, x: float, y: float, w: float, h: float, frame: Colour) -> None:
    """Draw a window that looks out on the lake under northern light."""
    wide, high = round(w * canvas.height), round(h * canvas.height)
    view = Canvas(wide, high, oversampling=1)
    sky(view, rng, 0.72, strength=1.15)
    peaks(view, rng, 0.72, 0.24, mix(TEAL, MIST, 0.35), mix(SNOW, MIST, 0.3))
    crest = ridge(view, rng, 0.7, 0.02, mix(EVERGREEN, TEAL, 0.3), 0.78)
    for fx, fy in crest[::6]:
        fir(view, fx, fy + 0.015, rng.uniform(0.05, 0.1), mix(EVERGREEN, NIGHT, 0.2))
    lake(view, rng, 0.77, 1)
    edge = 0.016
    canvas.box_shadow(x - edge, y - edge + 0.012, w + 2 * edge, h + 2 * edge, 0.012, 0.5)
    canvas.box(x - edge, y - edge, w + 2 * edge, h + 2 * edge, frame, round_by=0.006)
    mask = Image.new("L", (wide, high))
    ImageDraw.Draw(mask).rounded_rectangle((0, 0, wide, high), radius=4, fill=255)
    canvas.image.paste(view.image, (round(x * canvas.height), round(y * canvas.height)), mask)
    canvas.box(x + w / 2 - 0.006, y, 0.012, h, frame)
    canvas.box(x, y + h * 0.36, w, 0.01, frame)
    canvas.box(x - 0.04, y + h + edge, w + 0.08, 0.02, mix(frame, SNOW, 0.3), round_by=0.004)


def _lamp(canvas: Canvas, x: float, length: float) -> None:
    canvas.line([(x, -0.01), (x, length)], MIST, 0.004)
    canvas.polygon(
        [(x - 0.022, length), (x + 0.022, length), (x + 0.07, length + 0.06), (x - 0.07, length + 0.06)], CLAY
    )
    canvas.glow(x, length + 0.08, 0.75, 0.6, AMBER, 0.34)
    canvas.ellipse(x, length + 0.062, 0.03, 0.014, WARM)


def pipe(canvas: Canvas, places: list[tuple[float, float]], metal: Colour) -> None:
    """Draw a pipe with round bends through the places."""
    canvas.line([(x + 0.006, y + 0.012) for x, y in places], NIGHT, 0.018, opacity=0.35)
    for metal_part, thick, shift in ((mix(metal, NIGHT, 0.3), 0.019, 0.0), (metal, 0.013, -0.002)):
        shifted = [(x + shift, y + shift) for x, y in places]
        canvas.line(shifted, metal_part, thick)
        for x, y in shifted[1:-1]:
            canvas.ellipse(x, y, thick / 2, thick / 2, metal_part)
    canvas.line([(x - 0.004, y - 0.004) for x, y in places], mix(metal, SNOW, 0.5), 0.002)


def gauge(canvas: Canvas, x: float, y: float, r: float) -> None:
    """Draw a pressure gauge."""
    canvas.ellipse(x, y, r, r, BRASS)
    canvas.ellipse(x, y, r * 0.8, r * 0.8, WHITE)
    canvas.line([(x, y), (x + r * 0.45, y - r * 0.4)], CLAY, r * 0.14)
    canvas.ellipse(x, y, r * 0.14, r * 0.14, NIGHT)


def radiator(canvas: Canvas, x: float, y: float, w: float, h: float, paint: Colour, columns: int) -> None:
    """Draw a column radiator that stands on two feet."""
    canvas.box_shadow(x + 0.01, y + 0.02, w, h, 0.02, 0.45)
    each = w / columns
    for foot in (x + each, x + w - each * 1.6):
        canvas.box(foot, y + h - 0.01, each * 0.6, 0.05, mix(paint, NIGHT, 0.35))
    for index in range(columns):
        left = x + each * index
        light, dark = mix(paint, SNOW, 0.35), mix(paint, NIGHT, 0.28)
        canvas.shade(
            left + each * 0.06,
            y,
            each * 0.88,
            h,
            (dark, light, paint, dark),
            round_by=each * 0.4,
            across=True,
        )
    for level in (0.13, 0.83):
        canvas.box(x, y + h * level, w, h * 0.05, mix(paint, NIGHT, 0.16), opacity=0.55)


def boiler(canvas: Canvas, x: float, y: float, paint: Colour) -> None:
    """Draw a wall-hung boiler with its display; x and y are its left upper corner."""
    canvas.box_shadow(x + 0.015, y + 0.035, 0.36, 0.42, 0.03, 0.55)
    canvas.shade(x, y, 0.36, 0.43, (paint, paint, mix(paint, MIST, 0.4)), round_by=0.03)
    canvas.box(x, y + 0.3, 0.36, 0.004, mix(paint, TEAL, 0.5))
    canvas.box(x + 0.05, y + 0.335, 0.15, 0.06, NIGHT, round_by=0.01)
    for bar in range(5):
        tall = 0.008 + 0.006 * bar
        canvas.box(x + 0.065 + bar * 0.018, y + 0.382 - tall, 0.011, tall, GREEN_LIGHT)
    canvas.box(x + 0.165, y + 0.35, 0.018, 0.03, WARM)
    for knob in (0.245, 0.3):
        canvas.ellipse(x + knob, y + 0.365, 0.02, 0.02, mix(paint, TEAL, 0.35))
        canvas.line([(x + knob, y + 0.365), (x + knob + 0.008, y + 0.351)], NIGHT, 0.004)
    canvas.glow(x + 0.18, y + 0.14, 0.09, 0.1, AMBER, 0.9)
    flame = [(0.0, -0.075), (0.03, -0.02), (0.036, 0.02), (0.0, 0.05), (-0.036, 0.02), (-0.022, -0.018)]
    canvas.polygon(rounded([(x + 0.18 + dx, y + 0.145 + dy) for dx, dy in flame]), AMBER)
    canvas.polygon(rounded([(x + 0.18 + dx * 0.5, y + 0.162 + dy * 0.55) for dx, dy in flame]), WARM)


def heating(canvas: Canvas, rng: Random) -> None:
    """A cellar with a boiler, pipes and a warm radiator under the window."""
    wide = canvas.aspect
    canvas.shade(0, 0, wide, 0.84, (NIGHT, mix(DEEP, EVERGREEN, 0.4), EVERGREEN))
    for row in range(9):
        for brick in range(round(wide * 7) + 1):
            if rng.random() < 0.16:
                left = brick / 7 + (row % 2) * 0.07
                canvas.box(left, row * 0.093 + 0.01, 0.13, 0.08, TEAL, round_by=0.006, opacity=rng.uniform(0.08, 0.3))
    canvas.shade(0, 0.82, wide, 0.18, (mix(NIGHT, DEEP, 0.7), NIGHT))
    canvas.box(0, 0.815, wide, 0.012, TEAL, opacity=0.6)
    middle = wide * 0.5
    _lamp(canvas, middle + 0.03, 0.12)
    window(canvas, rng, wide * 0.66, 0.14, 0.46, 0.36, mix(WHITE, MIST, 0.3))
    canvas.glow(wide * 0.66 + 0.23, 0.68, 0.5, 0.36, AMBER, 0.5)
    radiator(canvas, wide * 0.655, 0.585, 0.48, 0.21, mix(WHITE, AMBER, 0.18), 10)
    left = wide * 0.13
    for x, metal in ((0.09, COPPER), (0.15, COPPER), (0.27, mix(WHITE, MIST, 0.4))):
        pipe(canvas, [(left + x, 0.0), (left + x, 0.3)], metal)
    pipe(canvas, [(left + 0.12, 0.62), (left + 0.12, 0.76), (wide * 0.62, 0.76), (wide * 0.655, 0.76)], COPPER)
    pipe(
        canvas,
        [
            (left + 0.2, 0.62),
            (left + 0.2, 0.71),
            (wide * 0.6, 0.71),
            (wide * 0.6, 0.64),
            (wide * 0.655, 0.64),
        ],
        COPPER,
    )
    boiler(canvas, left, 0.2, WHITE)
    tank(canvas, left + 0.52, 0.5)
    toolbox(canvas, middle - 0.1, 0.92)


def tank(canvas: Canvas, x: float, y: float) -> None:
    """Draw an expansion vessel on its pipe, which ends at 0.71."""
    pipe(canvas, [(x, y), (x, 0.71)], COPPER)
    canvas.box_shadow(x - 0.07, y - 0.13, 0.15, 0.24, 0.02, 0.45)
    light = mix(CLAY, SNOW, 0.2)
    canvas.shade(
        x - 0.075,
        y - 0.15,
        0.15,
        0.24,
        (mix(CLAY, NIGHT, 0.25), light, CLAY, mix(CLAY, NIGHT, 0.4)),
        round_by=0.07,
        across=True,
    )
    canvas.box(x - 0.075, y - 0.035, 0.15, 0.006, mix(CLAY, NIGHT, 0.5))
    gauge(canvas, x, y + 0.15, 0.032)


def toolbox(canvas: Canvas, x: float, y: float) -> None:
    """Draw a tool box; x and y are the left of its foot."""
    canvas.shadow([(x - 0.02, y), (x + 0.24, y), (x + 0.27, y + 0.02), (x, y + 0.02)], 0.012, 0.6)
    canvas.line(
        [(x + 0.05, y - 0.09), (x + 0.05, y - 0.135), (x + 0.17, y - 0.135), (x + 0.17, y - 0.09)],
        BRASS,
        0.012,
    )
    canvas.shade(x, y - 0.1, 0.22, 0.11, (mix(TEAL, MIST, 0.6), TEAL), round_by=0.012)
    canvas.box(x, y - 0.06, 0.22, 0.008, DEEP)
    canvas.box(x + 0.095, y - 0.07, 0.03, 0.03, BRASS, round_by=0.004)


def painting(canvas: Canvas, rng: Random) -> None:
    """A room that is being painted: ladder, colour cards, and the window on the lake."""
    wide = canvas.aspect
    raw = colour("#e9e2d2")
    canvas.shade(0, 0, wide, 0.82, (mix(raw, NIGHT, 0.25), raw, mix(raw, WARM, 0.12)))
    _paint_on(canvas, rng, wide * 0.6)
    canvas.glow(wide * 0.5, 0.3, 1.0, 0.7, WARM, 0.16)
    canvas.shade(0, 0.8, wide, 0.2, (mix(WOOD, SNOW, 0.12), mix(WOOD, NIGHT, 0.35)))
    for board in range(8):
        canvas.line([(wide * board / 7, 1), (wide * (0.3 + 0.4 * board / 7), 0.8)], mix(WOOD, NIGHT, 0.4), 0.002)
    canvas.box(0, 0.775, wide, 0.03, WHITE)
    canvas.box(0, 0.803, wide, 0.004, NIGHT, opacity=0.3)
    window(canvas, rng, wide * 0.09, 0.14, 0.5, 0.44, WHITE)
    for index, shade in enumerate((LICHEN, mix(LICHEN, EVERGREEN, 0.35), colour("#d9b08a"), colour("#cfd9d6"))):
        x, y = wide * 0.455 + 0.088 * (index % 2), 0.2 + 0.13 * (index // 2)
        canvas.box_shadow(x, y + 0.006, 0.07, 0.105, 0.008, 0.35)
        canvas.box(x, y, 0.07, 0.105, WHITE)
        canvas.box(x + 0.005, y + 0.005, 0.06, 0.07, mix(shade, NIGHT, 0.06))
        canvas.polygon(
            [(x + 0.02, y - 0.01), (x + 0.05, y - 0.006), (x + 0.048, y + 0.008), (x + 0.02, y + 0.004)],
            WARM,
            0.8,
        )
    _drop_cloth(canvas, wide)
    ladder(canvas, wide * 0.74)
    bucket(canvas, wide * 0.52, 0.93, LICHEN)
    _roller(canvas, wide * 0.655, LICHEN)


def _paint_on(canvas: Canvas, rng: Random, edge: float) -> None:
    """Paint the wall up to the edge, and beyond it as far as the roller went."""
    high = round(0.82 * canvas.height)
    mask = Image.new("L", (canvas.width, high))
    pen = ImageDraw.Draw(mask)
    pen.rectangle((0, 0, edge * canvas.height, high), fill=255)
    for stroke in range(14):
        top, reach = (stroke * 0.06 - 0.01) * canvas.height, (edge + rng.uniform(0.02, 0.17)) * canvas.height
        corner = 0.012 * canvas.height
        pen.rounded_rectangle((0, top, reach, top + 0.062 * canvas.height), radius=corner, fill=255)
    stops = (mix(LICHEN, NIGHT, 0.3), LICHEN, mix(LICHEN, WARM, 0.1))
    canvas.image.paste(gradient(stops, canvas.width, high), (0, 0), mask)


def _drop_cloth(canvas: Canvas, wide: float) -> None:
    cloth = colour("#dfe7e2")
    canvas.polygon(
        [(wide * 0.34, 0.87), (wide * 0.97, 0.85), (wide * 1.02, 0.97), (wide * 0.28, 0.985)],
        mix(cloth, NIGHT, 0.35),
    )
    canvas.polygon([(wide * 0.34, 0.862), (wide * 0.97, 0.842), (wide * 1.02, 0.962), (wide * 0.28, 0.975)], cloth)
    for fold in (0.42, 0.57, 0.8, 0.9):
        canvas.line([(wide * fold, 0.86), (wide * (fold - 0.05), 0.968)], mix(cloth, TEAL, 0.3), 0.003)


def ladder(canvas: Canvas, x: float) -> None:
    """Draw a stepladder."""
    metal, dark = colour("#d9a45f"), colour("#8c5c34")
    canvas.line([(x + 0.2, 0.2), (x + 0.36, 0.91)], dark, 0.02)
    canvas.line([(x + 0.14, 0.2), (x + 0.22, 0.89)], dark, 0.016)
    for rung in range(5):
        y = 0.3 + 0.13 * rung
        lean = (y - 0.2) / 0.74
        canvas.box(x + 0.13 - 0.13 * lean, y, 0.09 + 0.11 * lean, 0.022, metal, round_by=0.004)
        canvas.box(x + 0.13 - 0.13 * lean, y + 0.016, 0.09 + 0.11 * lean, 0.006, dark)
    canvas.line([(x + 0.13, 0.2), (x, 0.94)], metal, 0.022)
    canvas.line([(x + 0.22, 0.2), (x + 0.2, 0.94)], metal, 0.022)
    canvas.box(x + 0.1, 0.175, 0.15, 0.03, mix(metal, SNOW, 0.25), round_by=0.008)


def bucket(canvas: Canvas, x: float, y: float, paint: Colour) -> None:
    """Draw a bucket of paint; x and y are the middle of its foot."""
    canvas.ellipse(x + 0.02, y + 0.004, 0.075, 0.014, NIGHT, opacity=0.28)
    canvas.polygon(
        [
            (x - 0.08, y - 0.13),
            (x + 0.08, y - 0.13),
            (x + 0.062, y),
            (x + 0.03, y + 0.011),
            (x - 0.03, y + 0.011),
            (x - 0.062, y),
        ],
        colour("#c5cfcc"),
    )
    canvas.polygon(
        [
            (x + 0.02, y - 0.13),
            (x + 0.08, y - 0.13),
            (x + 0.062, y),
            (x + 0.03, y + 0.011),
            (x + 0.02, y + 0.011),
        ],
        colour("#9fb0ad"),
    )
    canvas.ellipse(x, y - 0.13, 0.08, 0.022, WHITE)
    canvas.ellipse(x, y - 0.128, 0.07, 0.017, mix(paint, NIGHT, 0.12))
    canvas.polygon(
        [(x - 0.05, y - 0.116), (x - 0.026, y - 0.112), (x - 0.03, y - 0.06), (x - 0.044, y - 0.06)], paint
    )
    canvas.ellipse(x - 0.037, y - 0.06, 0.007, 0.012, paint)


def _roller(canvas: Canvas, x: float, paint: Colour) -> None:
    canvas.line([(x + 0.02, 0.92), (x + 0.05, 0.4), (x + 0.06, 0.3)], mix(WOOD, NIGHT, 0.15), 0.014)
    canvas.line([(x + 0.06, 0.3), (x + 0.06, 0.26), (x + 0.125, 0.26), (x + 0.125, 0.225)], colour("#6c7f80"), 0.007)
    canvas.shade(
        x - 0.015,
        0.185,
        0.135,
        0.052,
        (mix(paint, SNOW, 0.35), paint, mix(paint, NIGHT, 0.3)),
        round_by=0.018,
    )
