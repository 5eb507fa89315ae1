"""The worker seals each minute what has ended; nothing is skipped, nothing sealed twice, trouble is seen."""

import json
from concurrent.futures import ThreadPoolExecutor

import psycopg
import pytest
from django.core.exceptions import ImproperlyConfigured
from django.core.files.storage import storages
from django.core.management import CommandError, call_command
from django.db import connection
from django_q.models import OrmQ, Schedule

from identity.roles import Role
from portal.events import actions, jobs, keys, seals_file
from portal.events.actor import SYSTEM
from portal.events.models import Event, Seal
from portal.events.record import record
from portal.events.statements import is_signed
from portal.notifications.models import OutgoingMail
from portal.queue.actions import run_by_the_clock
from portal.queue.models import JobRun
from portal.tenancy.contexts import staff_context
from tests import factories
from tests.factories import NOW

COPIED = """
INSERT INTO portal_event (id, at, verb, visibility, payload, leaf, personal, salt, account_id, request_id, actor_id)
SELECT
    i, at, verb, visibility, p, sha256(convert_to(p, 'UTF8')), personal, salt, account_id, request_id, actor_id
FROM portal_event, gen_random_uuid() i, replace(payload, id::text, i::text) p WHERE id = %s
"""


def seals() -> list[Seal]:
    with staff_context():
        return list(Seal.objects.after(0))


def add_late(late: psycopg.Connection, like) -> None:
    """Another event, in a transaction that is still open."""
    late.execute(COPIED, [like])


def test_a_whole_log_is_said_to_be_whole(log):
    assert "The event log is whole: 12 events in 3 seals, 0 events that wait" in log.verify()


def test_a_log_without_events_is_whole(unsealed_log):
    assert "0 events in 0 seals" in unsealed_log.verify()


def test_events_behind_the_last_seal_are_counted(log):
    log.write(times=2)
    assert "12 events in 3 seals, 2 events that wait" in log.verify()


def test_nothing_new_makes_no_seal(log):
    jobs.seal()
    assert len(seals()) == 3


def test_a_transaction_that_commits_late_is_in_a_later_seal_and_not_skipped(log):
    with log.superuser() as late:
        add_late(late, log.minutes[0][0])  # has the lowest transaction id of what follows
        log.seal()
        assert [seal.events for seal in seals()] == [4, 4, 4]  # nothing behind what is still open
        late.commit()
    jobs.seal()
    assert [seal.events for seal in seals()] == [4, 4, 4, 5]
    assert "17 events in 4 seals, 0 events that wait" in log.verify()


def test_a_transaction_that_is_rolled_back_holds_nothing_up(log):
    with log.superuser() as late:
        add_late(late, log.minutes[0][0])
        late.rollback()
    log.seal()
    assert "16 events in 4 seals, 0 events that wait" in log.verify()


def test_of_two_sealers_at_once_one_waits_its_turn_and_nothing_is_sealed_twice(log):
    log.write(times=3)

    def run(_number):
        try:
            return jobs.seal()
        finally:
            connection.close()

    with ThreadPoolExecutor(4) as pool:
        made = sorted(pool.map(run, range(4)))
    assert (made, [seal.events for seal in seals()]) == ([0, 0, 0, 1], [4, 4, 4, 3])
    log.verify()


def test_a_sealer_on_another_machine_leaves_it_to_the_first(log):
    log.write()
    with log.superuser() as other, staff_context():
        other.execute("SELECT pg_advisory_xact_lock(%s)", [actions._SEALER])
        assert actions.seal(key=keys.signing_key(), now=NOW) is None


def test_a_backlog_becomes_several_seals(unsealed_log, monkeypatch):
    monkeypatch.setattr(actions, "EVENTS_OF_A_SEAL", 3)
    unsealed_log.write(times=7)
    with staff_context():
        for _ in range(5):
            record("request.viewed", by=SYSTEM, now=NOW)
    unsealed_log.seal(times=1)
    assert [seal.events for seal in seals()] == [3, 3, 1, 5, 1]
    unsealed_log.verify()


def test_a_seal_is_signed_with_the_key_of_the_settings(log):
    public = next(iter(keys.trusted_keys()))
    assert all(is_signed(seal.hash, seal.signature, public) for seal in seals())


def test_seals_of_a_former_key_are_trusted_as_long_as_the_settings_say_so(log, settings):
    former = keys.trusted_keys()
    settings.SEAL_KEY = keys.new_key()
    log.seal()
    assert "it is signed with an unknown key" in log.findings()
    settings.SEAL_PUBLIC_KEYS = list(former)
    log.verify()


@pytest.mark.parametrize("statement", ["UPDATE portal_seal SET events = 0", "DELETE FROM portal_seal"])
@pytest.mark.parametrize("login", ["portal_app", "portal_owner"])
def test_the_database_refuses_to_change_a_seal(log, login, statement):
    with log.superuser(login) as other, pytest.raises(psycopg.Error, match=r"only ever added|permission denied"):
        other.execute(statement)


