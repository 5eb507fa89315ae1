"""A real pgbouncer that gives a connection to whoever begins a transaction, and takes it back at its end."""

import os
import shutil
import tempfile
from pathlib import Path

import psycopg

from config.embedded_postgres import Server
from config.system_packages import advice, find

from .deadline import eventually
from .programs import Program, free_port

_LOGINS = ("portal_app", "portal_web")


class Pooler:
    """`with` starts it before a server; `connections` is how many it keeps to a database for each login."""

    def __init__(self, server: Server, *, connections: int = 1) -> None:
        self.port = free_port()
        self._server = server
        self._connections = connections
        self._folder = tempfile.TemporaryDirectory(prefix="foyer-pgbouncer-")
        self._program: Program | None = None

    def __enter__(self) -> "Pooler":
        folder = Path(self._folder.name)
        program = find("pgbouncer")
        assert program, advice(["pgbouncer"])
        command = [program, str(self._configuration(folder))]
        if os.geteuid() == 0:  # it refuses to run as root
            folder.chmod(0o755)
            command = [shutil.which("setpriv") or "", "--reuid=nobody", "--regid=nogroup", "--clear-groups", *command]
        self._program = Program("pgbouncer", command, environment=os.environ, log=folder / "pgbouncer.log")
        eventually(self._answers, f"pgbouncer answers: {self._program.last_lines()}", within=30)
        return self

    def __exit__(self, *details: object) -> None:
        if self._program is not None:
            self._program.stop()
        self._folder.cleanup()

    def entry(self, database: str, login: str) -> dict[str, str]:
        """What leads Django through it."""
        return {"NAME": database, "USER": login, "HOST": "127.0.0.1", "PORT": str(self.port)}

    def _configuration(self, folder: Path) -> Path:
        (folder / "logins.txt").write_text("".join(f'"{login}" ""\n' for login in _LOGINS))
        configuration = folder / "pgbouncer.ini"
        configuration.write_text(f"""[databases]
* = host='{self._server.socket_dir}' port={self._server.port}
[pgbouncer]
listen_addr = 127.0.0.1
listen_port = {self.port}
unix_socket_dir =
auth_type = trust
auth_file = {folder}/logins.txt
pool_mode = transaction
default_pool_size = {self._connections}
ignore_startup_parameters = extra_float_digits,options
""")
        for path in folder.iterdir():
            path.chmod(0o644)
        return configuration

    def _answers(self) -> bool:
        assert self._program is not None
        assert self._program.is_running, f"pgbouncer ended:\n{self._program.last_lines()}"
        try:
            psycopg.connect(host="127.0.0.1", port=self.port, user="portal_app", dbname="postgres").close()
        except psycopg.OperationalError as error:
            return "portal_app" in str(error) or "permission denied" in str(error)
        return True
