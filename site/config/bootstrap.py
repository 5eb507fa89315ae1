"""Makes the environment that everything else runs in: `python3 site/config/bootstrap.py [--dev]`.

Standard library only, and written so that an old Python can still read it, because it runs before anything is
installed: it looks for a Python that is new enough, for uv (or installs it into `.local/uv`), installs what
`uv.lock` names into `.venv`, and compiles the message catalogues. What is up to date already is left alone.
Whatever stops it is said in one sentence that names the way on.
"""

import argparse
import contextlib
import errno
import fcntl
import hashlib
import os
import shutil
import socket
import subprocess
import sys
import time
from collections.abc import Iterator
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent.parent
VENV = ROOT / ".venv"
PYTHON = VENV / "bin" / "python"
TOOLS = ROOT / ".local"
STAMP = VENV / "foyer-installed"
"""Two lines: the hash of what was installed, and whether the tools for tests are among it."""
UNFINISHED = VENV / "foyer-unfinished"
"""Stands in `.venv` while packages are being installed: left behind, it tells of an interrupted run."""
DEMO_LOCK = ROOT / "var" / "demo.pid"
OLDEST_PYTHON = (3, 11)
OLDEST_UV = (0, 5)
CERTIFICATE_STORES = ["/etc/ssl/certs/ca-certificates.crt", "/etc/pki/tls/certs/ca-bundle.crt", "/etc/ssl/cert.pem"]
OTHER_PYTHONS = ["python3.13", "python3.12", "python3.11", "python3.14", "python3"]


class Refusal(Exception):
    """What is in the way and what to do about it, in one sentence."""


def main(arguments: "list[str]") -> int:
    """Run the command line; return its exit code."""
    parser = argparse.ArgumentParser(description="Install Foyer's environment.")
    parser.add_argument("--dev", action="store_true", help="the tools for tests too")
    parser.add_argument("--host", default="127.0.0.1")
    parser.add_argument("--port", help="refuse at once when this port is taken")
    options = parser.parse_args(arguments)
    try:
        if options.port is not None:
            refuse_taken_port(options.host, port_number(options.port))
        install_environment(dev=options.dev)
        compile_catalogues()
    except Refusal as refusal:
        print(refusal, file=sys.stderr)
        return 1
    except OSError as error:
        print(
            f"{error.filename or 'A file'} cannot be used ({error.strerror}): see whom it belongs to.",
            file=sys.stderr,
        )
        return 1
    except KeyboardInterrupt:
        return 130
    return 0


def report(step: str, outcome: str, started: float) -> None:
    """Print one finished step and the seconds since `started` (of `time.monotonic`)."""
    print(f"→ {step}: {outcome} … {time.monotonic() - started:.1f} s", flush=True)


# The port and the demo that may hold it


def port_number(text: str) -> int:
    """Read a port's number; raises Refusal."""
    if not (text.isdecimal() and 0 < int(text) < 65536):
        raise Refusal(f"PORT is {text!r}, which is no number from 1 to 65535: run `make demo PORT=8000`.")
    return int(text)


def refuse_taken_port(host: str, port: int) -> None:
    """Raise Refusal when a server cannot listen there; checked before anything slow."""
    demo = running_demo()
    if demo:
        raise Refusal(f"The demo is running already ({demo}): use it, or stop it with Ctrl-C first.")
    reason = why_not_to_listen(host, port)
    if reason == errno.EADDRINUSE:
        free = next((other for other in range(port + 1, port + 100) if not why_not_to_listen(host, other)), 0)
        raise Refusal(f"Port {port} is taken by another program: run `make demo PORT={free}`.")
    if reason == errno.EACCES:
        raise Refusal(f"Port {port} is only for root: run `make demo PORT=8000`.")
    if reason:
        raise Refusal(
            f"{host}:{port} is no address of this machine ({os.strerror(reason)}): run `make demo` without HOST."
        )


def why_not_to_listen(host: str, port: int) -> int:
    """Return 0 when a server may listen on the port, else the system's error number."""
    try:
        family, kind, protocol, _, address = socket.getaddrinfo(host, port, type=socket.SOCK_STREAM)[0]
        with socket.socket(family, kind, protocol) as probe:
            probe.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
            probe.bind(address)
    except (socket.gaierror, OverflowError):
        return errno.EADDRNOTAVAIL
    except OSError as error:
        return error.errno or errno.EADDRNOTAVAIL
    return 0


