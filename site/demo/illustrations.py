"""The illustrations of the public site: northern light over hills, houses and people at work."""

from collections.abc import Callable
from functools import cache
from math import cos, pi
from random import Random

from demo import hedges, interiors, outdoors, places, rooms
from demo.canvas import Canvas, colour, jpeg, mix
from demo.nightscape import (
    CLAY,
    EVERGREEN,
    MIST,
    NIGHT,
    SNOW,
    TEAL,
    fir,
    house,
    lake,
    peaks,
    ridge,
    sky,
)

WALLS = (colour("#f3e9d6"), colour("#e4d3b8"), colour("#d9e6dc"), colour("#e9c9a6"), colour("#cfdad6"))
ROOFS = (CLAY, colour("#8a4438"), colour("#37555a"), colour("#9c5a3c"))


def hero(canvas: Canvas, rng: Random) -> None:
    """Houses on a hillside by a lake, under northern light."""
    sky(canvas, rng, 0.66)
    peaks(canvas, rng, 0.64, 0.27, mix(TEAL, MIST, 0.42), mix(SNOW, MIST, 0.25))
    peaks(canvas, rng, 0.66, 0.13, mix(TEAL, MIST, 0.12), mix(SNOW, MIST, 0.55))
    crest = ridge(canvas, rng, 0.635, 0.02, mix(TEAL, EVERGREEN, 0.3), 0.72)
    for x, y in crest[::2]:
        if rng.random() < 0.8:
            fir(canvas, x, y + 0.012, rng.uniform(0.022, 0.045), mix(TEAL, EVERGREEN, 0.45))
    _village(canvas, rng, 0.4, 1.02)
    lake(canvas, rng, 0.72, 0.99)
    _near_shore(canvas, rng)


def _slope(share: float) -> float:
    """Return how far a hillside rises, 0 to 1, at this share of its way."""
    return (1 - cos(pi * min(1, max(0, share)))) / 2


def _village(canvas: Canvas, rng: Random, start: float, end: float) -> None:
    """Draw a hillside from start to end, in shares of the width, with three rows of houses on it."""
    wide = canvas.aspect
    for row, (rise, size, ground) in enumerate(((0.19, 0.05, 0.2), (0.11, 0.066, 0.42), (0.03, 0.084, 0.62))):
        shade = mix(mix(TEAL, EVERGREEN, 0.55), NIGHT, ground * 0.75)
        first = wide * (start + 0.05 * (2 - row))
        run = wide * end - first
        hill = [(first + run * k / 60, 0.725 - (rise + 0.01) * _slope(k / 22)) for k in range(61)]
        canvas.polygon([*hill, (wide * end, 0.73), (first, 0.73)], shade)
        x = first + run * (0.2 - 0.04 * row)
        while x < wide * 0.985:
            foot = 0.725 - rise * _slope((x - first) / run * 60 / 22) + rng.uniform(-0.006, 0.01)
            each = size * rng.uniform(0.88, 1.14)
            if rng.random() < 0.7:
                fir(
                    canvas,
                    x - each * 0.25,
                    foot,
                    each * rng.uniform(1.2, 1.7),
                    mix(EVERGREEN, NIGHT, 0.2 + row * 0.16),
                )
            house(canvas, rng, x, foot, each, rng.choice(WALLS), rng.choice(ROOFS), floors=rng.choice((1, 2, 2)))
            x += each * rng.uniform(2.3, 3.3)


def _near_shore(canvas: Canvas, rng: Random) -> None:
    wide = canvas.aspect
    for y, rough, shade in ((0.94, 0.025, 0.5), (0.985, 0.02, 0.85)):
        crest = ridge(canvas, rng, y, rough, mix(EVERGREEN, NIGHT, shade))
        for x, foot in crest[1::5]:
            if (x < wide * 0.2 or x > wide * 0.86) and rng.random() < 0.8:
                fir(canvas, x, foot + 0.03, rng.uniform(0.13, 0.3), mix(EVERGREEN, NIGHT, shade + 0.1))


SCENES: dict[str, Callable[[Canvas, Random], None]] = {
    "hero": hero,
    "heating": rooms.heating,
    "painting": rooms.painting,
    "garden": outdoors.garden,
    "team": outdoors.team,
    "radiator": interiors.bleeding,
    "manifold": interiors.manifold,
    "bathroom": interiors.bathroom,
    "hall_before": interiors.hallway_before,
    "hall_after": interiors.hallway_after,
    "nest": hedges.nest,
    "yew_before": hedges.yew_before,
    "yew_after": hedges.yew_after,
    "map": places.region,
    "clairval": places.clairval,
    "pontelago": places.pontelago,
}


@cache
def illustration(name: str, width: int, height: int) -> bytes:
    """Return one of the site's illustrations, by its name in `SCENES`, as JPEG."""
    place = name.removesuffix("_before").removesuffix("_after")
    rng = Random(f"nordlicht {place}")  # noqa: S311 - the same picture each time, nothing secret
    canvas = Canvas(width, height)
    SCENES[name](canvas, rng)
    return jpeg(canvas.finished(rng, grain=5), quality=86)
