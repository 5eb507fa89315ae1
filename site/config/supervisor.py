"""Runs programs side by side: their lines in one stream, restarted when they die, none left behind.

One thread only. Each program leads a process group of its own, so that Ctrl-C reaches the supervisor alone,
which then asks every program to end and, after GRACE_SECONDS, ends whatever is left of its group.
"""

import contextlib
import ctypes
import os
import selectors
import signal
import subprocess
import sys
import time
from collections.abc import Callable, Mapping, Sequence
from pathlib import Path
from types import FrameType
from typing import Self

GRACE_SECONDS = 10
LONGEST_PAUSE = 30  # seconds before a program that keeps dying is started again
STEADY_SECONDS = 60  # a program that ran this long has recovered
TICK_SECONDS = 0.2
PR_SET_PDEATHSIG = 1  # linux/prctl.h

_libc = ctypes.CDLL(None) if sys.platform == "linux" else None


class Stopped(Exception):
    """Somebody pressed Ctrl-C or sent SIGTERM."""


class Program:
    """One running program and the lines it prints."""

    def __init__(self, name: str, command: Sequence[str], process: "subprocess.Popen[bytes]") -> None:
        self.name = name
        self.command = command
        self.process = process
        self.started = time.monotonic()
        self.restart_at: float | None = None
        self.deaths = 0
        self._rest = b""

    def read_lines(self) -> list[str] | None:
        """Return the lines that have arrived, None at the end of the stream."""
        assert self.process.stdout is not None
        data = os.read(self.process.stdout.fileno(), 65536)
        if not data:
            return None
        *lines, self._rest = (self._rest + data).split(b"\n")
        return [line.decode(errors="replace").rstrip("\r") for line in lines]

    def end_group(self, signal_number: int) -> None:
        """Send a signal to everything the program started and left behind."""
        with contextlib.suppress(ProcessLookupError, PermissionError):
            os.killpg(self.process.pid, signal_number)


class Supervisor:
    """Starts programs in `folder` with `environment` and looks after them; `say` receives their lines."""

    def __init__(self, folder: Path, environment: Mapping[str, str], say: Callable[[str, str], None]) -> None:
        self._folder = folder
        self._environment = dict(environment)
        self._say = say
        self._selector = selectors.DefaultSelector()
        self._stop_requested = False
        self.programs: list[Program] = []

    def __enter__(self) -> Self:
        for number in (signal.SIGINT, signal.SIGTERM, signal.SIGHUP):
            signal.signal(number, self._request_stop)
        return self

    def __exit__(self, *details: object) -> None:
        self.stop_all()

    def _request_stop(self, _number: int, _frame: FrameType | None) -> None:
        self._stop_requested = True

    def run(self, name: str, command: Sequence[str], on_line: Callable[[str], None]) -> int:
        """Run a program to its end and return its exit code; raises Stopped."""
        program = self._launch(name, command)
        try:
            while program.process.poll() is None:
                self._pump(on_line)
                if self._stop_requested:
                    raise Stopped
            deadline = time.monotonic() + 1  # something it started may keep the stream open for ever
            while self._is_listening(program) and time.monotonic() < deadline:
                self._pump(on_line)
        finally:
            self._stop([program])
        return program.process.returncode

    def start(self, name: str, command: Sequence[str]) -> Program:
        """Start a program that is to run until the end."""
        program = self._launch(name, command)
        self.programs.append(program)
        return program

    def tick(self) -> None:
        """Pass on what was printed, restart what has died; raises Stopped. Takes up to TICK_SECONDS."""
        self._pump(None)
        if self._stop_requested:
            raise Stopped
        for program in self.programs:
            self._look_after(program)

    def stop_all(self) -> None:
        """Ask all programs to end, wait, and end what is left."""
        self._stop(self.programs)
        self.programs = []

    def _launch(self, name: str, command: Sequence[str]) -> Program:
        process = subprocess.Popen(
            command,
            cwd=self._folder,
            env=self._environment,
            stdin=subprocess.DEVNULL,
            stdout=subprocess.PIPE,
            stderr=subprocess.STDOUT,
            start_new_session=True,
            preexec_fn=_end_with_parent,  # safe: there are no threads here
        )
        program = Program(name, command, process)
        self._listen(program)
        return program

    def _listen(self, program: Program) -> None:
        assert program.process.stdout is not None
        self._selector.register(program.process.stdout, selectors.EVENT_READ, program)

    def _is_listening(self, program: Program) -> bool:
        return any(key.data is program for key in self._selector.get_map().values())

    def _pump(self, on_line: Callable[[str], None] | None) -> None:
        for key, _ in self._selector.select(TICK_SECONDS):
            program: Program = key.data
            lines = program.read_lines()
            if lines is None:
                self._selector.unregister(key.fileobj)
            for line in lines or []:
                if on_line:
                    on_line(line)
                else:
                    self._say(program.name, line)

    def _look_after(self, program: Program) -> None:
        """Start a program again that has died, each time after a longer pause."""
        now = time.monotonic()
        if program.restart_at is None:
            code = program.process.poll()
            if code is None:
                return
            program.end_group(signal.SIGKILL)  # what it had started would work beside its successor
            program.deaths = 1 if now - program.started > STEADY_SECONDS else program.deaths + 1
            pause = min(2 ** (program.deaths - 1), LONGEST_PAUSE)
            self._say(program.name, f"ended ({_meaning(code)}), starts again in {pause} s")
            program.restart_at = now + pause
        elif now >= program.restart_at:
            self._forget_stream(program)
            successor = self._launch(program.name, program.command)
            successor.deaths = program.deaths
            self.programs[self.programs.index(program)] = successor

    def _stop(self, programs: Sequence[Program]) -> None:
        self._stop_requested = False  # from here on a second Ctrl-C means: at once
        for program in programs:
            if program.process.poll() is None:
                program.process.terminate()
        deadline = time.monotonic() + GRACE_SECONDS
        while any(program.process.poll() is None for program in programs):
            if self._stop_requested or time.monotonic() > deadline:
                break
            self._pump(None)
        for program in programs:
            program.end_group(signal.SIGKILL)
            program.process.wait()
            self._forget_stream(program)

    def _forget_stream(self, program: Program) -> None:
        stream = program.process.stdout
        assert stream is not None
        with contextlib.suppress(KeyError, ValueError):
            self._selector.unregister(stream)
        stream.close()


def _end_with_parent() -> None:
    """Have Linux end a program when the supervisor itself is killed and cannot do it any more."""
    if _libc is not None:
        _libc.prctl(PR_SET_PDEATHSIG, signal.SIGTERM)


def _meaning(code: int) -> str:
    """Say what an exit code means: "exit code 1", "SIGKILL"."""
    return f"exit code {code}" if code >= 0 else signal.Signals(-code).name
