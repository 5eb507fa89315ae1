"""Folders in which embedded servers are made; what was started there is stopped afterwards."""

import shutil
import tempfile
from collections.abc import Iterator
from pathlib import Path

import pytest

from config import embedded_postgres
from config.embedded_postgres import TEST_FLAGS, Server


def make_folder() -> Path:
    """Return a new folder that every user may enter, with a space in its name."""
    folder = Path(tempfile.mkdtemp(prefix="foyer test "))
    folder.chmod(0o755)
    return folder


def remove_folder(folder: Path) -> None:
    """Stop the servers of a folder and remove it."""
    for pid_file in folder.rglob("postmaster.pid"):
        embedded_postgres.stop(pid_file.parent)
    shutil.rmtree(folder)


@pytest.fixture
def folder() -> Iterator[Path]:
    """A folder of the test's own."""
    made = make_folder()
    yield made
    remove_folder(made)


@pytest.fixture(scope="session")
def shared_server() -> Iterator[Server]:
    """A server for tests that look at roles and databases and leave it as it was."""
    made = make_folder()
    server = embedded_postgres.ensure(made / "postgres", flags=TEST_FLAGS)
    embedded_postgres.ensure_database(server, "foyer")
    yield server
    remove_folder(made)
