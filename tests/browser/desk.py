"""What staff do at the desk, by names and addresses that are the same in every language."""

from dataclasses import dataclass

from tests import factories
from tests.browser.visitors import Visitor
from tests.live.furnish import PASSWORD

COMPOSER = "[data-desk-composer]"


@dataclass(frozen=True)
class Logged:
    """One line of the event log as the admin shows it."""

    label: str
    who: str
    ip: str


def sign_in(visitor: Visitor, address: str) -> None:
    """Come in through the staff's door."""
    visitor.go("/staff/login/")
    visitor.page.fill("[name=username]", address)
    visitor.page.fill("[name=password]", PASSWORD)
    visitor.press("form[action='/staff/login/'] button[type=submit]")
    visitor.page.wait_for_url("**/admin/")


def come_in(visitor: Visitor, staff: factories.Staff) -> None:
    """Have the session of somebody who has signed in before."""
    session = factories.signed_in(staff).cookies["staff_sessionid"].value
    visitor.context.add_cookies([{"name": "staff_sessionid", "value": session, "url": visitor.address}])


def open_from_queue(visitor: Visitor, request_id: int) -> None:
    """Find the request in the queue and open it."""
    visitor.page.locator("a[href='/admin/requests/']").first.click()
    visitor.page.wait_for_url("**/admin/requests/")
    visitor.press(f"td a[href='/admin/requests/{request_id}/']")
    visitor.sees("[data-desk-page]")


def assign(visitor: Visitor, person_id: int) -> None:
    """Give the request to somebody."""
    visitor.page.select_option("#desk-assignee", str(person_id))
    visitor.press(".desk-assign:has(#desk-assignee) button")
    visitor.page.locator(f".desk-assign [name=seen_assignee][value='{person_id}']").wait_for(state="attached")


def say(visitor: Visitor, mode: str, body: str) -> None:
    """Write as `reply`, `ask` or `note`."""
    visitor.page.locator(f"{COMPOSER} .desk-mode--{mode}").click()
    visitor.page.fill("#desk-body", body)
    visitor.press("[data-desk-send]")
    visitor.sees(".desk-message", has_text=body)


def move(visitor: Visitor, verb: str, status: str) -> None:
    """Press one of the buttons that change the status."""
    visitor.press(f".desk-steps button[name=do][value={verb}]")
    visitor.sees(f"#desk-head .desk-status--{status}")


def event_log(visitor: Visitor, query: str) -> list[Logged]:
    """The lines that the event log shows for a query."""
    visitor.go(f"/admin/events/?{query}")
    rows = visitor.page.locator("table.listing tbody tr").all()
    cells = [row.locator("td").all_inner_texts() for row in rows]
    return [Logged(label.strip(), who.strip(), ip.strip()) for _time, label, who, _account, _request, ip in cells]
