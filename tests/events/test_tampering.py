"""What a superuser does to the log is found by `verify_audit_log`, and named."""

import hashlib
import json

import pytest
from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PrivateKey
from django.core.management import CommandError

from portal.events import seals_file
from portal.events.models import Seal
from portal.events.statements import SignedStatement, Statement, public_half, sign
from portal.tenancy.contexts import staff_context
from tests.events.sealed_log import SealedLog

#: what was done to one event -> how, and what is said of it
CHANGES = {
    "its payload": (
        """UPDATE portal_event SET payload = replace(payload, '"actor":7', '"actor":8') WHERE id = %(event)s""",
        "Event {event} (request.viewed): its payload does not fit its hash.",
    ),
    "its leaf": (
        "UPDATE portal_event SET leaf = sha256('other') WHERE id = %(event)s",
        "Event {event} (request.viewed): its payload does not fit its hash.",
    ),
    "its verb": (
        "UPDATE portal_event SET verb = 'request.cancelled' WHERE id = %(event)s",
        "Event {event} (request.cancelled): its column verb says request.cancelled, its payload request.viewed.",
    ),
    "its account": (
        "UPDATE portal_event SET account_id = 9 WHERE id = %(event)s",
        "Event {event} (request.viewed): its column account says 9, its payload 3.",
    ),
    "its request": (
        "UPDATE portal_event SET request_id = NULL WHERE id = %(event)s",
        "Event {event} (request.viewed): its column request says None, its payload 5.",
    ),
    "its actor": (
        "UPDATE portal_event SET actor_id = 9 WHERE id = %(event)s",
        "Event {event} (request.viewed): its column actor says 9, its payload 7.",
    ),
    "its visibility": (
        "UPDATE portal_event SET visibility = 'customer' WHERE id = %(event)s",
        "Event {event} (request.viewed): its column visibility says customer, its payload staff.",
    ),
    "its time": (
        "UPDATE portal_event SET at = at - interval '1 hour' WHERE id = %(event)s",
        "Event {event} (request.viewed): its column at says 2026-03-02T08:30:00+00:00",
    ),
    "its personal data": (
        """UPDATE portal_event SET personal = personal || '{"name": "Bert"}' WHERE id = %(event)s""",
        "Event {event} (request.viewed): its personal data was changed.",
    ),
    "its salt": (
        "UPDATE portal_event SET salt = NULL WHERE id = %(event)s",
        "Event {event} (request.viewed): half of its personal data is missing.",
    ),
    "its payload, which is no JSON any more": (
        "UPDATE portal_event SET payload = 'nothing' WHERE id = %(event)s",
        "Event {event} (request.viewed): its payload cannot be read.",
    ),
}

FORGED = """
UPDATE portal_event SET payload = replace(payload, '"actor":7', '"actor":8'), actor_id = 8,
    leaf = sha256(convert_to(replace(payload, '"actor":7', '"actor":8'), 'UTF8'))
WHERE id = %(event)s
"""
SWAPPED = """
UPDATE portal_event SET xid = (SELECT x.xid FROM portal_event x
                               WHERE x.id = CASE portal_event.id WHEN %(one)s THEN %(other)s ELSE %(one)s END)
WHERE id IN (%(one)s, %(other)s)
"""
ADDED = """
INSERT INTO portal_event
    (id, at, verb, visibility, payload, leaf, personal, salt, xid, account_id, request_id, actor_id)
SELECT
    i, at, verb, visibility, p, sha256(convert_to(p, 'UTF8')), personal, salt, xid, account_id, request_id, actor_id
FROM portal_event, gen_random_uuid() i, replace(payload, id::text, i::text) p WHERE id = %(event)s
"""


def minute_of(number: int) -> str:
    with staff_context():
        return f"Seal {number} of {Seal.objects.get(number=number).signed.statement.minute}"


@pytest.mark.parametrize("change", CHANGES)
def test_a_changed_event_is_named_and_nothing_else_beside_it(log: SealedLog, change):
    statement, said = CHANGES[change]
    event = log.minutes[1][2]
    log.tamper(statement, event=event)
    findings = log.findings()
    assert said.format(event=event) in findings
    assert [line for line in findings.splitlines()[1:] if str(event) not in line] == []


def test_an_event_that_was_changed_together_with_its_hash_is_named_by_the_minute_of_its_seal(log):
    log.tamper(FORGED, event=log.minutes[1][2])
    assert f"{minute_of(2)}: an event was changed together with its hash" in log.findings()


