"""People of a company sign in at its provider, which is a process of its own, and belong to its account."""

import re
import time

import pytest
from django.test import Client

from identity import customer_oidc_views, oidc
from identity.models import CustomerIdentity, User
from portal.accounts.actions import remove_member
from portal.accounts.models import Membership
from portal.events.models import Event
from portal.federation import actions
from portal.tenancy.contexts import staff_context
from tests import factories
from tests.factories import NOW
from tests.factories.federations import company, federation_of
from tests.factories.outgoing import tell_everybody

from .conftest import DOOR, asked, comes, is_in, refusals, sent_to


@pytest.fixture
def vera(provider) -> str:
    claims = {"email": "Vera@firm.example", "given_name": "Vera", "family_name": "Linde"}
    return provider.knows("vera", **claims)


def memberships(address: str) -> list[tuple[int, str]]:
    with staff_context():
        found = Membership.objects.filter(user__email=address).order_by("pk")
        return list(found.values_list("account_id", "role"))


def test_somebody_new_is_a_member_of_the_company_and_has_no_account_of_their_own(client, firm, provider, vera):
    answer = comes(client, provider, vera, "vera@firm.example", next="/portal/requests/")
    assert (answer.url, is_in(client)) == ("/portal/requests/", True)
    assert memberships("vera@firm.example") == [(firm.account_id, "delegated")]
    user = User.objects.get(email="vera@firm.example")
    assert (user.get_full_name(), user.is_customer, user.emailaddress_set.get().verified) == (
        "Vera Linde",
        True,
        True,
    )


def test_they_become_what_the_owner_has_chosen(client, provider, owner):
    federation_of(owner, issuer=provider.issuer, role="auditor")
    comes(client, provider, provider.knows("ada", email="ada@firm.example"), "ada@firm.example")
    assert memberships("ada@firm.example") == [(owner.account.pk, "auditor")]


def test_it_is_one_event_and_a_mail_to_the_owners(client, firm, provider, vera, mails):
    comes(client, provider, vera, "vera@firm.example")
    with staff_context():
        event = Event.objects.get(verb="member.taken_in")
    assert (event.account_id, event.data["federation"], event.data["role"]) == (firm.account_id, firm.pk, "delegated")
    tell_everybody()
    assert "company sign-in" in mails("owner@firm.example")[-1]
    assert mails("vera@firm.example") == []


def test_whoever_was_there_before_comes_in_again_and_is_nobody_new(firm, provider, vera):
    comes(Client(), provider, vera, "vera@firm.example")
    provider.knows(vera, email="vera.linde@firm.example")  # married, perhaps: the subject counts
    client = Client()
    comes(client, provider, vera, "vera.linde@firm.example")
    assert (is_in(client), User.objects.filter(email__startswith="vera").count()) == (True, 1)


def test_whom_an_owner_has_removed_is_not_taken_in_again(firm, provider, vera, owner):
    comes(Client(), provider, vera, "vera@firm.example")
    with owner.context():
        member = Membership.objects.get(user__email="vera@firm.example")
        remove_member(member=member, by=owner.actor, now=NOW)
    client = Client()
    comes(client, provider, vera, "vera@firm.example")
    assert (memberships("vera@firm.example"), is_in(client)) == ([], False)


@pytest.mark.parametrize(
    ("claims", "reason"),
    [
        ({"email_verified": False}, "unverified"),
        ({"email_verified": None}, "unverified"),
        ({"email": None}, "unverified"),
        ({"email": "vera@elsewhere.example"}, "elsewhere"),
        ({"email": "vera@mail.firm.example"}, "elsewhere"),
        ({"email": "vera@firm.example.evil.example"}, "elsewhere"),
        ({"email": "firm.example"}, "elsewhere"),
        ({"email": "owner@firm.example"}, "known"),
        ({"email": "vera linde@firm.example"}, "unverified"),
        ({"email": "a@b.example, vera@firm.example"}, "unverified"),
    ],
)
def test_an_address_that_proves_nothing_opens_nothing(client, firm, provider, claims, reason):
    before = User.objects.count()
    answer = comes(
        client, provider, provider.knows("vera", **{"email": "vera@firm.example", **claims}), "v@firm.example"
    )
    assert (answer.status_code, is_in(client), refusals()) == (403, False, [reason])
    assert (User.objects.count(), CustomerIdentity.objects.count()) == (before, 0)


def test_who_has_come_once_needs_an_address_of_the_company_each_time(firm, provider, vera):
    comes(Client(), provider, vera, "vera@firm.example")
    provider.knows(vera, email="vera@elsewhere.example")
    client = Client()
    assert comes(client, provider, vera, "vera@firm.example").status_code == 403
    assert not is_in(client)


