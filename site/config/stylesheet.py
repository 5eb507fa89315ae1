"""Serves each stylesheet as one file, joined from the small sources in `portal/styles/`.

There is no build step: the finder joins when a page or `collectstatic` asks, and joins again when a source changed.
"""

import hashlib
import re
import tempfile
from collections.abc import Iterator
from pathlib import Path
from typing import Literal, overload

from django.conf import settings
from django.contrib.staticfiles.finders import BaseFinder
from django.contrib.staticfiles.utils import matches_patterns
from django.core.checks import CheckMessage, Error
from django.core.files.storage import FileSystemStorage

# What each served file is made of, in order. A pattern stands for its matches, sorted by name.
# The desk's own sheet has no reset and no base: Wagtail brings its own.
BUNDLES: dict[str, tuple[str, ...]] = {
    "foyer/foyer.css": (
        "layers.css",
        "reset.css",
        "tokens.css",
        "base.css",
        "layout/*.css",
        "components/*.css",
        "utilities.css",
        "print.css",
    ),
    "foyer/site.css": (
        "layers.css",
        "reset.css",
        "tokens.css",
        "base.css",
        "layout/page.css",
        "layout/site.css",
        "components/alert.css",
        "components/brand.css",
        "components/breadcrumbs.css",
        "components/button.css",
        "components/empty.css",
        "components/icon.css",
        "components/pagination.css",
        "components/stars.css",
        "site/*.css",
        "utilities.css",
        "print.css",
    ),
    "foyer/admin.css": ("layers.css", "tokens.css", "components/stars.css", "admin/*.css"),
}
_COMMENT = re.compile(r"/\*.*?\*/", re.DOTALL)
# A string, which stays as it is; or white space that CSS does not need.
_LOOSE = re.compile(r"""("[^"]*"|'[^']*')|\s*([{};,])\s*|(:)\s+""")


class StylesheetFinder(BaseFinder):
    """A staticfiles finder for `BUNDLES`: works with runserver, WhiteNoise and collectstatic."""

    def __init__(self, app_names=None, *args, **kwargs):
        self.sources = Path(settings.BASE_DIR) / "portal" / "styles"
        self.built = Path(settings.VAR_DIR) / "static-build"
        self.storage = FileSystemStorage(location=self.built)

    def check(self, **kwargs) -> list[CheckMessage]:
        """Report every pattern of a bundle, folders of others excepted, that no source matches."""
        return [
            Error(
                f"The stylesheet {name} names {pattern}, which is not in {self.sources.name}/.",
                hint="Correct BUNDLES in config/stylesheet.py or add the file.",
                id="foyer.E050",
            )
            for name, patterns in BUNDLES.items()
            for pattern in patterns
            if "*" not in pattern and not (self.sources / pattern).is_file()
        ]

    @overload
    def find(self, path: str, find_all: Literal[False] = False) -> str | None: ...

    @overload
    def find(self, path: str, find_all: Literal[True]) -> list[str]: ...

    def find(self, path: str, find_all: bool = False) -> str | list[str] | None:
        """The absolute path of the joined file, made if it is missing or older than a source."""
        if path not in BUNDLES:
            return [] if find_all else None
        built = str(self._join(path))
        return [built] if find_all else built

    def list(self, ignore_patterns) -> Iterator[tuple[str, FileSystemStorage]]:
        """Every bundle, freshly joined."""
        for name in BUNDLES:
            if not matches_patterns(name, ignore_patterns or []):
                self._join(name)
                yield name, self.storage

    def _join(self, name: str) -> Path:
        sources = [path for pattern in BUNDLES[name] for path in sorted(self.sources.glob(pattern))]
        target = self.built / name
        stamp = _stamp(sources)
        if not _is_current(target, stamp):
            joined = "\n".join(_compact(path.read_text("utf-8")) for path in sources)
            _replace(target, f"{stamp}\n{joined}\n")
        return target


def _stamp(sources: list[Path]) -> str:
    """A comment that changes when a source is added, removed or edited; it is the first line of the joined file."""
    parts = [f"{path}:{stat.st_mtime_ns}:{stat.st_size}" for path in sources if (stat := path.stat())]
    return f"/* {hashlib.sha256('|'.join(parts).encode()).hexdigest()[:16]} */"


def _is_current(target: Path, stamp: str) -> bool:
    try:
        with target.open(encoding="utf-8") as built:
            return built.readline().rstrip("\n") == stamp
    except FileNotFoundError:
        return False


def _compact(css: str) -> str:
    """Without comments and needless white space: what a reader needs and a browser does not."""
    tight = _LOOSE.sub(lambda found: found[1] or found[2] or found[3], _COMMENT.sub("", css))
    return " ".join(tight.replace(";}", "}").split())


def _replace(target: Path, text: str) -> None:
    """Write at once, so that two server processes that join at the same moment both leave a whole file."""
    target.parent.mkdir(parents=True, exist_ok=True)
    with tempfile.NamedTemporaryFile("w", encoding="utf-8", dir=target.parent, delete=False) as file:
        file.write(text)
    temporary = Path(file.name)
    temporary.chmod(0o644)
    temporary.replace(target)
