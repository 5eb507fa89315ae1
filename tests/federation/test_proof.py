"""A record in its DNS proves that a domain wants this provider, and nothing else does."""

import pytest
from django.utils import timezone

from portal.federation import actions, jobs
from portal.federation.models import Federation
from tests import factories
from tests.factories import NOW
from tests.factories.federations import company, federation_of, reread

from .conftest import FORM, keys_of, page_of, text, verbs_about


@pytest.fixture
def client(owner):
    return factories.signed_in(owner)


def test_the_record_proves_the_domain(client, made, names):
    names.texts[made.record_name] = ["v=spf1 -all", made.record_value]
    client.post(page_of(made, "prove/"))
    assert "We are looking at the DNS" in text(client.get(page_of(made)))
    jobs.look_at_record(made.pk)
    proven = reread(made)
    assert (proven.state, proven.proven_by_id, proven.proven_at is not None) == ("proven", None, True)
    assert verbs_about(made) == ["federation.added", "federation.proof_asked", "federation.proven"]
    assert keys_of(made) == {"federation", "federation_domain"}
    assert "Proven by the record in your DNS" in text(client.get(page_of(made)))


def test_a_record_in_several_parts_is_one_text(made, names):
    value = made.record_value
    names.texts[made.record_name] = [f'{value[:20]}" "{value[20:]}']
    jobs.look_at_record(made.pk)
    assert reread(made).state == "proven"


@pytest.mark.parametrize(
    ("there", "finding"),
    [
        (None, "missing"),
        ([], "missing"),
        (["foyer-domain-proof=of-somebody-else"], "other"),
        (["foyer-domain-proof="], "other"),
    ],
)
def test_without_the_record_it_waits_and_the_page_says_why(client, made, names, there, finding):
    if there is not None:
        names.texts[made.record_name] = there
    client.post(page_of(made, "prove/"))
    jobs.look_at_record(made.pk)
    assert (reread(made).state, reread(made).finding) == ("waiting", finding)
    assert verbs_about(made)[-1] == "federation.proof_missing"
    assert str(Federation.Finding(finding).label) in text(client.get(page_of(made)))


def test_the_challenge_of_another_account_proves_nothing(made, names):
    """Mallory names the firm's domain; the firm's own record stands there."""
    mallory = company("mallory@evil.example")
    theirs = federation_of(mallory, "firm.example", proven=False)
    names.texts[made.record_name] = [made.record_value]
    jobs.look_at_record(theirs.pk)
    assert (reread(theirs).state, reread(theirs).finding) == ("waiting", "other")


def test_name_servers_that_are_silent_are_told_of(made, names, monkeypatch):
    monkeypatch.setattr("portal.federation.records._PATIENCE", 0.3)
    names.silent.add(made.record_name)
    jobs.look_at_record(made.pk)
    assert reread(made).finding == "away"


def test_a_domain_that_was_proven_elsewhere_meanwhile_is_told_of_without_a_name(client, made, names):
    federation_of(company("other@firm.example"), "firm.example")
    names.texts[made.record_name] = [made.record_value]
    jobs.look_at_record(made.pk)
    assert (reread(made).state, reread(made).finding) == ("waiting", "taken")


def test_a_record_that_was_found_for_a_provider_of_before_proves_nothing(client, made, names, monkeypatch):
    names.texts[made.record_name] = [made.record_value]
    look = jobs._look

    def change_meanwhile(federation):
        found = look(federation)
        client.post(page_of(made, "change/"), {**FORM, "issuer": "https://evil.example", "client_secret": "x"})
        return found

    monkeypatch.setattr(jobs, "_look", change_meanwhile)
    jobs.look_at_record(made.pk)
    assert reread(made).state == "waiting"


def test_a_job_about_what_has_gone_does_nothing(made, names, owner):
    with owner.context():
        actions.remove_federation(federation=made, by=owner.actor, now=NOW)
    jobs.look_at_record(made.pk)
    assert names.asked == []


def test_other_peoples_name_servers_are_not_asked_without_end(owner, made):
    now = timezone.now()
    for _try in range(actions.LOOKS_AN_HOUR):
        with owner.context():
            actions.ask_for_proof(federation=made, by=owner.actor, now=now)
    with owner.context(), pytest.raises(actions.LookedTooOften):
        actions.ask_for_proof(federation=made, by=owner.actor, now=now)
    page = text(factories.signed_in(owner).post(page_of(made, "prove/"), follow=True))
    assert "a little often" in page