def test_a_deleted_event_is_named_by_the_minute_of_its_seal(log):
    log.tamper("DELETE FROM portal_event WHERE id = %(event)s", event=log.minutes[0][1])
    assert f"{minute_of(1)}: 4 events were sealed and 3 are there." in log.findings()


def test_an_emptied_log_is_noticed_in_each_seal(log):
    log.tamper("TRUNCATE portal_event")
    findings = log.findings()
    assert all(f"{minute_of(number)}: 4 events were sealed and 0 are there." in findings for number in (1, 2, 3))


def test_an_event_that_was_added_among_sealed_ones_is_noticed(log):
    log.tamper(ADDED, event=log.minutes[1][0])
    assert f"{minute_of(2)}: 4 events were sealed and 5 are there." in log.findings()


def test_events_of_one_minute_that_have_changed_places_are_noticed(log):
    log.tamper(SWAPPED, one=log.minutes[1][0], other=log.minutes[1][3])
    assert f"{minute_of(2)}: an event was changed together with its hash, or events have changed" in log.findings()


def test_events_of_two_minutes_that_have_changed_places_are_noticed_in_both(log):
    log.tamper(SWAPPED, one=log.minutes[0][0], other=log.minutes[2][0])
    findings = log.findings()
    assert (minute_of(1) in findings, minute_of(2) in findings, minute_of(3) in findings) == (True, False, True)


def test_events_that_have_changed_their_ids_are_named(log):
    one, other = log.minutes[1][:2]
    spare = "00000000-0000-7000-8000-000000000000"
    moves = [(one, spare), (other, one), (spare, other)]
    log.tamper(*[f"UPDATE portal_event SET id = '{new}' WHERE id = '{old}'" for old, new in moves])
    findings = log.findings()
    assert f"its column id says {one}, its payload {other}" in findings
    assert f"its column id says {other}, its payload {one}" in findings


def test_an_event_of_a_generation_that_never_began_is_named(log):
    log.tamper("UPDATE portal_event SET generation = 9 WHERE id = %(event)s", event=log.minutes[2][3])
    assert f"Event {log.minutes[2][3]}: it belongs to generation 9, which no seal knows." in log.findings()


def test_a_tail_that_was_cut_together_with_its_seals_is_named_by_the_file(log):
    said = minute_of(3)
    log.tamper(
        "DELETE FROM portal_event WHERE id = ANY(%(events)s)",
        "DELETE FROM portal_seal WHERE number = 3",
        events=log.minutes[2],
    )
    assert "The database lacks 1 seals that the file has, from seal 3 of" in log.findings()
    assert said.removeprefix("S") in log.findings()


def test_a_tail_that_was_cut_in_the_file_as_well_is_named_by_a_copy_elsewhere(log, tmp_path):
    copy = tmp_path / "copy.jsonl"
    copy.write_bytes(log.seals_file.read_bytes())
    log.tamper(
        "DELETE FROM portal_event WHERE id = ANY(%(events)s)",
        "DELETE FROM portal_seal WHERE number = 3",
        events=log.minutes[2],
    )
    log.seals_file.write_bytes(b"".join(copy.read_bytes().splitlines(keepends=True)[:2]))
    assert (log.findings(), "The database lacks 1 seals" in log.findings(seals=copy)) == ("", True)


def test_a_tail_that_was_cut_in_the_file_alone_is_named(log):
    log.seals_file.write_bytes(b"".join(log.seals_file.read_bytes().splitlines(keepends=True)[:2]))
    assert "The file lacks 1 seals that the database has, from seal 3 of" in log.findings()


def test_a_line_that_was_changed_in_the_file_is_named(log):
    log.seals_file.write_text(log.seals_file.read_text().replace('"number":2', '"number":7'))
    assert "The file of seals cannot be read: seal 7 was changed." in log.findings()


def test_a_seal_that_was_changed_is_named(log):
    log.tamper("UPDATE portal_seal SET events = 3 WHERE number = 2")
    assert f"{minute_of(2)}: its row was changed." in log.findings()


def test_a_seal_that_was_taken_out_is_missed(log):
    log.tamper("DELETE FROM portal_seal WHERE number = 2")
    assert f"{minute_of(3)}: the seals between 1 and 3 are missing." in log.findings()


def test_a_beginning_that_was_cut_off_is_missed(log):
    log.seals_file.unlink()
    log.tamper(
        "DELETE FROM portal_seal WHERE number = 1",
        "DELETE FROM portal_event WHERE id = ANY(%(events)s)",
        events=log.minutes[0],
    )
    assert f"{minute_of(2)}: the seals before it are missing." in log.findings()


