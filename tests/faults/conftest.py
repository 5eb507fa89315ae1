"""A worker for each test, on a database of its own, before an SMTP server and a clamd that can be held."""

from collections.abc import Iterator

import pytest

from tests.live import databases
from tests.live.antivirus import Door
from tests.live.fixtures import antivirus, built_house, inside
from tests.live.house import House
from tests.live.mailbox import Mailbox

__all__ = ["antivirus"]


def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    """Mark what is in this folder."""
    for item in items:
        if "/tests/faults/" in item.path.as_posix():
            item.add_marker(pytest.mark.faults)


@pytest.hookimpl(wrapper=True)
def pytest_runtest_makereport(item: pytest.Item, call: pytest.CallInfo):
    """On failure: the programs' last lines in the report."""
    report = yield
    if report.failed and "house" in getattr(item, "funcargs", {}):
        report.sections += item.funcargs["house"].logs()
    return report


@pytest.fixture
def mailbox() -> Iterator[Mailbox]:
    """An SMTP server of the test's own, for it may be closed."""
    with Mailbox() as mailbox:
        yield mailbox


@pytest.fixture
def door(antivirus) -> Iterator[Door]:
    """The way to clamd, which can be held shut."""
    with Door(antivirus) as door:
        yield door


@pytest.fixture
def house(template, tmp_path, mailbox, door, django_db_blocker) -> Iterator[House]:
    """A database and an environment, in which the test itself starts what it wants to kill."""
    outside = {
        "SMTP_HOST": "127.0.0.1",
        "SMTP_PORT": str(mailbox.port),
        "CLAMD_ADDRESS": door.address,
        "FOYER_JOB_RETRY_SECONDS": "0.02",
    }
    with (
        databases.clone_of(template) as name,
        built_house(tmp_path, name, outside) as house,
        inside(house, django_db_blocker),
    ):
        yield house
        mailbox.release()
        door.release()
