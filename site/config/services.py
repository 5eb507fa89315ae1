"""The demo from one command: `python -m config.services demo|reset`.

`demo` starts the embedded PostgreSQL, migrates, makes the demo company and keeps web server and worker
running until Ctrl-C. `reset` throws away everything below `var/`. Both are called by the Makefile.
"""

import argparse
import contextlib
import fcntl
import os
import shutil
import sys
import time
import urllib.error
import urllib.request
from collections.abc import Iterator
from typing import TextIO

from config import embedded_postgres
from config.bootstrap import DEMO_LOCK, ROOT, Refusal, port_number, refuse_taken_port, report, running_demo
from config.supervisor import Stopped, Supervisor

VAR = ROOT / "var"
READY_SECONDS = 60
COLOURS = {"web": "36", "worker": "35"}  # of a terminal: cyan, magenta

SIGN_INS = """
Foyer is running: {address}

  customers  anna@example.com, and dario@example.net of another account   {address}portal/
             ben@, clara@example.com and paula@example.net see what anna shares or all of it
  staff      admin@foyer.example, editor@, viewer@, marketing@            {address}admin/
  password   foyer-demo
  mail       what the demo sends can be read at {address}demo/mail/

Ctrl-C stops all of it; `make reset` throws its data away.
"""


def demo(host: str, port: int) -> int:
    """Run the demo until it is stopped; return the exit code."""
    refuse_taken_port(host, port)
    address = address_of(host, port)
    with hold_demo_lock(address), embedded_database(), Supervisor(ROOT, _environment(address), say) as supervisor:
        try:
            migrate_and_seed(supervisor)
            started = time.monotonic()
            supervisor.start("web", web_command(host, port))
            supervisor.start("worker", [sys.executable, "manage.py", "qcluster"])
            wait_until_ready(supervisor, address)
            report("web server and worker", "ready", started)
            print(SIGN_INS.format(address=address), flush=True)
            while True:
                supervisor.tick()
        except (Stopped, BrokenPipeError):
            with contextlib.suppress(OSError):
                print("\nStopping …", flush=True)
    return 0


def web_command(host: str, port: int) -> list[str]:
    """Return the command of the web server: one blocking thread for each of two workers."""
    granian = [sys.executable, "-m", "granian", "--interface", "wsgi", "--no-ws"]
    sizes = ["--workers", "2", "--blocking-threads", "1", "--respawn-failed-workers"]
    return [*granian, *sizes, "--host", host, "--port", str(port), "config.wsgi:application"]


def migrate_and_seed(supervisor: Supervisor) -> None:
    """Bring the database to the present and make the demo company; both may be run again."""
    run_step(supervisor, "migrations", ["migrate", "--no-input"], counting="Applying ")
    run_step(supervisor, "demo company", ["seed_demo"], counting=None)


def run_step(supervisor: Supervisor, title: str, command: list[str], *, counting: str | None) -> None:
    """Run a manage.py command as a step.

    With `counting`, lines that contain it are counted, and all are shown only if the command fails; without,
    every line is shown. Raises Refusal when the command fails.
    """
    started = time.monotonic()
    kept: list[str] = []
    print(f"→ {title}: …", flush=True)

    def on_line(line: str) -> None:
        kept.append(line)
        if counting is None:
            print(f"  {line}", flush=True)
        elif sys.stdout.isatty():
            print(f"\r\033[K  {line.strip()[: shutil.get_terminal_size().columns - 3]}", end="", flush=True)

    code = supervisor.run(title, [sys.executable, "manage.py", *command], on_line)
    if counting is not None and sys.stdout.isatty():
        print("\r\033[K", end="")
    if code:
        if counting is not None:
            print("\n".join(kept), file=sys.stderr)
        raise Refusal(f"`manage.py {command[0]}` failed: see the lines above, then run make demo again.")
    done = f"{sum(counting in line for line in kept)} applied" if counting else "ready"
    report(title, done, started)


def wait_until_ready(supervisor: Supervisor, address: str) -> None:
    """Wait until /healthz answers 200; raises Refusal when the web server dies first or takes too long."""
    deadline = time.monotonic() + READY_SECONDS
    while True:
        supervisor.tick()
        if any(program.name == "web" and program.deaths for program in supervisor.programs):
            raise Refusal("The web server did not start: see its lines above.")
        if answers(f"{address}healthz"):
            return
        if time.monotonic() > deadline:
            raise Refusal(f"{address}healthz did not answer within {READY_SECONDS} s: see the lines above.")


