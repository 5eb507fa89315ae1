"""Staff sign in with a second factor: enrolment, challenge and recovery. Half a sign-in may do nothing."""

from datetime import timedelta

import pytest
import time_machine
from allauth.mfa.models import Authenticator
from django.test import Client
from django.utils import timezone

from identity.models import User
from identity.roles import Role
from portal.events.models import Event
from portal.tenancy.contexts import staff_context
from tests import factories
from tests.factories import PASSWORD
from tests.factories.second_factors import code_of, codes_on, enrolled, key_on


@pytest.fixture
def strict(settings):
    """The house asks everybody for a second factor, as production does."""
    settings.STAFF_SECOND_FACTOR_REQUIRED = True


def password(client: Client, address: str = "jonas@foyer.example", to: str = "/admin/requests/"):
    return client.post("/staff/login/", {"username": address, "password": PASSWORD, "next": to})


def code(client: Client, typed: str):
    return client.post("/staff/second-factor/", {"code": typed})


def is_in(client: Client) -> bool:
    return client.get("/admin/requests/").status_code == 200


def verbs_about(user) -> list[str]:
    with staff_context():
        return list(
            Event.objects.filter(actor_id=user.pk, verb__startswith="staff.")
            .order_by("id")
            .values_list("verb", flat=True)
        )


def test_a_password_alone_opens_nothing(client, jonas, strict):
    answer = password(client)
    assert (answer.url, is_in(client)) == ("/staff/second-factor/new/", False)


def test_the_first_sign_in_enrols_shows_the_codes_and_leads_to_where_they_were_going(client, jonas, strict):
    password(client, to="/admin/customers/")
    secret = key_on(client.get("/staff/second-factor/new/").content.decode())
    answer = client.post("/staff/second-factor/new/", {"code": code_of(secret)})
    page = client.get(answer.url).content.decode()
    assert (len(codes_on(page)), 'href="/admin/customers/"' in page, is_in(client)) == (10, True, True)
    assert verbs_about(jonas.user) == ["staff.factor_added"]


def test_the_key_is_shown_as_a_picture_that_needs_no_other_host(client, jonas, strict):
    password(client)
    assert 'src="data:image/svg+xml;base64,' in client.get("/staff/second-factor/new/").content.decode()


def test_a_wrong_code_enrols_nobody_and_keeps_the_key(client, jonas, strict):
    password(client)
    secret = key_on(client.get("/staff/second-factor/new/").content.decode())
    answer = client.post("/staff/second-factor/new/", {"code": "000000"})
    assert (answer.status_code, key_on(answer.content.decode()), is_in(client)) == (422, secret, False)
    assert not Authenticator.objects.filter(user=jonas.user).exists()


def test_the_code_of_the_app_signs_in(client, jonas, strict):
    secret, _codes = enrolled(jonas)
    assert password(client).url == "/staff/second-factor/"
    answer = code(client, code_of(secret))
    assert (answer.url, is_in(client)) == ("/admin/requests/", True)


def test_whoever_has_enrolled_is_asked_even_where_the_house_does_not_ask(client, jonas):
    enrolled(jonas)
    assert (password(client).url, is_in(client)) == ("/staff/second-factor/", False)


def test_a_recovery_code_signs_in_once(jonas, strict):
    _secret, codes = enrolled(jonas)
    first, second = Client(), Client()
    password(first)
    password(second)
    assert (code(first, codes[0]).status_code, code(second, codes[0]).status_code) == (302, 422)
    assert verbs_about(jonas.user) == ["staff.recovery_code_used", "staff.factor_failed"]


def test_a_code_of_the_app_counts_once(jonas, strict):
    secret, _codes = enrolled(jonas)
    seen = code_of(secret)
    for client, status in ((Client(), 302), (Client(), 422)):
        password(client)
        assert code(client, seen).status_code == status


def test_the_sixth_wrong_code_is_refused_and_so_is_the_right_one_after_it(client, jonas, strict):
    _secret, codes = enrolled(jonas)
    password(client)
    assert [code(client, "000000").status_code for _try in range(6)] == [422] * 5 + [429]
    assert (code(client, codes[0]).status_code, is_in(client)) == (429, False)


