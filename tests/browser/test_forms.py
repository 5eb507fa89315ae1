"""What goes wrong with a form costs nobody what they typed, nor the files that were right."""

from collections.abc import Callable
from dataclasses import dataclass

import pytest

from portal.documents.models import Document
from portal.requests import actions as requests
from portal.requests.models import ServiceRequest
from portal.tenancy.contexts import staff_context
from tests import factories
from tests.browser import customers, desk
from tests.browser.customers import PAPER, PHOTO, Upload
from tests.browser.visitors import Visitor

FORM = f"/portal/requests/new/{customers.SERVICE}/"
PDF = "application/pdf"
#: a name in four scripts and a bit of nonsense
MANY_SCRIPTS = Upload(name="Кётёл 写真 صورة τζάκι ☃.png", mimeType="image/png", buffer=factories.PNG)
DISGUISED = Upload(name="invoice.pdf", mimeType=PDF, buffer=b"MZ\x90\x00 this is a program")
FOREIGN = Upload(name="setup.exe", mimeType="application/x-msdownload", buffer=b"MZ\x90\x00")
EMPTY = Upload(name="nothing.pdf", mimeType=PDF, buffer=b"")
LARGE = Upload(name="large.pdf", mimeType=PDF, buffer=factories.PDF + b"%" * 1024 * 1024)
REASONS = {
    "invoice.pdf": "does not match its name",
    "setup.exe": "This type of file is not accepted",
    "nothing.pdf": "The file is empty",
    "large.pdf": "larger than 1 MB",
}


@dataclass
class Known:
    """A customer who is signed in, and their browser."""

    customer: factories.Customer
    browser: Visitor


@pytest.fixture
def anna(visitor) -> Callable[..., Known]:
    """Make Anna with a browser of her own: `anna(java_script_enabled=False)`."""

    def make(**options) -> Known:
        known = Known(factories.customer(), visitor("anna", **options))
        customers.come_in(known.browser, known.customer)
        return known

    return make


def refusals(browser: Visitor, field: str) -> dict[str, str]:
    """The file's name and the sentence, for each file that a field has refused."""
    sentences = browser.page.locator(f"#{field}_error li").all_inner_texts()
    return {sentence.split("“")[1].split("”")[0]: sentence for sentence in sentences}


def kept(browser: Visitor, field: str) -> list[str]:
    """The names of the files that wait beside a field to be sent with it."""
    ids = browser.page.locator(f"[name='kept-{field}']").evaluate_all("inputs => inputs.map(one => one.value)")
    with staff_context():
        return sorted(Document.objects.filter(pk__in=ids).values_list("name", flat=True))


def test_a_form_that_fails_keeps_everything_typed_and_the_good_files(anna):
    browser = anna().browser
    browser.go(FORM)
    wrong = customers.ANSWERS | {"answer-preferred_date": "2001-03-01", "answer-title": "", "details-phone": "none"}
    customers.fill_form(browser, wrong, files=(PHOTO, DISGUISED, MANY_SCRIPTS, FOREIGN, EMPTY))
    browser.press(customers.SEND)
    browser.sees("#form-errors")
    for name, typed in wrong.items():
        assert browser.page.input_value(f"[name='{name}']") == typed
    assert browser.page.is_checked("[name='answer-concern'][value=no_heat]")
    assert browser.page.input_value("[name='answer-system']") == "gas"
    for field in ("id_answer-title", "id_answer-preferred_date", "id_details-phone"):
        assert browser.page.locator(f"#{field}_error").inner_text()
        assert browser.page.locator(f"#{field}").get_attribute("aria-invalid") == "true"
    refused = refusals(browser, "id_answer-files")
    assert set(refused) == {"invoice.pdf", "setup.exe", "nothing.pdf"}
    assert all(REASONS[name] in sentence for name, sentence in refused.items())
    assert kept(browser, "answer-files") == sorted([PHOTO["name"], MANY_SCRIPTS["name"]])
    customers.fill_form(browser, files=(PAPER,))
    request_id = customers.send_form(browser)
    browser.sees("#aside .file[data-scan=clean] >> nth=2")
    with staff_context():
        names = ServiceRequest.objects.get(pk=request_id).documents.values_list("name", flat=True)
        assert sorted(names) == sorted([PHOTO["name"], MANY_SCRIPTS["name"], PAPER["name"]])


def test_a_file_alone_can_be_what_is_wrong(anna):
    browser = anna().browser
    browser.go(FORM)
    customers.fill_form(browser, files=(LARGE, PAPER))
    browser.press(customers.SEND)
    browser.sees("#form-errors")
    (sentence,) = refusals(browser, "id_answer-files").values()
    assert REASONS["large.pdf"] in sentence
    assert sentence in browser.page.locator("#form-errors").inner_text()
    assert browser.page.locator("#form-errors").evaluate("box => box === document.activeElement")
    customers.send_form(browser)
    browser.sees("#aside .file", has_text=PAPER["name"])


