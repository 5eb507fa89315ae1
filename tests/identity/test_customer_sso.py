"""Customers sign in through a provider, against one that is a process of its own."""

import re
import time
from urllib.parse import parse_qs, urlsplit

import pytest
from django.test import Client

from identity import customer_oidc_views
from identity.checks import customers_providers_are_whole
from identity.models import CustomerIdentity, User
from identity.roles import Kind, Role
from portal.accounts.models import Membership
from portal.events.models import Event
from portal.tenancy.contexts import staff_context
from tests import factories
from tests.live.identity_provider import IdentityProvider

START = "/accounts/oidc/garden/"


@pytest.fixture(autouse=True)
def _configured(settings, provider):
    settings.CUSTOMER_OIDC = [
        {
            "key": "garden",
            "name": "Garden ID",
            "issuer": provider.issuer,
            "client_id": "portal",
            "client_secret": "a-secret-of-the-client-0123456789",
        }
    ]


@pytest.fixture
def vera(provider) -> str:
    return provider.knows("vera", email="Vera@example.com", given_name="Vera", family_name="Linde")


def sent_to(client: Client, page: str = START, **query) -> str:
    answer = client.get(page, query)
    assert answer.status_code == 302, answer.content
    return answer.url


def sso(client: Client, provider: IdentityProvider, subject: str, **query):
    return client.get(provider.signs_in(sent_to(client, **query), subject))


def linking(client: Client) -> str:
    """Where the page leads on to that the button "Link" opens."""
    page = client.post(f"{START}link/").content.decode()
    return re.search(r'content="0;url=([^"]+)"', page).group(1).replace("&amp;", "&")


def fresh(client: Client, who) -> Client:
    session = client.session
    session["fresh_factor"] = {"user": who.user.pk, "at": time.time()}
    session.save()
    return client


def is_in(client: Client) -> bool:
    return client.get("/portal/").status_code == 200


def refusals() -> list[str]:
    with staff_context():
        return [event.data["reason"] for event in Event.objects.filter(verb="person.provider_refused").order_by("id")]


def test_somebody_new_has_an_account_of_their_own(client, provider, vera):
    answer = sso(client, provider, vera, next="/portal/requests/")
    user = User.objects.get(email="vera@example.com")
    assert (answer.url, is_in(client), user.kind, user.get_full_name()) == (
        "/portal/requests/",
        True,
        Kind.CUSTOMER,
        "Vera Linde",
    )
    with staff_context():
        assert Membership.objects.get(user=user).role == Membership.Role.OWNER


def test_the_address_is_confirmed_already(client, provider, vera, mails):
    sso(client, provider, vera)
    assert User.objects.get(email="vera@example.com").emailaddress_set.get().verified
    assert mails("vera@example.com") == []


def test_whoever_was_there_before_comes_into_the_same_account(provider, vera):
    sso(Client(), provider, vera)
    provider.knows(vera, email="another@example.com")
    client = Client()
    sso(client, provider, vera)
    assert (is_in(client), User.objects.filter(email="another@example.com").exists()) == (True, False)


def test_a_known_address_opens_nothing_and_says_what_to_do(client, provider, anna):
    answer = sso(client, provider, provider.knows("anna", email="anna@example.com"))
    assert (answer.status_code, is_in(client), refusals()) == (403, False, ["known"])
    assert 'href="/accounts/login/?next=/accounts/providers/"' in answer.content.decode()
    assert not CustomerIdentity.objects.exists()


def test_a_second_confirmed_address_of_somebody_opens_nothing_either(client, provider, anna):
    anna.user.emailaddress_set.create(email="second@example.com", verified=True)
    assert sso(client, provider, provider.knows("a2", email="Second@example.com")).status_code == 403


@pytest.mark.parametrize("claims", [{"email_verified": False}, {"email_verified": None}, {"email": None}])
def test_an_address_that_the_provider_does_not_vouch_for_opens_nothing(client, provider, claims):
    answer = sso(client, provider, provider.knows("vague", **claims))
    assert (answer.status_code, is_in(client), refusals()) == (403, False, ["unverified"])
    assert not User.objects.filter(email="vague@example.com").exists()


def test_an_address_of_staff_is_never_opened_here(client, provider, jonas):
    answer = sso(client, provider, provider.knows("jonas", email="Jonas@foyer.example"))
    assert (answer.status_code, refusals()) == (403, ["staff"])
    assert (is_in(client), client.get("/admin/").status_code) == (False, 302)
    jonas.user.refresh_from_db()
    assert (jonas.user.kind, CustomerIdentity.objects.count()) == (Kind.STAFF, 0)


def test_a_customers_provider_opens_no_desk(client, provider):
    sso(client, provider, provider.knows("gardener", roles=["admin"], groups=["desk-admins"]))
    user = User.objects.get(email="gardener@example.com")
    assert (client.get("/admin/").url, user.is_staff, user.groups.count()) == ("/staff/login/?next=/admin/", False, 0)


