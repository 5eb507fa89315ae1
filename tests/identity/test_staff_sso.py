"""Single sign-on of staff, against a provider that is a process of its own."""

from urllib.parse import parse_qs, urlsplit

import pytest
from django.test import Client

from identity import staff_oidc_views
from identity.checks import staff_provider_is_whole
from identity.models import StaffIdentity, User
from identity.roles import Kind, Role
from identity.sessions import StaffSessionStore
from portal.events.models import Event
from portal.tenancy.contexts import staff_context
from tests.factories import PASSWORD
from tests.factories.second_factors import enrolled
from tests.live.identity_provider import IdentityProvider

ROLES = {"desk-admins": "admin", "desk-team": "editor", "desk-readers": "viewer", "web": "marketing", "vans": "crew"}


@pytest.fixture(autouse=True)
def _configured(settings, provider):
    settings.STAFF_OIDC = {
        "name": "Nordlicht ID",
        "issuer": provider.issuer,
        "client_id": "desk",
        "client_secret": "a-secret-of-the-client-0123456789",
        "role_claim": "groups",
        "roles": ROLES,
        "trust_email": False,
        "brings_second_factor": False,
    }


@pytest.fixture
def sigi(provider) -> str:
    """Somebody whom the provider knows as one of the team."""
    return provider.knows(
        "sigi", email="sigi@foyer.example", given_name="Sigi", family_name="Sso", groups=["desk-team"]
    )


def sent_to(client: Client, **query) -> str:
    answer = client.get("/staff/sso/", query)
    assert answer.status_code == 302, answer.content
    return answer.url


def sso(client: Client, provider: IdentityProvider, subject: str, **query):
    return client.get(provider.signs_in(sent_to(client, **query), subject))


def is_in(client: Client) -> bool:
    return client.get("/admin/requests/").status_code == 200


def roles_of(address: str) -> list[str]:
    with staff_context():
        return sorted(User.objects.get(email=address).groups.values_list("name", flat=True))


def refusals() -> list[str]:
    with staff_context():
        return [event.data["reason"] for event in Event.objects.filter(verb="staff.sso_refused").order_by("id")]


def test_somebody_with_a_role_is_let_in_and_made_staff(client, provider, sigi):
    answer = sso(client, provider, sigi, next="/admin/customers/")
    user = User.objects.get(email="sigi@foyer.example")
    assert (answer.url, is_in(client)) == ("/admin/customers/", True)
    assert (user.kind, user.get_full_name(), user.has_usable_password()) == (Kind.STAFF, "Sigi Sso", False)


@pytest.mark.parametrize(("group", "role"), ROLES.items())
def test_the_claim_gives_the_role(client, provider, group, role):
    sso(client, provider, provider.knows("one", email="one@foyer.example", groups=[group, "others"]))
    assert roles_of("one@foyer.example") == [role]


def test_a_role_that_the_claim_has_lost_is_lost_at_the_next_sign_in(provider, sigi):
    provider.knows(sigi, email="sigi@foyer.example", groups=["desk-team", "web"])
    sso(Client(), provider, sigi)
    provider.knows(sigi, email="sigi@foyer.example", groups=["web"])
    sso(Client(), provider, sigi)
    assert roles_of("sigi@foyer.example") == ["marketing"]
    with staff_context():
        told = Event.objects.filter(verb="staff.roles_from_provider").latest("id").data
    assert told == {"before": ["editor", "marketing"], "after": ["marketing"], "was_superuser": False}


def test_whoever_loses_the_last_role_is_out_at_once_in_open_sessions_too(provider, sigi):
    open_session = Client()
    sso(open_session, provider, sigi)
    provider.knows(sigi, email="sigi@foyer.example", groups=[])
    answer = sso(Client(), provider, sigi)
    assert (answer.status_code, roles_of("sigi@foyer.example"), is_in(open_session)) == (403, [], False)


def test_somebody_without_a_role_is_told_so_and_not_made(client, provider):
    answer = sso(client, provider, provider.knows("nobody", groups=["others"]))
    assert (answer.status_code, "grants you no role" in answer.content.decode()) == (403, True)
    assert (User.objects.filter(email="nobody@example.com").exists(), refusals()) == (False, ["no_role"])


