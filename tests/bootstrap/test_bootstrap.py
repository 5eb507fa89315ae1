"""Whatever stands in the way of the first command is said in one sentence that names the way on."""

import ast
import fcntl
import os
import socket
import sys
import time
from collections.abc import Iterator
from pathlib import Path

import pytest

from config import bootstrap
from config.bootstrap import Refusal

CONFIG = Path(bootstrap.__file__).parent


@pytest.fixture
def taken_port() -> Iterator[int]:
    """A port of this machine on which somebody listens."""
    with socket.create_server(("127.0.0.1", 0)) as server:
        yield server.getsockname()[1]


@pytest.fixture
def project(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A project folder with a space in its name and nothing installed."""
    root = tmp_path / "my project"
    root.mkdir()
    (root / "uv.lock").write_text("locked")
    (root / "pyproject.toml").write_text("wanted")
    places = {
        "ROOT": root,
        "VENV": root / ".venv",
        "PYTHON": root / ".venv/bin/python",
        "TOOLS": root / ".local",
        "STAMP": root / ".venv/foyer-installed",
        "UNFINISHED": root / ".venv/foyer-unfinished",
        "DEMO_LOCK": root / "var/demo.pid",
    }
    for name, place in places.items():
        monkeypatch.setattr(bootstrap, name, place)
    return root


@pytest.fixture
def installed(project: Path) -> Path:
    """The same with an environment that was completed for demo and tests."""
    bootstrap.PYTHON.parent.mkdir(parents=True)
    bootstrap.PYTHON.symlink_to(sys.executable)
    bootstrap.STAMP.write_text(f"{bootstrap.fingerprint()}\ndev\n")
    return project


def commands(monkeypatch: pytest.MonkeyPatch) -> list[list[str]]:
    """Have programs noted instead of run."""
    noted: list[list[str]] = []

    def note(command: list[str], complaint: str, *, quiet: bool = True) -> None:
        noted.append(command)

    monkeypatch.setattr(bootstrap, "must_run", note)
    return noted


@pytest.mark.parametrize("script", ["bootstrap.py", "system_packages.py"])
def test_needs_nothing_but_a_python_even_an_old_one(script: str) -> None:
    tree = ast.parse((CONFIG / script).read_text(), feature_version=(3, 7))
    imports = [node for node in ast.walk(tree) if isinstance(node, ast.Import | ast.ImportFrom)]
    names = {node.module if isinstance(node, ast.ImportFrom) else node.names[0].name for node in imports}

    assert {str(name).split(".")[0] for name in names} <= sys.stdlib_module_names


def test_a_taken_port_is_named_with_a_free_one(taken_port: int) -> None:
    with pytest.raises(Refusal) as refusal:
        bootstrap.refuse_taken_port("127.0.0.1", taken_port)

    sentence, _, free = str(refusal.value).rpartition("=")
    assert sentence == f"Port {taken_port} is taken by another program: run `make demo PORT"
    assert bootstrap.why_not_to_listen("127.0.0.1", int(free.removesuffix("`."))) == 0


def test_a_free_port_is_fine(project: Path) -> None:
    with socket.create_server(("127.0.0.1", 0)) as server:
        port = server.getsockname()[1]

    bootstrap.refuse_taken_port("127.0.0.1", port)


def test_an_address_of_another_machine_is_refused(project: Path) -> None:
    with pytest.raises(Refusal, match="is no address of this machine"):
        bootstrap.refuse_taken_port("192.0.2.1", 8000)


@pytest.mark.parametrize("text", ["", "x", "0", "65536", "-1", "80 00"])
def test_what_is_no_port_number_is_refused(text: str) -> None:
    with pytest.raises(Refusal, match="no number from 1 to 65535"):
        bootstrap.port_number(text)


def test_a_running_demo_is_named_and_a_crashed_one_is_not(project: Path) -> None:
    bootstrap.DEMO_LOCK.parent.mkdir()
    with bootstrap.DEMO_LOCK.open("w") as file:
        fcntl.flock(file, fcntl.LOCK_EX)
        file.write("process 12, http://127.0.0.1:8000/\n")
        file.flush()
        with pytest.raises(Refusal, match=r"is running already \(process 12, http://127.0.0.1:8000/\)"):
            bootstrap.refuse_taken_port("127.0.0.1", 8000)

    assert bootstrap.running_demo() == ""


def test_a_complete_environment_is_left_alone(installed: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    noted = commands(monkeypatch)
    started = time.perf_counter()

    assert bootstrap.main(["--dev"]) == 0
    assert bootstrap.main([]) == 0
    assert time.perf_counter() - started < 0.3
    assert noted == []


@pytest.mark.parametrize("name", ["uv.lock", "pyproject.toml"])
def test_other_dependencies_are_installed(installed: Path, name: str) -> None:
    (installed / name).write_text("changed")

    assert not bootstrap.is_installed(dev=False)


def test_tools_for_tests_are_installed_when_they_are_wanted(installed: Path) -> None:
    bootstrap.STAMP.write_text(f"{bootstrap.fingerprint()}\nruntime\n")

    assert bootstrap.is_installed(dev=False)
    assert not bootstrap.is_installed(dev=True)


def test_a_moved_environment_is_not_complete(installed: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    moved = installed.rename(installed.with_name("elsewhere"))
    for name in ("VENV", "PYTHON", "STAMP", "UNFINISHED"):
        monkeypatch.setattr(bootstrap, name, moved / getattr(bootstrap, name).relative_to(installed))
    monkeypatch.setattr(bootstrap, "ROOT", moved)

    assert not bootstrap.is_installed(dev=False)


def test_what_an_interrupted_installation_left_is_made_anew(installed: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    bootstrap.UNFINISHED.touch()
    noted = commands(monkeypatch)
    monkeypatch.setattr(bootstrap, "find_uv", lambda: "/bin/uv")
    monkeypatch.setattr(bootstrap, "remove_broken_venv", lambda: removed.append(bootstrap.UNFINISHED.exists()))
    removed: list[bool] = []
    bootstrap.install_environment(dev=True)

    assert removed == [True]
    assert ["/bin/uv", "sync", "--locked"] in noted
    assert not bootstrap.UNFINISHED.exists()
    assert bootstrap.is_installed(dev=True)


@pytest.mark.parametrize("trace", ["marker", "no python", "a link to nowhere"])
def test_an_environment_that_does_not_work_is_removed(project: Path, trace: str) -> None:
    if trace == "a link to nowhere":
        bootstrap.VENV.symlink_to(project / "nowhere")
    else:
        bootstrap.VENV.mkdir()
    if trace == "marker":
        bootstrap.UNFINISHED.touch()
    bootstrap.remove_broken_venv()

    assert not os.path.lexists(bootstrap.VENV)


def test_a_python_without_venv_and_pip_is_told_what_to_install(
    project: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(bootstrap, "find_uv", lambda: "")
    monkeypatch.setattr(bootstrap, "output_of", lambda command: "3.11" if "version_info" in command[-1] else "")

    with pytest.raises(Refusal) as refusal:
        bootstrap.install_environment(dev=False)
    assert str(refusal.value) == (
        "This Python has no venv module: install python3-venv (Debian: apt install python3.11-venv) or uv, "
        "then run make again."
    )


def test_uv_is_installed_with_pip_where_there_is_no_venv(project: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    noted = commands(monkeypatch)
    monkeypatch.setattr(
        bootstrap, "output_of", lambda command: "pip 23" if command[-2:] == ["pip", "--version"] else ""
    )
    (bootstrap.TOOLS / "uv.unfinished").mkdir(parents=True)
    monkeypatch.setattr("shutil.rmtree", lambda *_arguments, **_options: None)

    assert bootstrap.install_uv("/usr/bin/python3") == str(bootstrap.TOOLS / "uv/bin/uv")
    assert noted[0][-3:] == ["--target", str(bootstrap.TOOLS / "uv.unfinished"), "uv"]


def test_an_old_python_looks_for_a_newer_one(project: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("sys.version_info", (3, 9, 2))
    assert bootstrap.find_interpreter() != ""

    monkeypatch.setattr("shutil.which", lambda name: None)
    monkeypatch.setattr(bootstrap, "find_uv", lambda: "")
    with pytest.raises(Refusal, match=r"needs Python 3\.11 or later and this is 3\.9: install a newer one"):
        bootstrap.find_interpreter()


def test_a_failed_installation_says_so_and_is_not_taken_for_complete(
    project: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    broken = project / "uv"
    broken.write_text("#!/bin/sh\n[ $1 = --version ] && echo uv 9.9 && exit\necho no route to host\nexit 2\n")
    broken.chmod(0o755)
    monkeypatch.setattr(bootstrap, "find_uv", lambda: str(broken))

    assert bootstrap.main([]) == 1
    captured = capsys.readouterr().err
    assert "no route to host" in captured
    assert "run make again" in captured
    assert not bootstrap.is_installed(dev=False)


def test_an_unwritable_folder_is_named(
    installed: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    def refuse(*, dev: bool) -> None:
        raise PermissionError(13, "Permission denied", "/somewhere/.venv")

    monkeypatch.setattr(bootstrap, "install_environment", refuse)

    assert bootstrap.main([]) == 1
    assert capsys.readouterr().err.startswith("/somewhere/.venv cannot be used (Permission denied)")