def running_demo() -> str:
    """Return what the running demo says of itself, "process 123, http://127.0.0.1:8000/", or nothing.

    The demo holds a lock on the file for as long as it lives, so a file left behind by a crash says nothing.
    """
    try:
        with DEMO_LOCK.open(encoding="utf-8") as file:
            fcntl.flock(file, fcntl.LOCK_SH | fcntl.LOCK_NB)
    except BlockingIOError:
        return DEMO_LOCK.read_text(encoding="utf-8").strip() or "it is just starting"
    except OSError:
        return ""
    return ""


# The environment


def install_environment(*, dev: bool) -> None:
    """Bring `.venv` up to what `uv.lock` names, with the tools for tests when `dev`."""
    started = time.monotonic()
    if is_installed(dev):
        return
    with only_one_at_a_time():
        if is_installed(dev):
            return
        interpreter = find_interpreter()
        uv = find_uv() or install_uv(interpreter)
        remove_broken_venv()
        print("→ environment: installing (the first time, some 100 MB are downloaded) …", flush=True)
        sync(uv, interpreter, dev)
        report("environment", f"{package_count()} packages", started)


def is_installed(dev: bool) -> bool:
    """Was the environment completed for just these dependencies, in this folder?"""
    try:
        installed, scope = STAMP.read_text(encoding="utf-8").splitlines()
    except (OSError, ValueError):
        return False
    complete = not UNFINISHED.exists() and os.access(str(PYTHON), os.X_OK)
    return complete and installed == fingerprint() and (scope == "dev" or not dev)


def fingerprint() -> str:
    """Hash what `.venv` depends on; the folder too: a moved environment points to its old place."""
    content = [(ROOT / name).read_bytes() for name in ("uv.lock", "pyproject.toml")]
    return hashlib.sha256(b"\0".join([os.fsencode(str(ROOT)), *content])).hexdigest()


@contextlib.contextmanager
def only_one_at_a_time() -> "Iterator[None]":
    """Wait for another `make` that is installing into the same folder."""
    TOOLS.mkdir(exist_ok=True)
    with (TOOLS / "bootstrap.lock").open("w", encoding="utf-8") as file:
        fcntl.flock(file, fcntl.LOCK_EX)
        yield


def find_interpreter() -> str:
    """Return a Python that is new enough: this one, else another on the PATH; "" leaves the search to uv."""
    if sys.version_info >= OLDEST_PYTHON:
        return sys.executable
    question = f"import sys; print(sys.executable if sys.version_info >= {OLDEST_PYTHON} else '')"
    for name in OTHER_PYTHONS:
        found = shutil.which(name)
        answer = output_of([found, "-c", question]) if found else ""
        if answer:
            return answer
    if find_uv():
        return ""
    raise Refusal(
        "Foyer needs Python 3.11 or later and this is {}.{}: install a newer one "
        "(Debian: apt install python3 python3-venv) or uv, then run make again.".format(*sys.version_info)
    )


def find_uv() -> str:
    """Return the path of a usable uv: on the PATH, where its installer puts it, or ours; else ""."""
    home = Path("~").expanduser()
    places = [shutil.which("uv"), home / ".local/bin/uv", home / ".cargo/bin/uv", TOOLS / "uv/bin/uv"]
    for place in places:
        words = (
            output_of([str(place), "--version"]).split() if place else []
        )  # "uv 0.13.8 (x86_64-unknown-linux-gnu)"
        if len(words) >= 2 and tuple(int(part) for part in words[1].split(".")[:2] if part.isdigit()) >= OLDEST_UV:
            return str(place)
    return ""