def test_rights_beside_roles_are_gone_too(client, provider):
    root = User.objects.create_superuser("root@foyer.example", PASSWORD)
    sso(client, provider, provider.knows("root", email="root@foyer.example", groups=["desk-readers"]))
    root.refresh_from_db()
    assert (root.is_superuser, roles_of(root.email)) == (False, ["viewer"])


def test_a_claim_may_lie_inside_another(client, provider, settings):
    settings.STAFF_OIDC["role_claim"] = "realm_access.roles"
    sso(client, provider, provider.knows("deep", realm_access={"roles": ["desk-team"]}))
    assert roles_of("deep@example.com") == ["editor"]


def test_a_colleague_is_found_by_a_confirmed_address(client, provider, jonas):
    sso(client, provider, provider.knows("jonas", email="Jonas@Foyer.example", groups=["desk-admins"]))
    assert StaffIdentity.objects.get(subject="jonas").user == jonas.user


def test_a_colleague_is_not_found_by_an_address_that_nobody_confirmed(client, provider, jonas):
    subject = provider.knows("thief", email="jonas@foyer.example", email_verified=False, groups=["desk-admins"])
    assert (sso(client, provider, subject).status_code, refusals()) == (403, ["unverified"])
    assert not StaffIdentity.objects.exists()


def test_whoever_is_known_stays_known_when_the_address_changes(provider, sigi):
    sso(Client(), provider, sigi)
    provider.knows(sigi, email="new-name@foyer.example", groups=["desk-team"])
    client = Client()
    sso(client, provider, sigi)
    assert (is_in(client), User.objects.filter(email="new-name@foyer.example").exists()) == (True, False)


def test_two_subjects_with_one_confirmed_address_are_one_colleague(provider, sigi):
    """The provider is the house's own: an account that was made anew there is still the same person."""
    sso(Client(), provider, sigi)
    sso(Client(), provider, provider.knows("sigi2", email="sigi@foyer.example", groups=["web"]))
    assert roles_of("sigi@foyer.example") == ["marketing"]


def test_a_customer_with_the_same_address_is_never_adopted(client, provider, anna):
    answer = sso(client, provider, provider.knows("anna", email="anna@example.com", groups=["desk-admins"]))
    anna.user.refresh_from_db()
    assert (answer.status_code, refusals(), anna.user.kind) == (403, ["customer"], Kind.CUSTOMER)
    assert (client.get("/portal/").status_code, is_in(client)) == (302, False)


def test_staffs_single_sign_on_opens_no_portal(client, provider, sigi):
    sso(client, provider, sigi)
    assert client.get("/portal/").url.startswith("/accounts/login/")


def test_a_closed_colleague_stays_out(client, provider, jonas):
    User.objects.filter(pk=jonas.user.pk).update(is_active=False)
    subject = provider.knows("jonas", email="jonas@foyer.example", groups=["desk-team"])
    assert (sso(client, provider, subject).status_code, refusals()) == (403, ["closed"])


def test_the_request_carries_state_nonce_and_a_challenge(client):
    asked = parse_qs(urlsplit(sent_to(client)).query)
    assert asked["code_challenge_method"] == ["S256"]
    assert {"state", "nonce", "code_challenge"} <= set(asked)
    assert asked["redirect_uri"] == ["http://testserver/staff/sso/callback/"]


@pytest.mark.parametrize(
    "faults",
    [
        {"claims": {"aud": "another-client"}},
        {"claims": {"aud": "another-client", "azp": "desk"}},
        {"claims": {"aud": None}},
        {"claims": {"iss": "https://evil.example"}},
        {"claims": {"nonce": "of another sign-in"}},
        {"claims": {"nonce": None}},
        {"claims": {"exp": 1_600_000_000}},
        {"claims": {"sub": None}},
        {"key": "foreign"},
        {"key": "secret"},
        {"key": "none"},
        {"expired_code": True},
    ],
    ids=str,
)
def test_a_token_that_is_wrong_in_one_way_opens_nothing(client, provider, sigi, faults):
    provider.misbehaves(**faults)
    answer = sso(client, provider, sigi)
    assert (answer.status_code, is_in(client), refusals()) == (403, False, ["failed"])
    assert not User.objects.filter(email="sigi@foyer.example").exists()


