"""Owners name a provider for the domain of their company, change it and take it away again."""

import pytest

from portal.events.models import Event
from portal.federation import actions
from portal.tenancy.contexts import staff_context
from tests import factories
from tests.factories import NOW
from tests.factories.federations import ISSUER, company, federation_of, reread
from tests.factories.outgoing import tell_everybody

from .conftest import ADD, FORM, LIST, SECRET, everything, keys_of, page_of, text, verbs_about


@pytest.fixture
def client(owner):
    return factories.signed_in(owner)


# naming it


def test_an_owner_names_a_provider_and_is_told_what_to_do(client):
    page = text(client.post(ADD, FORM, follow=True))
    [made] = everything()
    assert (made.domain, made.state, made.role) == ("firm.example", "waiting", "delegated")
    assert f"http://testserver/accounts/oidc/{made.key}/callback/" in page
    assert "_foyer-challenge.firm.example" in page
    assert made.record_value in page
    assert verbs_about(made) == ["federation.added"]


def test_the_secret_is_ciphertext_and_is_never_shown(client):
    client.post(ADD, FORM)
    [made] = everything()
    assert (SECRET in made.client_secret.token, made.client_secret.reveal()) == (False, SECRET)
    pages = [client.get(page_of(made, step)).content.decode() for step in ("", "change/", "remove/")]
    assert not [page for page in pages if SECRET in page]
    with staff_context():
        assert not [event for event in Event.objects.all() if SECRET in f"{event.payload}{event.personal}"]


@pytest.mark.parametrize(
    ("typed", "kept"),
    [
        ("FIRM.example", "firm.example"),
        ("anna@firm.example", "firm.example"),
        ("@firm.example.", "firm.example"),
        ("Müller.example", "xn--mller-kva.example"),
    ],
)
def test_a_domain_is_kept_in_the_form_of_the_dns(client, typed, kept):
    client.post(ADD, {**FORM, "domain": typed})
    assert [one.domain for one in everything()] == [kept]


@pytest.mark.parametrize(
    "typed", ["gmail.com", "GMX.de", "libero.it", "orange.fr", "bluewin.ch", "mail.gmx.de", "outlook.com"]
)
def test_a_domain_where_everybody_can_have_an_address_is_refused(client, typed):
    answer = client.post(ADD, {**FORM, "domain": typed})
    assert (answer.status_code, "Anybody can have an address" in text(answer), everything()) == (422, True, [])


@pytest.mark.parametrize(
    "typed", ["", "localhost", "127.0.0.1", "a b.example", "-x.example", "exa_mple.com", "x" * 300]
)
def test_what_is_no_domain_is_refused(client, typed):
    assert (client.post(ADD, {**FORM, "domain": typed}).status_code, everything()) == (422, [])


@pytest.mark.parametrize(
    "typed",
    [
        "http://login.firm.example",
        "https://127.0.0.1/realms/x",
        "https://[::1]/",
        "https://intranet/",
        "https://user:pw@login.firm.example/",
        "https://login.firm.example/?a=b",
        "https://login.firm.example/#x",
        "https://login.firm.example:port/",
        "file:///etc/passwd",
        "login.firm.example",
    ],
)
def test_what_is_no_provider_on_the_internet_is_refused(client, typed, settings):
    settings.COMPANY_PROVIDERS_MAY_BE_LOCAL = False
    assert (client.post(ADD, {**FORM, "issuer": typed}).status_code, everything()) == (422, [])


def test_the_provider_of_staff_is_none_for_a_company(client, settings):
    settings.STAFF_OIDC = {**settings.STAFF_OIDC, "issuer": ISSUER}
    assert client.post(ADD, {**FORM, "issuer": f"{ISSUER}/"}).status_code == 422


def test_the_address_of_the_discovery_document_is_understood(client):
    client.post(ADD, {**FORM, "issuer": f"{ISSUER}/.well-known/openid-configuration"})
    assert everything()[0].issuer == ISSUER


def test_newcomers_never_become_owners(client):
    assert client.post(ADD, {**FORM, "role": "owner"}).status_code == 422
    assert client.post(ADD, {**FORM, "role": "partner"}).status_code == 422


