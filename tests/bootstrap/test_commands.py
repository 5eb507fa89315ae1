"""What stands behind make demo, make reset, make test and make system."""

import shutil
import sys
from collections.abc import Sequence
from pathlib import Path

import polib
import pytest

from config import bootstrap, catalogues, embedded_postgres, run_tests, services, system_packages
from config.bootstrap import Refusal
from config.embedded_postgres import TEST_FLAGS
from config.run_tests import Stage


@pytest.fixture
def var(folder: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A var/ of the test's own."""
    made = folder / "var"
    made.mkdir()
    monkeypatch.setattr(services, "VAR", made)
    monkeypatch.setattr(services, "DEMO_LOCK", made / "demo.pid")
    monkeypatch.setattr(bootstrap, "DEMO_LOCK", made / "demo.pid")
    return made


@pytest.fixture
def logs(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.setattr(run_tests, "LOGS", tmp_path / "log")
    return tmp_path / "log"


def stage(name: str, code: str) -> Stage:
    return Stage(name, ((sys.executable, "-c", code),))


def test_reset_stops_the_servers_and_removes_everything(var: Path) -> None:
    embedded_postgres.ensure(var / "postgres", flags=TEST_FLAGS)
    pid = embedded_postgres.running_pid(var / "postgres")

    assert services.main(["reset"]) == 0
    assert not var.exists()
    assert not Path(f"/proc/{pid}/cwd").exists()


def test_reset_is_refused_while_the_demo_runs(var: Path, capsys: pytest.CaptureFixture[str]) -> None:
    with services.hold_demo_lock("http://127.0.0.1:8000/"):
        assert services.main(["reset"]) == 1
        assert "The demo is running (process " in capsys.readouterr().err
    assert var.exists()


def test_reset_with_nothing_to_throw_away_is_fine(var: Path) -> None:
    var.rmdir()

    assert services.main(["reset"]) == 0


def test_a_second_demo_is_refused(var: Path) -> None:
    with services.hold_demo_lock("one"), pytest.raises(Refusal), services.hold_demo_lock("two"):
        pass


def test_a_server_for_all_addresses_is_reached_at_the_loopback() -> None:
    assert services.web_command("0.0.0.0", 80)[-5:-1] == ["--host", "0.0.0.0", "--port", "80"]
    assert services.address_of("0.0.0.0", 80) == "http://127.0.0.1:80/"
    assert services.address_of("::", 80) == "http://[::1]:80/"


def test_a_stage_that_fails_stops_no_other_and_is_shown(logs: Path, capsys: pytest.CaptureFixture[str]) -> None:
    stages = [stage("bad", "print('the reason'); raise SystemExit(1)"), stage("good", "print('fine')")]
    outcomes = run_tests.run_side_by_side(stages)

    assert {outcome.stage.name: outcome.passed for outcome in outcomes} == {"bad": False, "good": True}
    assert "    the reason" in capsys.readouterr().out
    assert (logs / "good.log").read_text() == "fine\n"
    assert "Failed: bad." in run_tests.summary(outcomes, 1)


@pytest.mark.parametrize(("code", "expected"), [("pass", 0), ("raise SystemExit(5)", 1)])
@pytest.mark.usefixtures("logs")
def test_the_exit_code_says_whether_all_passed(monkeypatch: pytest.MonkeyPatch, code: str, expected: int) -> None:
    monkeypatch.setattr(run_tests, "quick_stages", lambda: [stage("lint", "pass")])
    monkeypatch.setattr(run_tests, "pytest_stage", lambda arguments: stage("tests", code))

    assert run_tests.main([]) == expected


def test_a_stage_ends_at_its_first_failing_command(logs: Path) -> None:
    twice = Stage("two", (*stage("", "raise SystemExit(1)").commands, *stage("", "print('never')").commands))

    assert run_tests.run_quietly(twice).output == ""


def test_catalogues_are_compiled_when_they_are_stale_only(tmp_path: Path) -> None:
    source = tmp_path / "de" / "LC_MESSAGES" / "django.po"
    source.parent.mkdir(parents=True)
    catalogue = polib.POFile()
    catalogue.metadata = {"Content-Type": "text/plain; charset=utf-8"}
    catalogue.append(polib.POEntry(msgid="Send", msgstr="Absenden"))
    catalogue.save(str(source))

    assert catalogues.compile_stale(tmp_path) == [source]
    assert catalogues.compile_stale(tmp_path) == []
    assert polib.mofile(str(source.with_suffix(".mo")))[0].msgstr == "Absenden"
    assert sorted(path.name for path in source.parent.iterdir()) == ["django.mo", "django.po"]


def test_a_catalogue_that_cannot_be_read_is_named_with_its_line(tmp_path: Path) -> None:
    source = tmp_path / "de" / "LC_MESSAGES" / "django.po"
    source.parent.mkdir(parents=True)
    source.write_text('msgid "a"\nmsgstr "b"\nnonsense\n')

    with pytest.raises(ValueError, match=r"django\.po.*line 3"):
        catalogues.compile_stale(tmp_path)


@pytest.mark.parametrize(("has_apt", "expected"), [(True, "run `sudo make system` once"), (False, "package manager")])
def test_who_cannot_install_is_told_what_is_missing(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str], has_apt: bool, expected: str
) -> None:
    def which(name: str, path: str | None = None) -> str | None:
        return "/usr/bin/apt-get" if name == "apt-get" and has_apt else None

    monkeypatch.setattr(shutil, "which", which)
    monkeypatch.setattr("os.geteuid", lambda: 1000)

    assert system_packages.main([]) == 1
    sentence = capsys.readouterr().err
    assert sentence.startswith("Tests need chromium, clamav-daemon and pgbouncer: ")
    assert expected in sentence


def test_root_installs_only_what_is_missing(monkeypatch: pytest.MonkeyPatch) -> None:
    def find(package: str) -> str:
        return "" if package == "clamav-daemon" else "/usr/bin/it"

    def install(missing: Sequence[str]) -> int:
        installed.extend(missing)
        return 0

    installed: list[str] = []
    monkeypatch.setattr(system_packages, "find", find)
    monkeypatch.setattr(system_packages, "install", install)
    monkeypatch.setattr("os.geteuid", lambda: 0)
    monkeypatch.setattr(shutil, "which", lambda name, path=None: f"/usr/bin/{name}")

    assert system_packages.main([]) == 0
    assert installed == ["clamav-daemon"]
