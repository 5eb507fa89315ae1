"""Customers and staff have a door each; every way that once led past it is a test."""

import pytest
from django.contrib.auth import authenticate
from django.contrib.auth.models import Group, Permission
from django.contrib.sessions.backends.db import SessionStore
from django.db import IntegrityError
from django.test import Client, RequestFactory

from identity.models import User
from identity.roles import Kind, Role
from identity.sessions import StaffSessionStore
from portal.tenancy.contexts import staff_context
from tests import factories
from tests.factories import PASSWORD

CUSTOMER_COOKIE, STAFF_COOKIE = "sessionid", "staff_sessionid"


def at_the_customers_door(client: Client, address: str, password: str = PASSWORD, **query):
    return client.post("/accounts/login/", {"login": address, "password": password}, query_params=query)


def at_the_staffs_door(client: Client, address: str, password: str = PASSWORD, **query):
    return client.post("/staff/login/", {"username": address, "password": password}, query_params=query)


def is_in(client: Client, path: str) -> bool:
    return client.get(path).status_code == 200


def test_a_customer_comes_in_by_the_customers_door(client, anna):
    answer = at_the_customers_door(client, "anna@example.com")
    assert (answer.status_code, answer.url, is_in(client, "/portal/")) == (302, "/portal/", True)


def test_a_member_of_staff_comes_in_by_the_staffs_door(client, jonas):
    answer = at_the_staffs_door(client, "jonas@foyer.example")
    assert (answer.status_code, answer.url, is_in(client, "/admin/")) == (302, "/admin/", True)


@pytest.mark.parametrize("address", ["Anna@Example.com", "anna@example.com "])
def test_a_customers_address_is_recognised_however_it_is_typed(client, anna, address):
    assert at_the_customers_door(client, address).status_code == 302


def test_a_customer_is_not_let_in_at_the_staffs_door(client, anna):
    answer = at_the_staffs_door(client, "anna@example.com")
    assert (answer.status_code, is_in(client, "/admin/"), is_in(client, "/portal/")) == (200, False, False)


def test_a_member_of_staff_is_not_let_in_at_the_customers_door(client, jonas):
    answer = at_the_customers_door(client, "jonas@foyer.example")
    assert (answer.status_code, is_in(client, "/portal/"), is_in(client, "/admin/")) == (200, False, False)


def test_a_refused_stranger_learns_nothing_from_the_staffs_door(client, anna):
    """The same words for a customer's right password, a wrong one, and nobody."""
    said = {
        at_the_staffs_door(Client(), address, password).context["form"].non_field_errors()[0]
        for address, password in [
            ("anna@example.com", PASSWORD),
            ("anna@example.com", "wrong"),
            ("nobody@example.com", PASSWORD),
        ]
    }
    assert len(said) == 1


def test_a_refused_stranger_learns_nothing_from_the_customers_door(anna, jonas):
    said = {
        str(at_the_customers_door(Client(), address, password).context["form"].errors)
        for address, password in [
            ("jonas@foyer.example", PASSWORD),
            ("anna@example.com", "wrong"),
            ("nobody@example.com", PASSWORD),
        ]
    }
    assert len(said) == 1


def test_a_customer_finds_the_staffs_door_before_the_admin(anna):
    answer = factories.signed_in(anna).get("/admin/")
    assert (answer.status_code, answer.url) == (302, "/staff/login/?next=/admin/")


def test_a_member_of_staff_finds_the_customers_door_before_the_portal(jonas):
    answer = factories.signed_in(jonas).get("/portal/")
    assert (answer.status_code, answer.url) == (302, "/accounts/login/?next=/portal/")


@pytest.mark.parametrize(
    "path",
    [
        "/admin/login/",
        "/admin/password_reset/",
        "/admin/password_reset/done/",
        "/admin/password_reset/confirm/MQ/set-password/",
        "/admin/password_reset/complete/",
    ],
)
@pytest.mark.parametrize("method", ["get", "post"])
def test_the_doors_of_wagtail_are_bricked_up(client, jonas, path, method):
    data = {"username": "jonas@foyer.example", "password": PASSWORD, "email": "jonas@foyer.example"}
    assert getattr(client, method)(path, data).status_code == 404


