"""The fixtures that start real things; `tests/browser` and `tests/faults` import the ones they need."""

from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import pytest
from django.conf import settings
from django.test import override_settings

from config.embedded_postgres import Server

from . import databases
from .antivirus import Antivirus
from .house import House
from .mailbox import Mailbox

#: patience of the queue in tests, in seconds: a job that takes longer is given to another worker
QUEUE = {"FOYER_QUEUE_TIMEOUT": "20", "FOYER_QUEUE_RETRY": "30", "FOYER_JOB_RETRY_SECONDS": "0.2"}


@pytest.fixture(scope="session")
def mailbox() -> Iterator[Mailbox]:
    """An SMTP server for all tests of this process; each looks for mail to addresses of its own."""
    with Mailbox() as mailbox:
        yield mailbox


@pytest.fixture(scope="session")
def antivirus(tmp_path_factory) -> Iterator[Antivirus]:
    """clamd, for all tests of this process."""
    with Antivirus(tmp_path_factory.mktemp("clamd")) as antivirus:
        yield antivirus


@pytest.fixture(scope="session")
def furnished_house(template, tmp_path_factory, mailbox, antivirus) -> Iterator[House]:
    """Web server and worker with the public site in four languages, for all browser tests of this process."""
    outside = {
        "SMTP_HOST": "127.0.0.1",
        "SMTP_PORT": str(mailbox.port),
        "CLAMD_ADDRESS": str(antivirus.socket),
        "FOYER_UPLOAD_MAX_BYTES": str(1024 * 1024),
    }
    with databases.clone_of(template) as name, built_house(tmp_path_factory.mktemp("house"), name, outside) as house:
        house.run("manage.py", "shell", "--no-imports", "-c", "from tests.live.furnish import furnish; furnish()")
        house.start_web()
        house.start_worker()
        yield house


@pytest.fixture
def house(furnished_house, django_db_blocker, request) -> Iterator[House]:
    """The furnished house, with Django of the test process on its database and among its files."""
    with inside(furnished_house, django_db_blocker):
        yield furnished_house


def built_house(folder: Path, database: str, outside: dict[str, str], *, server: Server | None = None) -> House:
    """A house on the tests' own PostgreSQL, or on another."""
    return House(folder, server=server or settings.POSTGRES, database=database, settings={**QUEUE, **outside})


@contextmanager
def inside(house: House, blocker) -> Iterator[None]:
    """Let the test process read and write what belongs to a house: its rows and its files."""
    documents = {
        **settings.STORAGES["documents"],
        "OPTIONS": {"location": house.var / "documents", "base_url": None},
    }
    storages = {**settings.STORAGES, "documents": documents}
    files = override_settings(STORAGES=storages, MEDIA_ROOT=house.var / "media")
    with databases.used(house.database_entry, blocker), files:
        yield