def answers(address: str) -> bool:
    """Does a GET of `address` bring 200 within two seconds? Never through a proxy."""
    opener = urllib.request.build_opener(urllib.request.ProxyHandler({}))
    try:
        with opener.open(address, timeout=2) as answer:
            return bool(answer.status == 200)
    except (urllib.error.URLError, ConnectionError, TimeoutError):
        return False


@contextlib.contextmanager
def embedded_database() -> Iterator[None]:
    """Have the embedded PostgreSQL run, unless DATABASE_URL names another; stop it if it was started here."""
    if os.environ.get("DATABASE_URL"):
        print("→ PostgreSQL: the one that DATABASE_URL names", flush=True)
        yield
        return
    started = time.monotonic()
    data_dir = embedded_postgres.DEFAULT_DATA_DIR
    was_running = embedded_postgres.running_pid(data_dir) is not None
    embedded_postgres.ensure(data_dir)  # the settings see to the database in it
    report("PostgreSQL", "was running" if was_running else "started in var/postgres", started)
    try:
        yield
    finally:
        if not was_running:
            embedded_postgres.stop(data_dir)


@contextlib.contextmanager
def hold_demo_lock(text: str) -> Iterator[None]:
    """Be the only demo of this folder; `text` tells others where it is."""
    DEMO_LOCK.parent.mkdir(parents=True, exist_ok=True)
    with DEMO_LOCK.open("a+", encoding="utf-8") as file:
        _lock_or_refuse(file)
        file.truncate(0)
        file.write(f"process {os.getpid()}, {text}\n")
        file.flush()
        try:
            yield
        finally:
            file.truncate(0)


def _lock_or_refuse(file: TextIO) -> None:
    try:
        fcntl.flock(file, fcntl.LOCK_EX | fcntl.LOCK_NB)
    except BlockingIOError as error:
        raise Refusal(f"The demo is running ({running_demo()}): stop it with Ctrl-C first.") from error


def reset() -> int:
    """Stop every embedded server below var/ and delete var/; refused while the demo runs."""
    if not VAR.exists():
        print("There is nothing to throw away.")
        return 0
    started = time.monotonic()
    with hold_demo_lock("make reset"):
        for pid_file in VAR.glob("*/postmaster.pid"):
            embedded_postgres.stop(pid_file.parent)
        shutil.rmtree(VAR)
    report("reset", "var/ is gone", started)
    return 0


def say(name: str, line: str) -> None:
    """Print a line of a program with its name in front."""
    prefix = f"{name:<6} |"
    if sys.stdout.isatty():
        prefix = f"\033[{COLOURS.get(name, '0')}m{prefix}\033[0m"
    with contextlib.suppress(OSError):  # the terminal is gone: go on to the orderly end
        print(prefix, line, flush=True)


def _environment(address: str) -> dict[str, str]:
    """Return the programs' environment; links in mails and in the sitemap lead to the address shown."""
    settings = {"DJANGO_SETTINGS_MODULE": "config.settings.dev", "PYTHONUNBUFFERED": "1"}
    return {"SITE_URL": address.rstrip("/"), **os.environ, **settings}


def address_of(host: str, port: int) -> str:
    """Return the address under which this machine reaches a server that listens on `host`."""
    name = {"0.0.0.0": "127.0.0.1", "::": "::1"}.get(host, host)  # noqa: S104
    return f"http://[{name}]:{port}/" if ":" in name else f"http://{name}:{port}/"


def main(arguments: list[str]) -> int:
    """Run the command line; return its exit code."""
    parser = argparse.ArgumentParser(prog="python -m config.services", description="Run or reset the demo.")
    commands = parser.add_subparsers(dest="command", required=True)
    demo_parser = commands.add_parser("demo", help="run the demo until Ctrl-C")
    demo_parser.add_argument("--host", default="127.0.0.1")
    demo_parser.add_argument("--port", default="8000")
    commands.add_parser("reset", help="throw the demo's data away")
    options = parser.parse_args(arguments)
    try:
        if options.command == "demo":
            return demo(options.host, port_number(options.port))
        return reset()
    except (Refusal, embedded_postgres.EmbeddedPostgresError) as problem:
        print(problem, file=sys.stderr)
    except PermissionError as error:
        print(f"{error.filename} belongs to another user: run the command as that user.", file=sys.stderr)
    except KeyboardInterrupt:
        return 130
    return 1


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
