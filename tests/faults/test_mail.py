"""A mail is never lost, and repeated only when the worker died between the server's OK and the commit."""

import itertools
import signal

import psutil
import pytest
from django.core.mail import EmailMessage
from django.utils import timezone

from identity.roles import Role
from portal.notifications.actions import write_mail
from portal.notifications.models import OutgoingMail
from portal.queue.models import JobRun
from portal.tenancy.contexts import staff_context
from tests import factories
from tests.faults.queues import let_locks_run_out, only_run, wait_until_done
from tests.live.databases import waiting_for_locks
from tests.live.deadline import eventually
from tests.live.mailbox import DATA, GREETING

_numbers = itertools.count(1)


def write() -> str:
    """Write a mail down and have it sent; the address it goes to."""
    address = f"reader{next(_numbers)}@example.com"
    mail = EmailMessage("The boiler", "It is warm again.", "service@nordlicht.example", [address])
    with staff_context():
        write_mail(mail=mail, recipient=address, now=timezone.now())
    return address


def stored(address: str) -> OutgoingMail:
    with staff_context():
        return OutgoingMail.objects.get(recipient=address)


def is_sent(address: str) -> bool:
    return stored(address).sent_at is not None


@pytest.mark.parametrize("moment", [GREETING, DATA])
def test_a_mail_whose_worker_is_killed_before_the_server_took_it_is_sent_once(house, mailbox, moment):
    mailbox.hold(moment)
    worker = house.start_worker()
    address = write()
    eventually(lambda: mailbox.waiting == 1, "the worker talks to the server")
    worker.kill()
    assert (only_run().attempts, is_sent(address)) == (1, False)
    eventually(lambda: mailbox.waiting == 0, "the server notices that nobody is there any more")
    mailbox.release()
    let_locks_run_out()
    house.start_worker()
    wait_until_done()
    assert is_sent(address)
    assert len(mailbox.to(address)) == 1


def test_a_mail_is_sent_once_when_only_the_process_that_sends_it_is_killed(house, mailbox):
    mailbox.hold(DATA)
    worker = house.start_worker()
    address = write()
    eventually(lambda: mailbox.waiting == 1, "the worker talks to the server")
    sender = process_that_talks_to(mailbox.port, worker.pid)
    sender.send_signal(signal.SIGKILL)
    eventually(lambda: mailbox.waiting == 0, "the server notices that nobody is there any more")
    mailbox.release()
    let_locks_run_out()
    wait_until_done()
    assert is_sent(address)
    assert len(mailbox.to(address)) == 1
    assert worker.is_running


def process_that_talks_to(port: int, pid: int) -> psutil.Process:
    for process in psutil.Process(pid).children(recursive=True):
        if any(connection.raddr and connection.raddr.port == port for connection in process.net_connections("tcp")):
            return process
    raise AssertionError(f"no child of {pid} talks to port {port}")


def test_a_mail_whose_worker_is_killed_after_the_servers_ok_is_repeated_with_the_same_message_id(house, mailbox):
    address = write()
    with staff_context():
        OutgoingMail.objects.select_for_update().get(recipient=address)
        worker = house.start_worker()
        eventually(lambda: waiting_for_locks(house.server, house.database), "the worker notes that the mail is sent")
        worker.kill()
    assert (only_run().attempts, is_sent(address)) == (1, False)
    let_locks_run_out()
    house.start_worker()
    wait_until_done()
    assert is_sent(address)
    first, second = mailbox.to(address)
    assert first["Message-ID"] == second["Message-ID"] == f"<{stored(address).message_id}>"
    assert first.as_bytes() == second.as_bytes()


def test_a_mail_is_not_repeated_because_the_server_took_it_and_then_said_a_rude_goodbye(house, mailbox):
    mailbox.goodbye = "421 Too busy to say goodbye"
    address = write()
    house.start_worker()
    wait_until_done()
    assert is_sent(address)
    assert len(mailbox.to(address)) == 1


@pytest.mark.parametrize("trouble", ["refuses", "is down"])
def test_a_mail_waits_for_a_server_in_trouble_and_staff_see_why(house, mailbox, trouble):
    house.settings["FOYER_JOB_RETRY_SECONDS"] = "0.2"
    if trouble == "refuses":
        mailbox.refusal = "451 4.3.0 Try again later"
    else:
        mailbox.close()
    address = write()
    house.start_worker()
    eventually(lambda: stored(address).error, "the error is noted")
    page = factories.signed_in(factories.staff(Role.VIEWER)).get("/admin/mails/").content.decode()
    assert address in page
    assert ("Try again later" if trouble == "refuses" else "ConnectionRefusedError") in page
    mailbox.refusal = ""
    if trouble == "is down":
        mailbox.open()
    wait_until_done()
    assert stored(address).error == ""
    assert len(mailbox.to(address)) == 1


def test_a_mail_that_is_refused_for_good_waits_for_staff_who_can_send_it_again(house, mailbox):
    mailbox.refusal = "550 5.1.1 No such mailbox"
    address = write()
    house.start_worker()
    run = eventually(lambda: JobRun.objects.filter(given_up_at__isnull=False).first(), "the job is given up")
    desk = factories.signed_in(factories.staff(Role.EDITOR))
    assert "No such mailbox" in desk.get("/admin/jobs/").content.decode()
    mailbox.refusal = ""
    assert desk.post(f"/admin/jobs/{run.pk}/retry/").status_code == 302
    wait_until_done()
    assert is_sent(address)
    assert len(mailbox.to(address)) == 1
