"""Our own source files and their syntax trees, for the rules that are tests."""

import ast
from collections.abc import Iterator
from pathlib import Path

ROOT = Path(__file__).parents[2]
PACKAGES = ("site/config", "site/identity", "site/demo", "portal", "cms_pages")


def files(*folders: str) -> Iterator[Path]:
    """Python files below the folders (all packages when none is named), migrations left out."""
    for folder in folders or PACKAGES:
        for path in sorted((ROOT / folder).rglob("*.py")):
            if "migrations" not in path.parts:
                yield path


def name_of(path: Path) -> str:
    return path.relative_to(ROOT).as_posix()


def tree_of(path: Path) -> ast.Module:
    return ast.parse(path.read_text(encoding="utf-8"), str(path))


def holds_verbs(path: Path) -> bool:
    """`actions.py` of a subject, or a file of its folder `actions/`."""
    return path.name == "actions.py" or path.parent.name == "actions"