def test_erased_personal_data_leaves_the_log_whole(log):
    with log.superuser() as superuser:
        superuser.execute("UPDATE portal_event SET personal = NULL, salt = NULL WHERE id = %s", [log.minutes[0][0]])
    log.verify()


def test_a_site_without_a_key_seals_nothing_and_says_so(unsealed_log, settings):
    settings.SEAL_KEY_FILE = None
    with pytest.raises(ImproperlyConfigured, match="Set SEAL_KEY"):
        unsealed_log.seal()


def test_a_key_that_is_none_is_refused(settings):
    settings.SEAL_KEY = "short"
    with pytest.raises(ImproperlyConfigured, match="32 bytes in base64"):
        keys.signing_key()


def test_sealing_runs_each_minute(log):
    assert Schedule.objects.filter(name="portal.events.jobs.seal", cron="* * * * *").exists()


def test_staff_see_that_sealing_fails_until_it_works_again(log, settings):
    kept, settings.SEAL_KEY_FILE = settings.SEAL_KEY_FILE, None
    desk = factories.signed_in(factories.staff(Role.VIEWER))
    for attempts in (1, 2):
        with pytest.raises(ImproperlyConfigured):
            run_by_the_clock("portal.events.jobs.seal")
        assert JobRun.objects.get().attempts == attempts
    assert "Set SEAL_KEY" in desk.get("/admin/jobs/").content.decode()
    settings.SEAL_KEY_FILE = kept
    run_by_the_clock("portal.events.jobs.seal")
    assert not JobRun.objects.exists()


def test_a_log_that_nobody_seals_is_not_said_to_be_whole(log, monkeypatch):
    log.write()
    monkeypatch.setattr("portal.events.verification.SEALED_WITHIN", -actions.OVERDUE)
    assert "1 events wait for their seal, the first since" in log.findings()


def test_the_sealer_refuses_to_go_on_behind_a_cut_tail(log):
    log.tamper("DELETE FROM portal_seal WHERE number = 3")
    log.write()
    with pytest.raises(seals_file.SealsDisagree, match=r"ends with seal 3 of .* the database does not have it"):
        jobs.seal()


def test_a_line_that_a_crash_has_left_half_is_written_anew(log):
    whole = log.seals_file.read_bytes()
    log.seals_file.write_bytes(whole[:-40])
    jobs.seal()
    assert log.seals_file.read_bytes() == whole


def test_a_machine_without_the_file_writes_all_seals_into_it(log):
    whole = log.seals_file.read_bytes()
    log.seals_file.unlink()
    assert "There is no file of seals" in log.verify()
    jobs.seal()
    assert log.seals_file.read_bytes() == whole


class TestAfterARestore:
    """The transactions of a database that was restored from a dump are counted from the beginning."""

    @pytest.fixture
    def restored(self, log):
        """As if the last seal had ended at a transaction that is still far ahead."""
        far = 4_000_000_000
        with staff_context():
            last = Seal.objects.last_one()
        with log.superuser() as superuser:
            superuser.execute("SET session_replication_role = replica")
            superuser.execute(
                "UPDATE portal_event SET xid = %s::text::xid8 WHERE id = ANY(%s)", [far, log.minutes[2]]
            )
            superuser.execute("DELETE FROM portal_seal WHERE number = 3")
        lines = log.seals_file.read_bytes().splitlines(keepends=True)
        log.seals_file.write_bytes(b"".join(lines[:2]))
        with staff_context(), connection.cursor() as cursor:
            before = Seal.objects.last_one()
            actions._seal_until(cursor, before, far + 1, key=keys.signing_key(), now=last.at)
        with staff_context():
            jobs.catch_up()
        log.verify()
        return log

    def test_the_sealer_refuses_and_says_what_to_do(self, restored):
        with pytest.raises(actions.CannotSeal, match="--begin-generation"):
            restored.seal()

    def test_a_new_generation_is_sealed_and_whole(self, restored):
        call_command("seal_audit_log", begin_generation="restored", stdout=_Nowhere())
        restored.seal()
        assert [seal.generation for seal in seals()] == [1, 1, 1, 2, 2]
        assert "17 events in 5 seals, 0 events that wait" in restored.verify()  # one of them says what was done

    def test_events_from_before_the_new_generation_are_named_in_its_first_seal(self, restored):
        strays = restored.write(times=2)
        assert "Seal 3" in restored.findings()
        call_command("seal_audit_log", begin_generation="restored", stdout=_Nowhere())
        restored.seal()
        assert sorted(seals()[3].strays) == sorted(map(str, strays))
        assert "19 events in 5 seals, 0 events that wait" in restored.verify()

    def test_a_change_of_such_an_event_is_named(self, restored):
        (stray,) = restored.write()
        call_command("seal_audit_log", begin_generation="restored", stdout=_Nowhere())
        restored.tamper("DELETE FROM portal_event WHERE id = %(event)s", event=stray)
        assert "Seal 4 of" in restored.findings()

    def test_the_beginning_is_an_event(self, restored):
        call_command("seal_audit_log", begin_generation="restored from monday", stdout=_Nowhere())
        with staff_context():
            event = Event.objects.get(verb="log.generation_begun")
        assert (event.data["generation"], event.data["reason"]) == (2, "restored from monday")

    def test_seals_that_the_backup_did_not_have_are_told_as_lost(self, log):
        log.tamper(
            "DELETE FROM portal_event WHERE id = ANY(%(events)s)",
            "DELETE FROM portal_seal WHERE number = 3",
            events=log.minutes[2],
        )
        with pytest.raises(CommandError, match="a backup was restored"):
            call_command("seal_audit_log", stdout=_Nowhere())
        call_command("seal_audit_log", begin_generation="restored", stdout=_Nowhere())
        log.seal()
        assert "1 seals, the last of them seal 3 of" in log.verify()

    def test_a_log_that_lacks_events_begins_no_generation(self, restored):
        restored.tamper("DELETE FROM portal_event WHERE id = %(event)s", event=restored.minutes[0][0])
        with pytest.raises(CommandError, match="The seals count 12 events and 11 are there"):
            call_command("seal_audit_log", begin_generation="restored", stdout=_Nowhere())


