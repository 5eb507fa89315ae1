"""A job that kills its worker is given up where staff can see it, and the queue goes on."""

from identity.roles import Role
from portal.queue.actions import MAX_ATTEMPTS, enqueue
from portal.queue.models import JobRun
from tests import factories
from tests.faults.queues import let_locks_run_out
from tests.faults.test_mail import is_sent, write
from tests.live.deadline import eventually


def test_a_job_that_kills_its_worker_is_given_up_and_shown(house):
    enqueue("tests.faults.poison.die", 7)
    worker = house.start_worker()
    run = eventually(given_up, "the job is given up", within=60)
    assert run.attempts >= MAX_ATTEMPTS
    page = factories.signed_in(factories.staff(Role.VIEWER)).get("/admin/jobs/").content.decode()
    assert "tests.faults.poison.die" in page
    address = write()
    eventually(lambda: is_sent(address), "the next job is done")
    assert worker.is_running


def given_up() -> JobRun | None:
    let_locks_run_out()
    return JobRun.objects.filter(given_up_at__isnull=False).first()
