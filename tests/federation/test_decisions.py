"""Administrators confirm, refuse and take away at the desk; nobody proves anything past them and the record."""

import pytest

from identity.roles import Role
from portal.accounts.actions import take_in
from portal.accounts.models import Membership
from portal.events.models import Event
from portal.events.permissions import NotAllowed
from portal.federation import actions
from portal.federation.domains import is_for_everybody, public_mail_domains
from portal.federation.models import Federation
from portal.tenancy.contexts import staff_context
from tests import factories
from tests.factories import NOW
from tests.factories.federations import company, federation_of, reread
from tests.factories.outgoing import tell_everybody

from .conftest import everything, keys_of, page_of, text


@pytest.fixture
def client(owner):
    return factories.signed_in(owner)


def decided(role: Role, federation: Federation, verb: str, reason: str = "Called them back"):
    client = factories.signed_in(factories.staff(role))
    return client.post(f"/admin/federations/{federation.pk}/", {"do": verb, "reason": reason})


def test_an_administrator_confirms_a_domain(client, made, mails):
    decided(Role.ADMIN, made, "prove_by_hand")
    now = reread(made)
    assert (now.state, now.proven_by is not None) == ("proven", True)
    with staff_context():
        event = Event.objects.get(verb="federation.proven")
    assert (event.data["by"], event.personal["reason"]) == ("staff", "Called them back")
    assert "Confirmed by us" in text(client.get(page_of(made)))
    tell_everybody()
    assert "firm.example is yours" in mails("owner@firm.example")[-1]


def test_an_administrator_refuses_and_the_owners_read_why(client, owner):
    made = federation_of(owner)
    decided(Role.ADMIN, made, "refuse_federation", "This is the domain of your landlord")
    assert (reread(made).state, keys_of(made)) == ("refused", {"federation"})
    assert "the domain of your landlord" in text(client.get(page_of(made)))


def test_an_administrator_takes_it_away(made):
    decided(Role.ADMIN, made, "remove_federation")
    assert everything() == []


@pytest.mark.parametrize("verb", ["prove_by_hand", "refuse_federation", "remove_federation"])
def test_a_decision_needs_a_reason(made, verb):
    assert (decided(Role.ADMIN, made, verb, " ").status_code, reread(made).state) == (422, "waiting")


@pytest.mark.parametrize("verb", ["prove_by_hand", "refuse_federation", "remove_federation"])
@pytest.mark.parametrize("role", [Role.EDITOR, Role.VIEWER])
def test_nobody_but_administrators_decides(made, role, verb):
    assert (decided(role, made, verb).status_code, reread(made).state) == (302, "waiting")


def test_the_desk_lists_what_waits_and_the_record_shows_all(made, owner, admin):
    client = factories.signed_in(admin)
    federation_of(owner, "proven.example")
    waiting, all_of_them = client.get("/admin/federations/"), client.get("/admin/federations/?state=all")
    assert ("firm.example" in text(waiting), "proven.example" in text(waiting)) == (True, False)
    assert "proven.example" in text(all_of_them)
    record = text(client.get(f"/admin/customers/{made.account_id}/"))
    assert [domain in record for domain in ("firm.example", "proven.example")] == [True, True]


def test_that_staff_have_looked_the_customer_can_read(made):
    factories.signed_in(factories.staff(Role.VIEWER)).get(f"/admin/federations/{made.pk}/")
    with staff_context():
        assert Event.objects.for_customer().filter(verb="account.viewed", account_id=made.account_id).count() == 1


def test_a_decision_about_what_is_decided_says_so(owner, admin):
    made = federation_of(owner)
    with staff_context(), pytest.raises(actions.DecidedAlready):
        actions.prove_by_hand(federation=made, reason="x", by=admin.actor, now=NOW)


def test_staff_prove_no_domain_that_is_anothers(made, admin):
    federation_of(company("other@firm.example"), "firm.example")
    answer = decided(Role.ADMIN, made, "prove_by_hand")
    assert (answer.status_code, reread(made).state) == (422, "waiting")


@pytest.mark.parametrize("verb", ["prove_by_record", "note_missing_record", "prove_by_hand"])
def test_owners_prove_nothing_themselves(owner, made, verb):
    said = {
        "prove_by_record": {"challenge": made.challenge},
        "note_missing_record": {"challenge": made.challenge, "finding": ""},
        "prove_by_hand": {"reason": "because"},
    }
    with owner.context(), pytest.raises(NotAllowed):
        getattr(actions, verb)(federation=made, by=owner.actor, now=NOW, **said[verb])


def test_who_is_taken_in_has_come_through_it(owner):
    """No owner makes members past an invitation."""
    stranger = factories.customer("stranger@firm.example")
    with owner.context(), pytest.raises(NotAllowed):
        take_in(user=stranger.user, role="delegated", federation_id=1, by=owner.actor, now=NOW)
    with staff_context():
        assert not Membership.objects.filter(user=stranger.user, account=owner.account).exists()


def test_the_list_of_public_domains_is_in_the_form_that_is_compared():
    domains = public_mail_domains()
    assert all(one == one.lower().strip(".") and "." in one for one in domains)
    assert {"gmail.com", "web.de", "gmx.at", "libero.it", "orange.fr", "bluewin.ch"} <= domains
    assert not is_for_everybody("firm.example")