@pytest.mark.parametrize("language", ["en", "de", "fr", "it"])
def test_the_door_that_wagtail_has_for_private_pages_is_bricked_up(client, anna, language):
    """It signed customers in past the brake on guessing and the confirmed address."""
    answer = client.post(f"/{language}/_util/login/", {"username": "anna@example.com", "password": PASSWORD})
    assert (answer.status_code, is_in(client, "/portal/")) == (404, False)


def test_a_customer_is_known_to_no_other_sign_in_form(anna):
    """Django's and Wagtail's forms say `username`."""
    request = RequestFactory().post("/anywhere/")
    request.realm = Kind.CUSTOMER
    assert authenticate(request, username="anna@example.com", password=PASSWORD) is None


def test_a_customers_cookie_under_the_staffs_name_opens_nothing(client, anna):
    client.cookies[STAFF_COOKIE] = factories.signed_in(anna).cookies[CUSTOMER_COOKIE].value
    assert client.get("/admin/").url.startswith("/staff/login/")


def test_a_staff_cookie_under_the_customers_name_opens_nothing(client, jonas):
    at_the_staffs_door(client, "jonas@foyer.example")
    client.cookies[CUSTOMER_COOKIE] = client.cookies[STAFF_COOKIE].value
    assert client.get("/portal/").url.startswith("/accounts/login/")


def test_a_member_of_staff_in_a_session_of_customers_is_nobody(client, jonas):
    """As one that was begun when both kept their sessions in one table."""
    client.force_login(jonas.user, backend="identity.backends.StaffBackend")
    assert client.get("/portal/").url.startswith("/accounts/login/")
    assert not client.session.items()


def test_sessions_of_staff_are_kept_apart(client, anna, jonas):
    at_the_customers_door(client, "anna@example.com")
    at_the_staffs_door(client, "jonas@foyer.example")
    kept = {CUSTOMER_COOKIE: SessionStore, STAFF_COOKIE: StaffSessionStore}
    for name, value in ((name, client.cookies[name].value) for name in kept):
        assert [one for one, store in kept.items() if store().exists(value)] == [name]


def test_both_populations_may_be_signed_in_in_one_browser(client, anna, jonas):
    at_the_customers_door(client, "anna@example.com")
    at_the_staffs_door(client, "jonas@foyer.example")
    assert (is_in(client, "/portal/"), is_in(client, "/admin/")) == (True, True)


def test_signing_out_at_one_door_leaves_the_other_session(client, anna, jonas):
    at_the_customers_door(client, "anna@example.com")
    at_the_staffs_door(client, "jonas@foyer.example")
    client.post("/staff/logout/")
    assert (is_in(client, "/portal/"), is_in(client, "/admin/")) == (True, False)


@pytest.mark.parametrize("role", Role)
def test_a_customer_in_a_group_of_staff_has_no_permission(anna, role):
    with staff_context():
        anna.user.groups.add(Group.objects.get(name=role))
        anna.user.user_permissions.set(Permission.objects.all())
    user = User.objects.get(pk=anna.user.pk)
    assert (user.has_perm("wagtailadmin.access_admin"), user.staff_role()) == (False, None)


def test_a_customer_in_a_group_of_staff_is_not_let_in_at_the_staffs_door(client, anna):
    with staff_context():
        anna.user.groups.add(Group.objects.get(name=Role.ADMIN))
    at_the_staffs_door(client, "anna@example.com")
    assert not is_in(client, "/admin/")


@pytest.mark.parametrize("right", ["is_staff", "is_superuser"])
def test_the_database_refuses_a_customer_who_is_staff(anna, right):
    with pytest.raises(IntegrityError, match="customers_are_never_staff"):
        User.objects.filter(pk=anna.user.pk).update(**{right: True})


def test_somebody_without_a_role_has_no_desk(client):
    user = User.objects.create_user("new@foyer.example", PASSWORD, kind=Kind.STAFF, is_staff=True)
    at_the_staffs_door(client, user.email)
    assert not is_in(client, "/admin/requests/")


