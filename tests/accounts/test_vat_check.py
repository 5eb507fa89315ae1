"""Whether a VAT ID exists is asked in a job, of whoever the settings name."""

import json
from http.server import BaseHTTPRequestHandler, HTTPServer
from threading import Thread

import pytest

from portal.accounts import actions, jobs, vies
from portal.accounts.models import Account, MasterField
from portal.tenancy.contexts import staff_context
from tests.factories import NOW

ASKED: list[str] = []


def says_yes(vat_id: str) -> bool:
    ASKED.append(vat_id)
    return True


def is_away(vat_id: str) -> bool:
    raise OSError("nobody answers")


@pytest.fixture
def with_vat_id(firm, settings):
    settings.VAT_CHECKER = f"{__name__}.says_yes"
    ASKED.clear()
    change = firm.propose(firm.owner, MasterField.VAT_ID)
    with staff_context():
        actions.approve_change(change=change, by=firm.editor.actor, now=NOW)
    return firm


def test_the_answer_is_kept_for_staff(with_vat_id):
    jobs.check_vat_id(with_vat_id.account.pk)
    assert (ASKED, with_vat_id.account.vat_id_exists) == (["DE136695976"], True)


def test_nobody_is_asked_where_the_settings_name_nobody(with_vat_id, settings):
    settings.VAT_CHECKER = ""
    jobs.check_vat_id(with_vat_id.account.pk)
    assert (ASKED, with_vat_id.account.vat_id_asked_at) == ([], None)


def test_a_register_that_is_away_leaves_the_job_to_be_tried_again(with_vat_id, settings):
    settings.VAT_CHECKER = f"{__name__}.is_away"
    with pytest.raises(OSError, match="nobody answers"):
        jobs.check_vat_id(with_vat_id.account.pk)


def test_an_answer_about_a_former_vat_id_is_forgotten(with_vat_id):
    with staff_context():
        Account.objects.filter(pk=with_vat_id.account.pk).update(vat_id="ATU57194903")
        actions.note_vat_answer(
            account_id=with_vat_id.account.pk, vat_id="DE136695976", exists=True, by=jobs.SYSTEM, now=NOW
        )
    assert with_vat_id.account.vat_id_exists is None


@pytest.fixture
def register():
    """A server that answers as VIES does: by the last digit of the number."""

    class Answers(BaseHTTPRequestHandler):
        def do_GET(self):
            said = {"1": "VALID", "2": "INVALID", "3": "MS_UNAVAILABLE"}[self.path[-1]]
            self.send_response(200)
            self.end_headers()
            self.wfile.write(json.dumps({"isValid": said == "VALID", "userError": said}).encode())

        def log_message(self, *args):
            """Quiet."""

    with HTTPServer(("127.0.0.1", 0), Answers) as server:
        Thread(target=server.serve_forever, daemon=True).start()
        yield f"http://127.0.0.1:{server.server_port}/{{country}}/{{number}}"
        server.shutdown()


@pytest.mark.parametrize(("vat_id", "known"), [("DE1", True), ("DE2", False), ("CHE107787577MWST", None)])
def test_the_register_is_asked_by_country_and_number(register, vat_id, known):
    assert vies.exists(vat_id, address=register) is known


def test_a_member_state_that_is_away_is_no_answer(register):
    with pytest.raises(OSError, match="MS_UNAVAILABLE"):
        vies.exists("DE3", address=register)
