"""What is posted without the token of a form of ours is refused, at every address."""

import pytest

from tests.tenancy.lasting import undone

from .bodies import body_for
from .table import OK, Row, rows
from .world import ROLES

pytestmark = pytest.mark.filterwarnings("ignore::ResourceWarning")


def _somebody_let_in(row: Row) -> str | None:
    return next((role for role in ROLES if row.cell("POST", role) == OK), None)


def test_each_post_needs_the_token_of_a_form(world):
    forged = []
    for row in rows():
        role = _somebody_let_in(row)
        if role is None:
            continue
        with undone():
            browser = world.client(role, enforce_csrf_checks=True)
            answer = browser.post(row.path(world), **body_for(row.address, world))
        if answer.status_code != 403:
            forged.append(f"{row.address} as {role}: {answer.status_code}")
    assert forged == []