def sealed_anew(signed: SignedStatement, key: Ed25519PrivateKey | None, **changed) -> SignedStatement:
    """The statement with a new hash, signed if somebody has a key."""
    statement = Statement(**{**vars(signed.statement), **changed, **({"key": public_half(key)} if key else {})})
    return SignedStatement(
        statement=statement, hash=statement.hash, signature=sign(statement.hash, key) if key else signed.signature
    )


def forge_whole_chain(log: SealedLog, key: Ed25519PrivateKey | None) -> None:
    """Change an event and calculate everything anew that stands after it, the file too."""
    log.tamper(FORGED, event=log.minutes[1][2])
    with staff_context():
        seals = [seal.signed for seal in Seal.objects.after(0)]
    with log.superuser() as connection:
        query = "SELECT leaf FROM portal_event WHERE id = ANY(%s) ORDER BY xid, id"
        leaves = b"".join(row[0] for row in connection.execute(query, [log.minutes[1]]))
    forged = [seals[0], sealed_anew(seals[1], key, leaves=hashlib.sha256(leaves).hexdigest())]
    forged.append(sealed_anew(seals[2], key, prev=forged[1].hash))
    for seal in forged[1:]:
        log.tamper(
            "UPDATE portal_seal SET leaves = %(leaves)s, prev = %(prev)s, key = %(key)s, hash = %(hash)s, "
            "signature = %(signature)s WHERE number = %(number)s",
            **{name: getattr(seal.statement, name) for name in ("leaves", "prev", "key", "number")},
            hash=seal.hash,
            signature=seal.signature,
        )
    log.seals_file.write_text("".join(seal.line() for seal in forged))


def test_a_chain_that_was_calculated_anew_without_the_key_is_named_by_its_first_seal(log):
    forge_whole_chain(log, None)
    findings = log.findings()
    assert f"{minute_of(2)}: its signature is not that of the key." in findings
    assert minute_of(1) not in findings


def test_a_chain_that_was_signed_with_another_key_is_named_by_its_first_seal(log):
    forge_whole_chain(log, Ed25519PrivateKey.generate())
    findings = log.findings()
    assert f"{minute_of(2)}: it is signed with an unknown key" in findings
    assert minute_of(1) not in findings


@pytest.mark.parametrize("table", ["portal_event", "portal_seal"])
def test_a_guard_that_was_left_off_is_named(log, table):
    with log.superuser() as connection:
        connection.execute(f"ALTER TABLE {table} DISABLE TRIGGER append_only")
    assert f"{table}: the trigger append_only is missing or off." in log.findings()


def test_a_change_that_no_seal_covers_yet_is_named(log):
    (event,) = log.write()
    log.tamper(CHANGES["its verb"][0], event=event)
    assert f"Event {event} (request.cancelled): its column verb" in log.findings()


def test_a_change_before_the_last_verified_seal_is_left_to_the_whole_verification(log):
    log.verify()
    log.seal()
    log.tamper(CHANGES["its verb"][0], event=log.minutes[0][0])
    assert (log.findings(since_last_seal=True), str(log.minutes[0][0]) in log.findings()) == ("", True)


def test_a_change_after_the_last_verified_seal_is_found_from_there(log):
    log.verify()
    log.seal()
    log.tamper(CHANGES["its verb"][0], event=log.minutes[3][0])
    assert str(log.minutes[3][0]) in log.findings(since_last_seal=True)


def test_a_verified_seal_that_is_gone_is_missed(log):
    log.verify()
    log.tamper("DELETE FROM portal_seal WHERE number = 3")
    with pytest.raises(CommandError, match="Seal 3, which the last verification ended with, is not there"):
        log.verify(since_last_seal=True)


def test_many_events_are_checked_in_several_processes(log, monkeypatch):
    monkeypatch.setattr("portal.events.verification.WORTH_A_PROCESS", 4)
    log.tamper(CHANGES["its verb"][0], event=log.minutes[2][0])
    assert str(log.minutes[2][0]) in log.findings(processes=2)


def test_the_file_says_in_each_line_what_the_table_says(log):
    with staff_context():
        assert seals_file.read(log.seals_file) == [seal.signed for seal in Seal.objects.after(0)]
    assert [json.loads(line)["events"] for line in log.seals_file.read_text().splitlines()] == [4, 4, 4]