def test_an_address_of_staff_is_never_opened_here(client, firm, provider):
    colleague = factories.staff(email="jonas@firm.example")
    answer = comes(client, provider, provider.knows("jonas", email="Jonas@firm.example"), "jonas@firm.example")
    assert (answer.status_code, refusals(), is_in(client)) == (403, ["staff"], False)
    assert not CustomerIdentity.objects.filter(user=colleague.user).exists()


def test_a_domain_in_another_script_is_found_by_both_spellings(client, owner, provider):
    federation_of(owner, "xn--mller-kva.example", issuer=provider.issuer)
    subject = provider.knows("mia", email="mia@müller.example")
    comes(client, provider, subject, "mia@MÜLLER.example")
    assert is_in(client)
    assert sent_to(Client(), "mia@xn--mller-kva.example").startswith(provider.issuer)


# what the door tells


def page_about(address: str) -> str:
    """The answer without what differs by itself."""
    answer = asked(Client(), address)
    text = re.sub(r'(csrfmiddlewaretoken" value=|nonce[-=])"?[^"\s]+', "", answer.content.decode())
    return f"{answer.status_code} {text.replace(address, 'ADDRESS')}"


def test_all_other_addresses_get_one_and_the_same_answer(firm, owner):
    federation_of(owner, "waiting.example", proven=False)
    factories.customer("anna@known.example")
    factories.staff(email="jonas@foyer.example")
    addresses = [
        "a@nothing.example",
        "anna@known.example",
        "b@known.example",
        "c@waiting.example",
        "jonas@foyer.example",
    ]
    assert len({page_about(address) for address in addresses}) == 1
    assert "no company sign-in" in page_about("x@nothing.example")


def test_known_and_unknown_people_of_a_company_are_sent_the_same_way(firm):
    sent = [sent_to(Client(), address).partition("?")[0] for address in ("owner@firm.example", "nobody@firm.example")]
    assert sent[0] == sent[1]


def test_the_door_is_not_asked_without_end(client):
    answers = [asked(client, f"a@n{number}.example").status_code for number in range(61)]
    assert (answers[:60], answers[60]) == ([422] * 60, 429)


@pytest.mark.parametrize("page", ["/accounts/login/", "/accounts/signup/"])
def test_the_pages_of_sign_in_and_sign_up_lead_there_and_keep_the_way(client, page):
    assert f'href="{DOOR}?next=/portal/requests/"' in client.get(f"{page}?next=/portal/requests/").content.decode()


def test_it_leads_nowhere_else(client, firm, provider, vera):
    assert comes(client, provider, vera, "vera@firm.example", next="https://evil.example/").url == "/portal/"


# linking, and showing afresh who one is


def fresh(client: Client, user: User) -> Client:
    session = client.session
    session["fresh_factor"] = {"user": user.pk, "at": time.time()}
    session.save()
    return client


def test_whoever_had_the_address_before_signs_in_and_links(firm, provider, owner):
    client = fresh(factories.signed_in(owner), owner.user)
    assert "Link firm.example" in client.get("/accounts/providers/").content.decode()
    page = client.post(f"/accounts/oidc/{firm.key}/link/").content.decode()
    address = re.search(r'content="0;url=([^"]+)"', page).group(1).replace("&amp;", "&")
    client.get(provider.signs_in(address, provider.knows("boss", email="owner@firm.example")))
    other = Client()
    comes(other, provider, "boss", "owner@firm.example")
    assert (is_in(other), CustomerIdentity.objects.get().user) == (True, owner.user)


def test_people_of_other_domains_are_offered_no_company(firm):
    anna = factories.customer("anna@elsewhere.example")
    assert "firm.example" not in factories.signed_in(anna).get("/accounts/providers/").content.decode()


def test_who_has_nothing_else_shows_afresh_at_the_provider_who_they_are(client, firm, provider, vera):
    comes(client, provider, vera, "vera@firm.example")
    session = client.session
    session.pop("fresh_factor", None)
    session.save()
    page = client.get("/accounts/reauthenticate/?next=/accounts/providers/", follow=True).content.decode()
    assert f"/accounts/oidc/{firm.key}/again/" in page
    answer = client.get(f"/accounts/oidc/{firm.key}/again/?next=/accounts/providers/")
    client.get(provider.signs_in(answer.url, vera))
    assert client.session["fresh_factor"]["at"] > time.time() - 60


# when it is over


