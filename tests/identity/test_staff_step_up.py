"""Sensitive actions of staff want a fresh proof, and go on exactly where somebody was."""

import re
import time

import pytest
from django.contrib.auth.models import Group
from django.test import Client

from identity.models import User
from identity.roles import Role
from identity.sessions import StaffSessionStore
from portal.tenancy.contexts import staff_context
from tests import factories
from tests.factories import PASSWORD
from tests.factories.second_factors import code_of, enrolled

_FIELD = re.compile(r'<input type="hidden" name="([^"]+)" value="([^"]*)">')


@pytest.fixture
def admin():
    return factories.staff(Role.ADMIN, "petra@foyer.example")


@pytest.fixture
def stale(admin) -> Client:
    """An administrator whose last proof is eleven minutes old."""
    return with_proof(factories.signed_in(admin), seconds_ago=660)


def with_proof(client: Client, *, seconds_ago: int, kind: str = "factor") -> Client:
    session = StaffSessionStore(client.cookies["staff_sessionid"].value)
    session["staff_proof"] = {"kind": kind, "at": time.time() - seconds_ago}
    session.save()
    return client


def changed(user: User, **fields: str) -> dict[str, str]:
    """The form of a colleague, filled in."""
    group = Group.objects.get(name=Role.EDITOR).pk
    form = {"email": user.email, "first_name": "Jonas", "last_name": "Neu", "is_active": "on", "groups": str(group)}
    return form | fields


def test_a_page_is_opened_after_a_fresh_proof_with_its_query(stale, admin, jonas):
    secret, _codes = enrolled(admin)
    page = f"/admin/users/edit/{jonas.user.pk}/?tab=roles"
    asked = stale.get(page)
    answer = stale.post(asked.url, {"_staff_proof": code_of(secret)})
    assert (answer.url, stale.get(answer.url).status_code) == (page, 200)


def test_a_fresh_proof_is_not_asked_for_again(admin, jonas):
    page = f"/admin/users/edit/{jonas.user.pk}/"
    assert with_proof(factories.signed_in(admin), seconds_ago=590).get(page).status_code == 200


def test_what_was_sent_is_kept_and_sent_as_it_was(stale, admin, jonas):
    secret, _codes = enrolled(admin)
    page = f"/admin/users/edit/{jonas.user.pk}/"
    asked = stale.post(page, changed(jonas.user, last_name='Neu & "Groß"'))
    assert User.objects.get(pk=jonas.user.pk).last_name != 'Neu & "Groß"'
    kept = [(name, value.replace("&quot;", '"').replace("&amp;", "&")) for name, value in hidden_in(asked)]
    action = re.search(r'<form method="post" action="([^"]+)"', asked.content.decode()).group(1)
    answer = stale.post(action, dict(kept) | {"_staff_proof": code_of(secret)})
    assert (answer.status_code, answer.url) == (307, page)  # a browser sends the same form there
    stale.post(answer.url, dict(kept) | {"_staff_proof": "000000"})
    assert User.objects.get(pk=jonas.user.pk).last_name == 'Neu & "Groß"'


def hidden_in(answer) -> list[tuple[str, str]]:
    return [field for field in _FIELD.findall(answer.content.decode()) if field[0] != "csrfmiddlewaretoken"]


def test_a_wrong_code_keeps_what_was_sent(stale, admin, jonas):
    enrolled(admin)
    asked = stale.post(f"/admin/users/edit/{jonas.user.pk}/", changed(jonas.user))
    kept = dict(hidden_in(asked))
    again = stale.post(f"/staff/again/?next=/admin/users/edit/{jonas.user.pk}/", kept | {"_staff_proof": "000000"})
    assert (again.status_code, dict(hidden_in(again))) == (422, kept)


def test_the_password_is_asked_of_those_who_have_no_second_factor(admin, jonas):
    client = with_proof(factories.signed_in(admin), seconds_ago=660, kind="password")
    asked = client.get(f"/admin/users/edit/{jonas.user.pk}/")
    assert client.post(asked.url, {"_staff_proof": "wrong"}).status_code == 422
    assert client.post(asked.url, {"_staff_proof": PASSWORD}).status_code == 302


def test_the_password_proves_nothing_for_those_who_have_a_second_factor(stale, admin):
    enrolled(admin)
    assert stale.post("/staff/again/?next=/admin/users/", {"_staff_proof": PASSWORD}).status_code == 422


@pytest.mark.parametrize(
    "path",
    [
        "/admin/users/new/",
        "/admin/users/edit/{user}/",
        "/admin/groups/new/",
        "/admin/groups/edit/{group}/",
        "/admin/groups/delete/{group}/",
        "/admin/bulk/identity/user/assign_role/?id={user}",
        "/admin/bulk/identity/user/set_active_state/?id={user}",
        "/staff/colleagues/{user}/second-factor/",
        "/staff/second-factor/new/",
        "/staff/security/password/",
    ],
)
def test_people_roles_and_factors_are_not_changed_without_a_fresh_proof(stale, jonas, path):
    with staff_context():
        group = Group.objects.create(name="helpers")
    path = path.format(user=jonas.user.pk, group=group.pk)
    assert stale.get(path).url.startswith("/staff/again/?next=")
    stale.post(path, {"reason": "x", "name": "other", "role": str(group.pk)})
    with staff_context():
        assert list(User.objects.get(pk=jonas.user.pk).groups.values_list("name", flat=True)) == ["editor"]
        assert Group.objects.filter(name="helpers").exists()


@pytest.mark.parametrize("elsewhere", ["https://evil.example/", "//evil.example/", "/portal/", "javascript:x"])
def test_the_page_that_asks_leads_nowhere_else(stale, admin, elsewhere):
    secret, _codes = enrolled(admin)
    answer = stale.post("/staff/again/", {"_staff_proof": code_of(secret)}, query_params={"next": elsewhere})
    assert answer.url == "/admin/"


def test_guessing_is_braked(stale, admin):
    enrolled(admin)
    tries = [stale.post("/staff/again/?next=/admin/", {"_staff_proof": "000000"}).status_code for _try in range(6)]
    assert tries == [422] * 5 + [429]


@pytest.mark.parametrize("page", ["/admin/events/", "/admin/requests/", "/admin/customers/"])
def test_an_export_asks_for_a_fresh_proof_and_leads_back_to_the_list(stale, admin, page):
    secret, _codes = enrolled(admin)
    asked = stale.get(f"{page}?q=anna&export=csv")
    shown = stale.post(asked.url, {"_staff_proof": code_of(secret)}, follow=True)
    assert shown.request["PATH_INFO"] == page
    assert shown.request["QUERY_STRING"] == "q=anna"
    assert "choose the export again" in shown.content.decode()
    assert stale.get(f"{page}?q=anna&export=csv").headers["Content-Type"].startswith("text/csv")