def test_the_same_provider_at_both_doors_keeps_them_apart(provider, settings, vera):
    """One realm for both, which the checks refuse: still nobody crosses over."""
    settings.STAFF_OIDC = {
        "name": "Garden ID",
        "issuer": provider.issuer,
        "client_id": "portal",
        "client_secret": "a-secret-of-the-client-0123456789",
        "role_claim": "groups",
        "roles": {"desk-admins": "admin"},
        "trust_email": True,
        "brings_second_factor": False,
    }
    client = Client()
    provider.knows(vera, email="vera@example.com", groups=["desk-admins"])
    sso(client, provider, vera)
    staff_door = client.get(provider.signs_in(sent_to(client, "/staff/sso/"), vera))
    assert (staff_door.status_code, client.get("/admin/").status_code, is_in(client)) == (403, 302, True)


def test_an_answer_to_one_door_opens_nothing_at_the_other(provider, settings, client, vera):
    settings.STAFF_OIDC = {**settings.STAFF_OIDC, "issuer": provider.issuer, "client_id": "portal"}
    query = urlsplit(provider.signs_in(sent_to(client), vera)).query
    assert client.get(f"/staff/sso/callback/?{query}").status_code == 403
    assert client.get("/admin/").status_code == 302


@pytest.mark.parametrize(
    "faults",
    [
        {"claims": {"aud": "another-client"}},
        {"claims": {"aud": ["another-client"], "azp": "portal"}},
        {"claims": {"iss": "https://evil.example"}},
        {"claims": {"nonce": "of another sign-in"}},
        {"claims": {"nonce": None}},
        {"claims": {"exp": 1_600_000_000}},
        {"key": "foreign"},
        {"key": "secret"},
        {"key": "none"},
        {"expired_code": True},
    ],
    ids=str,
)
def test_a_token_that_is_wrong_in_one_way_opens_nothing(client, provider, vera, faults):
    provider.misbehaves(**faults)
    answer = sso(client, provider, vera)
    assert (answer.status_code, is_in(client), refusals()) == (403, False, ["failed"])
    assert not User.objects.filter(email="vera@example.com").exists()


def test_an_answer_to_somebody_elses_request_opens_nothing(client, provider, vera):
    back = provider.signs_in(sent_to(Client()), vera)
    client.get("/accounts/login/")
    assert (client.get(back).status_code, is_in(client)) == (403, False)


def test_a_code_of_another_browser_opens_nothing(client, provider, vera):
    stolen = parse_qs(urlsplit(provider.signs_in(sent_to(Client()), vera)).query)["code"][0]
    own = parse_qs(urlsplit(sent_to(client)).query)["state"][0]
    assert client.get(f"{START}callback/", {"code": stolen, "state": own}).status_code == 403


def test_whoever_gives_up_at_the_provider_is_back_at_the_door(client, provider):
    assert client.get(provider.is_refused_by_person(sent_to(client))).url == "/accounts/login/"


@pytest.mark.parametrize("elsewhere", ["https://evil.example/", "//evil.example/", "javascript:x"])
def test_it_leads_nowhere_else(client, provider, vera, elsewhere):
    assert sso(client, provider, vera, next=elsewhere).url == "/portal/"


def test_a_session_is_new_after_sign_in(client, provider, vera):
    back = provider.signs_in(sent_to(client), vera)
    before = client.cookies["sessionid"].value
    client.get(back)
    assert client.cookies["sessionid"].value != before


def test_somebody_who_is_signed_in_links_a_provider_and_comes_in_by_it(provider, anna):
    client = fresh(factories.signed_in(anna), anna)
    subject = provider.knows("anna-at-garden", email="private@example.net", email_verified=False)
    client.get(provider.signs_in(linking(client), subject))
    other = Client()
    sso(other, provider, subject)
    assert (is_in(other), CustomerIdentity.objects.get().user) == (True, anna.user)


def test_a_link_in_a_mail_links_nothing(provider, anna):
    """What a stranger could have somebody open with a click: only a form of ours links."""
    client = fresh(factories.signed_in(anna), anna)
    assert client.get(f"{START}link/").status_code == 405
    assert client.get(f"{START}?act=link&process=connect").status_code == 302
    subject = provider.knows("strangers", email="stranger@example.net")
    client.get(provider.signs_in(sent_to(client, process="connect", act="link"), subject))
    assert not CustomerIdentity.objects.filter(user=anna.user).exists()


def test_linking_asks_for_a_fresh_proof(provider, anna):
    client = factories.signed_in(anna)
    session = client.session
    del session["fresh_factor"]
    session.save()
    answer = client.post(f"{START}link/")
    assert answer.url.startswith("/accounts/reauthenticate/")


def test_a_sign_in_of_somebody_else_is_not_linked(provider, anna, vera):
    sso(Client(), provider, vera)
    client = fresh(factories.signed_in(anna), anna)
    answer = client.get(provider.signs_in(linking(client), vera))
    assert (answer.status_code, refusals()) == (403, ["taken"])


