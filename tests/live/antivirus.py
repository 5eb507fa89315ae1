"""A real clamd with one signature of its own, and a door before it that can be held shut."""

import os
import socket
import socketserver
import tempfile
import threading
import time
from pathlib import Path

from config.system_packages import advice, find

from .deadline import eventually
from .programs import Program, free_port

# In two parts, or this file itself would be quarantined by the scanners of those who read it.
EICAR = b"X5O!P%@AP[4\\PZX54(P^)7CC)7}$" + b"EICAR-STANDARD-ANTIVIRUS-TEST-FILE!$H+H*"
SIGNATURE = "Foyer.Test.Eicar"


class Antivirus:
    """clamd on a unix socket in a short path; `start` and `stop` as often as a test likes."""

    def __init__(self, folder: Path) -> None:
        self.folder = folder
        # The kernel takes some hundred characters for a socket's path; pytest's own folders are longer.
        self._short = tempfile.TemporaryDirectory(prefix="foyer-clamd-")
        self.socket = Path(self._short.name) / "clamd.sock"
        self._program: Program | None = None

    def __enter__(self) -> "Antivirus":
        self.start()
        return self

    def __exit__(self, *details: object) -> None:
        self.stop()
        self._short.cleanup()

    def start(self) -> None:
        """Start clamd and wait until it answers PING."""
        program = find("clamav-daemon")
        assert program, advice(["clamav-daemon"])
        command = [program, "--foreground", f"--config-file={self._configuration()}"]
        self._program = Program("clamd", command, environment=os.environ, log=self.folder / "clamd.log")
        eventually(self._answers, f"clamd answers; its log is {self.folder}/clamd.log", within=60)

    def stop(self) -> None:
        """End clamd; nobody listens any more."""
        if self._program is not None:
            self._program.stop()
            self._program = None
        self.socket.unlink(missing_ok=True)

    def _configuration(self) -> Path:
        signatures = self.folder / "signatures"
        signatures.mkdir(parents=True, exist_ok=True)
        # Name, any type of file, at any place, the bytes.
        (signatures / "foyer.ndb").write_text(f"{SIGNATURE}:0:*:{EICAR.hex()}\n")
        lines = [
            f"LocalSocket {self.socket}",
            f"DatabaseDirectory {signatures}",
            "Foreground yes",
            "MaxThreads 2",
            "StreamMaxLength 30M",
            "ConcurrentDatabaseReload no",
            *(["User root"] if os.geteuid() == 0 else []),
        ]
        configuration = self.folder / "clamd.conf"
        configuration.write_text("\n".join(lines) + "\n")
        return configuration

    def _answers(self) -> bool:
        assert self._program is not None
        assert self._program.is_running, f"clamd ended:\n{self._program.last_lines()}"
        try:
            with socket.socket(socket.AF_UNIX) as client:
                client.connect(str(self.socket))
                client.sendall(b"zPING\0")
                return client.recv(16).startswith(b"PONG")
        except OSError:
            return False


class Door:
    """A TCP port that leads to clamd's socket and holds the conversation at a chosen moment.

    held: "question" keeps what is asked, "answer" what clamd says to it.
    """

    def __init__(self, antivirus: Antivirus) -> None:
        self.address = f"127.0.0.1:{free_port()}"
        self.held = ""
        self.waiting = 0
        self._closing = False
        self._target = antivirus
        door = self

        class Passage(socketserver.BaseRequestHandler):
            def handle(self) -> None:
                door.pass_on(self.request)

        class Listener(socketserver.ThreadingTCPServer):
            allow_reuse_address = True
            daemon_threads = True

        host, port = self.address.split(":")
        self._listener = Listener((host, int(port)), Passage)
        self._thread = threading.Thread(target=self._listener.serve_forever, kwargs={"poll_interval": 0.05})

    def __enter__(self) -> "Door":
        self._thread.start()
        return self

    def __exit__(self, *details: object) -> None:
        self._closing = True
        self._listener.shutdown()
        self._thread.join()
        self._listener.server_close()

    def hold(self, what: str) -> None:
        """Keep the question or the answer, until `release`; `waiting` counts the conversations."""
        self.waiting, self.held = 0, what

    def release(self) -> None:
        """Let everything pass."""
        self.held = ""

    def pass_on(self, client: socket.socket) -> None:
        """Carry one conversation, both ways at the same time."""
        with socket.socket(socket.AF_UNIX) as upstream:
            upstream.connect(str(self._target.socket))
            asking = threading.Thread(target=self._carry, args=(client, upstream, "question"), daemon=True)
            asking.start()
            self._carry(upstream, client, "answer")

    def _carry(self, source: socket.socket, target: socket.socket, what: str) -> None:
        try:
            while data := source.recv(65536):
                self._wait_while_held(what)
                target.sendall(data)
        except OSError:  # one of the two is gone, as a test wanted it
            return

    def _wait_while_held(self, what: str) -> None:
        self.waiting += self.held == what
        while self.held == what and not self._closing:
            time.sleep(0.01)
