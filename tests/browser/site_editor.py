"""What marketing does in the admin: compose a page, set a schedule, translate a page."""

from datetime import datetime

from playwright.sync_api import Locator
from wagtail.models import Page

from tests.browser.visitors import Visitor


def compose(visitor: Visitor, below: Page, kind: str, fields: dict[str, str]) -> None:
    """Open the form of a new page and fill in its fields."""
    visitor.go(f"/admin/pages/add/cms_pages/{kind}/{below.pk}/")
    for name, text in fields.items():
        visitor.page.fill(f"#id_{name}", text)


def add_block(visitor: Visitor, label: str, fields: dict[str, str]) -> None:
    """Choose a block by its name at the end of the page, and fill it in; fields by the end of their names."""
    page = visitor.page
    before = int(page.locator("[name='body-count']").input_value())
    page.get_by_role("button", name="Insert a block").last.click()
    page.get_by_role("option", name=label, exact=True).click()
    page.locator(f"[name='body-{before}-type']").wait_for(state="attached")
    for name, text in fields.items():
        page.fill(f"[name='body-{before}-value-{name}']", text)


def schedule(visitor: Visitor, at: datetime) -> None:
    """Set when the page appears, and have it so."""
    page = visitor.page
    page.get_by_role("button", name="Toggle status").click()
    page.get_by_role("button", name="Set schedule").click()
    dialog = page.get_by_role("dialog", name="Set publishing schedule")
    dialog.locator("[name=go_live_at]").fill(f"{at:%Y-%m-%d %H:%M}")
    # By keyboard: the calendar may lie over the button.
    dialog.get_by_role("button", name="Save schedule").press("Enter")
    page.wait_for_url("**/admin/pages/*/edit/")
    in_menu(visitor, "Schedule to publish").click()
    page.wait_for_url("**/admin/pages/*/")


def in_menu(visitor: Visitor, label: str) -> Locator:
    """One of the buttons behind “More actions”, opened."""
    visitor.page.get_by_role("button", name="More actions").click()
    return visitor.page.get_by_role("button", name=label, exact=True)


def begin_translation(visitor: Visitor, stand_in: Page, language: str) -> None:
    """From the page that waits for its translation to the editor of its texts."""
    visitor.go(f"/admin/pages/{stand_in.pk}/edit/")
    visitor.page.get_by_role("link", name="Translate this page").click()
    box = visitor.page.get_by_role("checkbox", name=language)
    box.set_checked(True)
    visitor.page.get_by_role("button", name="Submit", exact=True).click()
    visitor.page.wait_for_url(f"**/admin/pages/{stand_in.pk}/edit/")
    visitor.page.get_by_role("button", name="Translate", exact=True).first.wait_for()


def translate(visitor: Visitor, words: dict[str, str]) -> None:
    """Translate texts of the tab that is open."""
    page = visitor.page
    for original, translated in words.items():
        segment = page.locator("li.incomplete", has=page.get_by_text(original, exact=True))
        segment.get_by_role("button", name="Translate", exact=True).click()
        segment.locator("textarea").fill(translated)
        segment.get_by_role("button", name="Save", exact=True).click()
        page.get_by_text(translated, exact=True).wait_for()


def preview_width(visitor: Visitor) -> int:
    """How wide the page in the preview takes itself to be, in pixels."""
    return visitor.page.locator("iframe[title=Preview]").last.evaluate("frame => frame.contentWindow.innerWidth")