def test_without_a_password_nobody_gets_to_type_codes(client, jonas, strict):
    secret, _codes = enrolled(jonas)
    assert (code(client, code_of(secret)).url, is_in(client)) == ("/staff/login/", False)


def test_half_a_sign_in_does_not_replace_the_app_that_it_owes_a_code_of(client, jonas, strict):
    enrolled(jonas)
    password(client)
    assert client.get("/staff/second-factor/new/").url == "/staff/second-factor/"
    assert client.post("/staff/second-factor/new/", {"code": "123456"}).url == "/staff/second-factor/"


def test_half_a_sign_in_ends_after_ten_minutes(client, jonas, strict):
    _secret, codes = enrolled(jonas)
    password(client)
    with time_machine.travel(timezone.now() + timedelta(minutes=10, seconds=1)):
        assert (code(client, codes[0]).url, is_in(client)) == ("/staff/login/", False)


def test_a_new_password_ends_half_a_sign_in_that_the_old_one_began(client, jonas, strict):
    _secret, codes = enrolled(jonas)
    password(client)
    user = User.objects.get(pk=jonas.user.pk)
    user.set_password("another-horse-battery")
    user.save()
    assert (code(client, codes[0]).url, is_in(client)) == ("/staff/login/", False)


@pytest.mark.parametrize("path", ["codes/", "codes/renew/", "remove/"])
def test_half_a_sign_in_reaches_no_page_about_factors(client, jonas, strict, path):
    enrolled(jonas)
    password(client)
    send = client.get if path == "codes/" else client.post
    assert send(f"/staff/second-factor/{path}").url.startswith("/staff/login/")


def test_a_session_without_a_second_factor_ends_when_the_house_begins_to_ask(client, jonas, settings):
    password(client)
    assert is_in(client)
    settings.STAFF_SECOND_FACTOR_REQUIRED = True
    assert client.get("/admin/requests/").url == "/staff/login/?next=%2Fadmin%2Frequests%2F"
    settings.STAFF_SECOND_FACTOR_REQUIRED = False
    assert not is_in(client)


def test_the_session_has_a_new_key_after_each_half(client, jonas, strict):
    secret, _codes = enrolled(jonas)
    client.get("/staff/login/")
    password(client)
    half = client.cookies["staff_sessionid"].value
    code(client, code_of(secret))
    assert client.cookies["staff_sessionid"].value != half


def test_recovery_codes_are_shown_once(jonas):
    enrolled(jonas)
    client = factories.signed_in(jonas)
    first, second = (client.get("/staff/second-factor/codes/").content.decode() for _look in range(2))
    assert (len(codes_on(first)), codes_on(second)) == (10, [])


def test_new_recovery_codes_put_the_old_ones_out_of_use(jonas):
    _secret, old = enrolled(jonas)
    client = factories.signed_in(jonas)
    new = codes_on(client.get(client.post("/staff/second-factor/codes/renew/").url).content.decode())
    other = Client()
    password(other)
    assert (code(other, old[0]).status_code, code(other, new[0]).status_code) == (422, 302)


def test_another_phone_takes_the_place_of_the_old_one(jonas):
    old, _codes = enrolled(jonas)
    client = factories.signed_in(jonas)
    new = key_on(client.get("/staff/second-factor/new/").content.decode())
    client.post("/staff/second-factor/new/", {"code": code_of(new)})
    other = Client()
    password(other)
    assert (code(other, code_of(old)).status_code, code(other, code_of(new)).status_code) == (422, 302)


def test_a_factor_can_be_removed_where_the_house_allows_it(jonas):
    enrolled(jonas)
    client = factories.signed_in(jonas)
    client.post("/staff/second-factor/remove/")
    assert (password(Client()).url, verbs_about(jonas.user)) == ("/admin/requests/", ["staff.factor_removed"])


def test_a_factor_cannot_be_removed_where_the_house_asks_for_one(jonas, strict):
    enrolled(jonas)
    assert factories.signed_in(jonas).post("/staff/second-factor/remove/").status_code == 404
    assert Authenticator.objects.filter(user=jonas.user).count() == 2


