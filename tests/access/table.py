"""Reads `urls.txt`, the table of who may do what at which address."""

from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from django.urls import Resolver404, URLResolver, get_resolver, resolve
from django.utils import translation

from .world import ROLES, World

FILE = Path(__file__).with_name("urls.txt")

#: what an answer can be
OK, UNFIT, SIGN_IN, REFUSED, NOT_OFFERED, BROKEN = "+~>.-!"
METHODS = ("GET", "POST", "PUT")


@dataclass(frozen=True)
class Row:
    """One address, with `{names}` of the world's ids in it, and what is expected of each role and method.

    note: what stands behind the `#`; begins with "never" where nobody is meant to come through.
    """

    address: str
    expected: dict[str, str]
    note: str = ""

    def path(self, world: World) -> str:
        return self.address.format_map(world.ids)

    def cell(self, method: str, role: str) -> str:
        return self.expected[method][ROLES.index(role)]


def rows() -> list[Row]:
    """The rows of the file; `#` begins a comment."""
    found = []
    for line in FILE.read_text().splitlines():
        cells, _, note = line.partition("  # ")
        if cells and not cells.startswith("#"):
            address, *expected = cells.split()
            if any(len(cell) != len(ROLES) for cell in expected):
                raise ValueError(f"{FILE.name}: {address} needs one sign for each of {', '.join(ROLES)}")
            found.append(Row(address, dict(zip(METHODS, expected, strict=False)), note))
    return found


def routes() -> dict[str, str]:
    """Every URL pattern of the site by its route, with its name."""
    with translation.override("en"):
        return {route.removeprefix("^"): name for route, name in _walk(get_resolver())}


def route_of(path: str) -> str | None:
    """The pattern that answers at a path, None when none does."""
    with translation.override(translation.get_language_from_path(path) or "en"):
        try:
            return resolve(path.partition("?")[0]).route.removeprefix("^")
        except Resolver404:
            return None


def _walk(resolver, prefix: str = "", namespace: str = "") -> Iterator[tuple[str, str]]:
    for pattern in resolver.url_patterns:
        route = prefix + (str(pattern.pattern).removeprefix("^") if prefix else str(pattern.pattern))
        if isinstance(pattern, URLResolver):
            inner = f"{namespace}{pattern.namespace}:" if pattern.namespace else namespace
            yield from _walk(pattern, route, inner)
        else:
            yield route, f"{namespace}{pattern.name or 'without a name'}"