@pytest.mark.parametrize("script", [True, False], ids=["with script", "without script"])
def test_files_beyond_the_limit_are_left_out_and_the_others_go_through(anna, script):
    browser = anna(java_script_enabled=script).browser
    browser.go(FORM)
    seven = tuple(Upload(name=f"{number}.png", mimeType="image/png", buffer=factories.PNG) for number in range(7))
    customers.fill_form(browser, files=seven)
    if script:  # the page itself says at once that five are taken
        assert browser.page.locator("[data-chosen] .file").count() == 5
    else:
        browser.press(customers.SEND)
        refused = refusals(browser, "id_answer-files")
        assert set(refused) == {"5.png", "6.png"}
        assert all("At most 5 files" in sentence for sentence in refused.values())
    request_id = customers.send_form(browser)
    with staff_context():
        assert ServiceRequest.objects.get(pk=request_id).documents.count() == 5


def test_a_draft_keeps_what_is_there_and_goes_on_later(anna):
    browser = anna().browser
    browser.go(FORM)
    browser.page.fill("[name='answer-title']", "Half a request")
    browser.page.set_input_files("[name='answer-files']", [PHOTO])
    browser.press("[name=save_draft]")
    browser.page.wait_for_url("**/edit/")
    assert browser.page.input_value("[name='answer-title']") == "Half a request"
    customers.fill_form(browser, files=(PAPER,))
    request_id = customers.send_form(browser)
    with staff_context():
        request = ServiceRequest.objects.get(pk=request_id)
        assert (request.documents.count(), request.subject) == (2, "The boiler is cold")


@pytest.mark.parametrize("script", [True, False], ids=["with script", "without script"])
def test_a_reply_with_a_refused_file_keeps_its_text_and_the_good_file(anna, script):
    known = anna(java_script_enabled=script)
    browser, request = known.browser, factories.request_of(known.customer)
    browser.go(f"/portal/requests/{request.pk}/")
    browser.page.fill("#reply-form [name=body]", "Here is <b>the</b> plate")
    browser.page.set_input_files("#reply-form [name=files]", [DISGUISED, PHOTO])
    browser.press("#reply-form button[type=submit]")
    browser.sees("#reply-files_error")
    assert REASONS["invoice.pdf"] in refusals(browser, "reply-files")["invoice.pdf"]
    assert browser.page.input_value("#reply-form [name=body]") == "Here is <b>the</b> plate"
    assert kept(browser, "files") == [PHOTO["name"]]
    browser.press("#reply-form button[type=submit]")
    browser.sees(".message.mine", has_text="Here is <b>the</b> plate")
    assert browser.page.locator(".message.mine .file").all_inner_texts()[0].startswith(PHOTO["name"])


@pytest.mark.parametrize("script", [True, False], ids=["with script", "without script"])
def test_a_reply_to_a_request_that_was_cancelled_meanwhile_keeps_its_text(anna, script):
    known = anna(java_script_enabled=script)
    browser, request = known.browser, factories.request_of(known.customer)
    browser.go(f"/portal/requests/{request.pk}/")
    browser.page.fill("#reply-form [name=body]", "One more thing")
    with staff_context():
        requests.cancel(request=request, by=factories.staff().actor, now=factories.NOW)
    browser.press("#reply-form button[type=submit]")
    browser.sees("#id_body_error", has_text="This request is closed")
    assert browser.page.input_value("#reply-form [name=body]") == "One more thing"
    customers.wait_for_status(browser, "cancelled")


def test_a_button_that_came_too_late_says_so(anna):
    known = anna()
    browser, request = known.browser, factories.request_of(known.customer)
    browser.go(f"/portal/requests/{request.pk}/")
    staff = factories.staff()
    with staff_context():
        for move in (requests.triage, requests.start):
            move(request=request, by=staff.actor, now=factories.NOW)
    answer = customers.call(browser, "POST", f"/portal/requests/{request.pk}/cancel/")
    assert answer.status == 200
    assert "This is no longer possible: the request is now “In progress”." in answer.text()


def test_what_staff_write_is_kept_with_the_good_file_when_another_is_refused(visitor):
    request = factories.request_of(factories.customer())
    jonas = visitor("jonas")
    desk.come_in(jonas, factories.staff())
    jonas.go(f"/admin/requests/{request.pk}/")
    jonas.page.locator(".desk-mode--ask").click()
    jonas.page.fill("#desk-body", "Is it <this> one?")
    jonas.page.set_input_files("[data-desk-composer] [name=files]", [DISGUISED, PHOTO])
    jonas.press("[data-desk-send]")
    jonas.sees(".desk-refusals", has_text=REASONS["invoice.pdf"])
    assert jonas.page.input_value("#desk-body") == "Is it <this> one?"
    assert jonas.page.is_checked("[name=do][value=ask]")
    assert PHOTO["name"] in jonas.page.locator(".desk-kept").inner_text()
    jonas.press("[data-desk-send]")
    jonas.sees(".desk-message", has_text="Is it <this> one?")
    jonas.sees(".desk-message .desk-file", has_text=PHOTO["name"])