def test_an_answer_to_somebody_elses_request_opens_nothing(client, provider, sigi):
    """The state belongs to the browser that began: nobody is signed in as another by a link."""
    back = provider.signs_in(sent_to(Client()), sigi)
    client.get("/staff/login/")
    assert (client.get(back).status_code, is_in(client)) == (403, False)


def test_a_code_of_another_browser_opens_nothing(client, provider, sigi):
    """Their code with our state: the verifier does not fit."""
    stolen = parse_qs(urlsplit(provider.signs_in(sent_to(Client()), sigi)).query)["code"][0]
    own = parse_qs(urlsplit(sent_to(client)).query)["state"][0]
    answer = client.get("/staff/sso/callback/", {"code": stolen, "state": own})
    assert (answer.status_code, is_in(client)) == (403, False)


def test_an_answer_counts_once(client, provider, sigi):
    back = provider.signs_in(sent_to(client), sigi)
    assert [client.get(back).status_code for _time in range(2)] == [302, 403]


def test_whoever_gives_up_at_the_provider_is_back_at_the_door(client, provider):
    answer = client.get(provider.is_refused_by_person(sent_to(client)))
    assert (answer.url, is_in(client)) == ("/staff/login/", False)


@pytest.mark.parametrize("elsewhere", ["https://evil.example/", "//evil.example/", "/portal/"])
def test_it_leads_nowhere_else(client, provider, sigi, elsewhere):
    assert sso(client, provider, sigi, next=elsewhere).url == "/admin/"


def test_a_provider_that_calls_itself_otherwise_is_not_asked(client, provider, settings):
    settings.STAFF_OIDC["client_id"] = "not-asked-before"
    provider.misbehaves(issuer="https://evil.example")
    assert client.get("/staff/sso/").status_code == 502


@pytest.mark.parametrize("issuer", ["http://localhost:1", "http://id.example", "https://localhost:1"])
def test_a_provider_that_is_away_or_not_safe_is_a_page_and_no_accident(client, settings, issuer):
    settings.STAFF_OIDC["issuer"] = issuer
    assert client.get("/staff/sso/").status_code == 502


def test_without_a_provider_there_is_no_way_in_by_one(client, settings):
    settings.STAFF_OIDC["issuer"] = ""
    assert [client.get(f"/staff/sso/{page}").status_code for page in ("", "callback/")] == [404, 404]


def test_our_second_factor_is_asked_for_after_the_provider(client, provider, sigi, settings):
    settings.STAFF_SECOND_FACTOR_REQUIRED = True
    assert (sso(client, provider, sigi).url, is_in(client)) == ("/staff/second-factor/new/", False)


@pytest.mark.parametrize("how", ["setting", "amr"])
def test_our_second_factor_is_not_asked_for_where_the_provider_has_asked(client, provider, sigi, settings, how):
    settings.STAFF_SECOND_FACTOR_REQUIRED = True
    if how == "setting":
        settings.STAFF_OIDC["brings_second_factor"] = True
    else:
        provider.misbehaves(claims={"amr": ["pwd", "mfa"]})
    sso(client, provider, sigi)
    assert is_in(client)


def test_a_second_factor_of_ours_is_asked_for_even_where_the_house_does_not(client, provider, jonas):
    enrolled(jonas)
    subject = provider.knows("jonas", email="jonas@foyer.example", groups=["desk-team"])
    assert sso(client, provider, subject).url == "/staff/second-factor/"


def stale(client: Client) -> None:
    session = StaffSessionStore(client.cookies["staff_sessionid"].value)
    session["staff_proof"] = {"kind": "sso", "at": 0}
    session.save()


@pytest.fixture
def at_the_users_page(client, provider):
    """An administrator by single sign-on whose proof is old, on the way to a colleague."""
    subject = provider.knows("chief", email="chief@foyer.example", groups=["desk-admins"])
    sso(client, provider, subject)
    stale(client)
    return subject


