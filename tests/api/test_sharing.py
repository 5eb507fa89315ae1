"""Sharing through the REST API."""

import pytest

from portal.accounts.models import Address, Membership
from tests import factories

pytestmark = pytest.mark.django_db


def test_an_owner_shares_reads_who_sees_and_takes_back():
    anna = factories.customer(first_name="Anna")
    ben = factories.member(anna, first_name="Ben")
    shown = factories.request_of(anna)
    with anna.context():
        member = Membership.objects.get(user=ben.user)
    address = f"/api/v1/requests/{shown.pk}/shares"
    owner, delegate = factories.signed_in(anna), factories.signed_in(ben)
    assert delegate.get(f"/api/v1/requests/{shown.pk}").status_code == 404
    body = {"membership_id": member.pk, "may_act": True, "reason": "The house"}
    shared = owner.post(address, body, content_type="application/json")
    assert shared.status_code == 201
    seen = {seer["name"]: seer for seer in owner.get(address).json()}
    assert seen["Ben Berger"]["levels"] == ["act", "view"]
    assert seen["Anna Berger"]["share_id"] is None
    assert delegate.get(f"/api/v1/requests/{shown.pk}").status_code == 200
    assert owner.post(f"{address}/{seen['Ben Berger']['share_id']}/end").status_code == 204
    assert delegate.get(f"/api/v1/requests/{shown.pk}").status_code == 404


def test_what_cannot_be_shared_says_why():
    anna = factories.customer()
    clara = factories.member(anna, "auditor")
    shown = factories.request_of(anna)
    with anna.context():
        member = Membership.objects.get(user=clara.user)
    address = f"/api/v1/requests/{shown.pk}/shares"
    refused = factories.signed_in(anna).post(address, {"membership_id": member.pk}, content_type="application/json")
    assert (refused.status_code, refused.json()) == (422, {"error": "Owners and auditors see everything already."})


def test_the_account_and_its_addresses_are_shared_without_any_request():
    anna = factories.customer(first_name="Anna")
    ben = factories.member(anna)
    with anna.context():
        member, home = Membership.objects.get(user=ben.user), Address.objects.earliest("pk")
    owner, delegate = factories.signed_in(anna), factories.signed_in(ben)

    def given(**body):
        return owner.post("/api/v1/shares", {"membership_id": member.pk} | body, content_type="application/json")

    place, whole = given(address_id=home.pk, may_act=True), given()
    assert (place.status_code, whole.status_code) == (201, 201)
    assert (place.json()["address_id"], place.json()["levels"]) == (home.pk, ["act", "view"])
    assert (whole.json()["address_id"], whole.json()["request_id"]) == (None, None)
    assert [one["id"] for one in delegate.get("/api/v1/shares").json()] == [place.json()["id"], whole.json()["id"]]
    later = factories.request_of(anna)
    assert delegate.get(f"/api/v1/requests/{later.pk}").status_code == 200
    assert given(address_id=home.pk, request_id=later.pk).status_code == 422
    assert delegate.post(f"/api/v1/shares/{whole.json()['id']}/end").status_code == 404
    assert owner.post(f"/api/v1/shares/{whole.json()['id']}/end").status_code == 204
    assert delegate.get(f"/api/v1/requests/{later.pk}").status_code == 404


def test_an_address_of_another_account_is_not_found():
    anna, dario = factories.customer(), factories.customer()
    ben = factories.member(anna)
    with anna.context():
        member = Membership.objects.get(user=ben.user)
    with dario.context():
        elsewhere = Address.objects.earliest("pk")
    body = {"membership_id": member.pk, "address_id": elsewhere.pk}
    answer = factories.signed_in(anna).post("/api/v1/shares", body, content_type="application/json")
    assert answer.status_code == 404
