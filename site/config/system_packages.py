"""Programs that tests need and that only the system can provide: `python3 site/config/system_packages.py`.

Standard library only. As root on Debian or a child of it, what is missing is installed with apt-get;
elsewhere one sentence says what to install. gettext is for extracting messages: no test and no demo needs it,
so only `--for-development` (make system) asks for it.

ClamAV's own signatures are not needed: tests start their own clamd with a local signature file.
"""

import argparse
import os
import shutil
import subprocess
import sys
import time
from collections.abc import Sequence

PLACES = ["/usr/sbin", "/usr/local/sbin", "/opt/homebrew/bin", "/opt/homebrew/sbin"]
"""Where daemons live that an ordinary user's PATH may not name."""

PROGRAMS = {
    "chromium": ("chromium", "chromium-browser", "google-chrome", "google-chrome-stable"),
    "clamav-daemon": ("clamd",),
    "pgbouncer": ("pgbouncer",),
    "gettext": ("msgfmt", "gettext"),
}
"""Debian's package, and the programs of which one must be there."""

FOR_TESTS = ("chromium", "clamav-daemon", "pgbouncer")


def find(package: str) -> str:
    """Return the path of the program that `package` (a key of PROGRAMS) provides, else ""."""
    path = os.pathsep.join([os.environ.get("PATH", os.defpath), *PLACES])
    found = (shutil.which(name, path=path) for name in PROGRAMS[package])
    return next(filter(None, found), "")


def main(arguments: "list[str]") -> int:
    """Install what is missing, or say what is; return the exit code."""
    parser = argparse.ArgumentParser(description="Install the programs that tests need from the system.")
    parser.add_argument("--for-development", action="store_true", help="what changing the code needs, too")
    options = parser.parse_args(arguments)
    wanted = tuple(PROGRAMS) if options.for_development else FOR_TESTS
    missing = [package for package in wanted if not find(package)]
    if not missing:
        return 0
    if os.geteuid() == 0 and shutil.which("apt-get"):
        return install(missing)
    print(advice(missing), file=sys.stderr)
    return 1


def advice(missing: "Sequence[str]") -> str:
    """Return the sentence for somebody who may not install."""
    names = _listed(missing)
    if shutil.which("apt-get"):
        return f"Tests need {names}: run `sudo make system` once, then this command again."
    return f"Tests need {names}: install them with this system's package manager, then run this command again."


def _listed(names: "Sequence[str]") -> str:
    return " and ".join(filter(None, [", ".join(names[:-1]), names[-1]]))


def install(missing: "Sequence[str]") -> int:
    """Install Debian packages; return the exit code."""
    started = time.monotonic()
    print(f"→ system: installing {', '.join(missing)} …", flush=True)
    environment = {**os.environ, "DEBIAN_FRONTEND": "noninteractive"}
    update = ["apt-get", "update", "--quiet=2"]
    get = ["apt-get", "install", "--yes", "--quiet=2", "--no-install-recommends", *missing]
    for command in (update, get):
        done = subprocess.run(command, check=False, env=environment, stdout=subprocess.PIPE, stderr=subprocess.STDOUT)
        if done.returncode:
            sys.stderr.write(done.stdout.decode(errors="replace"))
            print(
                f"`{' '.join(command)}` failed: see the lines above, then run make system again.",
                file=sys.stderr,
            )
            return 1
    absent = [package for package in missing if not find(package)]
    if absent:
        print(f"{' and '.join(absent)} cannot be found after the installation: see apt-get.", file=sys.stderr)
        return 1
    print(f"→ system: {', '.join(missing)} installed … {time.monotonic() - started:.1f} s", flush=True)
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
