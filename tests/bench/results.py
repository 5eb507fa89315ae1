"""Numbers and their spread, compared with the goals, as a table."""

from collections import defaultdict
from dataclasses import dataclass, field
from statistics import median

from .inside import Part
from .operations import Operation
from .processes import Spent


@dataclass
class Samples:
    """What the rounds measured for one operation: milliseconds of CPU time a request, and multiples of U."""

    cpu: list[float] = field(default_factory=list)
    database: list[float] = field(default_factory=list)
    ratios: list[float] = field(default_factory=list)
    size: int = 0


class Results:
    """All samples of a run."""

    def __init__(self) -> None:
        self.samples: dict[str, Samples] = defaultdict(Samples)

    def add(self, name: str, spent: Spent, requests: int, *, beside: Spent | None = None) -> None:
        """Add what one round spent on so many requests; `beside` is what as many of U took at the same time."""
        sample = self.samples[name]
        sample.cpu.append(spent.cpu / requests * 1000)
        sample.database.append(spent.database / requests * 1000)
        sample.size = max(sample.size, spent.size)
        if beside is not None:
            sample.ratios.append(spent.cpu / beside.cpu)

    def table(self, operations: list[Operation]) -> str:
        """The operations with medians, spread and what the goals say."""
        heads = ("page", "CPU ms (min–max)", "of it PostgreSQL", "in U (min–max)", "body", "goal", "")
        rows = [heads, self._row(Operation("U", ()))]
        rows += [self._row(operation) for operation in operations]
        return aligned(rows)

    def parts_table(self, parts: list[Part]) -> str:
        """Work without a page; some of it beside the same work without what is measured."""
        rows = [("part", "CPU ms (min–max)", "of it PostgreSQL", "times the part beside it", "goal", "")]
        for part in parts:
            sample = self.samples[part.name]
            row = [part.name, spread(sample.cpu, 3), f"{median(sample.database):.3f}", "", "", ""]
            if part.beside:
                row[3] = spread(self._times(part.name, part.beside))
            if part.at_most_more is not None:
                more = [one - other for one, other in zip(sample.cpu, self.samples[part.beside].cpu, strict=True)]
                row[4] = f"≤ {part.at_most_more} ms more: {spread(more, 3)}"
                row[5] = "met" if median(more) <= part.at_most_more else "MISSED"
            rows.append(tuple(row))
        return aligned(rows)

    def missed(self, operations: list[Operation]) -> list[str]:
        """The names of operations that miss a goal."""
        return [operation.name for operation in operations if self._verdict(operation)[1] == "MISSED"]

    def _row(self, operation: Operation) -> tuple[str, ...]:
        sample = self.samples[operation.name]
        goal, verdict = self._verdict(operation)
        return (
            operation.name,
            spread(sample.cpu),
            f"{median(sample.database):.2f}",
            spread(sample.ratios) if sample.ratios else "1",
            f"{sample.size / 1000:.1f} kB" if sample.size else "",
            goal,
            verdict,
        )

    def _verdict(self, operation: Operation) -> tuple[str, str]:
        """The goal in words, and whether the median keeps it."""
        sample = self.samples[operation.name]
        goals, kept = [], []
        if operation.goal is not None:
            goals.append(f"≤ {operation.goal} U")
            kept.append(median(sample.ratios) <= operation.goal)
        if operation.most_bytes is not None:
            goals.append(f"≤ {operation.most_bytes // 1000} kB")
            kept.append(sample.size <= operation.most_bytes)
        if operation.cheaper_than is not None and operation.cheaper_than[0] in self.samples:
            other, times = operation.cheaper_than
            gains = self._times(other, operation.name)
            goals.append(f"≥ {times:g} times cheaper: {spread(gains, 1)}")
            kept.append(median(gains) >= times)
        if operation.at_most is not None and operation.at_most[0] in self.samples:
            other, times = operation.at_most
            ratios = self._times(operation.name, other)
            goals.append(f"≤ {times:g} of a bare one: {spread(ratios)}")
            kept.append(median(ratios) <= times)
        if operation.share_of is not None and operation.share_of[0] in self.samples:
            other, share = operation.share_of
            shares = self._times(other, operation.name)
            goals.append(f"≥ {share:.0%} of a constant view's rate: {median(shares):.0%}")
            kept.append(median(shares) >= share)
        return ", ".join(goals), "" if not goals else "met" if all(kept) else "MISSED"

    def _times(self, dear: str, cheap: str) -> list[float]:
        """How many times the second the first costs, round by round."""
        return [one / other for one, other in zip(self.samples[dear].cpu, self.samples[cheap].cpu, strict=True)]


def spread(values: list[float], digits: int = 2) -> str:
    """Median with the lowest and the highest value."""
    return f"{median(values):.{digits}f} ({min(values):.{digits}f}–{max(values):.{digits}f})"


def aligned(rows: list[tuple[str, ...]]) -> str:
    """A Markdown table that reads well as text too; the first row is the heading."""
    widths = [max(len(row[column]) for row in rows) for column in range(len(rows[0]))]
    lines = [
        "| " + " | ".join(cell.ljust(width) for cell, width in zip(row, widths, strict=True)) + " |" for row in rows
    ]
    lines.insert(1, "|" + "|".join("-" * (width + 2) for width in widths) + "|")
    return "\n".join(lines)