def install_uv(interpreter: str) -> str:
    """Install uv into `.local/uv` and return its path: into an environment of its own, or as pip's target."""
    started = time.monotonic()
    draft, place = TOOLS / "uv.unfinished", TOOLS / "uv"
    for folder in (draft, place):
        shutil.rmtree(str(folder), ignore_errors=True)
    pip = ["-m", "pip", "install", "--quiet", "--disable-pip-version-check"]
    if output_of([interpreter, "-c", "import ensurepip, venv; print('yes')"]):
        must_run([interpreter, "-m", "venv", str(draft)], "Python's venv module failed")
        must_run([str(draft / "bin" / "python"), *pip, "uv"], "uv could not be downloaded")
    elif output_of([interpreter, "-m", "pip", "--version"]):
        must_run([interpreter, *pip, "--target", str(draft), "uv"], "uv could not be downloaded")
    else:
        version = output_of([interpreter, "-c", "import sys; print('%d.%d' % sys.version_info[:2])"])
        raise Refusal(
            f"This Python has no venv module: install python3-venv (Debian: apt install "
            f"python{version}-venv) or uv, then run make again."
        )
    draft.rename(place)
    report("uv", "installed into .local/uv", started)
    return str(place / "bin" / "uv")


def remove_broken_venv() -> None:
    """Remove what an interrupted run, another machine or a Python that is gone has left of `.venv`."""
    if not os.path.lexists(str(VENV)):
        return
    question = f"import sys; print(sys.prefix != sys.base_prefix and sys.version_info >= {OLDEST_PYTHON})"
    if UNFINISHED.exists() or output_of([str(PYTHON), "-c", question]) != "True":
        print("→ environment: an unfinished .venv is made anew", flush=True)
        if VENV.is_symlink():
            VENV.unlink()
        else:
            shutil.rmtree(str(VENV))


def sync(uv: str, interpreter: str, dev: bool) -> None:
    """Have uv install the locked packages; tools for tests that are there already stay."""
    command = [uv, "sync", "--locked"] if dev else [uv, "sync", "--frozen", "--inexact", "--no-dev"]
    if not VENV.exists():
        python = ["--python", interpreter] if interpreter else []
        must_run([uv, "venv", "--quiet", *python, str(VENV)], "The environment could not be made")
    UNFINISHED.touch()
    must_run(command, "The packages could not be installed")
    STAMP.write_text("{}\n{}\n".format(fingerprint(), "dev" if dev else "runtime"), encoding="utf-8")
    UNFINISHED.unlink()


def package_count() -> int:
    """Count the installed packages."""
    return len(list(VENV.glob("lib/python3*/site-packages/*.dist-info")))


# The message catalogues


def compile_catalogues() -> None:
    """Compile the catalogues whose .mo file is missing or older than its .po file."""
    if any(is_stale(catalogue) for catalogue in (ROOT / "locale").glob("*/LC_MESSAGES/*.po")):
        must_run(
            [str(PYTHON), "-m", "config.catalogues"],
            "The message catalogues could not be compiled",
            quiet=False,
        )


def is_stale(catalogue: Path) -> bool:
    """Is the compiled catalogue missing or older than its source?"""
    compiled = catalogue.with_suffix(".mo")
    return not compiled.exists() or compiled.stat().st_mtime < catalogue.stat().st_mtime


# Other programs


def output_of(command: "list[str]") -> str:
    """Return what a command prints, or nothing when it fails or is not there."""
    try:
        found = subprocess.run(command, stdout=subprocess.PIPE, stderr=subprocess.DEVNULL, check=True)
    except (OSError, subprocess.CalledProcessError):
        return ""
    return found.stdout.decode(errors="replace").strip()


def must_run(command: "list[str]", complaint: str, *, quiet: bool = True) -> None:
    """Run a command; on a terminal its progress is seen, elsewhere its output only when it fails."""
    environment = {name: value for name, value in os.environ.items() if name != "VIRTUAL_ENV"}
    environment["UV_PROJECT_ENVIRONMENT"] = str(VENV)
    if any(Path(store).exists() for store in CERTIFICATE_STORES):
        # Companies add their own authority to the system's store; uv looks into it when told, by either name.
        environment.update(UV_SYSTEM_CERTS="1", UV_NATIVE_TLS="1")
    hidden = quiet and not sys.stderr.isatty()
    done = subprocess.run(
        command,
        cwd=str(ROOT),
        env=environment,
        check=False,
        stdout=subprocess.PIPE if hidden else None,
        stderr=subprocess.STDOUT if hidden else None,
    )
    if done.returncode:
        if hidden:
            sys.stderr.write(done.stdout.decode(errors="replace"))
        raise Refusal(f"{complaint}: see above, check that the package index can be reached, and run make again.")


if __name__ == "__main__":
    # This file's folder holds modules of a package, none that should be found by their bare names.
    sys.path.pop(0)
    sys.exit(main(sys.argv[1:]))
