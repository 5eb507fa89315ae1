"""Compiles message catalogues, `python -m config.catalogues`: .po to .mo, without the system's gettext.

Only what is missing or older than its source is compiled, so it may run before everything.
"""

import os
import sys
from pathlib import Path

import polib

from config.bootstrap import ROOT, is_stale


def compile_stale(locale_dir: Path) -> list[Path]:
    """Compile every catalogue below `locale_dir` that needs it; return the .po files that were compiled."""
    stale = [source for source in sorted(locale_dir.glob("*/LC_MESSAGES/*.po")) if is_stale(source)]
    for source in stale:
        compile_catalogue(source)
    return stale


def compile_catalogue(source: Path) -> None:
    """Compile one catalogue beside itself; a reader never sees half a file.

    Raises ValueError with file and line when the catalogue cannot be read.
    """
    try:
        catalogue = polib.pofile(str(source))
    except OSError as error:  # polib's way to say that the syntax is wrong
        raise ValueError(str(error)) from error
    draft = source.with_suffix(f".mo.{os.getpid()}")
    catalogue.save_as_mofile(str(draft))
    draft.replace(source.with_suffix(".mo"))


def main() -> int:
    """Compile and say what was done; return the exit code."""
    try:
        compiled = compile_stale(ROOT / "locale")
    except ValueError as error:
        print(f"{error}: correct that line, then run make again.", file=sys.stderr)
        return 1
    if compiled:
        print(f"→ catalogues: {len(compiled)} compiled", flush=True)
    return 0


if __name__ == "__main__":
    sys.exit(main())
