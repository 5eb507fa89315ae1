"""The people of an account in the REST API."""

import json

import pytest

from portal.accounts.models import Invitation, Membership
from portal.tenancy.contexts import staff_context
from tests import factories

pytestmark = pytest.mark.django_db


@pytest.fixture
def anna():
    return factories.customer("anna@example.com")


@pytest.fixture
def client(anna):
    return factories.signed_in(anna)


def post(client, path, body=None):
    return client.post(f"/api/v1{path}", json.dumps(body or {}), content_type="application/json")


def test_members_are_listed(anna, client):
    factories.member(anna, "partner", email="süd@example.com")
    listed = client.get("/api/v1/members").json()
    assert [(one["email"], one["role"]) for one in listed] == [
        ("anna@example.com", "owner"),
        ("süd@example.com", "partner"),
    ]
    assert listed[1]["company"] == "Hausverwaltung Süd"


def test_somebody_is_invited_listed_and_the_invitation_taken_back(client):
    made = post(client, "/invitations", {"email": "New@example.com", "role": "auditor", "language": "de"})
    assert made.status_code == 201, made.content
    (listed,) = client.get("/api/v1/invitations").json()
    assert (listed["id"], listed["email"]) == (made.json()["id"], "new@example.com")
    assert post(client, f"/invitations/{listed['id']}/revoke").status_code == 204
    assert client.get("/api/v1/invitations").json() == []


@pytest.mark.parametrize(
    "wrong",
    [
        {"email": "nobody", "role": "auditor"},
        {"email": "anna@example.com", "role": "auditor"},
        {"email": "new@example.com", "role": "boss"},
        {"email": "new@example.com", "role": "partner", "ends_at": "2099-01-01T00:00:00Z"},
        {"email": "new@example.com", "role": "partner", "company": "Süd"},
        {"email": "new@example.com", "role": "auditor", "language": "xx"},
    ],
)
def test_what_the_form_refuses_the_api_refuses(client, wrong):
    assert post(client, "/invitations", wrong).status_code == 422
    with staff_context():
        assert not Invitation.objects.exists()


def members() -> dict[str, int]:
    with staff_context():
        return dict(Membership.objects.values_list("role", "pk"))


def test_a_member_is_removed_and_the_last_owner_is_not(anna, client):
    factories.member(anna)
    assert post(client, f"/members/{members()['delegated']}/remove").status_code == 204
    assert post(client, f"/members/{members()['owner']}/remove").status_code == 409
    assert set(members()) == {"owner"}


def test_who_has_not_confirmed_lately_changes_nobody(anna, client):
    factories.member(anna)
    session = client.session
    del session["fresh_factor"]
    session.save()
    assert post(client, f"/members/{members()['delegated']}/remove").status_code == 403
    assert post(client, "/invitations", {"email": "new@example.com", "role": "auditor"}).status_code == 403
    assert set(members()) == {"owner", "delegated"}
