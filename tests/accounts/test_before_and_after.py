"""What was before and what is after, in the part of the log that can be erased."""

from datetime import timedelta

import pytest

from portal.accounts.actions import add_address, change_address, remove_address, update_own_details
from portal.accounts.models import Membership
from portal.events.models import Event
from portal.sharing.actions import share
from portal.tenancy.contexts import staff_context
from tests.factories import NOW

PARTS = {"street": "Ringstr. 1", "postcode": "70173", "city": "Stuttgart", "country": "DE"}


def newest(verb: str) -> Event:
    with staff_context():
        return Event.objects.filter(verb=verb).newest_first()[0]


@pytest.fixture
def address(firm):
    with firm.owner.context():
        return add_address(account=firm.account, label="Office", parts=PARTS, by=firm.owner.actor, now=NOW)


def test_an_address_that_was_added(address):
    assert newest("address.added").personal["after"] == {"label": "Office", **PARTS}


def test_an_address_that_was_changed(firm, address):
    with firm.owner.context():
        parts = {**PARTS, "street": "Ringstr. 2"}
        change_address(address=address, label="Office", parts=parts, by=firm.owner.actor, now=NOW)
    event = newest("address.changed")
    assert (event.personal["before"], event.personal["after"]) == ({"street": "Ringstr. 1"}, {"street": "Ringstr. 2"})
    assert "Ringstr" not in event.payload


def test_an_address_that_was_removed(firm, address):
    with firm.owner.context():
        remove_address(address=address, by=firm.owner.actor, now=NOW)
    assert newest("address.removed").personal["before"]["street"] == "Ringstr. 1"


def test_a_name(firm):
    user, who = firm.owner.user, firm.owner.actor
    before = user.first_name
    with firm.owner.context():
        update_own_details(
            user=user, account=firm.account, first_name="Annika", last_name=user.last_name, by=who, now=NOW
        )
    event = newest("person.details_changed")
    assert (event.personal["before"], event.personal["after"]) == ({"first_name": before}, {"first_name": "Annika"})
    assert "Annika" not in event.payload


def test_a_share(firm):
    until = NOW + timedelta(days=3)
    with firm.owner.context():
        member = Membership.objects.get(user=firm.delegated.user)
        how = {"recipient": member, "may_pay": False, "by": firm.owner.actor, "now": NOW}
        share(**how, may_act=False, ends_at=until, reason="While Ben is away")
        share(**how, may_act=True, ends_at=None)
    event = newest("share.changed")
    assert event.data["before"] == {"levels": ["view"], "until": until.isoformat()}
    assert (event.data["levels"], event.data["until"]) == (["act", "view"], None)
    assert newest("share.given").personal["reason"] == "While Ben is away"
