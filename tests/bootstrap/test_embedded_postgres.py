"""The embedded server starts anywhere, for anyone, and comes back after whatever happened to it."""

import os
import signal
import subprocess
import sys
import time
from pathlib import Path

import psycopg
import pytest

from config import embedded_postgres
from config.embedded_postgres import TEST_FLAGS, EmbeddedPostgresError, Server

as_root = pytest.mark.skipif(os.geteuid() != 0, reason="only root can be somebody else")


def start(data_dir: Path) -> Server:
    return embedded_postgres.ensure(data_dir, flags=TEST_FLAGS)


def ask(server: Server, query: str) -> object:
    """Return the first column of the first row, asked as the superuser."""
    with psycopg.connect(host=str(server.socket_dir), port=server.port, user="postgres") as connection:
        row = connection.execute(query.encode()).fetchone()
        return row[0] if row else None


def command_line(*arguments: str) -> "subprocess.CompletedProcess[str]":
    command = [sys.executable, "-m", "config.embedded_postgres", *arguments]
    return subprocess.run(command, check=False, capture_output=True, text=True)


@pytest.mark.parametrize("name", ["a space", 'it\'s "quoted"', "a, comma", "Größe $HOME `x`", "l" * 120])
def test_starts_in_a_folder_of_any_name(folder: Path, name: str) -> None:
    server = start(folder / name / "postgres")

    assert ask(server, "SELECT 1") == 1


def test_a_long_path_puts_the_socket_into_a_private_folder_that_goes_with_the_server(folder: Path) -> None:
    data_dir = folder / ("l" * 120) / "postgres"
    server = start(data_dir)

    assert server.socket_dir != data_dir
    assert server.socket_dir.stat().st_mode & 0o777 == 0o700
    embedded_postgres.stop(data_dir)
    assert not server.socket_dir.exists()


