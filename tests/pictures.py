"""Takes the pictures of the README from a running demo: `python -m tests.pictures [address]`."""

import sys
from pathlib import Path

from playwright.sync_api import Page, sync_playwright

from config.system_packages import find

FOLDER = Path(__file__).parents[1] / "docs" / "pictures"
PASSWORD = "foyer-demo"
#: one page of each kind that visitors come to first
PUBLIC = {
    "site": "/en/",
    "service": "/en/services/heating-check-and-repair/",
    "article": "/en/magazine/bleeding-radiators-yourself/",
    "help": "/en/help/",
}
WIDE, PHONE = {"width": 1280, "height": 860}, {"width": 390, "height": 844}


def customer_signs_in(page: Page, address: str) -> None:
    page.goto(f"{address}/accounts/login/")
    page.fill("input[name=login]", "anna@example.com")
    page.fill("input[name=password]", PASSWORD)
    page.click("form button[type=submit]")
    page.wait_for_url("**/portal/**")


def staff_sign_in(page: Page, address: str) -> None:
    page.goto(f"{address}/staff/login/")
    page.fill("input[name=username]", "admin@foyer.example")
    page.fill("input[name=password]", PASSWORD)
    page.click("button[type=submit]")
    page.wait_for_url("**/admin/**")


def open_waiting_request(page: Page, address: str) -> None:
    page.goto(f"{address}/portal/")
    page.click("a.request-row:has([data-status=waiting])")
    page.wait_for_selector("#thread")


def take(address: str) -> None:
    """Every picture, named for what it shows."""
    with sync_playwright() as playwright:
        arguments = ["--no-sandbox", "--disable-gpu", "--disable-background-networking"]
        browser = playwright.chromium.launch(executable_path=find("chromium"), args=arguments)
        for scheme, size, suffix in (("light", WIDE, "wide"), ("dark", PHONE, "phone")):
            page = browser.new_context(
                viewport=size, color_scheme=scheme, locale="en-GB", reduced_motion="reduce"
            ).new_page()
            for name, path in PUBLIC.items():
                page.goto(f"{address}{path}")
                page.wait_for_load_state("networkidle")
                page.screenshot(path=FOLDER / f"{name}-{suffix}.png")
            customer_signs_in(page, address)
            open_waiting_request(page, address)
            page.screenshot(path=FOLDER / f"portal-{suffix}.png")
            number = page.url.rstrip("/").rsplit("/", 1)[-1]
            if suffix == "wide":
                staff_sign_in(page, address)
                page.goto(f"{address}/admin/requests/")
                page.screenshot(path=FOLDER / "desk-queue.png")
                page.goto(f"{address}/admin/requests/{number}/")
                page.screenshot(path=FOLDER / "desk-request.png")
        browser.close()


if __name__ == "__main__":
    FOLDER.mkdir(exist_ok=True)
    take((sys.argv[1] if len(sys.argv) > 1 else "http://127.0.0.1:8000").rstrip("/"))
