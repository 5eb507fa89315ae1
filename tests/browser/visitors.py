"""Somebody before a browser, and everything that their browser complains of."""

from pathlib import Path

from axe_playwright_python import base as axe_package
from playwright.sync_api import Browser, ConsoleMessage, Error, Page, Request

#: what a test waits for at most: a page, a field, an update of the open page
PATIENCE = 30_000  # milliseconds
#: how Chromium tells of a page whose status is no success; our forms answer 422 when they were refused
_REFUSED_FORM = "the server responded with a status of 422"
#: what Chromium asks for beside an answer that is no HTML and so can name no icon
_NO_ICON = "/favicon.ico"
#: what asks no host: data that the page holds itself, and the browser's own viewers
_NO_HOST = ("data:", "blob:", "chrome:", "chrome-extension:")
_AXE = (Path(axe_package.__file__).parent / "axe.min.js").read_text(encoding="utf-8")
_RULES = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"]
#: rules whose answer depends on colours and sizes, and not on what is on the page
_RULES_OF_LOOK = {"type": "rule", "values": ["color-contrast", "link-in-text-block", "target-size"]}
#: a colour on its way from one scheme to the other has no contrast worth measuring
_END_MOTION = """
() => document.getAnimations().filter(one => Number.isFinite(one.effect.getComputedTiming().endTime))
    .forEach(one => one.finish())
"""
_RUN_AXE = """
rules => axe.run(document, {runOnly: rules, resultTypes: ["violations"], preload: false})
    .then(({violations}) => violations)
"""


class Visitor:
    """A browser context of its own with one page.

    complaints: console errors, uncaught exceptions and requests to other hosts.
    allowed: parts of complaints that a test expects.
    """

    def __init__(self, name: str, browser: Browser, address: str, *, pictures: Path, language: str = "en", **options):
        self.name = name
        self.address = address
        self.complaints: list[str] = []
        self.allowed = [_REFUSED_FORM, _NO_ICON]
        self._pictures = pictures
        defaults = {"viewport": {"width": 1280, "height": 900}, "timezone_id": "Europe/Berlin"}
        self.context = browser.new_context(
            base_url=address, locale=language, reduced_motion="reduce", **{**defaults, **options}
        )
        self.context.set_default_timeout(PATIENCE)
        self.context.on("request", self._note_request)
        self.context.on("console", self._note_console)
        self.context.on("weberror", lambda error: self._complain(f"uncaught {error.error}"))
        self.page: Page = self.context.new_page()

    def go(self, path: str) -> int:
        """Open a page; its status."""
        response = self.page.goto(path)
        assert response is not None
        return response.status

    def sees(self, selector: str, **having) -> None:
        """Wait until an element is there for everybody to see."""
        self.page.locator(selector, **having).first.wait_for()

    def press(self, selector: str) -> None:
        """Press a button or follow a link."""
        self.page.locator(selector).click()

    def path(self) -> str:
        """Where they are, without the host."""
        return self.page.url.removeprefix(self.address)

    def text(self) -> str:
        """All that can be read on the page."""
        return self.page.locator("body").inner_text()

    def barriers(self, *, looks_only: bool = False) -> list[str]:
        """What axe finds on the page as it is, one line each.

        looks_only: asks nothing but what may differ from look to look of the same page, which is quicker.
        """
        self.page.evaluate(_END_MOTION)
        if not self.page.evaluate("'axe' in window"):
            # Evaluated and not added as a script: the site's policy would refuse it, as it should.
            self.page.evaluate(_AXE)
        found = self.page.evaluate(_RUN_AXE, _RULES_OF_LOOK if looks_only else _RULES)
        return [
            f"{rule['id']} ({rule['impact']}): {rule['help']}, at {[node['target'] for node in rule['nodes']][:4]}"
            for rule in found
        ]

    def describe(self) -> str:
        """Where they are and what they see, for the report of a failure; leaves a picture beside it."""
        picture = self._pictures / f"{self.name}.png"
        try:
            self.page.screenshot(path=picture, full_page=True)
            return f"{self.page.url}, see {picture}\n{self.text()}"
        except Error as error:
            return f"{self.page.url}: {error}"

    def leave(self) -> None:
        """Close the browser."""
        self.context.close()

    def _complain(self, what: str) -> None:
        if not any(part in what for part in self.allowed):
            self.complaints.append(f"{self.name} at {self.page.url if self.context.pages else '?'}: {what}")

    def _note_request(self, request: Request) -> None:
        if not request.url.startswith((f"{self.address}/", *_NO_HOST)):
            self._complain(f"request to another host, {request.url}")

    def _note_console(self, message: ConsoleMessage) -> None:
        if message.type == "error":
            self._complain(f"console: {message.text} {message.location['url']}")