def test_a_private_account_has_none():
    anna = factories.customer("anna@firm.example")
    client = factories.signed_in(anna)
    assert "This is for organisations" in text(client.get(LIST))
    assert client.post(ADD, FORM).status_code == 422
    assert everything() == []


def test_one_a_domain_and_account(client, made):
    assert "for this domain already" in text(client.post(ADD, FORM))


def test_there_is_an_end_of_domains(client, owner):
    for number in range(actions.MOST_OF_ACCOUNT):
        federation_of(owner, f"d{number}.example", proven=False)
    assert "as many" in text(client.post(ADD, FORM))


def test_naming_asks_for_a_fresh_proof(owner):
    client = factories.signed_in(owner)
    session = client.session
    del session["fresh_factor"]
    session.save()
    assert client.post(ADD, FORM).url.startswith("/accounts/reauthenticate/")
    assert everything() == []


# changing and taking away


def test_another_secret_or_role_leaves_it_proven(client, owner):
    made = federation_of(owner)
    client.post(page_of(made, "change/"), {**FORM, "client_secret": "new-one", "role": "auditor"})
    now = reread(made)
    assert (now.state, now.role, now.client_secret.reveal()) == ("proven", "auditor", "new-one")
    with staff_context():
        assert Event.objects.get(verb="federation.changed").data["changed"] == ["role", "client_secret"]


def test_an_empty_secret_keeps_the_one_that_is_there(client, made):
    client.post(page_of(made, "change/"), {**FORM, "client_secret": "", "role": "auditor"})
    assert reread(made).client_secret.reveal() == "a-secret-of-the-client-0123456789"


@pytest.mark.parametrize("change", [{"issuer": "https://login.other.example"}, {"client_id": "another"}])
def test_another_provider_needs_its_secret_and_a_new_proof(client, owner, change):
    made = federation_of(owner)
    assert client.post(page_of(made, "change/"), {**FORM, **change, "client_secret": ""}).status_code == 422
    client.post(page_of(made, "change/"), {**FORM, **change})
    now = reread(made)
    assert (now.state, now.proven_at, now.challenge == made.challenge) == ("waiting", None, False)
    assert keys_of(made) == {"federation"}


def test_a_change_of_nothing_is_no_event(client, made):
    client.post(page_of(made, "change/"), {**FORM, "client_secret": ""})
    assert verbs_about(made) == ["federation.added"]


def test_what_is_taken_away_leaves_no_key(client, owner):
    made = federation_of(owner)
    assert "choose a password by mail" in text(client.get(page_of(made, "remove/")))
    client.post(page_of(made, "remove/"))
    assert (everything(), keys_of(made), verbs_about(made)[-1]) == ([], set(), "federation.removed")


def test_a_domain_that_was_given_up_is_free_for_others(client, owner):
    client.post(page_of(federation_of(owner), "remove/"))
    assert federation_of(company("new@firm.example")).state == "proven"


@pytest.mark.parametrize("role", ["delegated", "partner"])
def test_members_who_are_no_owners_do_not_see_it(owner, made, role):
    client = factories.signed_in(factories.member(owner, role))
    assert [client.get(page).status_code for page in (LIST, page_of(made), ADD)] == [403, 403, 403]


def test_auditors_see_that_it_is_there_and_change_nothing(owner, made):
    client = factories.signed_in(factories.member(owner, "auditor"))
    page = text(client.get(page_of(made)))
    assert ("Waits for proof" in page, made.challenge in page) == (True, False)
    assert client.post(page_of(made, "remove/")).status_code == 403


def test_the_other_owners_are_told_of_each_step(owner, made, mails):
    second = factories.member(owner, "owner", email="second@firm.example")
    with owner.context():
        actions.change_federation(
            federation=made,
            issuer=ISSUER,
            client_id="new",
            client_secret="s",
            role="delegated",
            by=owner.actor,
            now=NOW,
        )
        actions.remove_federation(federation=made, by=owner.actor, now=NOW)
    tell_everybody()
    told = mails("second@firm.example")
    assert [sum(word in mail for mail in told) for word in ("was changed", "any more")] == [1, 1]
    assert not [mail for mail in mails("owner@firm.example") if "firm.example" in mail]
    assert second.user.is_active
