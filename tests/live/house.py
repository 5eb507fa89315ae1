"""Web server and worker on one database, as production runs them, with files of their own."""

import os
import sys
import urllib.error
import urllib.request
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from config.embedded_postgres import Server, connection

from .deadline import eventually
from .programs import Program, free_port

START_SECONDS = 60
_DIRECT = urllib.request.build_opener(urllib.request.ProxyHandler({}))
_GRANIAN = [sys.executable, "-m", "granian", "--interface", "wsgi", "--no-ws", "--respawn-failed-workers"]


class House:
    """Where processes of a test live: a database, a folder, an environment. `with` stops what was started.

    settings: environment variables beside those of the house.
    """

    def __init__(
        self, folder: Path, *, server: Server, database: str, settings: dict[str, str] | None = None
    ) -> None:
        self.folder = folder
        self.server = server
        self.database = database
        self.var = folder / "var"
        self.port = free_port()
        self.address = _address(self.port)
        self.settings = settings or {}
        self.programs: list[Program] = []

    def __enter__(self) -> "House":
        return self

    def __exit__(self, *details: object) -> None:
        for program in reversed(self.programs):
            program.stop()

    @property
    def database_entry(self) -> dict:
        """What leads Django to the database."""
        return connection(self.server, self.database, "portal_app")

    def environment(self, **more: str) -> dict[str, str]:
        """Of all its programs."""
        return {
            **os.environ,
            "DJANGO_SETTINGS_MODULE": "config.settings.test",
            "PYTHONUNBUFFERED": "1",
            "FOYER_DATABASE": self.database,
            "FOYER_POSTGRES": str(self.server.data_dir),
            "FOYER_VAR": str(self.var),
            "SITE_URL": self.address,
            **self.settings,
            **more,
        }

    def run(self, *command: str) -> None:
        """Run a Python program to its end."""
        program = self._start("run", [sys.executable, *command])
        eventually(lambda: not program.is_running, f"{command} ends", within=120)
        assert program.exit_code == 0, program.last_lines()

    def start_web(self, *, workers: int = 1, threads: int = 1) -> Program:
        """granian, with so many processes and blocking threads in each; ready when it comes back."""
        sizes = ["--workers", str(workers), "--blocking-threads", str(threads)]
        web = self._start("web", [*_GRANIAN, *sizes], self.port)
        self._wait_until_ready(web, self.address)
        return web

    @contextmanager
    def two_deployments(self) -> Iterator[tuple[str, str]]:
        """Two further web servers, for customers and for staff alone, with the login of each; their addresses."""
        before = len(self.programs)
        ports = free_port(), free_port()
        customers, desk = map(_address, ports)
        logins = {"customers": "portal_web", "staff": "portal_app"}
        try:
            for port, (serves, login) in zip(ports, logins.items(), strict=True):
                told = {"SERVES": serves, "FOYER_DATABASE_LOGIN": login, "SITE_URL": customers}
                self._start(f"web for {serves}", _GRANIAN, port, **told)
            for program, address in zip(self.programs[before:], (customers, desk), strict=True):
                self._wait_until_ready(program, address)
            yield customers, desk
        finally:
            for program in self.programs[before:]:
                program.stop()
            del self.programs[before:]

    def start_worker(self, **settings: str) -> Program:
        """django-q2's cluster; it begins to work when it is ready, nobody needs to wait for it."""
        return self._start("worker", [sys.executable, "manage.py", "qcluster"], **settings)

    def logs(self) -> list[tuple[str, str]]:
        """The end of every log, for the report of a failure."""
        return [(program.name, program.last_lines()) for program in self.programs]

    def _start(self, name: str, command: list[str], port: int | None = None, **settings: str) -> Program:
        if port is not None:
            command = [*command, "--host", "127.0.0.1", "--port", str(port), "config.wsgi:application"]
        log = self.folder / f"{name}.log"
        program = Program(name, command, environment=self.environment(**settings), log=log)
        self.programs.append(program)
        return program

    def _wait_until_ready(self, web: Program, address: str) -> None:
        eventually(lambda: self._answers(web, address), f"{address}/healthz answers", within=START_SECONDS)

    def _answers(self, web: Program, address: str) -> bool:
        assert web.is_running, f"the web server ended:\n{web.last_lines()}"
        try:
            with _DIRECT.open(f"{address}/healthz", timeout=2) as answer:
                return answer.status == 200
        except urllib.error.HTTPError as error:
            raise AssertionError(f"/healthz answers {error.code}:\n{web.last_lines()}") from error
        except (urllib.error.URLError, ConnectionError, TimeoutError):
            return False


def _address(port: int) -> str:
    return f"http://localhost:{port}"
