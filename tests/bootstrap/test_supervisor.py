"""The supervisor keeps programs running, and leaves none behind."""

import os
import signal
import subprocess
import sys
import time
from collections.abc import Callable, Iterator
from pathlib import Path

import psutil
import pytest

from config import supervisor as module
from config.supervisor import Program, Stopped, Supervisor

SIGNALS = (signal.SIGINT, signal.SIGTERM, signal.SIGHUP)
SLEEP = "import time; print('up', flush=True); time.sleep(60)"
STUBBORN = (
    "import signal, time; signal.signal(signal.SIGTERM, signal.SIG_IGN); print('up', flush=True); time.sleep(60)"
)
PARENT = f"""
import subprocess, sys, time
print(subprocess.Popen([sys.executable, "-c", {STUBBORN!r}]).pid, flush=True)
time.sleep(60)
"""


@pytest.fixture
def lines() -> list[str]:
    return []


@pytest.fixture
def supervisor(lines: list[str], monkeypatch: pytest.MonkeyPatch) -> Iterator[Supervisor]:
    monkeypatch.setattr(module, "GRACE_SECONDS", 0.5)
    handlers = [signal.getsignal(number) for number in SIGNALS]
    with Supervisor(Path.cwd(), os.environ, lambda name, line: lines.append(f"{name}: {line}")) as made:
        yield made
    for number, handler in zip(SIGNALS, handlers, strict=True):
        signal.signal(number, handler)


def python(code: str) -> list[str]:
    return [sys.executable, "-c", code]


def tick_until(supervisor: Supervisor, reached: Callable[[], object]) -> None:
    deadline = time.monotonic() + 20
    while not reached():
        assert time.monotonic() < deadline
        supervisor.tick()


def ends(pid: int) -> bool:
    """Does the process end within ten seconds? A zombie that nobody has waited for has ended."""
    deadline = time.monotonic() + 10
    while time.monotonic() < deadline:
        try:
            if psutil.Process(pid).status() == psutil.STATUS_ZOMBIE:
                return True
        except psutil.NoSuchProcess:
            return True
        time.sleep(0.02)
    return False


def current(supervisor: Supervisor) -> Program:
    return supervisor.programs[0]


def test_lines_carry_the_name_of_their_program(supervisor: Supervisor, lines: list[str]) -> None:
    supervisor.start("web", python(SLEEP))
    tick_until(supervisor, lambda: lines)

    assert lines == ["web: up"]


def test_a_program_that_dies_is_started_again_with_longer_pauses(supervisor: Supervisor, lines: list[str]) -> None:
    first = supervisor.start("worker", python(SLEEP)).process.pid
    tick_until(supervisor, lambda: lines)
    os.kill(first, signal.SIGKILL)
    tick_until(supervisor, lambda: current(supervisor).process.pid != first)
    second = current(supervisor).process.pid
    tick_until(supervisor, lambda: lines.count("worker: up") == 2)
    os.kill(second, signal.SIGKILL)
    tick_until(supervisor, lambda: len(lines) == 4)

    assert [line for line in lines if "ended" in line] == [
        "worker: ended (SIGKILL), starts again in 1 s",
        "worker: ended (SIGKILL), starts again in 2 s",
    ]


def test_what_a_dead_program_had_started_goes_with_it(supervisor: Supervisor, lines: list[str]) -> None:
    program = supervisor.start("worker", python(PARENT))
    tick_until(supervisor, lambda: len(lines) == 2)
    child = next(int(line.split()[1]) for line in lines if line != "worker: up")
    program.process.kill()
    tick_until(supervisor, lambda: "ended" in lines[-1])

    assert ends(child)


def test_stopping_ends_programs_that_ignore_it_and_their_children(supervisor: Supervisor, lines: list[str]) -> None:
    stubborn = supervisor.start("one", python(STUBBORN))
    supervisor.start("two", python(PARENT))
    tick_until(supervisor, lambda: len(lines) == 3)
    child = next(int(line.split()[1]) for line in lines if "up" not in line)
    supervisor.stop_all()

    assert stubborn.process.returncode == -signal.SIGKILL
    assert ends(child)


@pytest.mark.parametrize("number", SIGNALS)
def test_ctrl_c_termination_and_a_closed_terminal_stop_it(supervisor: Supervisor, number: signal.Signals) -> None:
    os.kill(os.getpid(), number)

    with pytest.raises(Stopped):
        supervisor.tick()


def test_a_step_returns_its_exit_code_and_lines(supervisor: Supervisor) -> None:
    seen: list[str] = []
    code = supervisor.run("step", python("print('one'); print('two'); raise SystemExit(3)"), seen.append)

    assert (code, seen) == (3, ["one", "two"])


def test_a_step_whose_child_keeps_the_stream_open_ends_all_the_same(supervisor: Supervisor) -> None:
    seen: list[str] = []
    code = f"import subprocess, sys; subprocess.Popen([sys.executable, '-c', {SLEEP!r}])"

    assert supervisor.run("step", python(code), seen.append) == 0


def test_a_step_is_stopped_in_the_middle(supervisor: Supervisor) -> None:
    pids: list[int] = []

    def interrupt(line: str) -> None:
        pids.append(int(line))
        os.kill(os.getpid(), signal.SIGTERM)

    with pytest.raises(Stopped):
        supervisor.run("step", python("import os, time; print(os.getpid(), flush=True); time.sleep(60)"), interrupt)
    assert ends(pids[0])


@pytest.mark.skipif(sys.platform != "linux", reason="only Linux tells a child that its parent is gone")
def test_nothing_outlives_a_supervisor_that_was_killed() -> None:
    script = f"""
import os, sys
from pathlib import Path
from config.supervisor import Supervisor
with Supervisor(Path.cwd(), os.environ, lambda name, line: print(line, flush=True)) as supervisor:
    print(supervisor.start("web", [sys.executable, "-c", {SLEEP!r}]).process.pid, flush=True)
    while True:
        supervisor.tick()
"""
    with subprocess.Popen(python(script), stdout=subprocess.PIPE, text=True) as process:
        assert process.stdout is not None
        child = int(process.stdout.readline())
        assert process.stdout.readline() == "up\n"
        process.kill()

    assert ends(child)
