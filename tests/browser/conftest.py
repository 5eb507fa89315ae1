"""Chromium before the furnished house: each test gets visitors, and what their browsers complain of fails it."""

import os
from collections.abc import Callable, Iterator

import pytest
from playwright.sync_api import Browser, sync_playwright

from config.system_packages import advice, find
from tests.browser.visitors import Visitor
from tests.live.fixtures import antivirus, furnished_house, house, mailbox

__all__ = ["antivirus", "furnished_house", "house", "mailbox"]

# No call home of the browser itself; colours and fonts the same on every machine.
_ARGUMENTS = [
    "--no-sandbox",
    "--disable-gpu",
    "--disable-quic",
    "--no-first-run",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-sync",
    "--force-color-profile=srgb",
]


def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    """Mark what is in this folder."""
    for item in items:
        if "/tests/browser/" in item.path.as_posix():
            item.add_marker(pytest.mark.browser)


@pytest.hookimpl(wrapper=True)
def pytest_runtest_makereport(item: pytest.Item, call: pytest.CallInfo):
    """On failure: the programs' last lines in the report, a picture of each page beside it."""
    report = yield
    if report.failed and "house" in getattr(item, "funcargs", {}):
        report.sections += item.funcargs["house"].logs()
        for visitor in item.stash.get(VISITORS, []):
            report.sections.append((f"browser of {visitor.name}", visitor.describe()))
    return report


VISITORS = pytest.StashKey[list[Visitor]]()


@pytest.fixture(scope="package")
def chromium() -> Iterator[Browser]:
    """The system's Chromium, one for all tests of this folder."""
    program = os.environ.get("CHROMIUM") or find("chromium")
    assert program, advice(["chromium"])
    # Playwright keeps an event loop running in this thread, from which Django would refuse to read its database.
    before = os.environ.get("DJANGO_ALLOW_ASYNC_UNSAFE")
    os.environ["DJANGO_ALLOW_ASYNC_UNSAFE"] = "true"
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=program, args=_ARGUMENTS)
        yield browser
        browser.close()
    if before is None:
        del os.environ["DJANGO_ALLOW_ASYNC_UNSAFE"]


@pytest.fixture
def visitor(chromium, house, request, tmp_path) -> Iterator[Callable[..., Visitor]]:
    """Make visitors: `visitor("anna", language="de")`, each with a browser that knows nothing of the others.

    at: the address of another web server of the house.
    """
    made = request.node.stash.setdefault(VISITORS, [])

    def make(name: str, *, at: str = "", **options) -> Visitor:
        made.append(Visitor(name, chromium, at or house.address, pictures=tmp_path, **options))
        return made[-1]

    yield make
    for one in made:
        one.leave()
    complaints = [complaint for one in made for complaint in one.complaints]
    assert not complaints, "\n".join(complaints)