def test_a_long_path_is_found_from_a_process_with_another_temp_folder(
    folder: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    data_dir = folder / ("l" * 120) / "postgres"
    server = start(data_dir)
    monkeypatch.setattr("tempfile.tempdir", str(folder))

    assert start(data_dir) == server


def test_starts_in_a_folder_that_is_closed_to_others(folder: Path) -> None:
    folder.chmod(0o700)

    assert ask(start(folder / "postgres"), "SELECT 1") == 1


@as_root
def test_root_runs_it_as_nobody_where_nobody_can_enter(folder: Path) -> None:
    start(folder / "postgres")

    pid = embedded_postgres.running_pid(folder / "postgres")
    assert Path(f"/proc/{pid}").stat().st_uid == 65534
    assert (folder / "postgres").stat().st_uid == 65534


@as_root
def test_a_folder_that_was_closed_later_is_taken_over(folder: Path) -> None:
    server = start(folder / "postgres")
    embedded_postgres.ensure_database(server, "foyer")
    embedded_postgres.stop(folder / "postgres")
    folder.chmod(0o700)

    assert ask(start(folder / "postgres"), "SELECT count(*) FROM pg_database WHERE datname = 'foyer'") == 1


def test_it_is_reached_by_its_socket_only(folder: Path) -> None:
    server = start(folder / "postgres")

    assert ask(server, "SHOW listen_addresses") == ""
    assert (folder / "postgres").stat().st_mode & 0o777 == 0o700


def test_text_is_the_same_on_every_machine(folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("LC_ALL", "tr_TR.ISO-8859-9")
    monkeypatch.setenv("LANG", "C")
    server = start(folder / "postgres")

    query = "SELECT concat_ws(' ', datlocprovider, datlocale, datctype) FROM pg_database WHERE datname = 'template1'"
    assert ask(server, query) == "b C.UTF-8 C.UTF-8"
    assert ask(server, "SHOW server_encoding") == "UTF8"
    assert ask(server, "SELECT to_tsvector('simple', 'Öfen-Ärger')::text") == "'ärger':3 'öfen':2 'öfen-ärger':1"


def test_settings_of_other_databases_in_the_environment_do_not_reach_it(
    folder: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    for name, value in {"PGPORT": "1", "PGDATA": "/nowhere", "PGHOST": "192.0.2.1", "PGUSER": "x"}.items():
        monkeypatch.setenv(name, value)
    server = start(folder / "postgres")
    embedded_postgres.ensure_database(server, "foyer")

    assert ask(server, "SELECT inet_server_addr() IS NULL") is True


def test_a_running_server_is_joined_and_costs_little(folder: Path) -> None:
    server = start(folder / "postgres")
    embedded_postgres.ensure_database(server, "foyer")
    pid = embedded_postgres.running_pid(folder / "postgres")
    seconds = []
    for _ in range(5):
        started = time.perf_counter()
        assert start(folder / "postgres") == server
        embedded_postgres.ensure_database(server, "foyer")
        seconds.append(time.perf_counter() - started)

    assert embedded_postgres.running_pid(folder / "postgres") == pid
    assert min(seconds) < 0.05


def test_processes_that_start_at_once_share_one_server(folder: Path) -> None:
    command = [sys.executable, "-m", "config.embedded_postgres", "start", "--data-dir", str(folder / "postgres")]
    processes = [subprocess.Popen(command, stdout=subprocess.PIPE, text=True) for _ in range(3)]

    answers = {process.communicate(timeout=60)[0] for process in processes}
    assert len(answers) == 1
    assert f"process {embedded_postgres.running_pid(folder / 'postgres')}," in answers.pop()


def test_it_comes_back_with_its_data_after_kill_9(folder: Path) -> None:
    embedded_postgres.ensure_database(start(folder / "postgres"), "foyer")
    pid = embedded_postgres.running_pid(folder / "postgres")
    assert pid is not None
    os.kill(pid, signal.SIGKILL)

    server = start(folder / "postgres")

    assert embedded_postgres.running_pid(folder / "postgres") != pid
    assert ask(server, "SELECT count(*) FROM pg_database WHERE datname = 'foyer'") == 1


def test_a_pid_file_that_names_another_living_process_is_no_obstacle(folder: Path) -> None:
    start(folder / "postgres")
    pid_file = folder / "postgres" / "postmaster.pid"
    content = pid_file.read_text().splitlines()
    embedded_postgres.stop(folder / "postgres")
    pid_file.write_text("\n".join([str(os.getppid()), *content[1:]]) + "\n")

    assert embedded_postgres.running_pid(folder / "postgres") is None
    assert ask(start(folder / "postgres"), "SELECT 1") == 1


def test_a_folder_of_another_version_is_refused_in_one_sentence(folder: Path) -> None:
    data_dir = folder / "postgres"
    data_dir.mkdir()
    (data_dir / "PG_VERSION").write_text("16\n")

    with pytest.raises(EmbeddedPostgresError, match=r"was made by PostgreSQL 16, this is 18: run `make reset`"):
        start(data_dir)
    assert (data_dir / "PG_VERSION").read_text() == "16\n"


def test_an_unfinished_data_folder_is_set_aside_and_made_anew(
    folder: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    data_dir = folder / "postgres"
    (data_dir / "base").mkdir(parents=True)
    (data_dir / "PG_VERSION").write_text("18\n")

    assert ask(start(data_dir), "SELECT 1") == 1
    (aside,) = folder.glob("postgres.unfinished-*/postgres")
    assert (aside / "base").is_dir()
    assert "An unfinished" in capsys.readouterr().err


def test_what_an_interrupted_initdb_left_is_thrown_away(folder: Path) -> None:
    (folder / "postgres.initdb" / "base").mkdir(parents=True)

    assert ask(start(folder / "postgres"), "SELECT 1") == 1
    assert not (folder / "postgres.initdb").exists()


def test_a_folder_with_other_files_is_refused_and_left_alone(folder: Path) -> None:
    (folder / "postgres").mkdir()
    (folder / "postgres" / "letter.txt").write_text("Dear Anna")

    with pytest.raises(EmbeddedPostgresError, match="holds other files than a database"):
        start(folder / "postgres")
    assert (folder / "postgres" / "letter.txt").read_text() == "Dear Anna"


def test_a_server_that_cannot_start_says_why_and_where_to_look(folder: Path) -> None:
    with pytest.raises(EmbeddedPostgresError, match=r"did not start \(.*no_such_setting.*\): see .*server\.log\."):
        embedded_postgres.ensure(folder / "postgres", flags="-c no_such_setting=1")


def test_the_command_line_tells_starts_and_stops(folder: Path) -> None:
    place = ("--data-dir", str(folder / "postgres"))

    assert command_line("status", *place).returncode == 3
    assert command_line("start", *place, "--flags", TEST_FLAGS).stdout.startswith("running, process ")
    assert command_line("status", *place).returncode == 0
    assert command_line("stop", *place).stdout == "stopped\n"
    assert command_line("stop", *place).stdout == "was not running\n"


def test_the_url_leads_psql_to_the_database(shared_server: Server) -> None:
    url = embedded_postgres.url(shared_server, "foyer", "portal_app")
    command = [str(embedded_postgres.program("psql")), "--no-psqlrc", "--tuples-only", "--no-align", url]

    answer = subprocess.check_output([*command, "--command=SELECT current_user"], text=True)
    assert answer == "portal_app\n"
