"""The processes that are measured: web servers that we start, and the database server that runs already."""

import os
import signal
import socket
import subprocess
import sys
import time
from dataclasses import dataclass, field
from http.client import HTTPConnection
from pathlib import Path

import psutil

ROOT = Path(__file__).resolve().parents[2]
START_SECONDS = 60


class NotAnswering(Exception):
    """A web server did not start."""


def cpu_seconds(pid: int) -> float:
    """CPU time that a process and its threads have used; 0 when it is gone.

    Linux gives it in nanoseconds by the clock of the process (clock_getcpuclockid(3)); elsewhere in hundredths.
    """
    try:
        if sys.platform == "linux":
            return time.clock_gettime(~pid << 3 | 2)
        times = psutil.Process(pid).cpu_times()
        return times.user + times.system
    except (OSError, psutil.NoSuchProcess):
        return 0.0


def family(pid: int) -> list[int]:
    """A process and everything it has started."""
    return [pid, *(child.pid for child in psutil.Process(pid).children(recursive=True))]


def free_port() -> int:
    """A port of 127.0.0.1 that nobody listens on."""
    with socket.socket() as listener:
        listener.bind(("127.0.0.1", 0))
        return listener.getsockname()[1]


@dataclass
class WebServer:
    """granian with two workers of one blocking thread, as `make demo` starts it."""

    application: str
    environment: dict[str, str]
    log: Path
    port: int = field(default_factory=free_port)
    process: subprocess.Popen | None = None

    def start(self) -> None:
        """Start it; `wait` waits until it answers."""
        command = [sys.executable, "-m", "granian", "--interface", "wsgi", "--no-ws", "--workers", "2"]
        command += ["--blocking-threads", "1", "--host", "127.0.0.1", "--port", str(self.port), self.application]
        self.log.parent.mkdir(parents=True, exist_ok=True)
        with self.log.open("wb") as log:
            self.process = subprocess.Popen(
                command, cwd=ROOT, env={**os.environ, **self.environment}, stdout=log, stderr=subprocess.STDOUT
            )

    def wait(self, path: str) -> None:
        """Wait until `path` is answered. Raises NotAnswering when it never is."""
        deadline = time.monotonic() + START_SECONDS
        while time.monotonic() < deadline and self.process.poll() is None:
            connection = HTTPConnection("127.0.0.1", self.port, timeout=START_SECONDS)
            try:
                connection.request("GET", path)
                connection.getresponse().read()
                return
            except OSError:
                time.sleep(0.2)
            finally:
                connection.close()
        raise NotAnswering(f"{self.application} does not answer; {self.log} says why.")

    def stop(self) -> None:
        """End it and its workers."""
        if self.process is None:
            return
        self.process.send_signal(signal.SIGTERM)
        try:
            self.process.wait(20)
        except subprocess.TimeoutExpired:
            for pid in reversed(family(self.process.pid)):
                os.kill(pid, signal.SIGKILL)


class Meter:
    """Adds up the CPU time of a web server and of the whole database server, in seconds."""

    def __init__(self, web: WebServer | None, postmaster: int):
        self.web = web
        self.postmaster = postmaster
        self.look_around()

    def look_around(self) -> None:
        """See which processes there are now; without a web server it is this process that works."""
        self._web = family(self.web.process.pid) if self.web else [os.getpid()]
        self._database = family(self.postmaster)

    def read(self) -> tuple[float, float]:
        """CPU time of the web server and of the database server until now."""
        return sum(map(cpu_seconds, self._web)), sum(map(cpu_seconds, self._database))


@dataclass
class Spent:
    """CPU seconds between readings, added up; `size` is the most bytes of a body."""

    web: float = 0
    database: float = 0
    size: int = 0

    def add(self, before: tuple[float, float], after: tuple[float, float], size: int = 0) -> None:
        """Add what was used between two readings."""
        self.web += after[0] - before[0]
        self.database += after[1] - before[1]
        self.size = max(self.size, size)

    @property
    def cpu(self) -> float:
        return self.web + self.database
