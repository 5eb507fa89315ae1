"""A file is released by clamd's answer and by nothing else, once, whoever dies in between."""

from contextlib import closing
from datetime import timedelta

import pytest
from django_q.models import OrmQ

from identity.roles import Role
from portal.documents import jobs
from portal.documents.models import Document, ScanState
from portal.documents.storage import documents
from portal.events.models import Event
from portal.messages.models import MessageDocument
from portal.queue.models import JobRun
from portal.tenancy.contexts import staff_context
from tests import factories
from tests.faults.queues import let_locks_run_out, only_run, wait_until_done
from tests.live.antivirus import EICAR, SIGNATURE
from tests.live.databases import waiting_for_locks
from tests.live.deadline import eventually

INFECTED = factories.PDF + EICAR


@pytest.fixture
def anna(house) -> factories.Customer:
    return factories.customer()


def attached(anna, *, name: str = "photo.png", content: bytes = factories.PNG) -> Document:
    """A file that was sent with a message and waits for its scan; nothing else waits."""
    request = factories.request_of(anna)
    document = factories.document_of(anna, name=name, content=content, clean=False)
    factories.reply_to(request, anna, documents=[document])
    scan = next(row for row in OrmQ.objects.all() if "portal.documents.jobs.scan" in row.task["args"])
    OrmQ.objects.exclude(pk=scan.pk).delete()
    return document


def now(document: Document) -> Document:
    with staff_context():
        return Document.objects.get(pk=document.pk)


def told(document: Document) -> list[str]:
    """What the log says of the file's scan."""
    with staff_context():
        about = Event.objects.filter(payload__contains=f'["document","{document.pk}"]').order_by("id")
        return [verb for verb in about.values_list("verb", flat=True) if verb != "document.received"]


def page_of(document: Document, who: factories.Customer) -> str:
    with staff_context():
        request_id = MessageDocument.objects.get(document=document).message.request_id
    return factories.signed_in(who).get(f"/portal/requests/{request_id}/").content.decode()


def download(document: Document, who: factories.Customer) -> int:
    with closing(factories.signed_in(who).get(f"/portal/documents/{document.pk}/")) as response:
        return response.status_code


@pytest.mark.parametrize("moment", ["question", "answer"])
def test_a_file_whose_worker_is_killed_at_the_scanner_is_released_once(house, door, anna, moment):
    document = attached(anna)
    door.hold(moment)
    worker = house.start_worker()
    eventually(lambda: door.waiting, "the worker asks clamd")
    worker.kill()
    assert only_run().attempts == 1
    assert (now(document).scan_state, told(document)) == (ScanState.RECEIVED, [])
    door.release()
    let_locks_run_out()
    house.start_worker()
    wait_until_done()
    assert (now(document).scan_state, told(document)) == (ScanState.CLEAN, ["document.released"])
    with documents().open(now(document).storage_key) as file:
        assert file.read() == factories.PNG


@pytest.mark.parametrize(
    ("content", "state", "event"),
    [(factories.PDF, ScanState.CLEAN, "document.released"), (INFECTED, ScanState.INFECTED, "document.removed")],
    ids=["clean", "infected"],
)
def test_clamds_answer_is_asked_for_again_when_the_worker_is_killed_before_it_is_written(
    house, anna, content, state, event
):
    document = attached(anna, name="manual.pdf", content=content)
    with staff_context():
        Document.objects.select_for_update().get(pk=document.pk)
        worker = house.start_worker()
        eventually(lambda: waiting_for_locks(house.server, house.database), "the worker writes the answer down")
        worker.kill()
    assert (now(document).scan_state, told(document)) == (ScanState.RECEIVED, [])
    let_locks_run_out()
    house.start_worker()
    wait_until_done()
    assert (now(document).scan_state, told(document)) == (state, [event])
    assert now(document).finding == ("" if state == ScanState.CLEAN else f"{SIGNATURE}.UNOFFICIAL")
    assert documents().exists(document.storage_key) == (state == ScanState.CLEAN)


def test_a_file_stays_quarantined_while_clamd_is_down_and_is_released_when_it_is_back(house, antivirus, anna):
    house.settings["FOYER_JOB_RETRY_SECONDS"] = "0.2"
    document = attached(anna)
    antivirus.stop()
    try:
        house.start_worker()
        eventually(lambda: JobRun.objects.exclude(error="").exists(), "the scan has failed")
        assert 'data-scan="checking"' in page_of(document, anna)
        assert download(document, anna) == 404
        jobs_page = factories.signed_in(factories.staff(Role.VIEWER)).get("/admin/jobs/").content.decode()
        assert "ScannerUnavailable" in jobs_page
    finally:
        antivirus.start()
    wait_until_done()
    assert now(document).is_clean
    assert 'data-scan="clean"' in page_of(document, anna)
    assert download(document, anna) == 200


def test_a_file_whose_scan_was_given_up_is_scanned_by_the_sweep(house, antivirus, anna):
    document = attached(anna)
    antivirus.stop()
    try:
        house.start_worker()
        run = eventually(lambda: JobRun.objects.filter(given_up_at__isnull=False).first(), "the scan is given up")
        assert "ScannerUnavailable" in run.error
        assert now(document).scan_state == ScanState.RECEIVED
    finally:
        antivirus.start()
    with staff_context():
        Document.objects.update(received_at=now(document).received_at - timedelta(hours=1))
    jobs.sweep()
    eventually(lambda: now(document).is_clean, "the file is released")
