"""Two people decide on the same change in the same moment: one does, the other is told."""

from concurrent.futures import ThreadPoolExecutor

import pytest
from django.db import connection

from portal.accounts import actions
from portal.accounts.models import BankDetails, MasterDataChange, MasterField
from portal.events.models import Event
from portal.tenancy.contexts import staff_context
from tests import factories
from tests.factories import NOW

from .conftest import BANK


@pytest.fixture
def proposed(own_database) -> MasterDataChange:
    anna = factories.customer()
    with anna.context():
        return actions.propose_change(
            account=anna.account, field=MasterField.BANK_DETAILS, after=BANK, by=anna.actor, now=NOW
        )


def _decided(decide, change: MasterDataChange, **how) -> str:
    try:
        with staff_context():
            decide(change=change, now=NOW, **how)
    except actions.DecidedAlready:
        return "too late"
    finally:
        connection.close()
    return "done"


def test_one_of_two_decisions_counts(proposed):
    first, second = factories.staff().actor, factories.staff().actor
    with ThreadPoolExecutor(2) as pool:
        answers = [
            pool.submit(_decided, actions.approve_change, proposed, by=first),
            pool.submit(_decided, actions.refuse_change, proposed, by=second, reason="No"),
        ]
        assert sorted(answer.result() for answer in answers) == ["done", "too late"]
    with staff_context():
        change = MasterDataChange.objects.get()
        assert BankDetails.objects.exists() == (change.state == "approved")
        assert Event.objects.filter(verb__in=["account.change_approved", "account.change_refused"]).count() == 1