def test_a_link_that_one_person_began_is_not_finished_by_another(provider, anna, vera):
    client = fresh(factories.signed_in(anna), anna)
    back = provider.signs_in(linking(client), vera)
    dario = factories.customer("dario@example.net")
    client.force_login(dario.user, backend="identity.backends.CustomerBackend")
    client.get(back)
    assert not CustomerIdentity.objects.exists()


def test_a_way_in_is_removed(provider, anna):
    client = fresh(factories.signed_in(anna), anna)
    client.get(provider.signs_in(linking(client), provider.knows("anna-at-garden", email="p@example.net")))
    client.post(f"/accounts/providers/{CustomerIdentity.objects.get().pk}/remove/")
    assert not CustomerIdentity.objects.exists()


def test_the_last_way_in_stays(client, provider, vera):
    sso(client, provider, vera)
    who = User.objects.get(email="vera@example.com")
    session = client.session
    session["fresh_factor"] = {"user": who.pk, "at": time.time()}
    session.save()
    page = client.post(f"/accounts/providers/{CustomerIdentity.objects.get().pk}/remove/", follow=True)
    assert ("only way in" in page.content.decode(), CustomerIdentity.objects.count()) == (True, 1)


def test_nobody_removes_a_way_in_of_somebody_else(provider, anna, vera):
    sso(Client(), provider, vera)
    client = fresh(factories.signed_in(anna), anna)
    assert client.post(f"/accounts/providers/{CustomerIdentity.objects.get().pk}/remove/").status_code == 404
    assert CustomerIdentity.objects.count() == 1


def test_a_fresh_proof_is_a_fresh_sign_in_at_the_provider(client, provider, vera):
    sso(client, provider, vera)
    session = client.session
    session.pop("fresh_factor", None)
    session.save()
    address = sent_to(client, f"{START}again/", next="/accounts/providers/")
    assert parse_qs(urlsplit(address).query)["prompt"] == ["login"]
    client.get(provider.signs_in(address, vera))
    assert client.session["fresh_factor"]["at"] > time.time() - 60


@pytest.mark.parametrize("claims", [{"auth_time": 1_600_000_000}, {"auth_time": None}])
def test_an_old_sign_in_at_the_provider_is_no_fresh_proof(client, provider, vera, claims):
    sso(client, provider, vera)
    session = client.session
    session.pop("fresh_factor", None)
    session.save()
    provider.misbehaves(claims=claims)
    answer = client.get(provider.signs_in(sent_to(client, f"{START}again/"), vera))
    assert (answer.status_code, "fresh_factor" in client.session) == (403, False)


@pytest.mark.parametrize("page", ["/accounts/login/", "/accounts/signup/"])
def test_the_door_offers_it_and_keeps_where_somebody_was_going(client, page, db):
    text = client.get(f"{page}?next=/portal/requests/").content.decode()
    assert (f'href="{START}?next=/portal/requests/"' in text, "Continue with Garden ID" in text) == (True, True)


def test_a_provider_that_is_not_configured_is_no_address(client, db):
    assert [client.get(f"/accounts/oidc/other/{page}").status_code for page in ("", "callback/")] == [404, 404]


def test_a_closed_customer_stays_out(client, provider, vera):
    sso(Client(), provider, vera)
    User.objects.filter(email="vera@example.com").update(is_active=False)
    assert (sso(client, provider, vera).status_code, is_in(client)) == (403, False)


@pytest.mark.parametrize("role", Role)
def test_an_identity_that_names_staff_opens_nothing(client, provider, role):
    """No page makes such a row; if one were there, it would still be no way in."""
    member = factories.staff(role)
    CustomerIdentity.objects.create(
        user=member.user, issuer=provider.issuer, subject="mole", linked_at=member.user.date_joined
    )
    assert sso(client, provider, provider.knows("mole")).status_code == 403
    assert (is_in(client), client.get("/admin/").status_code) == (False, 302)


@pytest.mark.parametrize(
    "view",
    [customer_oidc_views.start, customer_oidc_views.link, customer_oidc_views.callback, customer_oidc_views.again],
)
def test_the_provider_is_spoken_to_outside_of_the_transaction(view):
    assert "default" in view._non_atomic_requests


@pytest.mark.parametrize(
    ("change", "words"),
    [
        ({"client_secret": ""}, "has no client_secret"),
        ({"key": "Garden ID"}, "no word of small letters"),
    ],
)
def test_settings_that_mean_nothing_are_told_at_the_start(settings, change, words):
    settings.CUSTOMER_OIDC = [{**settings.CUSTOMER_OIDC[0], **change}]
    assert words in " ".join(fault.msg for fault in customers_providers_are_whole(None))


def test_the_provider_of_staff_is_none_for_customers(settings, provider):
    assert customers_providers_are_whole(None) == []
    settings.STAFF_OIDC = {**settings.STAFF_OIDC, "issuer": provider.issuer}
    assert "provider of staff" in customers_providers_are_whole(None)[0].msg
