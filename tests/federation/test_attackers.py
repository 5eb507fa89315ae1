"""Somebody owns an account, and with it a provider that says whatever they like. Whom can they become? Nobody."""

from urllib.parse import parse_qs, urlsplit

import pytest
from django.test import Client

from identity import oidc
from identity.models import CustomerIdentity, User
from portal.accounts.models import Membership
from portal.events.models import Event
from portal.federation import actions
from portal.tenancy.contexts import staff_context
from tests import factories
from tests.factories import NOW
from tests.factories.federations import company, federation_of, prove, reread

from .conftest import asked, comes, is_in, refusals, sent_to


@pytest.fixture
def mallory():
    """Owns a company of their own, and its domain."""
    return company("mallory@evil.example")


@pytest.fixture
def evil(mallory, other_provider):
    """Their company sign-in, rightly proven; the provider is theirs."""
    return federation_of(mallory, "evil.example", issuer=other_provider.issuer)


@pytest.fixture
def vera(firm, provider) -> User:
    """Came into her company's account through its provider, with the subject "vera"."""
    provider.knows("vera", email="vera@firm.example")
    comes(Client(), provider, "vera", "vera@firm.example")
    return User.objects.get(email="vera@firm.example")


def whose(client: Client) -> int | None:
    """As whom a browser is signed in."""
    found = client.session.get("_auth_user_id")
    return int(found) if found else None


def changed(federation, owner, **how):
    before = {name: getattr(federation, name) for name in ("issuer", "client_id", "role")}
    with owner.context():
        said = {**before, "client_secret": "another", **how}
        return actions.change_federation(federation=federation, by=owner.actor, now=NOW, **said)


@pytest.mark.parametrize("address", ["vera@firm.example", "owner@firm.example", "anna@known.example"])
def test_a_provider_vouches_for_no_address_outside_of_its_own_domain(evil, vera, other_provider, address):
    factories.customer("anna@known.example")
    client = Client()
    subject = other_provider.knows("mallory", email=address, email_verified=True)
    assert comes(client, other_provider, subject, "mallory@evil.example").status_code == 403
    assert (whose(client), refusals()[-1]) == (None, "elsewhere")


def test_the_subject_of_somebody_else_is_nobody_at_another_issuer(evil, vera, other_provider):
    client = Client()
    comes(client, other_provider, other_provider.knows("vera", email="new@evil.example"), "new@evil.example")
    assert whose(client) == User.objects.get(email="new@evil.example").pk != vera.pk


def test_an_account_that_names_the_same_issuer_cannot_use_the_identities_of_another(mallory, vera, provider):
    """Both companies are tenants of one provider, as of a big one; the other says that vera is theirs."""
    federation_of(mallory, "evil.example", issuer=provider.issuer)
    client = Client()
    provider.knows("vera", email="vera@evil.example")  # she would have to be in both; even so
    comes(client, provider, "vera", "vera@evil.example")
    assert whose(client) == User.objects.get(email="vera@evil.example").pk != vera.pk
    with staff_context():
        assert [one.account_id for one in Membership.objects.filter(user=vera)] != [mallory.account.pk]


def test_a_provider_of_the_settings_and_one_of_a_company_share_no_identity(vera, provider, settings):
    entry = {"key": "garden", "name": "Garden ID", "issuer": provider.issuer, "client_id": "portal"}
    settings.CUSTOMER_OIDC = [{**entry, "client_secret": "a-secret-of-the-client-0123456789"}]
    client = Client()
    address = client.get("/accounts/oidc/garden/").url
    assert client.get(provider.signs_in(address, "vera")).status_code == 403
    assert (whose(client), refusals()) == (None, ["known"])


def test_a_domain_that_is_not_proven_leads_nowhere(mallory, other_provider):
    made = federation_of(mallory, "firm.example", issuer=other_provider.issuer, proven=False)
    assert asked(Client(), "vera@firm.example").status_code == 422
    assert [Client().get(f"/accounts/oidc/{made.key}/{page}").status_code for page in ("", "callback/")] == [404, 404]


def test_a_domain_that_is_proven_is_nobody_elses_and_the_refusal_names_nobody(mallory, firm, owner):
    with pytest.raises(actions.DomainTaken) as refusal:
        federation_of(mallory, "firm.example")
    with owner.context():
        words = {owner.account.name, owner.account.number, "owner@firm.example"}
    assert not [word for word in words if word and word in str(refusal.value)]


def test_of_two_who_wait_the_first_who_proves_it_has_it(mallory, owner):
    first = federation_of(owner, "firm.example", proven=False)
    second = federation_of(mallory, "firm.example", proven=False)
    prove(first)
    with pytest.raises(actions.DomainTaken):
        prove(second)
    assert (reread(first).state, reread(second).state) == ("proven", "waiting")


def test_an_owner_who_names_a_provider_of_their_own_has_to_prove_the_domain_again(firm, owner, vera, other_provider):
    changed(firm, owner, issuer=other_provider.issuer)
    assert asked(Client(), "vera@firm.example").status_code == 422
    with staff_context(), pytest.raises(actions.DecidedAlready):  # the record of before is worth nothing
        actions.prove_by_record(federation=firm, challenge=firm.challenge, by=actions.Actor(), now=NOW)


def test_not_even_a_proven_new_provider_becomes_those_who_came_by_the_old_one(firm, owner, vera, other_provider):
    prove(changed(firm, owner, issuer=other_provider.issuer))
    client = Client()
    other_provider.knows("vera", email="vera@firm.example")
    assert comes(client, other_provider, "vera", "vera@firm.example").status_code == 403
    assert (whose(client), refusals()) == (None, ["known"])


