"""What a customer does in the portal, by names and addresses that are the same in every language."""

import re
from email.message import EmailMessage
from typing import TypedDict

from tests import factories
from tests.browser.visitors import Visitor
from tests.live.mailbox import text_of

SERVICE = "heating-maintenance"
PASSWORD = factories.PASSWORD
#: the plain fields of the service's form
ANSWERS = {
    "answer-title": "The boiler is cold",
    "answer-year_installed": "2009",
    "answer-description": "Since Sunday there is no warm water.\nThe display says E-42.",
    "answer-preferred_date": "2035-03-01",
    "answer-site_street": "Seeweg 4",
    "answer-site_postcode": "88045",
    "answer-site_city": "Friedrichshafen",
    "details-first_name": "Anna",
    "details-last_name": "Berger",
    "details-phone": "+49 7541 555 0100",
}


class Upload(TypedDict):
    """A file as Playwright takes it."""

    name: str
    mimeType: str
    buffer: bytes


PHOTO = Upload(name="boiler.png", mimeType="image/png", buffer=factories.PNG)
PAPER = Upload(name="manual.pdf", mimeType="application/pdf", buffer=factories.PDF)

FORM = "main form[enctype]"
SEND = f"{FORM} .form-actions button:not([name])"
REPLY = "#reply-form"


def sign_up(visitor: Visitor, email: str) -> None:
    """Fill in the sign-up form that is open."""
    visitor.page.fill("[name=email]", email)
    visitor.page.fill("[name=password1]", PASSWORD)
    visitor.press("form[action*='/accounts/signup/'] button[type=submit]")
    visitor.page.wait_for_url("**/accounts/confirm-email/**")


def link_in(mail: EmailMessage, path: str) -> str:
    """The link of a mail that leads below a path."""
    found = re.search(rf"https?://\S*{re.escape(path)}\S*", text_of(mail))
    assert found, text_of(mail)
    return found.group()


def confirm_address(visitor: Visitor, link: str) -> None:
    """Open the link of the mail and press its button."""
    visitor.go(link)
    visitor.press("form[action*='/accounts/confirm-email/'] button[type=submit]")


def sign_in(visitor: Visitor, email: str, password: str = PASSWORD) -> None:
    """Fill in the sign-in form that is open."""
    visitor.page.fill("[name=login]", email)
    visitor.page.fill("[name=password]", password)
    visitor.press("form[action*='/accounts/login/'] button[type=submit]")


def come_in(visitor: Visitor, customer: factories.Customer) -> None:
    """Have the session of somebody who has signed in before."""
    session = factories.signed_in(customer).cookies["sessionid"].value
    visitor.context.add_cookies([{"name": "sessionid", "value": session, "url": visitor.address}])


def fill_form(
    visitor: Visitor, answers: dict[str, str] = ANSWERS, *, files: tuple[Upload, ...] = (PHOTO, PAPER)
) -> None:
    """Answer the service's form, without sending it."""
    for name, answer in answers.items():
        visitor.page.fill(f"[name='{name}']", answer)
    visitor.page.check("[name='answer-concern'][value=no_heat]", force=True)
    visitor.page.select_option("[name='answer-system']", "gas")
    if files:
        visitor.page.set_input_files("[name='answer-files']", list(files))


def send_form(visitor: Visitor) -> int:
    """Send the form; the number in the address of the request's page."""
    visitor.press(SEND)
    visitor.page.wait_for_url(re.compile(r"/portal/requests/\d+/$"))
    return int(visitor.page.url.rstrip("/").rsplit("/", 1)[-1])


def reply(visitor: Visitor, body: str, *, files: tuple[Upload, ...] = ()) -> None:
    """Write on the open page of a request and wait until the message is there."""
    visitor.page.fill(f"{REPLY} [name=body]", body)
    if files:
        visitor.page.set_input_files(f"{REPLY} [name=files]", list(files))
    visitor.press(f"{REPLY} button[type=submit]")
    visitor.sees(".message.mine", has_text=body)


def wait_for_status(visitor: Visitor, status: str) -> None:
    """Wait until the open page shows a status by itself."""
    visitor.sees(f"#head .badge[data-status={status}]")


def mark_page(visitor: Visitor) -> None:
    """Leave a mark that a reload would wipe away."""
    visitor.page.evaluate("window.untouched = true")


def is_marked(visitor: Visitor) -> bool:
    """Whether the page is still the one that was marked."""
    return visitor.page.evaluate("window.untouched === true")


def call(visitor: Visitor, method: str, path: str, data: dict | None = None):
    """Call the REST API with the session of the browser."""
    cookies = {cookie["name"]: cookie["value"] for cookie in visitor.context.cookies()}
    headers = {"X-CSRFToken": cookies.get("csrftoken", ""), "Referer": visitor.address}
    return visitor.context.request.fetch(path, method=method, data=data, headers=headers)
