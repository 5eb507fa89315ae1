"""Sharing through the REST API."""

import pytest

from portal.accounts.models import Membership
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