def test_a_code_goes_to_nobody_but_those_who_gave_it(firm, owner, provider, other_provider, monkeypatch):
    """The issuer is exchanged while somebody is on the way; the new one would get a code of the old one."""
    provider.knows("vera", email="vera@firm.example")
    client = Client()
    back = provider.signs_in(sent_to(client, "vera@firm.example"), "vera")
    prove(changed(firm, owner, issuer=other_provider.issuer))
    spoken_to, send = [], oidc.requests.Session.send
    monkeypatch.setattr(
        oidc.requests.Session,
        "send",
        lambda self, request, **how: spoken_to.append(request.url) or send(self, request, **how),
    )
    assert client.get(back).status_code == 403
    assert [url for url in spoken_to if "/token" in url] == []
    assert not User.objects.filter(email="vera@firm.example").exists()


def mixed_up(client: Client, back: str, at: str) -> int:
    """Somebody is sent back with an answer for one company, to the address of another."""
    return client.get(f"/accounts/oidc/{at}/callback/?{urlsplit(back).query}").status_code


def test_an_answer_for_one_company_is_none_for_another(firm, evil, vera, provider, other_provider):
    client = Client()
    back = provider.signs_in(sent_to(client, "vera@firm.example"), "vera")
    assert (mixed_up(client, back, evil.key), whose(client)) == (403, None)
    other_provider.knows("vera", email="vera@evil.example")
    back = other_provider.signs_in(sent_to(client, "x@evil.example"), "vera")
    assert (mixed_up(client, back, firm.key), whose(client)) == (403, None)


def test_a_code_of_one_provider_with_the_state_of_another_opens_nothing(firm, evil, vera, provider, other_provider):
    """Mix-up: mallory has somebody begin with them, and brings in a code that the honest provider gave."""
    client = Client()
    code = parse_qs(urlsplit(provider.signs_in(sent_to(Client(), "vera@firm.example"), "vera")).query)["code"][0]
    state = parse_qs(urlsplit(sent_to(client, "x@evil.example")).query)["state"][0]
    for key in (firm.key, evil.key):
        assert client.get(f"/accounts/oidc/{key}/callback/", {"code": code, "state": state}).status_code == 403
    assert whose(client) is None


def test_an_answer_that_names_another_issuer_is_refused(firm, vera, provider):
    client = Client()
    back = provider.signs_in(sent_to(client, "vera@firm.example"), "vera")
    assert client.get(f"{back}&iss=https://evil.example").status_code == 403
    assert whose(client) is None


def test_a_provider_that_calls_itself_like_another_is_refused(mallory, other_provider):
    federation_of(mallory, "evil.example", issuer=other_provider.issuer)
    other_provider.misbehaves(issuer="https://login.firm.example")
    assert asked(Client(), "x@evil.example").status_code == 502


@pytest.mark.parametrize(
    "faults",
    [
        {"claims": {"aud": "another-client"}},
        {"claims": {"iss": "https://login.firm.example"}},
        {"claims": {"nonce": "of another sign-in"}},
        {"claims": {"exp": 1_600_000_000}},
        {"claims": {"sub": ""}},
        {"claims": {"sub": "x" * 256}},
        {"claims": {"sub": "a\x00b"}},
        {"key": "foreign"},
        {"key": "secret"},
        {"key": "none"},
    ],
    ids=lambda faults: str(faults)[:40],
)
def test_a_token_that_is_wrong_in_one_way_opens_nothing(firm, provider, faults):
    provider.knows("vera", email="vera@firm.example")
    provider.misbehaves(**faults)
    client = Client()
    assert comes(client, provider, "vera", "vera@firm.example").status_code == 403
    assert (whose(client), refusals(), CustomerIdentity.objects.count()) == (None, ["failed"], 0)


def test_an_identity_is_linked_to_nobody_but_its_owner(firm, vera, provider, owner):
    """The owner of the company is signed in, and vera's sign-in at the provider comes back to them."""
    client = factories.signed_in(owner)
    page = client.post(f"/accounts/oidc/{firm.key}/link/").content.decode()
    address = page.partition("0;url=")[2].partition('"')[0].replace("&amp;", "&")
    assert client.get(provider.signs_in(address, "vera")).status_code == 403
    assert CustomerIdentity.objects.get().user == vera


def test_nothing_of_an_address_elsewhere_is_linked(firm, evil, provider, owner, other_provider):
    """Somebody of another company cannot be made to link a stranger's provider to their account."""
    client = factories.signed_in(owner)
    page = client.post(f"/accounts/oidc/{evil.key}/link/").content.decode()
    address = page.partition("0;url=")[2].partition('"')[0].replace("&amp;", "&")
    other_provider.knows("mallory", email="owner@firm.example")
    assert client.get(other_provider.signs_in(address, "mallory")).status_code == 403
    assert not CustomerIdentity.objects.exists()


def test_nobody_reads_or_changes_the_sign_in_of_another_account(firm, mallory):
    client = factories.signed_in(mallory)
    pages = [f"/portal/company-sign-in/{firm.pk}/", f"/portal/company-sign-in/{firm.pk}/change/"]
    assert [client.get(page).status_code for page in pages] == [404, 404]
    assert client.post(f"/portal/company-sign-in/{firm.pk}/remove/").status_code == 404
    assert reread(firm).state == "proven"


def test_every_refusal_stands_in_the_log(evil, vera, other_provider):
    comes(Client(), other_provider, other_provider.knows("m", email="vera@firm.example"), "m@evil.example")
    with staff_context():
        event = Event.objects.filter(verb="person.provider_refused").latest("id")
    assert (event.data["provider"], event.personal["address"]) == (evil.key, "vera@firm.example")
    assert not is_in(Client())