@pytest.mark.parametrize("door", [at_the_customers_door, at_the_staffs_door])
def test_a_session_is_new_after_sign_in(client, anna, jonas, door):
    name, address = (
        (CUSTOMER_COOKIE, "anna@example.com")
        if door is at_the_customers_door
        else (STAFF_COOKIE, "jonas@foyer.example")
    )
    session = SessionStore() if door is at_the_customers_door else StaffSessionStore()
    session["planted"] = "by an attacker"
    session.save()
    client.cookies[name] = session.session_key
    door(client, address)
    assert client.cookies[name].value != session.session_key


@pytest.mark.parametrize(
    "elsewhere",
    ["https://evil.example/", "//evil.example/", "/\\evil.example/", "https:evil.example", "javascript:x"],
)
@pytest.mark.parametrize("door", [at_the_customers_door, at_the_staffs_door])
def test_no_door_leads_to_another_host(client, anna, jonas, door, elsewhere):
    address, home = (
        ("anna@example.com", "/portal/") if door is at_the_customers_door else ("jonas@foyer.example", "/admin/")
    )
    assert door(client, address, next=elsewhere).url == home


@pytest.mark.parametrize("path", ["/portal/requests/", "/portal/requests/new/heating/?lang=de"])
def test_the_customers_door_leads_back_to_where_somebody_was_going(client, anna, path):
    assert at_the_customers_door(client, "anna@example.com", next=path).url == path


def test_the_sixth_failed_sign_in_of_an_address_is_refused_at_the_staffs_door(client, jonas):
    for _attempt in range(5):
        assert at_the_staffs_door(client, "jonas@foyer.example", "wrong").status_code == 200
    assert at_the_staffs_door(client, "jonas@foyer.example").status_code == 429


def test_a_closed_door_of_staff_does_not_tell_whether_the_password_was_right(jonas):
    for _attempt in range(5):
        at_the_staffs_door(Client(), "jonas@foyer.example", "wrong")
    right, wrong = (at_the_staffs_door(Client(), "jonas@foyer.example", tried) for tried in (PASSWORD, "wrong"))
    told = [answer.context["form"].errors for answer in (right, wrong)]
    assert told[0] == told[1]


def test_successful_sign_ins_do_not_count_at_the_staffs_door(jonas):
    for _attempt in range(8):
        assert at_the_staffs_door(Client(), "jonas@foyer.example").status_code == 302


def test_an_address_that_guesses_many_people_is_refused_at_the_staffs_door(client):
    for number in range(10):
        at_the_staffs_door(client, f"guess{number}@foyer.example", "wrong")
    assert at_the_staffs_door(client, "guess10@foyer.example", "wrong").status_code == 429


def test_the_sixth_failed_sign_in_of_an_address_is_refused_at_the_customers_door(client, anna):
    for _attempt in range(5):
        at_the_customers_door(client, "anna@example.com", "wrong")
    at_the_customers_door(client, "anna@example.com")
    assert not is_in(client, "/portal/")


def test_deactivating_somebody_ends_their_session(jonas):
    client = factories.signed_in(jonas)
    User.objects.filter(pk=jonas.user.pk).update(is_active=False)
    assert not is_in(client, "/admin/")


def test_a_role_that_is_taken_away_is_gone_at_once(jonas):
    client = factories.signed_in(jonas)
    assert is_in(client, "/admin/requests/")
    with staff_context():
        jonas.user.groups.clear()
    assert not is_in(client, "/admin/requests/")


def test_a_membership_that_ends_is_gone_at_once(anna):
    client = factories.signed_in(anna)
    assert is_in(client, "/portal/")
    with staff_context():
        anna.user.memberships.all().delete()
    assert not is_in(client, "/portal/")


def test_a_changed_password_ends_the_other_sessions(anna):
    client, other = factories.signed_in(anna), factories.signed_in(anna)
    client.post(
        "/accounts/password/change/",
        {"oldpassword": PASSWORD, "password1": "another-horse-battery", "password2": "another-horse-battery"},
    )
    assert (is_in(client, "/portal/"), is_in(other, "/portal/")) == (True, False)