def taken_away(federation, owner, admin, how: str) -> None:
    if how == "removed":
        with owner.context():
            actions.remove_federation(federation=federation, by=owner.actor, now=NOW)
    elif how == "refused":
        with staff_context():
            actions.refuse_federation(federation=federation, reason="Not theirs", by=admin.actor, now=NOW)
    elif how == "another client":
        with owner.context():
            change = {
                "client_id": "another",
                "client_secret": "s",
                "issuer": federation.issuer,
                "role": federation.role,
            }
            actions.change_federation(federation=federation, by=owner.actor, now=NOW, **change)
    else:
        with owner.context():
            type(owner.account).objects.filter(pk=owner.account.pk).update(kind="person")


ENDS = ["removed", "refused", "another client", "no organisation"]


@pytest.mark.parametrize("how", ENDS)
def test_when_it_is_over_nobody_comes_in_and_nobody_comes_back(firm, provider, vera, owner, admin, how):
    comes(Client(), provider, vera, "vera@firm.example")
    client = Client()
    back = provider.signs_in(sent_to(client, "vera@firm.example"), vera)
    taken_away(firm, owner, admin, how)
    assert asked(Client(), "vera@firm.example").status_code == 422
    assert Client().get(f"/accounts/oidc/{firm.key}/").status_code == 404
    assert (client.get(back).status_code, is_in(client)) == (404, False)
    assert memberships("vera@firm.example") == [(firm.account_id, "delegated")]


@pytest.mark.parametrize("how", ENDS)
def test_who_came_that_way_chooses_a_password_by_mail(client, firm, provider, vera, owner, admin, mails, how):
    comes(Client(), provider, vera, "vera@firm.example")
    taken_away(firm, owner, admin, how)
    client.post("/accounts/password/reset/", {"email": "vera@firm.example"})
    link = re.search(r"https?://[^/]+(/accounts/password/reset/key/\S+)", mails("vera@firm.example")[-1]).group(1)
    form = client.get(link, follow=True).request["PATH_INFO"]
    client.post(form, {"password1": "another-horse-battery", "password2": "another-horse-battery"})
    client.post("/accounts/login/", {"login": "vera@firm.example", "password": "another-horse-battery"})
    assert is_in(client)


def test_a_way_in_that_is_over_counts_for_nothing(firm, provider, vera, owner, admin):
    """The last way in cannot be removed, and a provider that lets nobody in is none."""
    comes(Client(), provider, vera, "vera@firm.example")
    user = User.objects.get(email="vera@firm.example")
    CustomerIdentity.objects.create(user=user, issuer="https://gone.example", subject="v", linked_at=NOW)
    client = Client()
    client.force_login(user, backend="identity.backends.CustomerBackend")
    identity = CustomerIdentity.objects.get(user=user, federation=firm.key)
    fresh(client, user).post(f"/accounts/providers/{identity.pk}/remove/")
    assert CustomerIdentity.objects.filter(pk=identity.pk).exists()


def test_a_provider_that_is_away_has_a_page_that_says_so(client, owner):
    federation_of(owner, issuer="http://localhost:9")
    answer = asked(client, "vera@firm.example", next="/portal/requests/")
    assert (answer.status_code, "does not answer at the moment" in answer.content.decode()) == (502, True)
    again = client.get(f"/accounts/oidc/{federation_key(owner)}/?next=/portal/requests/")
    assert "Try again" in again.content.decode()
    assert "next=/portal/requests/" in again.content.decode()


def test_a_slow_provider_holds_nobody_up_twice(client, firm, provider, vera, monkeypatch):
    """Its owner could make each process of ours wait for it; so after a slow answer it is left alone for a minute."""
    monkeypatch.setattr(oidc, "_SLOW", 0)
    assert asked(Client(), "vera@firm.example").status_code == 200
    monkeypatch.setattr(oidc, "_client_of", lambda provider: pytest.fail("nobody is asked"))
    assert asked(Client(), "vera@firm.example").status_code == 502


def federation_key(owner) -> str:
    with owner.context():
        return actions.Federation.objects.get(account=owner.account).key


def test_two_accounts_with_a_domain_each_do_not_meet(provider, owner, firm):
    second = company("owner@second.example")
    federation_of(second, "second.example", issuer=provider.issuer)
    comes(Client(), provider, provider.knows("v1", email="v@firm.example"), "v@firm.example")
    comes(Client(), provider, provider.knows("v2", email="v@second.example"), "v@second.example")
    assert memberships("v@firm.example") == [(owner.account.pk, "delegated")]
    assert memberships("v@second.example") == [(second.account.pk, "delegated")]


def test_the_provider_is_spoken_to_outside_of_the_transaction():
    assert "default" in customer_oidc_views.company._non_atomic_requests