class _Nowhere:
    """Takes what a command says."""

    def write(self, text: str) -> None:
        """Forget it."""


class TestCopies:
    """Seals leave the machine, by a job behind the commit."""

    @pytest.fixture
    def store(self, settings, tmp_path):
        backend = "django.core.files.storage.FileSystemStorage"
        copies = {"BACKEND": backend, "OPTIONS": {"location": tmp_path / "copies"}}
        settings.STORAGES = {**settings.STORAGES, "seals": copies}
        return tmp_path / "copies"

    def test_each_seal_is_copied_as_an_object_of_its_own(self, unsealed_log, store):
        unsealed_log.seal()
        assert [row.name() for row in OrmQ.objects.all()] == ["events.jobs.copy_seal"]
        jobs.copy_seal(1)
        copy = store / unsealed_log.database / "0001" / "0000000001.json"
        assert copy.read_text() == unsealed_log.seals_file.read_text()

    def test_a_copy_that_is_there_stays_as_it_is(self, unsealed_log, store):
        unsealed_log.seal()
        jobs.copy_seal(1)
        jobs.copy_seal(1)
        assert len(storages["seals"].listdir(f"{unsealed_log.database}/0001")[1]) == 1

    def test_a_copy_that_says_something_else_is_told(self, unsealed_log, store):
        unsealed_log.seal()
        jobs.copy_seal(1)
        copy = store / unsealed_log.database / "0001" / "0000000001.json"
        copy.write_text("{}")
        with pytest.raises(seals_file.SealsDisagree):
            jobs.copy_seal(1)

    def test_without_a_place_for_copies_no_job_is_made(self, log):
        assert not OrmQ.objects.exists()

    def test_the_last_seal_is_mailed_to_whoever_keeps_it(self, log, settings):
        settings.EMAIL_BACKEND = "portal.notifications.backend.OutboxBackend"
        settings.SEAL_MAIL_TO = "auditor@example.org"
        jobs.mail_seal()
        with staff_context():
            mail = OutgoingMail.objects.get(recipient="auditor@example.org")
        line = json.loads(log.seals_file.read_text().splitlines()[-1])
        assert line["signature"] in bytes(mail.message).decode().replace("=\r\n", "").replace("=\n", "")

    def test_nobody_to_mail_to_is_no_mail(self, log):
        jobs.mail_seal()
        with staff_context():
            assert not OutgoingMail.objects.exists()


class TestTheEventsPage:
    """What an event's page in the admin says of its proof."""

    @pytest.fixture
    def page(self, log):
        desk = factories.signed_in(factories.staff(Role.VIEWER))
        return lambda event: desk.get(f"/admin/events/{event}/").content.decode()

    def test_a_sealed_event_is_said_to_be_what_was_written(self, log, page):
        text = page(log.minutes[1][0])
        assert "The record is what was written" in text
        assert "together with all 4 events of that minute" in text
        assert "The seal is signed with the key of this site." in text
        assert "desk-proof--broken" not in text

    def test_an_event_that_waits_for_its_seal_is_said_to_wait(self, log, page):
        (event,) = log.write()
        assert "It is not sealed yet" in page(event)

    def test_a_changed_event_is_said_to_be_changed(self, log, page):
        log.tamper("UPDATE portal_event SET verb = 'request.cancelled' WHERE id = %(event)s", event=log.minutes[1][0])
        assert "The record was changed after it was written." in page(log.minutes[1][0])

    def test_an_event_beside_a_deleted_one_is_said_to_stand_under_a_broken_seal(self, log, page):
        log.tamper("DELETE FROM portal_event WHERE id = %(event)s", event=log.minutes[1][0])
        text = page(log.minutes[1][1])
        assert "The record is what was written" in text
        assert "The events under that seal are not those that were sealed" in text

    def test_a_seal_of_an_unknown_key_is_said_to_be_none_of_ours(self, log, page, settings):
        settings.SEAL_KEY = keys.new_key()
        assert "is not signed with a key that this site knows" in page(log.minutes[1][1])