def test_an_administrator_resets_a_colleague_whose_sessions_end_and_the_reason_is_kept(jonas, strict):
    enrolled(jonas)
    theirs, admin = factories.signed_in(jonas), factories.staff(Role.ADMIN)
    assert is_in(theirs)
    page = f"/staff/colleagues/{jonas.user.pk}/second-factor/"
    factories.signed_in(admin).post(page, {"reason": "Phone lost, spoken to in person"})
    assert (is_in(theirs), password(Client()).url) == (False, "/staff/second-factor/new/")
    with staff_context():
        event = Event.objects.get(verb="staff.factor_reset")
    assert (event.actor_id, event.object_id) == (admin.user.pk, str(jonas.user.pk))
    assert event.personal["reason"] == "Phone lost, spoken to in person"


def test_a_reset_needs_a_reason(jonas):
    enrolled(jonas)
    page = f"/staff/colleagues/{jonas.user.pk}/second-factor/"
    assert factories.signed_in(factories.staff(Role.ADMIN)).post(page, {"reason": " "}).status_code == 422
    assert Authenticator.objects.filter(user=jonas.user).count() == 2


@pytest.mark.parametrize("role", [Role.EDITOR, Role.VIEWER, Role.MARKETING])
def test_nobody_but_an_administrator_resets_a_colleague(jonas, role):
    enrolled(jonas)
    page = f"/staff/colleagues/{jonas.user.pk}/second-factor/"
    assert factories.signed_in(factories.staff(role)).post(page, {"reason": "Why not"}).status_code == 404
    assert Authenticator.objects.filter(user=jonas.user).count() == 2


def test_a_customer_has_no_page_there(anna):
    admin = factories.signed_in(factories.staff(Role.ADMIN))
    assert admin.get(f"/staff/colleagues/{anna.user.pk}/second-factor/").status_code == 404


def test_the_sign_in_page_says_that_the_second_factor_is_off_and_only_then(client, settings, db):
    off = client.get("/staff/login/").content.decode()
    settings.STAFF_SECOND_FACTOR_REQUIRED = True
    assert (
        "without a second factor" in off,
        "without a second factor" in client.get("/staff/login/").content.decode(),
    ) == (
        True,
        False,
    )


def test_secrets_are_no_plain_text_in_the_database(client, jonas, strict):
    password(client)
    secret = key_on(client.get("/staff/second-factor/new/").content.decode())
    client.post("/staff/second-factor/new/", {"code": code_of(secret)})
    assert secret not in str(list(Authenticator.objects.values_list("data", flat=True)))


def test_the_desk_leads_to_ones_own_factor_and_an_administrator_to_that_of_a_colleague(jonas):
    admin = factories.signed_in(factories.staff(Role.ADMIN))
    assert 'href="/staff/security/"' in admin.get("/admin/account/").content.decode()
    page = admin.get(f"/admin/users/edit/{jonas.user.pk}/").content.decode()
    assert f'href="/staff/colleagues/{jonas.user.pk}/second-factor/"' in page


NEW_PASSWORD = "another-horse-battery"


def new_password(client: Client, old: str = PASSWORD, new: str = NEW_PASSWORD, again: str = NEW_PASSWORD):
    form = {"old_password": old, "new_password1": new, "new_password2": again}
    return client.post("/staff/security/password/", form)


def test_staff_change_their_password_and_other_browsers_are_signed_out(jonas):
    here, elsewhere = factories.signed_in(jonas), factories.signed_in(jonas)
    assert new_password(here).url == "/staff/security/"
    assert (is_in(here), is_in(elsewhere)) == (True, False)
    with staff_context():
        assert Event.objects.filter(verb="person.password_changed", actor_id=jonas.user.pk).count() == 1
    again = Client()
    again.post("/staff/login/", {"username": jonas.user.email, "password": NEW_PASSWORD})
    assert is_in(again)


@pytest.mark.parametrize(
    "wrong", [{"old": "wrong"}, {"new": "password123", "again": "password123"}, {"again": "something-else-again"}]
)
def test_a_password_that_will_not_do_is_told_beside_its_field(jonas, wrong):
    answer = new_password(factories.signed_in(jonas), **wrong)
    assert answer.status_code == 422
    assert 'role="alert"' in answer.content.decode()
    jonas.user.refresh_from_db()
    assert jonas.user.check_password(PASSWORD)
