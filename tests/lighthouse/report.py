"""What the command prints, and keeps in `docs/lighthouse.md`."""

import os
from datetime import date
from pathlib import Path

from config.bootstrap import ROOT

from .visiting import CATEGORIES, Visit

DOCUMENT = ROOT / "docs" / "lighthouse.md"
_BEGIN, _END = "<!-- make lighthouse: begin -->", "<!-- make lighthouse: end -->"
GOALS = {"performance": 98, "accessibility": 100, "best-practices": 100, "seo": 100}
_COLUMNS = (
    *("page", "performance", "accessibility", "best practices", "SEO"),
    *("all but images", "JavaScript", "images", "largest paint", "layout shift"),
)
MOST_BYTES = 100 * 1024


def table(visits: dict[str, tuple[str, Visit]]) -> str:
    """A row for each page: kind -> address and visit."""
    lines = [f"| {' | '.join(_COLUMNS)} |", f"|{'---|' * len(_COLUMNS)}"]
    for kind, (address, visit) in visits.items():
        scores = " | ".join(str(visit.scores[name]) for name in CATEGORIES)
        sizes = " | ".join(
            _kilobytes(size)
            for size in (visit.without_images, visit.loaded.get("Script", 0), visit.loaded.get("Image", 0))
        )
        seconds = visit.times["largest-contentful-paint"] / 1000
        shift = visit.times["cumulative-layout-shift"]
        lines.append(f"| {kind} `{address}` | {scores} | {sizes} | {seconds:.1f} s | {shift:.3f} |")
    return "\n".join(lines)


def missed(visits: dict[str, tuple[str, Visit]]) -> list[str]:
    """A line for each goal that a page misses, and for what cost it points."""
    found = []
    for kind, (_address, visit) in visits.items():
        low = [f"{name} {visit.scores[name]} < {goal}" for name, goal in GOALS.items() if visit.scores[name] < goal]
        if visit.without_images >= MOST_BYTES:
            low.append(f"{_kilobytes(visit.without_images)} without images")
        if visit.loaded.get("Script", 0):
            low.append("JavaScript")
        found += [f"{kind}: {', '.join([*low, *visit.faults])}"] if low else []
    return found


def conditions(visit: Visit, *, runs: int, today: date, load: float) -> str:
    """Under what conditions the figures came about. load: how many programs wanted to run at a time."""
    return (
        f"{today:%Y-%m-%d}: Lighthouse {visit.version}, Chromium {visit.browser}, a phone on slow 4G as Lighthouse "
        f"simulates it (its default); of {runs} visits to each page the one in the middle; {os.cpu_count()} cores, "
        f"load {load:.1f}."
    )


def keep(text: str, document: Path = DOCUMENT) -> None:
    """Put the figures into the document, in place of those of the last time."""
    before, _, rest = document.read_text("utf-8").partition(_BEGIN)
    after = rest.partition(_END)[2]
    document.write_text(f"{before}{_BEGIN}\n{text}\n{_END}{after}", "utf-8")


def _kilobytes(size: int) -> str:
    return f"{size / 1024:.1f} kB" if size else "0"
