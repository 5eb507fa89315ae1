"""A file with a virus in it: clamd finds it, both sides are told, nobody ever gets it."""

import pytest

from portal.documents.models import Document, ScanState
from portal.documents.storage import documents
from portal.notifications.wording import WORDINGS
from portal.tenancy.contexts import staff_context
from tests import factories
from tests.browser import customers, desk
from tests.live.antivirus import EICAR, SIGNATURE
from tests.live.mailbox import text_of

INFECTED = customers.Upload(name="offer.pdf", mimeType="application/pdf", buffer=factories.PDF + EICAR)


@pytest.fixture
def sent(visitor, house):
    """A request with a good and an infected file: the customer's browser, who they are, the number, the bad file."""
    anna = factories.customer()
    browser = visitor("anna")
    customers.come_in(browser, anna)
    browser.go(f"/portal/requests/new/{customers.SERVICE}/")
    customers.fill_form(browser, files=(customers.PHOTO, INFECTED))
    request_id = customers.send_form(browser)
    with staff_context():
        bad = Document.objects.get(account=anna.account, name=INFECTED["name"])
    return browser, anna, request_id, bad


def test_an_infected_file_is_removed_and_both_sides_are_told(sent, visitor, mailbox):
    browser, anna, request_id, _bad = sent
    browser.sees("#aside .file[data-scan=infected]", has_text=INFECTED["name"])
    browser.sees("#aside .file[data-scan=clean]", has_text=customers.PHOTO["name"])
    assert browser.page.locator(".file[data-scan=infected] a").count() == 0
    told = str(WORDINGS["document.removed"].line)
    assert [told in text_of(mail) for mail in mailbox.wait_for(anna.user.email, count=2)].count(True) == 1
    browser.go("/portal/notifications/")
    browser.sees(".request-row", has_text=told)
    jonas = visitor("jonas")
    desk.come_in(jonas, factories.staff())
    jonas.go(f"/admin/requests/{request_id}/")
    jonas.sees("#desk-answer-files .desk-file--infected", has_text=SIGNATURE)
    assert jonas.page.locator(".desk-file--infected a").count() == 0
    assert "Infected file removed" in {line.label for line in desk.event_log(jonas, f"request_number=R-{request_id}")}


def test_an_infected_file_cannot_be_had_by_anybody(sent, visitor):
    browser, _anna, request_id, bad = sent
    browser.sees("#aside .file[data-scan=infected]")
    assert customers.call(browser, "GET", f"/portal/documents/{bad.pk}/").status == 404
    jonas = visitor("jonas")
    desk.come_in(jonas, factories.staff())
    jonas.go(f"/admin/requests/{request_id}/documents/{bad.pk}/")
    assert jonas.path() == f"/admin/requests/{request_id}/"
    with staff_context():
        bad.refresh_from_db()
    assert bad.scan_state == ScanState.INFECTED
    assert not documents().exists(bad.storage_key)