def test_a_fresh_proof_is_a_fresh_sign_in_at_the_provider(client, provider, at_the_users_page):
    asked = client.get("/admin/users/new/")
    page = client.get(asked.url).content.decode()
    assert "/staff/sso/?next=%2Fadmin%2Fusers%2Fnew%2F&amp;again=1" in page
    address = sent_to(client, next="/admin/users/new/", again="1")
    assert parse_qs(urlsplit(address).query)["prompt"] == ["login"]
    answer = client.get(provider.signs_in(address, at_the_users_page))
    assert (answer.url, client.get(answer.url).status_code) == ("/admin/users/new/", 200)


def test_what_was_sent_waits_until_they_have_signed_in_at_the_provider_in_another_tab(
    client, provider, at_the_users_page
):
    asked = client.post("/admin/users/new/", {"email": "new@foyer.example"}).content.decode()
    assert ('target="_blank"' in asked, 'value="new@foyer.example"' in asked) == (True, True)
    kept = {"_staff_resend": "1", "email": "new@foyer.example"}
    again = "/staff/again/?next=/admin/users/new/"
    assert client.post(again, kept).status_code == 422
    client.get(provider.signs_in(sent_to(client, next="/staff/security/", again="1"), at_the_users_page))
    answer = client.post(again, kept)
    assert (answer.status_code, answer.url) == (307, "/admin/users/new/")


@pytest.mark.parametrize("claims", [{"auth_time": 1_600_000_000}, {"auth_time": None}])
def test_an_old_sign_in_at_the_provider_is_no_fresh_proof(client, provider, at_the_users_page, claims):
    address = sent_to(client, next="/admin/users/new/", again="1")
    provider.misbehaves(claims=claims)
    assert client.get(provider.signs_in(address, at_the_users_page)).status_code == 403
    assert client.get("/admin/users/new/").status_code == 302


def test_somebody_else_at_the_provider_is_no_fresh_proof(client, provider, at_the_users_page):
    other = provider.knows("other", email="other@foyer.example", groups=["desk-admins"])
    sso(Client(), provider, other)
    address = sent_to(client, next="/admin/users/new/", again="1")
    assert client.get(provider.signs_in(address, other)).status_code == 403
    assert client.get("/admin/users/new/").status_code == 302


def test_the_sign_in_page_offers_it(client):
    page = client.get("/staff/login/?next=/admin/customers/").content.decode()
    assert ('href="/staff/sso/?next=/admin/customers/"' in page, "Nordlicht ID" in page) == (True, True)


def test_where_it_is_the_only_way_no_password_is_taken(client, settings, jonas):
    settings.STAFF_SSO_ONLY = True
    page = client.get("/staff/login/").content.decode()
    answer = client.post("/staff/login/", {"username": "jonas@foyer.example", "password": PASSWORD})
    assert ('name="password"' in page, answer.status_code, is_in(client)) == (False, 404, False)


@pytest.mark.parametrize("view", [staff_oidc_views.start, staff_oidc_views.callback])
def test_the_provider_is_spoken_to_outside_of_the_transaction(view):
    assert "default" in view._non_atomic_requests


def test_the_roles_are_those_that_the_house_has():
    assert set(ROLES.values()) == set(Role.values)


def test_a_password_of_a_colleague_is_still_theirs(client, provider, jonas):
    sso(Client(), provider, provider.knows("jonas", email="jonas@foyer.example", groups=["desk-team"]))
    client.post("/staff/login/", {"username": "jonas@foyer.example", "password": PASSWORD})
    assert is_in(client)


@pytest.mark.parametrize(
    ("change", "words"),
    [
        ({"roles": {"desk-team": "boss"}}, "a role that there is not: boss"),
        ({"client_id": ""}, "without STAFF_OIDC_CLIENT_ID"),
        ({"issuer": ""}, "no way in"),
    ],
)
def test_settings_that_mean_nothing_are_told_at_the_start(settings, change, words):
    settings.STAFF_SSO_ONLY = True
    settings.STAFF_OIDC = {**settings.STAFF_OIDC, **change}
    assert words in " ".join(fault.msg for fault in staff_provider_is_whole(None))


def test_settings_that_are_whole_are_no_fault(settings):
    assert staff_provider_is_whole(None) == []
