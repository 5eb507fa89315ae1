"""One visit of Lighthouse to a page, and what it found."""

import json
import os
import statistics
import subprocess
import tempfile
from contextlib import suppress
from dataclasses import dataclass
from pathlib import Path

from .tools import Tools, Unavailable

CATEGORIES = ("performance", "accessibility", "best-practices", "seo")
_SECONDS = 180
_ATTEMPTS = 3
_FLAGS = "--headless=new --no-sandbox --disable-gpu --disable-background-networking"
_TIMES = ("largest-contentful-paint", "cumulative-layout-shift")


@dataclass(frozen=True)
class Visit:
    """scores: by category, 0 to 100. loaded: bytes as transferred, by kind of resource. faults: what cost points."""

    scores: dict[str, int]
    loaded: dict[str, int]
    times: dict[str, float]
    faults: list[str]
    version: str
    browser: str

    @property
    def without_images(self) -> int:
        return sum(size for kind, size in self.loaded.items() if kind != "Image")


def visit(tools: Tools, address: str, *, times: int) -> Visit:
    """Lighthouse as a phone on a slow network, so many times; the visit in the middle by performance."""
    visits = sorted((_patient_visit(tools, address) for _ in range(times)), key=lambda one: one.scores["performance"])
    middle = statistics.median_low(range(len(visits)))
    return visits[middle]


def _patient_visit(tools: Tools, address: str) -> Visit:
    """On a busy machine Chromium now and then loses the beginning of a recording, and Lighthouse wants another."""
    for _ in range(_ATTEMPTS - 1):
        with suppress(Unavailable):
            return _visit(tools, address)
    return _visit(tools, address)


def _visit(tools: Tools, address: str) -> Visit:
    with tempfile.TemporaryDirectory() as folder:
        report = Path(folder, "report.json")
        command = [str(tools.node), str(tools.lighthouse), address, "--quiet", "--output=json"]
        command += [f"--output-path={report}", f"--only-categories={','.join(CATEGORIES)}"]
        command += [f"--chrome-flags={_FLAGS}", "--no-enable-error-reporting"]
        environment = {**os.environ, "CHROME_PATH": tools.chromium}
        try:
            done = subprocess.run(
                command, check=False, capture_output=True, text=True, timeout=_SECONDS, env=environment, cwd=folder
            )
        except subprocess.TimeoutExpired as error:
            raise Unavailable(f"Lighthouse was not through with {address} after {_SECONDS} seconds.") from error
        if done.returncode or not report.exists():
            raise Unavailable(f"Lighthouse did not get through {address}:\n{done.stderr[-2000:]}")
        return read(json.loads(report.read_text("utf-8")))


def read(report: dict) -> Visit:
    """What we want to know of a report."""
    if error := report.get("runtimeError"):
        raise Unavailable(f"{report['requestedUrl']}: {error['message']}")
    loaded: dict[str, int] = {}
    for request in report["audits"]["network-requests"]["details"]["items"]:
        kind = request.get("resourceType", "Other")
        loaded[kind] = loaded.get(kind, 0) + request.get("transferSize", 0)
    return Visit(
        scores={name: round(report["categories"][name]["score"] * 100) for name in CATEGORIES},
        loaded=loaded,
        times={name: report["audits"][name]["numericValue"] for name in _TIMES},
        faults=_faults(report),
        version=report["lighthouseVersion"],
        browser=report["environment"]["hostUserAgent"].partition("HeadlessChrome/")[2].split()[0],
    )


def _faults(report: dict) -> list[str]:
    """The audits that weigh something and are not passed."""
    found = []
    for name in CATEGORIES:
        for part in report["categories"][name]["auditRefs"]:
            audit = report["audits"][part["id"]]
            if part["weight"] and audit["score"] is not None and audit["score"] < 0.9:
                found.append(f"{name}: {audit['title']} ({audit.get('displayValue') or audit['score']})")
    return found
